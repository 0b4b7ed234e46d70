import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { assertPlainFile } from '../files/private-files.ts';
import type { CheckDepth } from './condition.ts';
import {
  databaseFiles,
  integrityCheck,
  keepFewPages,
  quickCheck,
  schemaVersion,
} from './connection.ts';
import { StoreFailure, damaged, isCorruption, toStoreError } from './errors.ts';
import { newestSchemaVersion } from './migrations/index.ts';
import { areRecordsSound } from './records.ts';
import { hasSchemaOf } from './schema.ts';

/**
 * A power cut while the database was made can leave a rollback journal beside it (later there is none: the log is
 * write-ahead). It must be rolled back before anything can be read, which a reader may not do: SQLite does it at the
 * first read of a writer. The header has told by then that no newer program made the file.
 */
export function inspectOrRollBack(file: string, depth: CheckDepth): void {
  try {
    inspect(file, depth);
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
      inspect(file, depth);
    }
  }
}

/**
 * Looks at an existing database before anything may write to it, so that one made by a newer program keeps every byte
 * (DUR-13) and a damaged one is set aside as it was found. The version in the header is read without SQLite; a newer
 * one may also lie in the log beside it, which SQLite reads.
 */
function inspect(file: string, depth: CheckDepth): void {
  refuseFuture(headerVersion(file));
  databaseFiles(file).forEach(assertPlainFile);
  const reader = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const version = schemaVersion(reader);
    refuseFuture(version);
    keepFewPages(reader);
    if (!hasSchemaOf(reader, version) || !isSound(reader, depth)) {
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

function isSound(reader: Database.Database, depth: CheckDepth): boolean {
  switch (depth) {
    case 'none':
      return true;
    case 'quick':
      return quickCheck(reader) && areRecordsSound(reader);
    case 'full':
      return integrityCheck(reader) && areRecordsSound(reader);
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

/** What another database is to this program. `unreadable`: the disk says no, the file may be well. Opened read-only. */
export function lookAt(file: string): 'usable' | 'newer' | 'damaged' | 'unreadable' {
  try {
    inspect(file, 'quick');
    // SQLite takes an empty file for a sound empty database.
    return headerVersion(file) > 0 ? 'usable' : 'damaged';
  } catch (error) {
    if (isCorruption(error)) {
      return 'damaged';
    }
    return toStoreError(error).kind === 'from-future' ? 'newer' : 'unreadable';
  }
}
