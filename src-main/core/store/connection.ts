import Database from 'better-sqlite3';
import { assertPlainFile, createPrivateFile } from '../files/private-files.ts';
import { StoreFailure } from './errors.ts';

/** The write-ahead-log reset bug (data loss under concurrent checkpoints) is fixed from here on. */
const oldestSafeSqlite = [3, 51, 3] as const;
/** How long opening waits for another program. */
const busyTimeoutMs = 5000;
/** How long a write waits at most: it runs on the engine's thread, and what cannot be written now waits in memory (DUR-06). */
export const shortBusyTimeoutMs = 50;
/** A log that once had to be long gives its room back when it begins anew. */
const logKeptBytes = 8 * 1024 * 1024;

const fewPagesKibibytes = 2000;

/** Names of a SQLite database and the files that SQLite keeps beside it. */
export function databaseFiles(file: string): readonly string[] {
  return [file, `${file}-wal`, `${file}-shm`, `${file}-journal`];
}

/**
 * Opens (or creates) the database with every pragma that durability and secrecy rest on. The file is 0600 before
 * SQLite sees it; nothing is opened through a symlink. `versionOf`: what SQLite calls itself.
 */
export function openConnection(file: string, versionOf = sqliteVersion): Database.Database {
  for (const sideFile of databaseFiles(file).slice(1)) {
    assertPlainFile(sideFile);
  }
  if (!assertPlainFile(file)) {
    createPrivateFile(file);
  }
  const raw = new Database(file, { timeout: busyTimeoutMs });
  try {
    applyPragmas(raw);
    assertVersion(versionOf(raw));
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/**
 * For a connection that reads a database through once: no page is wanted again. A copy keeps 16 MB in memory for each of
 * its two files otherwise, and is no quicker for it.
 */
export function keepFewPages(raw: Database.Database): void {
  raw.pragma(`cache_size = ${-fewPagesKibibytes}`);
}

/** Opening and migrating may take their time; from now on nobody is kept waiting. */
export function waitNoLonger(raw: Database.Database): void {
  raw.pragma(`busy_timeout = ${shortBusyTimeoutMs}`);
}

/** `auto_vacuum` counts only before the first table; `synchronous=FULL` because NORMAL loses commits on power loss. */
function applyPragmas(raw: Database.Database): void {
  raw.pragma('auto_vacuum = INCREMENTAL');
  // Some network file systems cannot share memory: then there is no such log, and nothing here could be promised.
  if (raw.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
    throw new StoreFailure({ kind: 'io', detail: 'no write-ahead log' });
  }
  raw.pragma(`journal_size_limit = ${logKeptBytes}`);
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma(`busy_timeout = ${busyTimeoutMs}`);
  raw.pragma('trusted_schema = OFF');
  raw.pragma('secure_delete = ON');
  raw.pragma('mmap_size = 0');
  // Temporary b-trees could hold sealed secrets; they must not become files somewhere else.
  raw.pragma('temp_store = MEMORY');
}

function sqliteVersion(raw: Database.Database): string {
  return String(raw.prepare('SELECT sqlite_version()').pluck().get());
}

function assertVersion(version: string): void {
  if (!isSafeSqlite(version)) {
    throw new StoreFailure({ kind: 'io', detail: `SQLite ${version} is too old` });
  }
}

/** Whether a version of SQLite (`3.53.2`) has the bug of the log no more (DUR-14). */
export function isSafeSqlite(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of oldestSafeSqlite.entries()) {
    const found = parts[index] ?? 0;
    if (found !== wanted) {
      return found > wanted;
    }
  }
  return true;
}

/** `PRAGMA quick_check`: true when SQLite finds nothing wrong. */
export function quickCheck(raw: Database.Database): boolean {
  return raw.prepare('PRAGMA quick_check(1)').pluck().get() === 'ok';
}

/** `PRAGMA integrity_check`: as above, and every index entry belongs to a row. Takes three to four times as long. */
export function integrityCheck(raw: Database.Database): boolean {
  return raw.prepare('PRAGMA integrity_check(1)').pluck().get() === 'ok';
}

/** The schema version kept in the file. */
export function schemaVersion(raw: Database.Database): number {
  return Number(raw.pragma('user_version', { simple: true }));
}
