import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import type { Reserve } from '../engine/ports/store.ts';
import { schemaVersion } from './connection.ts';
import { isIoFailure, StoreFailure, toStoreError, type StoreError } from './errors.ts';
import { explained, folderTrouble } from './folder-probe.ts';
import type { JudgedOutcome } from './jobs.ts';
import { openView } from './view.ts';

/** From this size on nothing more is written until the log could be emptied (DUR-15: it stays below 64 MiB). */
const mostLogBytes = 48 * 1024 * 1024;
/** A database of at most this size is read through within a few hundredths of a second. */
const smallBytes = 8 * 1024 * 1024;
/** Between two tries to open what was given up, or to empty a log that somebody reads. */
const againMs = 1000;
/** Reading through that did not help is tried again less and less often, but still within a minute of what was mended. */
const mostAgainMs = 30_000;

/** The connection of a store: one that failed is closed and opened anew, never trusted (DUR-05). */
export interface LiveConnection {
  /** For reading: the database, or what could be read of it into memory. @throws StoreFailure where there is neither. */
  raw(): Database.Database;
  /** The connection while a transaction is open on it. */
  inTransaction(): Database.Database | null;
  /** For writing; opens anew what was given up. @throws StoreFailure */
  writable(): Database.Database;
  /** Told of every failed write; answers with what is known of its cause. */
  met(error: unknown): StoreError;
  /** Gives up the reserve; false where there is none. */
  makeRoom(): boolean;
  /** Why nothing can be written; null = it can, as far as is known. */
  trouble(): StoreError | null;
  /** At the end, when nobody can wait for the next try any more: opens anew here and now, where that is possible. */
  openForEnd(): void;
  close(): void;
}

export interface LiveConnectionParts {
  readonly file: string;
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly ballast: Reserve;
  /** Opens the database itself, ready for use; all of it is read before, unless it just was. @throws whatever keeps it from that. */
  readonly open: (wasRead: boolean) => Database.Database;
  /** What can be shown while it cannot be opened; null = nothing. */
  readonly readCopy: () => Database.Database | null;
  /** Reading a large database through, before it is opened again, off this loop; null = there is no other. */
  readonly aside: Aside | null;
}

export interface Aside {
  readThrough(): Promise<JudgedOutcome>;
  /** It is damaged: nobody may write to it. */
  damaged(): void;
}

/** Where the store begins: on the database, or, with the reason, on what could be read of it. */
export interface FirstConnection {
  readonly raw: Database.Database;
  readonly trouble: StoreError | null;
}

interface State {
  raw: Database.Database | null;
  trouble: StoreError | null;
  notBeforeMs: number;
  /** After a reading through that did not end in an open connection. */
  pauseMs: number;
  isClosed: boolean;
}

export function createLiveConnection(
  parts: LiveConnectionParts,
  first: FirstConnection,
): LiveConnection {
  const state: State = { ...first, notBeforeMs: 0, pauseMs: againMs, isClosed: false };
  return {
    raw() {
      if (state.raw === null) {
        throw new StoreFailure(state.trouble ?? { kind: 'io', detail: 'CLOSED' });
      }
      return state.raw;
    },
    inTransaction: () => (state.raw?.inTransaction === true ? state.raw : null),
    writable() {
      const raw =
        state.trouble === null && state.raw !== null ? state.raw : openAgain(parts, state);
      keepLogShort(parts, state, raw);
      return raw;
    },
    met(error) {
      const failure = toStoreError(error);
      if (failure === state.trouble) {
        // A write that was refused for what is known: nothing new was met, and nothing is to be given up.
        return failure;
      }
      if (!isIoFailure(failure) && failure.kind !== 'read-only') {
        return failure;
      }
      const cause = explained(failure, parts.folder);
      parts.log.error('store.given-up', { ...failure, cause: cause.kind });
      giveUp(parts, state, cause);
      return cause;
    },
    makeRoom() {
      const made = parts.ballast.release();
      if (made) {
        parts.log.warn('store.reserve-released');
      }
      return made;
    },
    trouble: () => state.trouble,
    openForEnd() {
      if (state.trouble !== null) {
        quietly(() => openNow(parts, state, false));
      }
    },
    close() {
      state.isClosed = true;
      state.raw?.close();
    },
  };
}

