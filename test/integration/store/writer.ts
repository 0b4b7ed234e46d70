/** A program that writes and says after each commit what is durable, until it is killed. `writer.ts FOLDER FIRST`. */
import { writeSync } from 'node:fs';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { openStore } from '../../../src-main/core/store/open.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { aCheck, aStoredBot } from '../../unit/core/store/fixtures.ts';
import { journalLine } from './journal-line.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const opened = openStore({ folder, clock: systemClock, log: silentLogger });
if (!opened.ok) {
  writeSync(1, `refused ${JSON.stringify(opened.error)}\n`);
  process.exit(3);
}
const store = opened.value;
if (store.bots.list().length === 0) {
  store.bots.insert(aStoredBot('700001'));
}
for (let n = Number(first); ; n += 1) {
  const action = `action-${n}`;
  store.intents.begin({
    actionId: action,
    botId: '700001',
    wish: 're-set',
    startedAtMs: n,
    sealed: Uint8Array.of(n & 255),
  });
  store.checks.record({
    ...aCheck('700001', n * 1000, { health: 'down', pending: n }),
    transition: {
      botId: '700001',
      atMs: n * 1000,
      from: 'healthy',
      to: 'down',
      reason: null,
      incidentStartedAtMs: null,
    },
  });
  store.checks.commitChanges();
  store.intents.finish(action, journalLine(n, '700001'));
  // Written straight to the descriptor: an acknowledgement in a buffer would be lost with the process.
  writeSync(1, `${n}\n`);
}
