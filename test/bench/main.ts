import { benchDetect } from './detect.ts';
import { benchIdle } from './idle.ts';
import { benchList } from './list.ts';
import { benchPoll } from './poll.ts';
import { benchRescue } from './rescue.ts';
import { benchSize } from './size.ts';
import { benchStart } from './start.ts';

const benches = {
  start: benchStart,
  idle: benchIdle,
  poll: benchPoll,
  rescue: benchRescue,
  detect: benchDetect,
  list: benchList,
  size: benchSize,
} as const;
const isBench = (name: string): name is keyof typeof benches => Object.hasOwn(benches, name);

const asked = process.argv.slice(2);
const names = asked.length === 0 ? Object.keys(benches) : asked;
const unknown = names.filter((name) => !isBench(name));
if (unknown.length > 0) {
  console.error(
    `no such bench: ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(64);
}

const results: Record<string, unknown> = {
  node: process.version,
  atMs: Date.now(),
  cpus: (await import('node:os')).cpus().length,
};
for (const name of names) {
  if (isBench(name)) {
    console.error(`bench ${name} …`);
    results[name] = await benches[name]();
  }
}
console.log(JSON.stringify(results, null, 2));
process.exit(0);
