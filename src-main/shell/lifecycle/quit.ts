import type { Logger } from '../../core/logging/logger.ts';

/** One part that has to end, in the order given. */
export interface QuitStep {
  readonly name: string;
  readonly run: () => void | Promise<void>;
}

/**
 * The way out, taken once however often it is asked for (menu, signal, end of the session): every step runs, also
 * when one before it threw, then the process ends. The engine's own cap bounds the whole.
 */
export function createQuit(deps: {
  readonly steps: readonly QuitStep[];
  readonly log: Logger;
  readonly exit: () => void;
}): { quit: (reason: string) => void; isQuitting: () => boolean } {
  let running: Promise<void> | null = null;
  const run = async (reason: string): Promise<void> => {
    deps.log.info('app.quitting', { reason });
    for (const step of deps.steps) {
      try {
        await step.run();
      } catch (error) {
        deps.log.error('app.quit-step-failed', {
          step: step.name,
          error: error instanceof Error ? error.message : typeof error,
        });
      }
    }
    deps.exit();
  };
  return {
    quit(reason) {
      running ??= run(reason);
    },
    isQuitting: () => running !== null,
  };
}
