import Database from 'better-sqlite3';

/** What SQLite finds after reading every row and index entry of a file: `ok`, or what is wrong. */
export function integrityOf(file: string): unknown {
  const raw = new Database(file, { readonly: true });
  try {
    return raw.pragma('integrity_check', { simple: true });
  } finally {
    raw.close();
  }
}
