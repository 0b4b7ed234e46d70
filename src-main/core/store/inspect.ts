import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { assertPlainFile } from '../files/private-files.ts';
import type { CheckDepth, Soundness } from './condition.ts';
import { databaseFiles, keepFewPages, schemaVersion } from './connection.ts';
import { StoreFailure, damaged, isCorruption, toStoreError } from './errors.ts';
import { newestSchemaVersion } from './migrations/index.ts';
import { hasSchemaOf } from './schema.ts';
import { soundnessOf } from './soundness.ts';

/**
 * A power cut while the database was made can leave a rollback journal beside it (later there is none: the log is
 * write-ahead). It must be rolled back before anything can be read, which a reader may not do: SQLite does it at the
 * first read of a writer. The header has told by then that no newer program made the file. @throws SQLITE_CORRUPT where
 * the database is damaged; what rows that break a rule are is left to the caller.
 */
export function inspectOrRollBack(file: string, depth: CheckDepth): 'sound' | 'broken-rules' {
  try {
    return withoutDamage(inspect(file, depth).found);
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
    return lstatSync(file).size > 0 ? withoutDamage(inspect(file, depth).found) : 'sound';
  }
}

function withoutDamage(found: Soundness): 'sound' | 'broken-rules' {
  if (found === 'sound' || found === 'broken-rules') {
    return found;
  }
  throw damaged();
}

interface Inspected {
  /** Of its schema; 0 = there is nothing in it. */
  readonly version: number;
  readonly found: Soundness;
}

/**
 * Looks at an existing database before anything may write to it, so that one made by a newer program keeps every byte
 * (DUR-13) and a damaged one is set aside as it was found. The version in the header is read without SQLite; a newer
 * one may also lie in the log beside it, which SQLite reads.
 */
function inspect(file: string, depth: CheckDepth): Inspected {
  refuseFuture(headerVersion(file));
  databaseFiles(file).forEach(assertPlainFile);
  const reader = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const version = schemaVersion(reader);
    refuseFuture(version);
    keepFewPages(reader);
    if (!hasSchemaOf(reader, version)) {
      throw damaged();
    }
    return { version, found: depth === 'none' ? 'sound' : soundnessOf(reader, depth) };
  } catch (error) {
    // Reading needs no more than the file: a statement that fails on it has met damage.
    throw error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR'
      ? damaged()
      : error;
  } finally {
    reader.close();
  }
}

function refuseFuture(version: number): void {
  if (version > newestSchemaVersion) {
    throw new StoreFailure({ kind: 'from-future', version, supported: newestSchemaVersion });
  }
}

/** `user_version` lies big-endian at byte 60 of a SQLite file; 0 for anything shorter (it fails later). */
export function headerVersion(file: string): number {
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

/**
 * What a database is to this program, read in full: a backup made of a damaged one is damaged, too. `unreadable`: the
 * disk says no, the file may be well. Opened read-only.
 */
export function lookAt(file: string): Soundness | 'newer' | 'unreadable' {
  try {
    const { version, found } = inspect(file, 'full');
    // SQLite takes an empty file for a sound empty database.
    return version > 0 ? found : 'damaged';
  } catch (error) {
    if (isCorruption(error)) {
      return 'damaged';
    }
    return toStoreError(error).kind === 'from-future' ? 'newer' : 'unreadable';
  }
}
