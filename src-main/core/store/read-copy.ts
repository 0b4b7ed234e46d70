import type Database from 'better-sqlite3';
import { schemaVersion } from './connection.ts';
import { readIntoMemory } from './memory-copy.ts';
import { pendingMigrations, runMigration } from './migrate.ts';
import { migrations, newestSchemaVersion } from './migrations/index.ts';

/**
 * What is stored, in memory, for a folder that cannot be written to; null where that cannot be had. A copy of an older
 * format is brought up to ours, in memory; then nothing changes it any more.
 */
export function readCopy(file: string): Database.Database | null {
  const raw = readIntoMemory(file);
  if (raw === null) {
    return null;
  }
  const version = schemaVersion(raw);
  if (version === 0 || version > newestSchemaVersion) {
    raw.close();
    return null;
  }
  for (const step of pendingMigrations(version, migrations)) {
    runMigration(raw, step);
  }
  raw.pragma('query_only = ON');
  return raw;
}
