/**
 * Brings the databases of some folders up to date, one after another, each when a byte comes in. `migrating.ts FOLDER…`
 */
import { readSync, writeSync } from 'node:fs';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { openStore } from '../../../src-main/core/store/open.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';

writeSync(1, 'ready\n');
for (const folder of process.argv.slice(2)) {
  readSync(0, Buffer.alloc(1));
  const opened = openStore({ folder, clock: systemClock, log: silentLogger });
  if (!opened.ok) {
    writeSync(1, `refused ${JSON.stringify(opened.error)}\n`);
    process.exit(3);
  }
  opened.value.close();
}
// Alive until it is killed, also when its last moment comes late.
readSync(0, Buffer.alloc(1));
