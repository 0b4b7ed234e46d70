import type Database from 'better-sqlite3';
import type { Soundness } from './condition.ts';
import { integrityCheck, quickCheck } from './connection.ts';
import { soundnessOfRecords } from './records.ts';

/**
 * Reads every page (`quick`) or also every row and index entry (`full`), and what the operator entered in any case. The
 * schema must be that of its version. @throws SQLITE_CORRUPT where damage keeps it from being read.
 */
export function soundnessOf(reader: Database.Database, depth: 'quick' | 'full'): Soundness {
  if (depth === 'full' && integrityCheck(reader)) {
    return soundnessOfRecords(reader);
  }
  if (!quickCheck(reader)) {
    return 'damaged';
  }
  return depth === 'full' ? 'broken-indexes' : soundnessOfRecords(reader);
}
