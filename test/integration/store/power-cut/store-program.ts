/**
 * Everything the store does in its life, each step acknowledged on standard output once it is durable, then an orderly
 * end. `store-program.ts FOLDER ROUNDS`, recorded by the power-cut test.
 */
import { writeSync } from 'node:fs';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { openStore } from '../../../../src-main/core/store/open.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { lifeOf } from './life.ts';

const [folder = '', rounds = '0'] = process.argv.slice(2);
const opened = openStore({ folder, clock: systemClock, log: silentLogger });
if (!opened.ok) {
  throw new Error(`refused: ${JSON.stringify(opened.error)}`);
}
const store = opened.value;
/** Past Node's own buffers: what is not said is not acknowledged. */
const say = (what: string): void => void writeSync(1, `${what}\n`);

for (const [index, step] of lifeOf(Number(rounds)).entries()) {
  await step.run(store, (change) => say(`told ${change}`));
  say(String(index + 1));
}
store.close();
