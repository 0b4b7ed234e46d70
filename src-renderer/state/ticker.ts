/** The wall time, told once a second to whoever shows an age. */
export interface Ticker {
  /** The time of the last tick in Unix ms: the same for all ages on the screen. */
  readonly nowMs: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Whether anybody can see the page. */
export interface Sight {
  readonly isSeen: () => boolean;
  readonly onChange: (listener: () => void) => void;
}

export interface TickerOptions {
  readonly now: () => number;
  readonly everyMs: number;
  /** Without it the page counts as seen all the time. */
  readonly sight?: Sight;
}

/** One interval for the whole page, running only while something is shown that ages and somebody can see it. */
export function createTicker({ now, everyMs, sight }: TickerOptions): Ticker {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let lastMs = now();
  const tick = (): void => {
    lastMs = now();
    for (const listener of listeners) {
      listener();
    }
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const start = (): void => {
    if (timer === undefined && listeners.size > 0 && sight?.isSeen() !== false) {
      lastMs = now();
      timer = setInterval(tick, everyMs);
    }
  };
  sight?.onChange(() => {
    if (!sight.isSeen()) {
      stop();
    } else if (timer === undefined && listeners.size > 0) {
      start();
      tick();
    }
  });
  return {
    nowMs: () => lastMs,
    subscribe: (listener) => {
      listeners.add(listener);
      start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          stop();
        }
      };
    },
  };
}

/** The page's own visibility: a window that is minimized, hidden or covered is not seen. */
export const pageSight: Sight = {
  isSeen: () => !document.hidden,
  onChange: (listener) => document.addEventListener('visibilitychange', listener),
};
