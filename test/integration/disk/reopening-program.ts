/**
 * Writes journal lines one by one beside whatever else the loop has to do, says which were acknowledged, and at the end for
 * how long the loop stood still at most, ms. `reopening-program.ts FOLDER COUNT [THREAD]`.
 */
import { writeSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { LogFields } from '../../../src-main/core/logging/logger.ts';
import { createJobThreads } from '../../../src-main/core/store/jobs.ts';
import { openStore } from '../../../src-main/core/store/open.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { journalLine } from '../store/journal-line.ts';

const say = (text: string): void => void writeSync(1, `${text}\n`);
const note = (event: string, _fields?: LogFields): void => say(`log ${event}`);
const [folder = '', count = '0', thread] = process.argv.slice(2);
const log = { debug: note, info: note, warn: note, error: note };
const opened = openStore({
  folder,
  clock: systemClock,
  log,
  resident: true,
  ...(thread === undefined ? {} : { jobs: createJobThreads(thread) }),
});
if (!opened.ok) {
  say(`refused ${opened.error.kind}`);
  process.exit(3);
}
const store = opened.value;
await systemClock.sleep(100);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
for (let n = 1; n <= Number(count); n += 1) {
  try {
    store.journal.append(journalLine(n, 'bot'));
    say(`ack ${n}`);
  } catch {
    say(`failed ${n}`);
    // What is stored is shown meanwhile.
    say(
      `bots ${store.bots.list().length} lines ${store.journal.page({ botId: null, beforeSeq: null, limit: 500 }).length}`,
    );
  }
  await systemClock.sleep(15);
}
delay.disable();
say(`gap ${Math.round(delay.max / 1e6)}`);
store.close();
