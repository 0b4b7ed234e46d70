import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { assertPlainFile, writePrivateFile } from '../files/private-files.ts';

const fileName = 'condition.json';

/** What a file looked like from outside when its last user was done with it. */
const printSchema = z.strictObject({
  size: z.number(),
  modifiedMs: z.number(),
  inode: z.number(),
});
type Print = z.infer<typeof printSchema>;

const conditionSchema = z.strictObject({
  /** The database as the last program left it in an orderly end. */
  cleanEnd: printSchema.nullable(),
  /** When it was last read from end to end, wall ms. */
  checkedAtMs: z.number().nullable(),
  /** Whether a program has it open, or died while it had; of a database that nobody noted anything about it is not known. */
  isInUse: z.boolean(),
  /** A statement or a check met damage: the next opening looks at every row. */
  isSuspect: z.boolean(),
  /** A row breaks a rule of its table, and no backup is better: it is in use in spite of that. */
  hasBrokenRules: z.boolean().default(false),
});
/** What is remembered of a database's health beside it (DUR-08). Losing it costs one more check, never data. */
export type Condition = z.infer<typeof conditionSchema>;

export const unknownCondition: Condition = {
  cleanEnd: null,
  checkedAtMs: null,
  isInUse: false,
  isSuspect: false,
  hasBrokenRules: false,
};

/** How much of a database is read before it is trusted. */
export type CheckDepth = 'none' | 'quick' | 'full';

/**
 * How far a database can be trusted, best first. `broken-rules`: a row breaks a rule of its table; every page and index
 * entry is well, and all other rows can be read. `broken-indexes`: every page is well, but an index is not what its
 * table says; it can be built anew.
 */
export type Soundness = 'sound' | 'broken-rules' | 'broken-indexes' | 'damaged';

/** Reads the note; whatever cannot be read means that nothing is known. */
export function readCondition(folder: string): Condition {
  const file = path.join(folder, fileName);
  try {
    return assertPlainFile(file)
      ? conditionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      : unknownCondition;
  } catch {
    return unknownCondition;
  }
}

/** Replaces the note, durably. A disk that takes none is passed over: less known is the safe side. */
export function writeCondition(folder: string, condition: Condition): void {
  const unique = randomBytes(6).toString('hex');
  try {
    const content = `${JSON.stringify(condition)}\n`;
    writePrivateFile(path.join(folder, fileName), content, { mode: 'replace', unique });
  } catch {
    // The print in an old note fits no longer once the database was written to.
  }
}

/** Whether there is anything in the write-ahead log beside a database. */
export function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** The print of a database that nobody has open and whose log is moved into it; null when it is not so, or cannot be seen. */
export function printOf(file: string): Print | null {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found === undefined || hasLog(file)
      ? null
      : { size: found.size, modifiedMs: found.mtimeMs, inode: found.ino };
  } catch {
    return null;
  }
}

/** A database left in order and not touched since needs no check; any other one does. Pure but for the look at the file. */
export function neededDepth({ cleanEnd, isSuspect }: Condition, file: string): CheckDepth {
  if (isSuspect) {
    return 'full';
  }
  const now = printOf(file);
  const isUntouched =
    cleanEnd !== null &&
    now !== null &&
    now.size === cleanEnd.size &&
    now.modifiedMs === cleanEnd.modifiedMs &&
    now.inode === cleanEnd.inode;
  return isUntouched ? 'none' : 'quick';
}
