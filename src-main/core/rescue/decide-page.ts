import type { SaveStop } from '../../../src-shared/action-result.ts';
import type { Answer } from '../repair/answers.ts';
import { retryWaitMs } from '../repair/decide.ts';

/** Most updates of one page (Bot API). */
export const pageLimit = 100;

/** Why no more pages are read. */
export type PageStop = SaveStop;

/** Saving may take this long; the bot has no webhook meanwhile. */
export const savingLimitMs = 600_000;
/** Silence and conflicts in a row that are waited out. */
export const pagePatienceMs = 60_000;
const conflictsInARow = 3;
/** With what waited at the beginning saved, a busy bot gets so many pages more before its webhook comes back. */
const pagesMore = 5;

export interface FailedPage {
  readonly answer: Answer;
  /** A webhook is there, as a reading after a conflict shows; null where none was made. */
  readonly webhookThere: boolean | null;
  /** Failures in a row, this one included. */
  readonly failures: number;
  readonly limit: number;
  /** Time left before patience ends, counted from the first failure in this row. */
  readonly leftMs: number;
  /** The reply came, but was too large or no page. */
  readonly unreadable: boolean;
}

export type AfterFailure =
  | { readonly kind: 'again'; readonly waitMs: number; readonly limit: number }
  | { readonly kind: 'stop'; readonly stop: PageStop };

/**
 * After a page that did not come: once more, or over. The same offset may be asked for again at any time, because it
 * confirms only what is safe already; half a second must pass, or the server gives one update only (docs/telegram.md).
 */
export function afterFailure(view: FailedPage): AfterFailure {
  const { answer, failures, limit, leftMs } = view;
  const over = (stop: PageStop): AfterFailure => ({ kind: 'stop', stop });
  if (answer.kind === 'token') {
    return over('token');
  }
  if (answer.kind === 'bad-request') {
    return over('refused');
  }
  if (answer.kind === 'conflict' && view.webhookThere === true) {
    return over('webhook');
  }
  if (answer.kind === 'conflict' && failures > conflictsInARow) {
    return over('conflict');
  }
  if (view.unreadable && limit === 1 && failures > 2) {
    return over('unreadable');
  }
  const waitMs = retryWaitMs(answer, leftMs);
  const smaller = view.unreadable ? Math.max(1, Math.floor(limit / 10)) : limit;
  return waitMs === null
    ? over(answer.kind === 'conflict' ? 'conflict' : 'unanswered')
    : { kind: 'again', waitMs, limit: smaller };
}

export interface PageView {
  /** Updates in the page. */
  readonly size: number;
  /** Updates received since this run of saving began. */
  readonly received: number;
  /** Updates that waited when it began. */
  readonly waited: number;
  /** Pages since `received` reached `waited`. */
  readonly pagesSince: number;
  readonly leftMs: number;
}

/** After a page is safe: null = the next one, which confirms it; else why this was the last. Pure. */
export function afterPage(view: PageView): 'empty' | 'enough' | 'time' | null {
  if (view.size === 0) {
    return 'empty';
  }
  if (view.received >= view.waited && view.pagesSince >= pagesMore) {
    return 'enough';
  }
  return view.leftMs <= 0 ? 'time' : null;
}

const bytesPerUpdate = 4096;
/** A page of the largest size, and the manifest. */
const reserveBytes = 8 * 1024 * 1024;

/** Free space that saving so many updates may need; their true size is not known before. */
export function neededBytes(pending: number): number {
  return reserveBytes + pending * bytesPerUpdate;
}
