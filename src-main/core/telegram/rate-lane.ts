import type { Clock } from '../time/clock.ts';
import { createSemaphore } from './semaphore.ts';

/** At most `count` grants in any stretch of `periodMs`. */
export interface RateLimit {
  readonly count: number;
  readonly periodMs: number;
}

/** A queue whose head is let through as the limits allow. */
export interface RateLane {
  /** Waits for a grant; false when the signal fired first. */
  enter(signal: AbortSignal): Promise<boolean>;
  /** Takes a grant that is there now; false when one must wait, or somebody already does. */
  tryEnter(): boolean;
  /** Waits like `enter` until a grant would be there, and takes none; false when the signal fired first. */
  whenFree(signal: AbortSignal): Promise<boolean>;
}

/**
 * Sliding windows over the grants of the past: all `limits` hold at every moment. Limits are read anew for each
 * grant, so settings may change. Only the head of the queue sleeps, however many wait.
 */
export function createRateLane(clock: Clock, limits: () => readonly RateLimit[]): RateLane {
  const turn = createSemaphore(1);
  /** Monotonic times of past grants, oldest first; only as many as the widest limit needs. */
  let grants: number[] = [];

  const waitMs = (nowMs: number): number => {
    let longest = 0;
    for (const { count, periodMs } of limits()) {
      // A negative index would be looked up as a name, which costs more than the rest of the grant.
      const oldest = grants.length < count ? undefined : grants[grants.length - count];
      if (oldest !== undefined) {
        longest = Math.max(longest, oldest + periodMs - nowMs);
      }
    }
    return longest;
  };

  const grant = (nowMs: number): void => {
    grants.push(nowMs);
    grants = trimmed(grants, limits());
  };

  /** Waits as the head of the queue, then does `then` at the moment at which a grant is there. */
  const wait = async (signal: AbortSignal, then: (nowMs: number) => void): Promise<boolean> => {
    if (!(await turn.enter(signal))) {
      return false;
    }
    try {
      for (;;) {
        const nowMs = clock.monotonicMs();
        const leftMs = waitMs(nowMs);
        if (leftMs <= 0) {
          then(nowMs);
          return true;
        }
        if ((await clock.sleep(leftMs, signal)) === 'aborted') {
          return false;
        }
      }
    } finally {
      turn.leave();
    }
  };

  return {
    tryEnter() {
      if (!turn.tryEnter()) {
        return false;
      }
      const nowMs = clock.monotonicMs();
      const isFree = waitMs(nowMs) <= 0;
      if (isFree) {
        grant(nowMs);
      }
      turn.leave();
      return isFree;
    },
    enter: (signal) => wait(signal, grant),
    whenFree: (signal) => wait(signal, () => undefined),
  };
}

/** Drops grants that no limit looks at any more; trims in steps, so that the array is not copied each time. */
function trimmed(grants: number[], limits: readonly RateLimit[]): number[] {
  let widest = 1;
  for (const { count } of limits) {
    widest = Math.max(widest, count);
  }
  return grants.length > 4 * widest ? grants.slice(-widest) : grants;
}
