import { copyFileSync, constants, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Notice } from '../../../src-shared/notices.ts';
import { createPrivateFile, fsyncFolder, fsyncPath } from '../files/private-files.ts';
import { listBackups, timeStamp, type BackupFile } from './backup.ts';
import { databaseFiles, openConnection } from './connection.ts';
import { isCorruption, isOfStorage } from './errors.ts';
import { lookAt } from './inspect.ts';

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

/**
 * Deals with a damaged or vanished database (DUR-09): the files are renamed, never deleted, and the newest backup that
 * is sound takes their place. Where none is, whatever can still be read is better than nothing: the database itself
 * where every page of it is well, or else such a backup; only without these the app starts empty. The copy is ready
 * before anything is renamed, so that a full disk changes nothing. Nothing may have the database open.
 */
export function setAsideAndRestore(place: DamagedPlace): Restored {
  // Where a restoring was cut short, the file had been set aside before.
  const earlier = existsSync(restoring(place.file)) ? lastSetAside(place) : null;
  const { sound, readable } = newestUsable(place.folder);
  const kept = sound === undefined && existsSync(place.file) ? mended(place.file) : null;
  if (kept !== null) {
    return { notice: null, hasBrokenRules: kept === 'broken-rules' };
  }
  const ready = readyCopy(sound ?? readable, place.file);
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

/** A copy of a backup that can be used; null where there is none, or none that can be mended. */
function readyCopy(backup: BackupFile | undefined, database: string) {
  if (backup === undefined) {
    return null;
  }
  const file = copyOf(backup.file, database);
  const found = mended(file);
  if (found === null) {
    rmSync(file);
  }
  return found === null ? null : { file, atMs: backup.atMs, found };
}

/**
 * The newest backup that is sound; where there is none, the newest of which every page is well. Others met on the way
 * are renamed, so that they are not met again and push no good one out; those of a newer program stay.
 */
function newestUsable(folder: string): {
  readonly sound?: BackupFile;
  readonly readable?: BackupFile;
} {
  const readable: BackupFile[] = [];
  for (const backup of listBackups(folder)) {
    const found = lookAt(backup.file);
    if (found === 'sound') {
      readable.forEach(({ file }) => renameSync(file, `${file}.damaged`));
      return { sound: backup };
    }
    if (found === 'damaged') {
      renameSync(backup.file, `${backup.file}.damaged`);
    } else if (found === 'broken-rules' || found === 'broken-indexes') {
      readable.push(backup);
    }
  }
  const [newest] = readable;
  return newest === undefined ? {} : { readable: newest };
}

/** A database with every page well and indexes that were built anew where they were not; null where it is damaged. */
function mended(file: string): 'sound' | 'broken-rules' | null {
  const before = lookAt(file);
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
      // With the log moved into it: what it holds now is what it is.
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
