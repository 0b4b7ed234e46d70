import { lstatSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Notice } from '../../../src-shared/snapshot.ts';
import { assertPlainFile, preparePrivateFolder } from '../files/private-files.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { dropUnfinishedBackups, finishBackup, listBackups, planBackup } from './backup.ts';
import {
  hasLog,
  neededDepth,
  readCondition,
  unknownCondition,
  writeCondition,
} from './condition.ts';
import { databaseFiles, openConnection, schemaVersion } from './connection.ts';
import { isVanished, setAsideAndRestore } from './corruption.ts';
import { damaged, isCorruption, toStoreError } from './errors.ts';
import type { StoreError } from './errors.ts';
import { inspectOrRollBack } from './inspect.ts';
import { runStoreJob, type StoreJobs } from './jobs.ts';
import { goesOnFrom } from './lineage.ts';
import { holdFolder } from './lock.ts';
import { pendingMigrations, runMigration } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { createStore } from './store.ts';
import type { HooklightStore } from './store.ts';
import { createUpkeep } from './upkeep.ts';

export type { StoreError } from './errors.ts';
export type { HooklightStore } from './store.ts';

export interface OpenStoreOptions {
  /** The data folder; made 0700 where it is missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where backups and checks of the whole database run; in place when not given. */
  readonly jobs?: StoreJobs;
  /** The open database turned out to be damaged: opening it again restores it. Called once. */
  readonly onDamaged?: () => void;
}

/** The database's name inside the data folder. */
export const databaseName = 'hooklight.db';

/**
 * Opens the store of a data folder: takes the folder for this process, refuses a database made by a newer program
 * without touching it, sets a damaged one aside (see `notices`), migrates after a verified backup. Never throws.
 */
export function openStore(options: OpenStoreOptions): Result<HooklightStore, StoreError> {
  let release = (): void => {};
  try {
    const folder = preparePrivateFolder(options.folder);
    const lock = holdFolder(folder);
    release = () => lock.release();
    const store = openOrRestore(folder, options);
    const close = (): void => {
      store.close();
      release();
    };
    return ok({ ...store, close });
  } catch (error) {
    release();
    const failure = toStoreError(error);
    options.log.error('store.open-failed', {
      kind: failure.kind,
      detail: 'detail' in failure ? failure.detail : null,
    });
    return err(failure);
  }
}

function openOrRestore(folder: string, options: OpenStoreOptions): HooklightStore {
  const place = { folder, file: path.join(folder, databaseName), options };
  try {
    return build(place, []);
  } catch (error) {
    if (!isCorruption(error)) {
      throw error;
    }
  }
  const notice = setAsideAndRestore({ ...place, nowMs: options.clock.nowMs() });
  options.log.warn('store.set-aside', { backupAtMs: notice.backupAtMs });
  writeCondition(folder, unknownCondition);
  return build(place, [notice]);
}

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly options: OpenStoreOptions;
}

/** @throws SQLITE_CORRUPT where the database is damaged or gone, also when only reading it shows that. */
function build(place: Place, notices: readonly Notice[]): HooklightStore {
  const { folder, file, options } = place;
  databaseFiles(file).forEach(assertPlainFile);
  if (isVanished(folder, file) || isEmptied(folder, file)) {
    throw damaged();
  }
  dropUnfinishedBackups(folder);
  const condition = readCondition(folder);
  if (assertPlainFile(file) && lstatSync(file).size > 0) {
    const depth = neededDepth(condition, file);
    options.log.info('store.inspected', { depth });
    const mayHaveLostLog = condition.isInUse || hasLog(file);
    inspectOrRollBack(file, depth);
    const [newest] = listBackups(folder);
    if (mayHaveLostLog && newest !== undefined && !goesOnFrom(file, newest.file)) {
      throw damaged();
    }
  }
  const upkeep = createUpkeep({ ...options, folder, file, condition });
  const raw = openConnection(file);
  try {
    migrate(raw, place);
    return createStore({ ...options, folder, raw, notices, upkeep });
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** SQLite takes an empty file for an empty database; where backups are, it is what is left of one. */
function isEmptied(folder: string, file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.size === 0 && listBackups(folder).length > 0;
}

function migrate(raw: Database.Database, { folder, file, options }: Place): void {
  const version = schemaVersion(raw);
  const steps = pendingMigrations(version, migrations);
  if (steps.length > 0 && version > 0) {
    const plan = planBackup({ folder, file, kind: 'migration', nowMs: options.clock.nowMs() });
    finishBackup(plan, runStoreJob(plan.job));
  }
  for (const step of steps) {
    runMigration(raw, step);
    options.log.info('store.migrated', { version: step.version, name: step.name });
  }
}
