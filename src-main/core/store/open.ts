import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import type { Reserve } from '../engine/ports/store.ts';
import { assertPlainFile, preparePrivateFolder } from '../files/private-files.ts';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { createBallast, noBallast, withRoom } from './ballast.ts';
import { dropUnfinishedBackups, finishBackup, listBackups, planBackup } from './backup.ts';
import {
  hasLog,
  neededDepth,
  readCondition,
  unknownCondition,
  writeCondition,
} from './condition.ts';
import { databaseFiles, openConnection, schemaVersion, waitNoLonger } from './connection.ts';
import { isVanished, setAsideAndRestore } from './corruption.ts';
import { damaged, isCorruption, toStoreError } from './errors.ts';
import type { StoreError } from './errors.ts';
import { explained } from './folder-probe.ts';
import { inspectOrRollBack } from './inspect.ts';
import { judged, runStoreJob, type StoreJobs } from './jobs.ts';
import { goesOnFrom } from './lineage.ts';
import { createLiveConnection, type Aside, type FirstConnection } from './live-connection.ts';
import { createHold, type Hold } from './lock.ts';
import { pendingMigrations, runMigration } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { readCopy } from './read-copy.ts';
import { createStore } from './store.ts';
import type { HooklightStore } from './store.ts';
import { createUpkeep, type Upkeep } from './upkeep.ts';

export type { StoreError } from './errors.ts';
export type { HooklightStore } from './store.ts';

export interface OpenStoreOptions {
  /** The data folder; made 0700 where it is missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where backups and checks of the whole database run; in place when not given. */
  readonly jobs?: StoreJobs;
  /**
   * For the app that stays: it keeps a reserve on the disk, and where the folder cannot be written to (full, read-only,
   * not allowed, failing), what is stored is read into memory and shown. Writes fail with the reason until they succeed:
   * the folder is tried again with each.
   */
  readonly resident?: boolean;
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
  const hold = createHold();
  try {
    const folder = preparePrivateFolder(options.folder);
    const place = placeIn(folder, options, hold);
    return ok(
      withRoom(place.ballast, folder, () => {
        hold.take(folder);
        return openOrRestore(place);
      }),
    );
  } catch (error) {
    const failure = explained(toStoreError(error), options.folder);
    options.log.error('store.open-failed', {
      kind: failure.kind,
      detail: 'detail' in failure ? failure.detail : null,
    });
    const shown = options.resident === true ? showInstead(options, hold, failure) : null;
    if (shown !== null) {
      return ok(shown);
    }
    hold.release();
    return err(failure);
  }
}

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly options: OpenStoreOptions;
  readonly hold: Hold;
  readonly ballast: Reserve;
}

function placeIn(folder: string, options: OpenStoreOptions, hold: Hold): Place {
  const ballast = options.resident === true ? createBallast(folder) : noBallast;
  return { folder, file: path.join(folder, databaseName), options, hold, ballast };
}

function openOrRestore(place: Place): HooklightStore {
  const { folder, options } = place;
  try {
    const raw = openChecked(place);
    return storeOver(place, { raw, trouble: null }, incompleteIn(folder));
  } catch (error) {
    if (!isCorruption(error)) {
      throw error;
    }
  }
  const { notice, hasBrokenRules } = setAsideAndRestore({
    ...place,
    nowMs: options.clock.nowMs(),
  });
  const event = notice === null ? 'store.kept-damaged' : 'store.set-aside';
  options.log.warn(event, { backupAtMs: notice?.backupAtMs ?? null, hasBrokenRules });
  writeCondition(folder, { ...unknownCondition, hasBrokenRules });
  const raw = openChecked(place);
  const set = notice === null ? [] : [notice];
  return storeOver(place, { raw, trouble: null }, [...set, ...incompleteIn(folder)]);
}

/** A row that breaks a rule is left out of what is read: a bot can be missing without another word. */
function incompleteIn(folder: string): readonly Notice[] {
  return readCondition(folder).hasBrokenRules ? [{ kind: 'database-incomplete' }] : [];
}

/** @throws SQLITE_CORRUPT where the database is damaged, also when only reading it shows that. */
function storeOver(
  place: Place,
  first: FirstConnection,
  notices: readonly Notice[],
): HooklightStore {
  const { folder, file, options, hold } = place;
  const { jobs } = options;
  const connection = createLiveConnection(
    {
      ...options,
      ...place,
      open(wasRead) {
        hold.take(folder);
        return openChecked(place, wasRead);
      },
      readCopy: () => readCopy(file),
      aside: jobs === undefined ? null : asideBy(jobs, file, () => upkeep),
    },
    first,
  );
  const upkeep = createUpkeep({
    ...options,
    folder,
    file,
    condition: readCondition(folder),
    wasRead: first.trouble === null,
  });
  try {
    const store = createStore({ ...options, ...place, connection, notices, upkeep });
    const close = (): void => {
      store.close();
      hold.release();
    };
    return { ...store, close };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** What can be read while nothing can be written; null where there is nothing to show, or the folder is another's. */
function showInstead(
  options: OpenStoreOptions,
  hold: Hold,
  trouble: StoreError,
): HooklightStore | null {
  if (trouble.kind === 'busy' || trouble.kind === 'from-future') {
    return null;
  }
  try {
    const place = placeIn(realpathSync(options.folder), options, hold);
    const raw = readCopy(place.file);
    return raw === null ? null : storeOver(place, { raw, trouble }, []);
  } catch (error) {
    options.log.error('store.not-shown', { kind: toStoreError(error).kind });
    return null;
  }
}

function asideBy(jobs: StoreJobs, file: string, upkeep: () => Upkeep): Aside {
  return {
    readThrough: async () =>
      upkeep().judge(await jobs.run({ kind: 'check', file, depth: 'quick' })),
    damaged: () => upkeep().foundDamage(),
  };
}

/**
 * `wasRead`: all of it, a moment ago.
 * @throws SQLITE_CORRUPT where the database is damaged or gone.
 */
function openChecked(place: Place, wasRead = false): Database.Database {
  const { folder, file, options } = place;
  databaseFiles(file).forEach(assertPlainFile);
  if (isVanished(folder, file) || isEmptied(folder, file)) {
    throw damaged();
  }
  dropUnfinishedBackups(folder);
  if (assertPlainFile(file) && lstatSync(file).size > 0) {
    const condition = readCondition(folder);
    const depth = wasRead ? 'none' : neededDepth(condition, file);
    options.log.info('store.inspected', { depth });
    const mayHaveLostLog = condition.isInUse || hasLog(file);
    if (inspectOrRollBack(file, depth) === 'broken-rules' && !condition.hasBrokenRules) {
      throw damaged();
    }
    const [newest] = listBackups(folder);
    if (mayHaveLostLog && newest !== undefined && !goesOnFrom(file, newest.file)) {
      throw damaged();
    }
  }
  const raw = openConnection(file);
  try {
    migrate(raw, place);
    waitNoLonger(raw);
    return raw;
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
    finishBackup(plan, judged(runStoreJob(plan.job), readCondition(folder).hasBrokenRules));
  }
  for (const step of steps) {
    runMigration(raw, step);
    options.log.info('store.migrated', { version: step.version, name: step.name });
  }
}
