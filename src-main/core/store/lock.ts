import path from 'node:path';
import Database from 'better-sqlite3';
import { assertPlainFile, createPrivateFile } from '../files/private-files.ts';

const lockWaitMs = 300;

/**
 * Holds the data folder for this process: an exclusive transaction on a small SQLite file that lasts until
 * `release`. The operating system drops it when the process dies, also by SIGKILL, so no stale lock can stay.
 * @throws SqliteError SQLITE_BUSY when an app or command holds the folder.
 */
export function holdFolder(folder: string): { release(): void } {
  const file = path.join(folder, 'hooklight.lock');
  if (!assertPlainFile(file)) {
    try {
      createPrivateFile(file);
    } catch (error) {
      // Another opener was faster; the lock itself decides below.
      if (!assertPlainFile(file)) {
        throw error;
      }
    }
  }
  const lock = new Database(file, { timeout: lockWaitMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw error;
  }
  return {
    release() {
      lock.close();
    },
  };
}

/** The lock of a data folder, taken once however often it is asked for. */
export interface Hold {
  take(folder: string): void;
  release(): void;
}

export function createHold(): Hold {
  let lock: { release(): void } | null = null;
  return {
    take(folder) {
      lock ??= holdFolder(folder);
    },
    release() {
      lock?.release();
      lock = null;
    },
  };
}
