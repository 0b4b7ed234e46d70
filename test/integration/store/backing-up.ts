/**
 * Adds bots and makes a backup after each in a thread, and says how many bots the newest finished backup holds, until it
 * is killed. `backing-up.ts FOLDER THREAD`.
 */
import { writeSync } from 'node:fs';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { createJobThreads } from '../../../src-main/core/store/jobs.ts';
import { openStore } from '../../../src-main/core/store/open.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { aStoredBot } from '../../unit/core/store/fixtures.ts';
import { journalLine } from './journal-line.ts';

const [folder = '', thread = ''] = process.argv.slice(2);
const jobs = createJobThreads(thread);
const opened = openStore({ folder, clock: systemClock, log: silentLogger, jobs });
if (!opened.ok) {
  writeSync(1, `refused ${JSON.stringify(opened.error)}\n`);
  process.exit(3);
}
const store = opened.value;
const dayMs = 86_400_000;
for (let n = store.bots.list().length; ; n += 1) {
  const botId = String(700_000 + n);
  store.bots.insert(aStoredBot(botId));
  store.journal.append(journalLine(n, botId));
  await store.upkeep(Date.UTC(2026, 0, 1) + n * dayMs);
  writeSync(1, `${n + 1}\n`);
}
