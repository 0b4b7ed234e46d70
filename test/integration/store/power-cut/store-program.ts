/**
 * Everything the store does in its life, each acknowledged on standard output once it is durable, then an orderly end.
 * `store-program.ts FOLDER ROUNDS`, recorded by the power-cut test.
 */
import { writeSync } from 'node:fs';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { openStore } from '../../../../src-main/core/store/open.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { aCheck, aStoredBot } from '../../../unit/core/store/fixtures.ts';
import { journalLine } from '../journal-line.ts';

const [folder = '', rounds = '0'] = process.argv.slice(2);
const opened = openStore({ folder, clock: systemClock, log: silentLogger });
if (!opened.ok) {
  throw new Error(`refused: ${JSON.stringify(opened.error)}`);
}
const store = opened.value;
/** Past Node's own buffers: what is not said is not acknowledged. */
const acknowledge = (n: number): void => void writeSync(1, `${n}\n`);

for (let n = 1; n <= Number(rounds); n += 1) {
  const botId = String(700_000 + n);
  store.bots.insert(aStoredBot(botId));
  store.intents.begin({
    actionId: `action-${n}`,
    botId,
    wish: 're-set',
    startedAtMs: n,
    sealed: new Uint8Array(600).fill(n & 255),
  });
  store.checks.record({
    ...aCheck(botId, n * 1000, { health: 'down', pending: n }),
    transition: {
      botId,
      atMs: n * 1000,
      from: 'healthy',
      to: 'down',
      reason: null,
      incidentStartedAtMs: null,
    },
  });
  store.checks.commitChanges();
  store.intents.finish(`action-${n}`, journalLine(n, botId));
  acknowledge(n);
  if (n % 10 === 0) {
    // Both move the log into the database: the moment at which a write out of order hurts most.
    store.bots.remove(String(700_000 + n - 5));
    await store.upkeep(Date.now());
  }
}
store.close();
