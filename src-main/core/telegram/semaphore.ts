import { onAbort } from './on-abort.ts';

/** A bounded number of places, given out first come, first served. */
export interface Semaphore {
  /** Waits for a place; false when the signal fired first (then there is nothing to leave). */
  enter(signal: AbortSignal): Promise<boolean>;
  /** Takes a place that is free now; false when there is none. Nobody who waits is passed by. */
  tryEnter(): boolean;
  leave(): void;
}

/** Places for `capacity` holders. Waiting costs no timer; an aborted waiter leaves the queue at once. */
export function createSemaphore(capacity: number): Semaphore {
  let free = capacity;
  const waiting = new Set<() => void>();
  const tryEnter = (): boolean => {
    // A place is free only while nobody waits: `leave` hands it over.
    if (free === 0) {
      return false;
    }
    free -= 1;
    return true;
  };
  return {
    tryEnter,
    enter(signal) {
      if (signal.aborted) {
        return Promise.resolve(false);
      }
      if (tryEnter()) {
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const admit = (): void => {
          forget();
          resolve(true);
        };
        const forget = onAbort(signal, () => {
          waiting.delete(admit);
          resolve(false);
        });
        waiting.add(admit);
      });
    },
    leave() {
      const next = waiting.values().next();
      if (next.done === true) {
        free += 1;
        return;
      }
      waiting.delete(next.value);
      next.value();
    },
  };
}
