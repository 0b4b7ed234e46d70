import Database from 'better-sqlite3';
import { shortBusyTimeoutMs } from './connection.ts';

/**
 * The database as it lies there, for showing what is stored while it is not known whether it is whole: nothing is
 * written to it this way, and a damage is met by whatever reads it.
 * @throws whatever keeps SQLite from reading it.
 */
export function openView(file: string): Database.Database {
  const raw = new Database(file, {
    readonly: true,
    fileMustExist: true,
    timeout: shortBusyTimeoutMs,
  });
  try {
    raw.pragma('mmap_size = 0');
    raw.pragma('temp_store = MEMORY');
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}
