import type { Logger } from '../logging/logger.ts';

/** Work that outlives the command that began it. */
export interface Background {
  readonly add: (work: Promise<unknown>) => void;
  /** Resolves when all of it is over. */
  readonly settled: () => Promise<void>;
}

/** Keeps such work, so that stopping can wait for it and nothing it throws is lost. */
export function createBackground(log: Logger): Background {
  const running = new Set<Promise<void>>();
  const guard = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      log.error('engine.background-threw', {
        error: error instanceof Error ? error.name : typeof error,
      });
    }
  };
  return {
    add(work) {
      const guarded = guard(work);
      running.add(guarded);
      void guarded.finally(() => running.delete(guarded));
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}
