import Database from 'better-sqlite3';
import * as z from 'zod';
import { newestSchemaVersion } from './migrations/index.ts';
import { schemaVersion } from './connection.ts';

const head = z.object({ seq: z.number().int(), hash: z.string() });
type Head = z.infer<typeof head>;

/**
 * Whether a database goes on from a backup: the last line of the backup's journal lies in it, with the same hash. A
 * damaged, missing or foreign log takes a database back in time, or makes another one of it, without any page being
 * wrong; SQLite cannot tell that from a power cut. A backup that cannot be read says nothing.
 */
export function goesOnFrom(file: string, backup: string): boolean {
  const last = look(backup, (raw) =>
    schemaVersion(raw) > newestSchemaVersion
      ? null
      : raw.prepare('SELECT seq, hash FROM journal_head').get(),
  );
  const wanted = head.safeParse(last);
  return !wanted.success || hasLine(file, wanted.data);
}

function hasLine(file: string, { seq, hash }: Head): boolean {
  return (
    look(file, (raw) => raw.prepare('SELECT hash FROM journal WHERE seq = ?').pluck().get(seq)) ===
    hash
  );
}

/** What a look at a database shows; null where it cannot be read. Opened read-only. */
function look(file: string, read: (raw: Database.Database) => unknown): unknown {
  let raw: Database.Database | null = null;
  try {
    raw = new Database(file, { readonly: true, fileMustExist: true });
    return read(raw);
  } catch {
    return null;
  } finally {
    raw?.close();
  }
}
