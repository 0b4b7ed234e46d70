import { copyFileSync, constants, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Notice } from '../../../src-shared/notices.ts';
import { createPrivateFile, fsyncFolder, fsyncPath } from '../files/private-files.ts';
import { listBackups, timeStamp, type BackupFile } from './backup.ts';
import { databaseFiles } from './connection.ts';
import { lookAt } from './inspect.ts';

interface DamagedPlace {
  readonly folder: string;
  readonly file: string;
  readonly nowMs: number;
}

/**
 * Deals with a damaged or vanished database (DUR-09): the files are renamed, never deleted, and the newest backup that
 * verifies takes their place; without one the app starts empty. The copy is ready before anything is renamed, so that
 * a full disk changes nothing. Nothing may have the database open.
 * @returns what the operator is told.
 */
export function setAsideAndRestore(
  place: DamagedPlace,
): Extract<Notice, { readonly kind: 'database-set-aside' }> {
  // Where a restoring was cut short, the file had been set aside before.
  const earlier = existsSync(restoring(place.file)) ? lastSetAside(place) : null;
  const backup = newestUsable(place.folder);
  const ready = backup === undefined ? null : copyOf(backup.file, place.file);
  const fileName = setAside(place) ?? earlier;
  if (ready !== null) {
    renameSync(ready, place.file);
  }
  fsyncFolder(place.folder);
  const backupAtMs = backup?.atMs ?? null;
  return { kind: 'database-set-aside', fileName, backupAtMs, atMs: place.nowMs };
}

/** Damaged backups on the way are renamed, so that they are not met again; those of a newer program stay. */
function newestUsable(folder: string): BackupFile | undefined {
  for (const backup of listBackups(folder)) {
    const found = lookAt(backup.file);
    if (found === 'usable') {
      return backup;
    }
    if (found === 'damaged') {
      renameSync(backup.file, `${backup.file}.damaged`);
    }
  }
  return undefined;
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
