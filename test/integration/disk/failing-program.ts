/**
 * Writes journal lines one by one, says which were acknowledged and which failed how, and goes on after a failure with
 * the next number. `failing-program.ts FOLDER COUNT`.
 */
import { writeSync } from 'node:fs';
import type { LogFields } from '../../../src-main/core/logging/logger.ts';
import { StoreFailure } from '../../../src-main/core/store/errors.ts';
import { openStore } from '../../../src-main/core/store/open.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { journalLine } from '../store/journal-line.ts';

const say = (text: string): void => void writeSync(1, `${text}\n`);
const note = (event: string, _fields?: LogFields): void => say(`log ${event}`);
const [folder = '', count = '0'] = process.argv.slice(2);
const log = { debug: note, info: note, warn: note, error: note };
const opened = openStore({ folder, clock: systemClock, log, resident: true });
if (!opened.ok) {
  say(`refused ${opened.error.kind}`);
  process.exit(3);
}
const store = opened.value;
for (let n = 1; n <= Number(count); n += 1) {
  try {
    store.journal.append(journalLine(n, 'bot'));
    say(`ack ${n}`);
  } catch (error) {
    say(error instanceof StoreFailure ? `failed ${n} ${error.failure.kind}` : 'threw');
    // Until the disk can be tried again.
    await systemClock.sleep(30);
  }
}
store.close();
