import type { Clock } from '../time/clock.ts';

/** So long one stretch of a long work keeps the engine's loop, ms: others are late by no more than this. */
const mostMs = 8;
/** The shortest rest that is a turn for others: a sleep of nothing is over at once. */
export const turnMs = 1;

/**
 * Does something with each of many, and gives others their turn whenever it took some milliseconds, or after `most` of
 * them. False where the engine ended before the last.
 */
export async function inTurns<T>(
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
  work: {
    readonly of: Iterable<T>;
    /** So many at most between two turns; as many as the time allows where it is not given. */
    readonly most?: number;
    readonly each: (one: T) => void;
  },
): Promise<boolean> {
  let untilMs = clock.monotonicMs() + mostMs;
  let count = 0;
  for (const one of work.of) {
    if (count === work.most || clock.monotonicMs() >= untilMs) {
      await clock.sleep(turnMs, signal);
      untilMs = clock.monotonicMs() + mostMs;
      count = 0;
    }
    if (signal.aborted) {
      return false;
    }
    work.each(one);
    count += 1;
  }
  return true;
}
