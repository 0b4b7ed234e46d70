/**
 * Commits and acknowledges with another `synchronous` than Hooklight's, so that the power-cut test can show that it
 * sees what it looks for. `control-program.ts FOLDER LEVEL ROUNDS`
 */
import { writeSync } from 'node:fs';
import path from 'node:path';
import { openConnection } from '../../../../src-main/core/store/connection.ts';
import { databaseName } from '../../../../src-main/core/store/open.ts';

const [folder = '', level = '', rounds = '0'] = process.argv.slice(2);
const raw = openConnection(path.join(folder, databaseName));
raw.pragma(`synchronous = ${level}`);
// Small, so that the log is moved into the database many times in a short recording.
raw.pragma('wal_autocheckpoint = 8');
raw.exec('CREATE TABLE acks (n INTEGER PRIMARY KEY, filler BLOB) STRICT');
const insert = raw.prepare('INSERT INTO acks (n, filler) VALUES (?, ?)');
for (let n = 1; n <= Number(rounds); n += 1) {
  insert.run(n, Buffer.alloc(1500, n));
  writeSync(1, `${n}\n`);
}
raw.close();
