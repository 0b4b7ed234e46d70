import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Notice } from '../../../src-shared/snapshot.ts';
import { assertPlainFile, preparePrivateFolder } from '../files/private-files.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { makeBackup } from './backup.ts';
import { databaseFiles, openConnection, quickCheck, schemaVersion } from './connection.ts';
import { setAsideAndRestore } from './corruption.ts';
import { StoreFailure, isCorruption, toStoreError } from './errors.ts';
import type { StoreError } from './errors.ts';
import { holdFolder } from './lock.ts';
import { pendingMigrations, runMigration } from './migrate.ts';
import { migrations, newestSchemaVersion } from './migrations/index.ts';
import { hasSchemaOf } from './schema.ts';
import { createStore } from './store.ts';
import type { HooklightStore } from './store.ts';

export type { StoreError } from './errors.ts';
export type { HooklightStore } from './store.ts';

export interface OpenStoreOptions {
  /** The data folder; made 0700 where it is missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
}

/** The database's name inside the data folder. */
export const databaseName = 'hooklight.db';

/**
 * Opens the store of a data folder: takes the folder for this process, refuses a database made by a newer program
 * without touching it, sets a damaged one aside (see `notices`), migrates after a verified backup. Never throws.
 */
export function openStore(options: OpenStoreOptions): Result<HooklightStore, StoreError> {
  let release = (): void => {};
  try {
    const folder = preparePrivateFolder(options.folder);
    const lock = holdFolder(folder);
    release = () => lock.release();
    const { raw, notices } = openDatabase(folder, options);
    return ok(createStore({ ...options, folder, raw, notices, release }));
  } catch (error) {
    release();
    const failure = toStoreError(error);
    options.log.error('store.open-failed', {
      kind: failure.kind,
      detail: 'detail' in failure ? failure.detail : null,
    });
    return err(failure);
  }
}

interface OpenedDatabase {
  readonly raw: Database.Database;
  readonly notices: readonly Notice[];
}

function openDatabase(folder: string, options: OpenStoreOptions): OpenedDatabase {
  const file = path.join(folder, databaseName);
  try {
    return { raw: openChecked(file, folder, options), notices: [] };
  } catch (error) {
    if (!isCorruption(error)) {
      throw error;
    }
  }
  const { notice, restoredAtMs } = setAsideAndRestore({
    folder,
    file,
    nowMs: options.clock.nowMs(),
  });
  options.log.warn('store.set-aside', { restoredAtMs });
  return { raw: openChecked(file, folder, options), notices: [notice] };
}

function openChecked(file: string, folder: string, options: OpenStoreOptions): Database.Database {
  if (assertPlainFile(file) && lstatSync(file).size > 0) {
    inspectOrRollBack(file);
  }
  const raw = openConnection(file);
  try {
    migrate(raw, folder, options);
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/**
 * A power cut while the database was made can leave a rollback journal beside it (later there is none: the log is
 * write-ahead). It must be rolled back before anything can be read, which a reader may not do: SQLite does it at the
 * first read of a writer. The header has told by then that no newer program made the file.
 */
function inspectOrRollBack(file: string): void {
  try {
    inspect(file);
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_READONLY_ROLLBACK') {
      throw error;
    }
    const writer = new Database(file, { fileMustExist: true });
    try {
      schemaVersion(writer);
    } finally {
      writer.close();
    }
    if (lstatSync(file).size > 0) {
      inspect(file);
    }
  }
}

/**
 * Looks at an existing database before anything may write to it, so that one made by a newer program keeps every byte
 * (DUR-13) and a damaged one is set aside as it was found. The version in the header is read without SQLite; a newer
 * one may also lie in the log beside it, which SQLite reads.
 */
function inspect(file: string): void {
  refuseFuture(headerVersion(file));
  databaseFiles(file).forEach(assertPlainFile);
  const reader = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const version = schemaVersion(reader);
    refuseFuture(version);
    if (!quickCheck(reader) || !hasSchemaOf(reader, version)) {
      throw damaged();
    }
  } catch (error) {
    // Reading needs no more than the file: a statement that fails on it has met damage.
    throw error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR'
      ? damaged()
      : error;
  } finally {
    reader.close();
  }
}

function damaged(): Error {
  return new Database.SqliteError('the database is damaged', 'SQLITE_CORRUPT');
}

function refuseFuture(version: number): void {
  if (version > newestSchemaVersion) {
    throw new StoreFailure({ kind: 'from-future', version, supported: newestSchemaVersion });
  }
}

/** `user_version` lies big-endian at byte 60 of a SQLite file; 0 for anything shorter (it fails later). */
function headerVersion(file: string): number {
  const header = Buffer.alloc(100);
  const fd = openSync(file, 'r');
  try {
    const isDatabase =
      readSync(fd, header, 0, header.length, 0) === header.length &&
      header.toString('latin1', 0, 15) === 'SQLite format 3';
    return isDatabase ? header.readInt32BE(60) : 0;
  } finally {
    closeSync(fd);
  }
}

function migrate(raw: Database.Database, folder: string, options: OpenStoreOptions): void {
  const version = schemaVersion(raw);
  const steps = pendingMigrations(version, migrations);
  if (steps.length > 0 && version > 0) {
    makeBackup(raw, { folder, kind: 'migration', nowMs: options.clock.nowMs() });
  }
  for (const step of steps) {
    runMigration(raw, step);
    options.log.info('store.migrated', { version: step.version, name: step.name });
  }
}
