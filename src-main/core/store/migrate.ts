import type Database from 'better-sqlite3';
import { schemaVersion } from './connection.ts';
import { StoreFailure } from './errors.ts';
import type { Migration } from './migrations/migration.ts';

/** Steps that a file of this version still needs, checked to rise. */
export function pendingMigrations(
  version: number,
  migrations: readonly Migration[],
): readonly Migration[] {
  let last = 0;
  for (const { version: step } of migrations) {
    if (step <= last) {
      throw new RangeError(`migration ${step} does not come after ${last}`);
    }
    last = step;
  }
  return migrations.filter((migration) => migration.version > version);
}

/** Runs one step: schema, foreign-key check and version number in one transaction, so a crash leaves old or new. */
export function runMigration(raw: Database.Database, migration: Migration): void {
  raw
    .transaction(() => {
      if (schemaVersion(raw) >= migration.version) {
        return;
      }
      raw.exec(migration.sql);
      if (raw.prepare('PRAGMA foreign_key_check').all().length > 0) {
        throw new StoreFailure({ kind: 'io', detail: `migration ${migration.version}` });
      }
      raw.pragma(`user_version = ${migration.version}`);
    })
    .immediate();
}
