import Database from 'better-sqlite3';
import * as z from 'zod';
import { migrations } from './migrations/index.ts';

const schemaRow = z.object({ name: z.string(), sql: z.string() });

/** The tables of a database as they were written; SQLite's own (statistics) left out. */
export function tablesOf(raw: Database.Database): ReadonlyMap<string, string> {
  const rows = raw
    .prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'",
    )
    .all();
  return new Map(
    rows.map((row) => schemaRow.parse(row)).map((object) => [object.name, object.sql]),
  );
}

/** An empty database of this version, to be closed; null when no such version was ever made. */
export function modelOf(version: number): Database.Database | null {
  if (version !== 0 && !migrations.some((step) => step.version === version)) {
    return null;
  }
  const model = new Database(':memory:');
  try {
    for (const step of migrations.filter((one) => one.version <= version)) {
      model.exec(step.sql);
    }
    return model;
  } catch (error) {
    model.close();
    throw error;
  }
}

/** What a database of this version must contain; null when no such version was ever made. */
function expectedTables(version: number): ReadonlyMap<string, string> | null {
  const model = modelOf(version);
  try {
    return model === null ? null : tablesOf(model);
  } finally {
    model?.close();
  }
}

/**
 * Whether a database holds exactly what its version says: a flipped bit in the version number or in the text of a
 * schema passes SQLite's own checks and would fail later, in the middle of something. Things added by hand and
 * indexes or triggers taken away do not matter (the journal's chain tells), but a file without a version must be empty.
 */
export function hasSchemaOf(raw: Database.Database, version: number): boolean {
  const expected = expectedTables(version);
  const found = tablesOf(raw);
  return (
    expected !== null &&
    (version !== 0 || found.size === 0) &&
    [...expected].every(([name, sql]) => found.get(name) === sql)
  );
}
