// A process of its own: the engine watches a fleet for a day that passes in minutes. One JSON object on standard input, one
// out.
import { text } from 'node:stream/consumers';
import { liveDay } from './day.ts';
import { peakMegabytes } from './gauges.ts';
import { engineTaskSchema, type DayReport } from './tasks.ts';
import { beginWatching, openWorld, type World } from './world.ts';

function countHealth({ engine }: World): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { health } of engine.snapshot().bots) {
    counts[health] = (counts[health] ?? 0) + 1;
  }
  return counts;
}

const world = await openWorld(engineTaskSchema.parse(JSON.parse(await text(process.stdin))));
await beginWatching(world);
const report: DayReport = {
  ...(await liveDay(world)),
  requests: world.flights.count,
  peakMegabytes: peakMegabytes(),
  notices: world.engine.snapshot().notices.map(({ kind }) => kind),
  health: countHealth(world),
};
await world.close();
process.stdout.write(JSON.stringify(report), () => process.exit(0));
