import type Database from 'better-sqlite3';
import * as z from 'zod';
import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { busyTimeoutMs } from './connection.ts';
import { StoreFailure, isCorruption, toStoreError } from './errors.ts';

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

/** Wraps a connection: every statement has a name, is timed, and fails with a closed error. */
export function createDb(
  raw: Database.Database,
  deps: { readonly clock: Clock; readonly log: Logger; readonly onDamage?: () => void },
): WritableDb {
  const timed = <T>(name: string, run: () => T): T => {
    const startedMs = deps.clock.monotonicMs();
    try {
      return run();
    } catch (error) {
      if (isCorruption(error)) {
        deps.onDamage?.();
      }
      throw error instanceof StoreFailure ? error : new StoreFailure(toStoreError(error));
    } finally {
      const durationMs = deps.clock.monotonicMs() - startedMs;
      if (durationMs > slowStatementMs) {
        deps.log.warn('store.slow', { statement: name, durationMs: Math.round(durationMs) });
      }
    }
  };
  return {
    query(name, sql) {
      const statement = raw.prepare<[SqlParams]>(sql);
      return {
        get: (params = {}) => timed(name, () => statement.get(params)),
        all: (params = {}) => timed(name, () => statement.all(params)),
        rows: (schema, params = {}) =>
          timed(name, () => statement.all(params)).flatMap((row) => {
            const parsed = schema.safeParse(row);
            if (!parsed.success) {
              deps.log.error('store.unreadable-row', { statement: name });
            }
            return parsed.success ? [parsed.data] : [];
          }),
      };
    },
    command(name, sql) {
      const statement = raw.prepare<[SqlParams]>(sql);
      return {
        run: (params = {}) =>
          timed(name, () => {
            const { changes, lastInsertRowid } = statement.run(params);
            return { changes, lastId: Number(lastInsertRowid) };
          }),
      };
    },
    transaction: (run) =>
      raw.inTransaction ? run() : timed('transaction', () => raw.transaction(run).immediate()),
    truncateLog: () => timed('checkpoint', () => emptyLog(raw)),
    releasePages(pages) {
      timed('incremental-vacuum', () => raw.pragma(`incremental_vacuum(${Math.floor(pages)})`));
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
    raw.pragma(`busy_timeout = ${busyTimeoutMs}`);
  }
}
