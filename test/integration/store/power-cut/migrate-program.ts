/**
 * Makes the stored database of a format with many bots, says 1, brings it up to date, says 2; recorded by a test.
 * `migrate-program.ts FOLDER VERSION BOTS`
 */
import { writeSync } from 'node:fs';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { openStore } from '../../../../src-main/core/store/open.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { placeManyBots } from '../many-bots.ts';

const [folder = '', version = '', bots = ''] = process.argv.slice(2);
placeManyBots(folder, Number(version), Number(bots));
writeSync(1, '1\n');
const opened = openStore({ folder, clock: systemClock, log: silentLogger });
if (!opened.ok) {
  throw new Error(`refused: ${JSON.stringify(opened.error)}`);
}
writeSync(1, '2\n');
opened.value.close();
