import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import {
  createPrivateFile,
  fsyncFolder,
  fsyncPath,
  preparePrivateFolder,
} from '../files/private-files.ts';
import { databaseFiles, quickCheck } from './connection.ts';
import { StoreFailure } from './errors.ts';

/** Why a backup was made; kept per kind. */
export type BackupKind = 'daily' | 'migration';
const kept: Readonly<Record<BackupKind, number>> = { daily: 7, migration: 3 };
const namePattern = /^hooklight-(\d{8}T\d{9}Z)-(daily|migration)\.db$/;

export interface BackupFile {
  readonly file: string;
  readonly kind: BackupKind;
  readonly atMs: number;
}

/** A wall time as part of a file name: `20261121T033258123Z`; sorts by time. */
export function timeStamp(atMs: number): string {
  return new Date(atMs).toISOString().replace(/[-:.]/g, '');
}

function parseStamp(stamp: string): number {
  return Date.parse(
    stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z'),
  );
}

function backupFolder(folder: string): string {
  return path.join(folder, 'backups');
}

/** Backups in a data folder, newest first. */
export function listBackups(folder: string): readonly BackupFile[] {
  const where = backupFolder(folder);
  if (!existsSync(where)) {
    return [];
  }
  return readdirSync(where, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const match = namePattern.exec(entry.name);
      const atMs = parseStamp(match?.[1] ?? '');
      return match === null || Number.isNaN(atMs)
        ? []
        : [
            {
              file: path.join(where, entry.name),
              kind: match[2] === 'daily' ? ('daily' as const) : ('migration' as const),
              atMs,
            },
          ];
    })
    .sort((a, b) => b.atMs - a.atMs);
}

/**
 * A verified backup (DUR-10): copied by SQLite itself, checked, made durable, and only then given its name, so that
 * whatever has the name of a backup is a good one. Older ones beyond 7 daily and 3 before migrations go.
 */
export function makeBackup(
  raw: Database.Database,
  options: { readonly folder: string; readonly kind: BackupKind; readonly nowMs: number },
): string {
  const where = preparePrivateFolder(backupFolder(options.folder));
  const temporary = path.join(where, `unfinished-${options.kind}.tmp`);
  const file = path.join(where, `hooklight-${timeStamp(options.nowMs)}-${options.kind}.db`);
  rmSync(temporary, { force: true });
  createPrivateFile(temporary);
  try {
    raw.prepare('VACUUM INTO ?').run(temporary);
    if (!isGoodDatabase(temporary)) {
      throw new StoreFailure({ kind: 'io', detail: 'backup did not verify' });
    }
    fsyncPath(temporary);
    renameSync(temporary, file);
    fsyncFolder(where);
  } finally {
    for (const leftover of databaseFiles(temporary)) {
      rmSync(leftover, { force: true });
    }
  }
  dropOldBackups(options.folder, options.kind);
  return file;
}

function dropOldBackups(folder: string, kind: BackupKind): void {
  const old = listBackups(folder)
    .filter((backup) => backup.kind === kind)
    .slice(kept[kind]);
  for (const { file } of old) {
    rmSync(file, { force: true });
  }
}

/** Deletes every backup but the named one: after a bot was removed, none may keep its sealed token. */
export function dropOtherBackups(folder: string, keep: string): void {
  for (const { file } of listBackups(folder)) {
    if (file !== keep) {
      rmSync(file, { force: true });
    }
  }
}

/** Whether SQLite can read the whole file and finds nothing wrong. Opened read-only. */
export function isGoodDatabase(file: string): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    return false;
  }
  let raw: Database.Database | null = null;
  try {
    raw = new Database(file, { readonly: true, fileMustExist: true });
    return quickCheck(raw);
  } catch {
    return false;
  } finally {
    raw?.close();
  }
}
