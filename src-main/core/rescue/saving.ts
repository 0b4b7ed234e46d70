import type { RawUpdate } from '../domain/raw-update.ts';
import { afterPage, pageLimit, savingLimitMs, type PageStop } from './decide-page.ts';
import { fetchPage, type PageFetcher } from './fetch-page.ts';
import type { SaveFile } from './save-file.ts';
import type { SaveProblem } from './save-problem.ts';

/** How far saving is. */
export interface SavingProgress {
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  /** Estimated from the pace so far; null before there is one. */
  readonly leftMs: number | null;
}

export interface Saving extends PageFetcher {
  readonly file: SaveFile;
  /** Updates that waited when it began. */
  readonly waited: number;
  /** The operator wants no more of it. */
  readonly isAsked: () => boolean;
  readonly progress: (progress: SavingProgress) => void;
}

/** How the reading of pages ended. */
export interface SavedPages {
  readonly stop: PageStop;
  /** Lines added to the file in this run. */
  readonly added: number;
  readonly problem: SaveProblem | null;
}

/**
 * Reads page after page into the file. A page is on disk before the next offset, which makes the server forget it, is
 * sent; nothing else is ever confirmed. Begins at the oldest update without confirming anything, so that a file of
 * another time cannot confirm what it does not hold.
 */
export async function savePages(saving: Saving): Promise<SavedPages> {
  const { file, clock, waited } = saving;
  const startMs = clock.monotonicMs();
  let offset: number | null = null;
  let limit = pageLimit;
  let received = 0;
  let added = 0;
  for (let pagesSince = 0; ;) {
    const page = await fetchPage(saving, offset, limit);
    if (page.kind === 'stop') {
      return { stop: page.stop, added, problem: null };
    }
    const appended = await file.append(page.updates);
    if (!appended.ok) {
      const stop = appended.error.code === 'disk-full' ? 'disk-full' : 'file';
      return { stop, added, problem: appended.error };
    }
    ({ limit } = page);
    added += appended.value;
    received += page.updates.length;
    pagesSince += received >= waited ? 1 : 0;
    offset = behind(page.updates) ?? offset;
    const ranMs = clock.monotonicMs() - startMs;
    saving.progress({
      done: received,
      total: Math.max(waited, received),
      bytes: file.figures().bytes,
      leftMs: received === 0 ? null : (ranMs / received) * Math.max(0, waited - received),
    });
    const leftMs = savingLimitMs - ranMs;
    const stop = saving.isAsked()
      ? 'asked'
      : afterPage({ size: page.updates.length, received, waited, pagesSince, leftMs });
    if (stop !== null) {
      return {
        stop: stop === 'empty' ? stop : await confirmLast(saving, offset, stop),
        added,
        problem: null,
      };
    }
  }
}

/** The offset that confirms this page. */
function behind(updates: readonly RawUpdate[]): number | null {
  return updates.length === 0 ? null : Math.max(...updates.map(({ id }) => id)) + 1;
}

/** The last page is safe but not confirmed yet: one call more, whose own update stays in the queue. */
async function confirmLast(
  saving: Saving,
  offset: number | null,
  stop: PageStop,
): Promise<PageStop> {
  if (offset !== null) {
    await fetchPage(saving, offset, 1);
  }
  return stop;
}
