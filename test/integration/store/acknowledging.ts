/** A program that acknowledges an incident and takes it back, and says so, until it is killed. `acknowledging.ts FOLDER`. */
import { writeSync } from 'node:fs';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { openStore } from '../../../src-main/core/store/open.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';

const [folder = ''] = process.argv.slice(2);
const opened = openStore({ folder, clock: systemClock, log: silentLogger });
if (!opened.ok) {
  writeSync(1, `refused ${JSON.stringify(opened.error)}\n`);
  process.exit(3);
}
const { incidents } = opened.value;
for (let n = incidents.events(1).length + 1; ; n += 1) {
  incidents.acknowledge(1, n % 2 === 1, {
    atMs: n,
    botId: '700001',
    actor: 'operator',
    kind: 'incident',
    wish: null,
    outcome: null,
    evidence: null,
    message: `line ${n}`,
    detail: null,
  });
  // Written straight to the descriptor: an acknowledgement in a buffer would be lost with the process.
  writeSync(1, `${n}\n`);
}
