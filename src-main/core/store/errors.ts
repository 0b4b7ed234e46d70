import Database from 'better-sqlite3';
import { UnsafePathError } from '../files/private-files.ts';

/**
 * Why the store cannot be used. Closed: every SQLite and file-system code becomes one of these. `detail` is a code
 * or file name, never content. Corruption is not here: it is handled inside (set aside, restored, reported as a notice).
 */
export type StoreError =
  /** `isBehind`: nobody else is in the way; what could not be written before is on its way to the disk. */
  | { readonly kind: 'busy'; readonly isBehind?: true }
  | { readonly kind: 'from-future'; readonly version: number; readonly supported: number }
  | { readonly kind: 'read-only'; readonly detail: string }
  | { readonly kind: 'full'; readonly detail: string }
  | { readonly kind: 'no-access'; readonly detail: string }
  | { readonly kind: 'io'; readonly detail: string };

/** Thrown by store functions at run time; `failure` says which of the closed kinds. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly failure: StoreError;

  constructor(failure: StoreError) {
    super(`store: ${failure.kind}${'detail' in failure ? ` (${failure.detail})` : ''}`);
    this.failure = failure;
  }
}

const sqliteKinds = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_CANTOPEN', 'no-access'],
  ['SQLITE_PERM', 'no-access'],
  ['SQLITE_AUTH', 'no-access'],
] as const;

const systemKinds = new Map<string, 'read-only' | 'full' | 'no-access'>([
  ['EROFS', 'read-only'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['EACCES', 'no-access'],
  ['EPERM', 'no-access'],
  ['ELOOP', 'no-access'],
  ['ENOTDIR', 'no-access'],
]);

/** A used-up quota (EDQUOT) on Linux and macOS: Node knows its number, not its name. */
const quotaErrnos: readonly unknown[] = [-122, -69];

/** The code of a foreign error (`SQLITE_FULL`, `EACCES`); `UNKNOWN` where there is none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) {
    return 'UNKNOWN';
  }
  const isQuota = error.code === 'UNKNOWN' && 'errno' in error && quotaErrnos.includes(error.errno);
  return isQuota ? 'EDQUOT' : error.code;
}

/** What SQLite says of a statement that is wrong, whatever the disk does. */
const programCodes = ['CONSTRAINT', 'MISUSE', 'MISMATCH', 'RANGE', 'TOOBIG'] as const;

/**
 * Whether an error comes from the disk, the system or another program; anything else is a defect of this one, and must
 * not be told as a disk that fails.
 */
export function isOfStorage(error: unknown): boolean {
  if (error instanceof StoreFailure || error instanceof UnsafePathError) {
    return true;
  }
  const code = codeOf(error);
  return code.startsWith('SQLITE_')
    ? !programCodes.some((name) => code.startsWith(`SQLITE_${name}`))
    : error instanceof Error && 'syscall' in error;
}

/** Whether the system could not read or write: what the connection believes of the file is not to be trusted any more. */
export function isIoFailure(failure: StoreError): boolean {
  return failure.kind === 'io' && failure.detail.startsWith('SQLITE_IOERR');
}

/** Whether SQLite says that the file is damaged or no database. */
export function isCorruption(error: unknown): boolean {
  const code = error instanceof StoreFailure ? detailOf(error.failure) : codeOf(error);
  return code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB');
}

/** What SQLite would throw, for a damage that only a check of ours sees. */
export function damaged(): Error {
  return new Database.SqliteError('the database is damaged', 'SQLITE_CORRUPT');
}

function detailOf(failure: StoreError): string {
  return 'detail' in failure ? failure.detail : '';
}

/** Translates a foreign error once, at the edge. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreFailure) {
    return error.failure;
  }
  if (error instanceof UnsafePathError) {
    return { kind: 'no-access', detail: error.message };
  }
  const code = codeOf(error);
  if (code.startsWith('SQLITE_')) {
    const kind = sqliteKinds.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'io';
    return kind === 'busy' ? { kind } : { kind, detail: code };
  }
  return { kind: systemKinds.get(code) ?? 'io', detail: code };
}

/** For what can be done without while the store fails: null then. A defect is thrown as it is. */
export function withoutFailing<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof StoreFailure)) {
      throw error;
    }
    return null;
  }
}
