import type Database from 'better-sqlite3';
import * as z from 'zod';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { schemaVersion, shortBusyTimeoutMs } from './connection.ts';
import { StoreFailure, isCorruption, isOfStorage, toStoreError } from './errors.ts';
import type { LiveConnection } from './live-connection.ts';

type SqlValue = string | number | Uint8Array | null;
/** Values of the `@name` parameters of a statement. */
type SqlParams = Readonly<Record<string, SqlValue>>;

export interface QueryStatement {
  get(params?: SqlParams): unknown;
  all(params?: SqlParams): readonly unknown[];
  /**
   * All rows as domain values. A row that cannot be read (written by hand, or a damage that SQLite does not see) is
   * logged by statement name and left out: one bad row must not take the others with it.
   */
  rows<T extends z.ZodType>(schema: T, params?: SqlParams): readonly z.output<T>[];
}
interface CommandStatement {
  run(params?: SqlParams): { readonly changes: number; readonly lastId: number };
}

/** Reads only: what code for the window gets. */
export interface ReadableDb {
  /** Prepares a reading statement once; `name` is what the slow log says. */
  query(name: string, sql: string): QueryStatement;
}
/** Reads and writes. */
export interface WritableDb extends ReadableDb {
  command(name: string, sql: string): CommandStatement;
  /** One IMMEDIATE transaction; joins the one that is already open. */
  transaction<T>(run: () => T): T;
  isInTransaction(): boolean;
  /** Commits something that changes nothing: whether anything can be written. @throws StoreFailure */
  probe(): void;
  /**
   * Moves the write-ahead log into the database and empties it, so that overwritten secrets leave it too (SEC-08).
   * Never waits: false = somebody reads an older state just now, try again later.
   */
  truncateLog(): boolean;
  /** Gives up to `pages` free pages back to the file system. */
  releasePages(pages: number): void;
}

/** Statements slower than this are logged by name, as evidence of what to improve. */
const slowStatementMs = 40;

type Timed = <T>(name: string, run: () => T) => T;

/** Wraps a connection: every statement has a name, is timed, and fails with a closed error. */
export function createDb(
  connection: LiveConnection,
  deps: { readonly clock: Clock; readonly log: Logger; readonly onDamage?: () => void },
): WritableDb {
  const timed = createTimed(deps);
  const write = createWrite(connection, timed);
  return {
    query(name, sql) {
      const statement = prepared(() => connection.raw(), sql);
      return {
        get: (params = {}) => timed(name, () => statement().get(params)),
        all: (params = {}) => timed(name, () => statement().all(params)),
        rows: (schema, params = {}) =>
          timed(name, () => statement().all(params)).flatMap((row) => {
            const parsed = schema.safeParse(row);
            if (!parsed.success) {
              deps.log.error('store.unreadable-row', { statement: name });
            }
            return parsed.success ? [parsed.data] : [];
          }),
      };
    },
    command(name, sql) {
      const statement = prepared(() => connection.raw(), sql);
      return {
        run: (params = {}) =>
          write(name, () => {
            const { changes, lastInsertRowid } = statement().run(params);
            return { changes, lastId: Number(lastInsertRowid) };
          }),
      };
    },
    transaction: (run) => write('transaction', (raw) => raw.transaction(run).immediate(), run),
    isInTransaction: () => connection.inTransaction() !== null,
    probe() {
      write('probe', (raw) => raw.pragma(`user_version = ${schemaVersion(raw)}`));
    },
    truncateLog: () => write('checkpoint', emptyLog),
    releasePages(pages) {
      write('incremental-vacuum', (raw) => raw.pragma(`incremental_vacuum(${Math.floor(pages)})`));
    },
  };
}

const checkpointRow = z.tuple([z.object({ busy: z.number() })]);

/** Empties the log unless somebody reads from it; does not wait for that. */
export function emptyLog(raw: Database.Database): boolean {
  raw.pragma('busy_timeout = 0');
  try {
    return checkpointRow.parse(raw.pragma('wal_checkpoint(TRUNCATE)'))[0].busy === 0;
  } finally {
    raw.pragma(`busy_timeout = ${shortBusyTimeoutMs}`);
  }
}

function createTimed({
  clock,
  log,
  onDamage,
}: {
  readonly clock: Clock;
  readonly log: Logger;
  readonly onDamage?: () => void;
}): Timed {
  return (name, run) => {
    const startedMs = clock.monotonicMs();
    try {
      return run();
    } catch (error) {
      if (isCorruption(error)) {
        onDamage?.();
      }
      throw isOfStorage(error) ? new StoreFailure(toStoreError(error)) : error;
    } finally {
      const durationMs = clock.monotonicMs() - startedMs;
      if (durationMs > slowStatementMs) {
        log.warn('store.slow', { statement: name, durationMs: Math.round(durationMs) });
      }
    }
  };
}

/** A statement of whatever connection there is: prepared once for each. */
function prepared(
  current: () => Database.Database,
  sql: string,
): () => Database.Statement<[SqlParams]> {
  let of: Database.Database | null = null;
  let statement: Database.Statement<[SqlParams]> | null = null;
  return () => {
    const raw = current();
    if (statement === null || of !== raw) {
      statement = raw.prepare<[SqlParams]>(sql);
      of = raw;
    }
    return statement;
  };
}

/**
 * Runs what writes. Inside of a transaction it is part of it (`inside`, where it is not the same). A full disk is met
 * with the reserve and one more try; a failure of the disk itself costs the connection.
 */
function createWrite(connection: LiveConnection, timed: Timed) {
  return <T>(name: string, run: (raw: Database.Database) => T, inside?: () => T): T => {
    const open = connection.inTransaction();
    if (open !== null) {
      return inside === undefined ? timed(name, () => run(open)) : inside();
    }
    try {
      return timed(name, () => run(connection.writable()));
    } catch (error) {
      if (!isOfStorage(error)) {
        throw error;
      }
      const cause = connection.met(error);
      if (cause.kind === 'full' && connection.makeRoom()) {
        return timed(name, () => run(connection.writable()));
      }
      throw new StoreFailure(cause);
    }
  };
}
