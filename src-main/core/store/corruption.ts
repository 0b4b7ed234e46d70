import { copyFileSync, constants, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Notice } from '../../../src-shared/snapshot.ts';
import { createPrivateFile, fsyncFolder, fsyncPath } from '../files/private-files.ts';
import { isGoodDatabase, listBackups, timeStamp } from './backup.ts';
import { databaseFiles } from './connection.ts';

/**
 * Deals with a damaged database (DUR-09): the files are renamed, never deleted, and the newest backup that verifies
 * takes their place; without one the app starts empty. Nothing may have the database open.
 * @returns what the operator is told.
 */
export function setAsideAndRestore(options: {
  readonly folder: string;
  readonly file: string;
  readonly nowMs: number;
}): { readonly notice: Notice; readonly restoredAtMs: number | null } {
  const suffix = freeSuffix(options.file, options.nowMs);
  for (const name of databaseFiles(options.file)) {
    if (existsSync(name)) {
      renameSync(name, `${name}${suffix}`);
    }
  }
  const backup = listBackups(options.folder).find(({ file }) => isGoodDatabase(file));
  if (backup !== undefined) {
    restore(backup.file, options.file);
  }
  fsyncFolder(options.folder);
  return {
    notice: {
      kind: 'database-set-aside',
      fileName: `${path.basename(options.file)}${suffix}`,
      atMs: options.nowMs,
    },
    restoredAtMs: backup?.atMs ?? null,
  };
}

function freeSuffix(file: string, nowMs: number): string {
  const base = `.set-aside-${timeStamp(nowMs)}`;
  let suffix = base;
  for (let n = 2; existsSync(`${file}${suffix}`); n += 1) {
    suffix = `${base}-${n}`;
  }
  return suffix;
}

/** Copied under another name first: a crash in between leaves no half database. */
function restore(backup: string, file: string): void {
  const temporary = `${file}.restoring`;
  rmSync(temporary, { force: true });
  createPrivateFile(temporary);
  copyFileSync(backup, temporary, constants.COPYFILE_FICLONE);
  fsyncPath(temporary);
  renameSync(temporary, file);
}
