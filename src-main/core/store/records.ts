import Database from 'better-sqlite3';
import type { Soundness } from './condition.ts';
import { schemaVersion } from './connection.ts';
import { modelOf, tablesOf } from './schema.ts';

/** Tables that grow with time, where a row is not missed by itself; the weekly check reads their indexes too. */
const historyTables = new Set([
  'spans',
  'error_events',
  'transitions',
  'incidents',
  'incident_events',
  'journal',
  'messages',
  'rollups',
  'quiet_days',
]);

/**
 * Whether what the operator entered, and what is acted on, is as its tables want it: every index entry, and every rule of
 * every row. A byte that flipped in the row of a bot leaves all pages well for `quick_check`, and the bot would be gone
 * without a word. A connection that only reads knows no CHECK rule (SQLite leaves them out of its schema), so the rows
 * are put into an empty database in memory that has them. 10,000 bots take 0.2 s; only after a crash, with each backup,
 * and once a week. The schema must be that of its version.
 */
export function soundnessOfRecords(reader: Database.Database): Soundness {
  const model = modelOf(schemaVersion(reader));
  try {
    if (model === null) {
      return 'damaged';
    }
    model.pragma('foreign_keys = OFF');
    const tables = [...tablesOf(model).keys()].filter((name) => !historyTables.has(name));
    if (!tables.every((name) => areIndexed(reader, name))) {
      return 'broken-indexes';
    }
    return tables.every((name) => areTaken(reader, model, name)) ? 'sound' : 'broken-rules';
  } finally {
    model?.close();
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function areIndexed(reader: Database.Database, table: string): boolean {
  return (
    reader
      .prepare(`PRAGMA integrity_check(${quoted(table)})`)
      .pluck()
      .get() === 'ok'
  );
}

/** Whether an empty table of the same kind takes all rows. */
function areTaken(reader: Database.Database, model: Database.Database, table: string): boolean {
  const read = reader
    .prepare<[], unknown[]>(`SELECT * FROM ${quoted(table)}`)
    .raw()
    .safeIntegers();
  const marks = read.columns().map(() => '?');
  const take = model.prepare<unknown[]>(`INSERT INTO ${quoted(table)} VALUES (${marks.join()})`);
  try {
    model.exec('BEGIN');
    for (const row of read.iterate()) {
      take.run(...row);
    }
    model.exec('ROLLBACK');
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) {
      return false;
    }
    throw error;
  }
}
