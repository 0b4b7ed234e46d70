/** Holds a database in the middle of writing until its input ends: `holding-program.ts FILE`. */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';

const held = new Database(process.argv[2] ?? '', { fileMustExist: true });
held.exec('BEGIN IMMEDIATE');
writeSync(1, 'held\n');
process.stdin.resume();
process.stdin.once('end', () => {
  held.exec('ROLLBACK');
  held.close();
});
