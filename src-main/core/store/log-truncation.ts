import type { WritableDb } from './db.ts';
import { withoutFailing } from './errors.ts';

/** Empties the write-ahead log where that is due. */
export type LogTruncation = ReturnType<typeof createLogTruncation>;

/**
 * Overwritten secrets stay in the write-ahead log until it is truncated. That costs a sync, so it is done with the
 * next flush (within 2 s) rather than with each write.
 */
export function createLogTruncation(db: WritableDb) {
  let isDue = false;
  const truncateIfDue = (): void => {
    isDue = isDue && !db.truncateLog();
  };
  return {
    due(): void {
      isDue = true;
    },
    truncateIfDue,
    /** For whoever has done what he was asked for: a disk that refuses this is met by the next flush. */
    truncateSoon(): void {
      withoutFailing(truncateIfDue);
    },
  };
}
