/** The wall time, told once a second to whoever shows an age. */
export interface Ticker {
  /** The time of the last tick in Unix ms: the same for all ages on the screen. */
  readonly nowMs: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

/** One interval for the whole page, running only while somebody looks. */
export function createTicker(options: {
  readonly now: () => number;
  readonly everyMs: number;
}): Ticker {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let lastMs = options.now();
  const tick = (): void => {
    lastMs = options.now();
    for (const listener of listeners) {
      listener();
    }
  };
  return {
    nowMs: () => lastMs,
    subscribe: (listener) => {
      listeners.add(listener);
      if (timer === undefined) {
        lastMs = options.now();
        timer = setInterval(tick, options.everyMs);
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          clearInterval(timer);
          timer = undefined;
        }
      };
    },
  };
}
