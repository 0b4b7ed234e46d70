import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createPrivateFile, fsyncFolder, preparePrivateFolder } from '../files/private-files.ts';
import { databaseFiles } from './connection.ts';
import { StoreFailure, damaged } from './errors.ts';
import type { JudgedOutcome, StoreJob } from './jobs.ts';

/** Why a backup was made; kept per kind. */
export type BackupKind = 'daily' | 'migration';
const kept: Readonly<Record<BackupKind, number>> = { daily: 7, migration: 3 };
const namePattern = /^hooklight-(\d{8}T\d{9}Z)-(daily|migration)\.db$/;
const unfinishedPattern = /^unfinished-/;

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

function backupName(where: string, atMs: number, kind: BackupKind): string {
  return path.join(where, `hooklight-${timeStamp(atMs)}-${kind}.db`);
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

/** Removes what a program left that died while it made a backup: it may hold secrets that are deleted by now. */
export function dropUnfinishedBackups(folder: string): void {
  const where = backupFolder(folder);
  for (const name of existsSync(where) ? readdirSync(where) : []) {
    if (unfinishedPattern.test(name)) {
      rmSync(path.join(where, name), { force: true });
    }
  }
}

/** A backup in the making: `job` fills the unfinished file, then it is finished. */
export interface BackupPlan {
  readonly job: Extract<StoreJob, { readonly kind: 'copy' }>;
  readonly folder: string;
  readonly kind: BackupKind;
  readonly nowMs: number;
}

/** Makes the empty file that a copy goes into, 0600. */
export function planBackup(options: {
  readonly folder: string;
  readonly file: string;
  readonly kind: BackupKind;
  readonly nowMs: number;
}): BackupPlan {
  const where = preparePrivateFolder(backupFolder(options.folder));
  // A name of its own: what a thread that was given up still removes must not be its successor's.
  const to = path.join(where, `unfinished-${randomBytes(6).toString('hex')}.tmp`);
  createPrivateFile(to);
  return { ...options, job: { kind: 'copy', file: options.file, to } };
}

/**
 * Gives a verified, durable copy its name (DUR-10), so that whatever has the name of a backup is a good one. Older ones
 * beyond 7 daily and 3 before migrations go.
 * @throws StoreFailure when the copy could not be made; SQLITE_CORRUPT when the database is damaged.
 */
export function finishBackup(
  { folder, job, kind, nowMs }: BackupPlan,
  outcome: JudgedOutcome,
): string {
  const where = backupFolder(folder);
  try {
    if (outcome.result !== 'done') {
      throw outcome.result === 'damaged'
        ? damaged()
        : new StoreFailure(
            outcome.kind === 'busy'
              ? { kind: outcome.kind }
              : { kind: outcome.kind, detail: outcome.detail },
          );
    }
    const file = backupName(where, nowMs, kind);
    renameSync(job.to, file);
    putInOrder(folder, nowMs);
    fsyncFolder(where);
    dropOldBackups(folder, kind);
    return file;
  } finally {
    for (const leftover of databaseFiles(job.to)) {
      rmSync(leftover, { force: true });
    }
  }
}

/**
 * The one just made is the newest. Others from "later" were made while the clock was wrong, then or now: they get times
 * just before it, in their order, or they would be taken for the newest for years.
 */
function putInOrder(folder: string, nowMs: number): void {
  const later = listBackups(folder).filter(({ atMs }) => atMs > nowMs);
  for (const [index, { file, kind }] of later.entries()) {
    renameSync(file, backupName(path.dirname(file), nowMs - 1 - index, kind));
  }
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
