import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';

/** One part that has to end, in the order given. */
export interface QuitStep {
  readonly name: string;
  readonly run: () => void | Promise<void>;
}

/**
 * The way out, taken once however often it is asked for (menu, signal, end of the session): every step runs, also
 * when one before it threw, then the process ends. The engine's own cap bounds the whole (SCH-11);
 * how long it took, and which step most of it, is the last line of the log.
 */
export function createQuit(deps: {
  readonly steps: readonly QuitStep[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly exit: () => void;
}): { quit: (reason: string) => void; isQuitting: () => boolean } {
  let running: Promise<void> | null = null;
  const run = async (reason: string): Promise<void> => {
    deps.log.info('app.quitting', { reason });
    const startMs = deps.clock.monotonicMs();
    let longest = { step: '', stepMs: 0 };
    for (const step of deps.steps) {
      const stepMs = await timeOf(step, deps);
      longest = stepMs > longest.stepMs ? { step: step.name, stepMs } : longest;
    }
    const tookMs = Math.round(deps.clock.monotonicMs() - startMs);
    deps.log.info('app.quit', { tookMs, ...longest });
    deps.exit();
  };
  return {
    quit(reason) {
      running ??= run(reason);
    },
    isQuitting: () => running !== null,
  };
}

/** Runs a step to its end, good or bad; whole ms. */
async function timeOf(
  step: QuitStep,
  { clock, log }: { readonly clock: Clock; readonly log: Logger },
): Promise<number> {
  const startMs = clock.monotonicMs();
  try {
    await step.run();
  } catch (error) {
    log.error('app.quit-step-failed', {
      step: step.name,
      error: error instanceof Error ? error.message : typeof error,
    });
  }
  return Math.round(clock.monotonicMs() - startMs);
}
