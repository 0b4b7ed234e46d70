import {
  copyFileSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import type { Notice } from '../../../src-shared/notices.ts';
import { createPrivateFile, fsyncFolder, fsyncPath } from '../files/private-files.ts';
import { listBackups, timeStamp, type BackupFile } from './backup.ts';
import type { Soundness } from './condition.ts';
import { databaseFiles, openConnection } from './connection.ts';
import { isCorruption, isOfStorage } from './errors.ts';
import { lookAt } from './inspect.ts';
import { goesOnFrom } from './lineage.ts';
import { soundnessOfRecords } from './records.ts';

interface DamagedPlace {
  readonly folder: string;
  readonly file: string;
  readonly nowMs: number;
}

type SetAside = Extract<Notice, { readonly kind: 'database-set-aside' }>;

/** How a damaged database was dealt with. */
interface Restored {
  /** What the operator is told; null where the database stays in use. */
  readonly notice: SetAside | null;
  /** What is in use now has rows that break a rule: nothing better was there. */
  readonly hasBrokenRules: boolean;
}

/** A backup of which every page is well. */
interface Candidate {
  readonly backup: BackupFile;
  readonly found: Exclude<Soundness, 'damaged'>;
}

/**
 * Deals with a damaged or vanished database (DUR-09): the files are renamed, never deleted, and the newest backup that
 * is sound takes their place. Where the newest is not sound, older ones would cost more than they mend: then the
 * database stays in use where only indexes of history are broken, which are built anew, or where a row breaks a rule
 * that the newest backup has as well. Only where nothing can be read the app starts empty. The copy is ready before
 * anything is renamed, so that a full disk changes nothing. Nothing may have the database open.
 */
export function setAsideAndRestore(place: DamagedPlace): Restored {
  // Where a restoring was cut short, the file had been set aside before.
  const earlier = existsSync(restoring(place.file)) ? lastSetAside(place) : null;
  const candidates = candidatesIn(place.folder);
  const kept = candidates[0]?.found === 'sound' ? null : keptInUse(place, candidates);
  if (kept !== null) {
    return { notice: null, hasBrokenRules: kept === 'broken-rules' };
  }
  const ready = bestCopy(candidates, place.file);
  const fileName = setAside(place) ?? earlier;
  if (ready !== null) {
    renameSync(ready.file, place.file);
  }
  fsyncFolder(place.folder);
  const backupAtMs = ready?.atMs ?? null;
  return {
    notice: { kind: 'database-set-aside', fileName, backupAtMs, atMs: place.nowMs },
    hasBrokenRules: ready?.found === 'broken-rules',
  };
}

/** Where the newest backup is not sound: the database itself as far as it can go on; null where a backup is better. */
function keptInUse(place: DamagedPlace, candidates: readonly Candidate[]) {
  // SQLite takes an empty file for a new database, and would remove the log beside it.
  const isThere = (lstatSync(place.file, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const own = isThere ? lookAt(place.file) : 'damaged';
  const isWhole = own === 'broken-indexes' && lacksNothing(place);
  return isWhole || staysInUse(own, candidates) ? mended(place.file, own) : null;
}

/**
 * Whether indexes of history are all that is broken. Pages of two moments side by side break indexes, too: then bots can
 * be missing, or the last line of the newest backup.
 */
function lacksNothing({ file, folder }: DamagedPlace): boolean {
  const [newest] = listBackups(folder);
  try {
    return areRecordsSound(file) && (newest === undefined || goesOnFrom(file, newest.file));
  } catch (error) {
    if (isCorruption(error) || !isOfStorage(error)) {
      return false;
    }
    throw error;
  }
}

function areRecordsSound(file: string): boolean {
  const reader = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return soundnessOfRecords(reader) === 'sound';
  } finally {
    reader.close();
  }
}

/** A sound one was given up for another reason, and one with broken indexes may lack rows: a whole backup goes before them. */
function staysInUse(own: ReturnType<typeof lookAt>, candidates: readonly Candidate[]): boolean {
  switch (own) {
    case 'sound':
    case 'broken-indexes':
      return candidates.every(({ found }) => found === 'broken-rules');
    case 'broken-rules':
      return candidates[0] === undefined || candidates[0].found === 'broken-rules';
    case 'damaged':
    case 'newer':
    case 'unreadable':
      return false;
  }
}

/**
 * The newest of which all can be read, else the newest that breaks a rule, ready to be used; null where there is none.
 * Those newer than it are renamed, so that they push no good one out and are not taken for what came before.
 */
function bestCopy(candidates: readonly Candidate[], database: string) {
  const broken = candidates.filter(({ found }) => found === 'broken-rules');
  const whole = candidates.filter(({ found }) => found !== 'broken-rules');
  for (const candidate of [...whole, ...broken]) {
    const ready = readyCopy(candidate, database);
    if (ready !== null) {
      candidates
        .slice(0, candidates.indexOf(candidate))
        .forEach(({ backup }) => renameSync(backup.file, `${backup.file}.damaged`));
      return ready;
    }
  }
  return null;
}

/** A copy of a backup that can be used; null where it cannot be mended. */
function readyCopy({ backup, found }: Candidate, database: string) {
  const file = copyOf(backup.file, database);
  const now = found === 'broken-indexes' ? mended(file, found) : found;
  if (now === null) {
    rmSync(file);
  }
  return now === null ? null : { file, atMs: backup.atMs, found: now };
}

/**
 * Backups, newest first, down to the first that is sound. Damaged ones met on the way are renamed, so that they are not
 * met again; those of a newer program stay.
 */
function candidatesIn(folder: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const backup of listBackups(folder)) {
    const found = lookAt(backup.file);
    if (found === 'damaged') {
      renameSync(backup.file, `${backup.file}.damaged`);
    } else if (found !== 'newer' && found !== 'unreadable') {
      candidates.push({ backup, found });
    }
    if (found === 'sound') {
      break;
    }
  }
  return candidates;
}

/**
 * A database with every page well, with indexes that were built anew where they were not, and its log moved into it;
 * null where it is damaged or cannot be read.
 */
function mended(file: string, before: ReturnType<typeof lookAt>): 'sound' | 'broken-rules' | null {
  if (before !== 'sound' && before !== 'broken-rules' && before !== 'broken-indexes') {
    return null;
  }
  try {
    const raw = openConnection(file);
    try {
      if (before === 'broken-indexes') {
        raw.exec('REINDEX');
      }
    } finally {
      raw.close();
    }
  } catch (error) {
    if (isCorruption(error) || !isOfStorage(error)) {
      return null;
    }
    throw error;
  }
  const after = before === 'broken-indexes' ? lookAt(file) : before;
  return after === 'sound' || after === 'broken-rules' ? after : null;
}

/** A database that is not there although its log or backups of it are: lost, or a restoring was cut short. */
export function isVanished(folder: string, file: string): boolean {
  const [database = file, ...sideFiles] = databaseFiles(file);
  return (
    !existsSync(database) &&
    (sideFiles.some((name) => existsSync(name)) || listBackups(folder).length > 0)
  );
}

/** Renames the database and what lies beside it; null when there was no database. */
function setAside({ file, nowMs }: DamagedPlace): string | null {
  const suffix = freeSuffix(file, nowMs);
  const found = databaseFiles(file).filter((name) => existsSync(name));
  for (const name of found) {
    renameSync(name, `${name}${suffix}`);
  }
  return found.includes(file) ? `${path.basename(file)}${suffix}` : null;
}

function lastSetAside({ folder, file }: DamagedPlace): string | null {
  const start = `${path.basename(file)}.set-aside-`;
  const names = readdirSync(folder).filter((name) => name.startsWith(start));
  return names.toSorted().at(-1) ?? null;
}

function restoring(file: string): string {
  return `${file}.restoring`;
}

function freeSuffix(file: string, nowMs: number): string {
  const base = `.set-aside-${timeStamp(nowMs)}`;
  let suffix = base;
  for (let n = 2; databaseFiles(file).some((name) => existsSync(`${name}${suffix}`)); n += 1) {
    suffix = `${base}-${n}`;
  }
  return suffix;
}

/** A durable copy under another name, on the same disk. */
function copyOf(backup: string, file: string): string {
  const temporary = restoring(file);
  rmSync(temporary, { force: true });
  createPrivateFile(temporary);
  copyFileSync(backup, temporary, constants.COPYFILE_FICLONE);
  fsyncPath(temporary);
  return temporary;
}
