import { subscribe } from 'node:diagnostics_channel';

/** Requests of this process that are on their way, as undici tells of them. */
export interface Flights {
  /** When the oldest of them was made, by the clock given; null = none is on its way. */
  oldestMs(): number | null;
  /** Resolves when the next one has ended, well or not. */
  landed(): Promise<void>;
  /** How many were made so far. */
  readonly count: number;
}

/**
 * Follows all requests from now on. To be called after the client was made: the product takes all listeners of undici's
 * channels away when it makes its transport.
 */
export function followFlights(monotonicMs: () => number): Flights {
  /** In the order in which they were made. */
  const since = new Map<unknown, number>();
  let count = 0;
  let wake: (() => void) | null = null;
  subscribe('undici:request:create', (message) => {
    count += 1;
    since.set(requestOf(message), monotonicMs());
  });
  const land = (message: unknown): void => {
    since.delete(requestOf(message));
    wake?.();
    wake = null;
  };
  subscribe('undici:request:trailers', land);
  subscribe('undici:request:error', land);
  return {
    oldestMs: () => since.values().next().value ?? null,
    landed: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
    get count() {
      return count;
    },
  };
}

function requestOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null ? Reflect.get(message, 'request') : null;
}
