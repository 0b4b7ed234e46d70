// A process of its own: the engine on the disk at the pace of the clock, from some seconds before the work of a new day is
// due until it is done. One JSON object on standard input, one out.
import { statSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { listBackups } from '../../../src-main/core/store/backup.ts';
import { databaseName } from '../../../src-main/core/store/open.ts';
import { beginStretch } from './day.ts';
import { exportFleet, removeBot } from './errands.ts';
import { loopTogether, peakMegabytes } from './gauges.ts';
import { engineTaskSchema, type PaceReport } from './tasks.ts';
import { beginWatching, finePaceMs, openWorld, type World } from './world.ts';

const dayMs = 86_400_000;
/** At the clock's pace, ms: before the new day, and what is measured of it. */
const restMs = 10_000;
const loopMs = 5000;
const beforeMidnightMs = 1000;
const atOnceMs = 10_000;
const longestMs = 60_000;
/** The spans that the retention deletes at the end of the day are as old as this when it begins. */
const spansKeptMs = 30 * dayMs;
/** Every bot is asked at least once in it. */
const roundMs = 330_000;

/** All bots are known; then nobody watches until the last round of the day. */
async function passTheDay({ engine, task, time }: World): Promise<void> {
  await time.leapTo(task.startMs + roundMs);
  await engine.execute('fleet:pause', { untilMs: null });
  const restsAtMs = task.startMs + dayMs - beforeMidnightMs - loopMs - restMs;
  await time.sleepTo(restsAtMs - roundMs);
  await engine.execute('fleet:pause', { untilMs: 0 });
  await time.leapTo(restsAtMs);
}

/** CPU first, with no timer beside the program's own; then the loop. */
async function rest({ time }: World): Promise<PaceReport['rest']> {
  const startMs = performance.now();
  const cpu = process.cpuUsage();
  await time.goAtPace((passedMs) => passedMs >= restMs, 'due');
  const used = process.cpuUsage(cpu);
  const ms = performance.now() - startMs;
  const stretch = beginStretch();
  await time.goAtPace((passedMs) => passedMs >= loopMs, finePaceMs);
  return {
    cpuPercent: (used.user + used.system) / 10 / ms,
    loop: loopTogether([stretch().loop]),
  };
}

/**
 * The day's end: retention becomes due, a bot is removed, all of the database is copied for that, and files of the fleet
 * are made all the while. (The daily backup is due some minutes before a day is over.)
 */
async function atOnce(world: World): Promise<PaceReport['atOnce']> {
  const { jobs, task, time } = world;
  const before = oldSpans(task.folder, task.startMs + dayMs - spansKeptMs);
  const copies = jobs.copies;
  const isOver = (passedMs: number): boolean =>
    passedMs > longestMs || (passedMs > atOnceMs && jobs.copies > copies && jobs.running === null);
  const stretch = beginStretch();
  const exporting = keepExporting(world);
  await removeBot(world);
  await time.goAtPace(isOver, finePaceMs);
  const { loop, seconds } = stretch();
  exporting.stop();
  await time.goAtPace(() => exporting.isOver(), finePaceMs);
  const left = oldSpans(task.folder, task.startMs + dayMs - spansKeptMs);
  return { seconds, exports: exporting.count(), pruned: before - left, loop: loopTogether([loop]) };
}

function keepExporting(world: World) {
  let isWanted = true;
  let isOver = false;
  let count = 0;
  const run = async (): Promise<void> => {
    for (let turn = 0; isWanted; turn += 1) {
      await exportFleet(world, turn);
      count += 1;
    }
    isOver = true;
  };
  void run();
  return {
    stop: () => {
      isWanted = false;
    },
    isOver: () => isOver,
    count: () => count,
  };
}

/** A backup while nothing else goes on but the polling. */
async function backup(world: World): Promise<PaceReport['backup']> {
  const { jobs, task, time } = world;
  const copies = jobs.copies;
  await removeBot(world);
  const stretch = beginStretch();
  await time.goAtPace((passedMs) => passedMs > longestMs || jobs.copies > copies, finePaceMs);
  const { loop, seconds } = stretch();
  const [newest] = listBackups(task.folder);
  const bytes = newest === undefined ? 0 : statSync(newest.file).size;
  return { seconds, megabytes: bytes / 1e6, loop: loopTogether([loop]) };
}

function oldSpans(folder: string, beforeMs: number): number {
  const raw = new Database(path.join(folder, databaseName), { readonly: true });
  try {
    return Number(raw.prepare('SELECT count(*) FROM spans WHERE to_ms < ?').pluck().get(beforeMs));
  } finally {
    raw.close();
  }
}

const world = await openWorld(engineTaskSchema.parse(JSON.parse(await text(process.stdin))));
await beginWatching(world);
await passTheDay(world);
const atRest = await rest(world);
const together = await atOnce(world);
const copied = await backup(world);
const report: PaceReport = {
  rest: atRest,
  atOnce: together,
  backup: copied,
  peakMegabytes: peakMegabytes(),
};
await world.close();
process.stdout.write(JSON.stringify(report), () => process.exit(0));
