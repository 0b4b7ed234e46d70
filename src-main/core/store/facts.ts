import type Database from 'better-sqlite3';
import * as z from 'zod';
import type { EngineFacts } from '../../../src-shared/diagnostics.ts';
import { listBackups } from './backup.ts';
import { schemaVersion } from './connection.ts';

const nameSchema = z.strictObject({ name: z.string() });

/**
 * What can be said of the database without saying anything of a bot: format, sizes, rows by table, backups. Counting
 * reads every table once: for a person who asks, not for a loop.
 */
export function storeFacts(raw: Database.Database, folder: string): EngineFacts {
  const pragma = (name: string): number => Number(raw.pragma(name, { simple: true }));
  const pageBytes = pragma('page_size');
  const tables = raw
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
    .map((row) => nameSchema.parse(row).name);
  // Names come from our own schema; the quotes keep a strange one from being anything but a name.
  const rowsOf = (table: string): number =>
    Number(
      raw
        .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
        .pluck()
        .get(),
    );
  const backups = listBackups(folder);
  return {
    schemaVersion: schemaVersion(raw),
    sqlite: String(raw.prepare('SELECT sqlite_version()').pluck().get()),
    databaseBytes: pragma('page_count') * pageBytes,
    freeBytes: pragma('freelist_count') * pageBytes,
    backups: backups.length,
    newestBackupAtMs: backups[0]?.atMs ?? null,
    rows: Object.fromEntries(tables.map((table) => [table, rowsOf(table)])),
  };
}
