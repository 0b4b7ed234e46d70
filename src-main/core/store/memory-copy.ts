import { existsSync, readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { assertPlainFile } from '../files/private-files.ts';
import { quickCheck } from './connection.ts';
import { withLog } from './log-replay.ts';

/** More than this is not taken into memory: then nothing can be shown. */
const mostBytes = 1_000_000_000;
/** Where the header says that a write-ahead log is used, which a database in memory cannot have. */
const journalModeBytes = [18, 19] as const;

/**
 * What is stored, as a database in memory: for a disk on which SQLite cannot open a database even for reading, because
 * it may write nothing beside it. `null` where there is none, or none that is whole.
 * @throws foreign fs errors when the file cannot be read.
 */
export function readIntoMemory(file: string): Database.Database | null {
  if (!assertPlainFile(file) || statSync(file).size > mostBytes) {
    return null;
  }
  const log = `${file}-wal`;
  const bytes = withLog(
    readFileSync(file),
    existsSync(log) && assertPlainFile(log) ? readFileSync(log) : Buffer.alloc(0),
  );
  if (bytes.toString('latin1', 0, 15) !== 'SQLite format 3') {
    return null;
  }
  for (const at of journalModeBytes) {
    bytes[at] = 1;
  }
  return opened(bytes);
}

function opened(bytes: Buffer): Database.Database | null {
  const raw = new Database(bytes);
  try {
    if (quickCheck(raw)) {
      return raw;
    }
  } catch {
    // Damaged: the same as none.
  }
  raw.close();
  return null;
}