/**
 * Closes a connection on which reading or writing failed, and opens it anew. What the system could not make durable may
 * lie in the log all the same, whole: a commit that changes nothing is put over it first, so that whoever opens the log
 * does not find what its writer was told is not there.
 */
function giveUp(parts: LiveConnectionParts, state: State, cause: StoreError): void {
  const { raw } = state;
  state.raw = null;
  state.trouble = cause;
  if (raw !== null) {
    quietly(() => raw.pragma(`user_version = ${schemaVersion(raw)}`));
    quietly(() => raw.close());
  }
  const aside = asideFor(parts);
  if (aside !== null) {
    show(parts, state);
    quietly(() => openAgain(parts, state));
    return;
  }
  try {
    state.raw = parts.open(false);
    state.trouble = null;
  } catch {
    state.notBeforeMs = parts.clock.monotonicMs() + againMs;
    quietly(() => {
      state.raw = parts.readCopy();
    });
  }
}

/** For reading, where nothing is shown yet: the database as it lies there, or else a copy in memory. */
function show({ file, readCopy }: LiveConnectionParts, state: State): void {
  quietly(() => {
    state.raw ??= openView(file);
  });
  quietly(() => {
    state.raw ??= readCopy();
  });
}

/** How a database is read through that would hold this loop up; null = here and now. */
function asideFor({ aside, file }: LiveConnectionParts): Aside | null {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return bytes + logBytes(file) > smallBytes ? aside : null;
}

/** @throws StoreFailure while it cannot be opened, or is being read through first. */
function openAgain(parts: LiveConnectionParts, state: State): Database.Database {
  const { clock, folder } = parts;
  if (clock.monotonicMs() < state.notBeforeMs) {
    throw new StoreFailure(state.trouble ?? { kind: 'busy' });
  }
  state.notBeforeMs = clock.monotonicMs() + againMs;
  const aside = asideFor(parts);
  if (aside === null) {
    return openNow(parts, state, false);
  }
  // A folder that takes nothing still is not worth the reading.
  const found = folderTrouble(folder);
  state.trouble = found ?? state.trouble;
  if (found === null) {
    state.notBeforeMs = Infinity;
    void readAndOpen(parts, state, aside);
  }
  throw new StoreFailure(state.trouble ?? { kind: 'busy' });
}

function openNow(parts: LiveConnectionParts, state: State, wasRead: boolean): Database.Database {
  const { folder, log, open } = parts;
  try {
    const raw = open(wasRead);
    const shown = state.raw;
    state.raw = raw;
    state.trouble = null;
    state.pauseMs = againMs;
    quietly(() => shown?.close());
    log.info('store.opened-again');
    return raw;
  } catch (error) {
    state.trouble = explained(toStoreError(error), folder);
    show(parts, state);
    throw new StoreFailure(state.trouble);
  }
}

/** Whoever writes meanwhile fails as before: what can wait does so in memory. */
async function readAndOpen(parts: LiveConnectionParts, state: State, aside: Aside): Promise<void> {
  const { result } = await aside.readThrough();
  if (state.isClosed) {
    return;
  }
  if (result === 'damaged') {
    aside.damaged();
  } else if (result === 'done') {
    quietly(() => openNow(parts, state, true));
  }
  state.notBeforeMs = parts.clock.monotonicMs() + state.pauseMs;
  if (state.trouble !== null) {
    state.pauseMs = Math.min(mostAgainMs, 2 * state.pauseMs);
    show(parts, state);
  }
}

/** A reader that never ends keeps the log from being emptied: then it must not grow for ever. */
function keepLogShort(parts: LiveConnectionParts, state: State, raw: Database.Database): void {
  if (logBytes(parts.file) < mostLogBytes) {
    return;
  }
  if (parts.clock.monotonicMs() >= state.notBeforeMs) {
    state.notBeforeMs = parts.clock.monotonicMs() + againMs;
    raw.pragma('wal_checkpoint(TRUNCATE)');
  }
  if (logBytes(parts.file) >= mostLogBytes) {
    throw new StoreFailure({ kind: 'busy' });
  }
}

/** Size of the write-ahead log of a database. */
export function logBytes(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // What was given up may fail once more.
  }
}
