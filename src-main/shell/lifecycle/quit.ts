import type { Logger } from '../../core/logging/logger.ts';
import type { Clock } from '../../core/time/clock.ts';

/** One part that has to end. */
export interface QuitStep {
  readonly name: string;
  readonly run: () => void | Promise<void>;
}

/**
 * The way out, taken once however often it is asked for (menu, signal, end of the session): every step runs, also
 * when one before it threw, then the process ends. Steps run one after the other, those of a list at once: what has a
 * cap of its own, as every engine, stands in one list, so that this cap bounds the whole (SCH-11). How long it took, and
 * which step most of it, is the last line of the log.
 */
export function createQuit(deps: {
  readonly steps: readonly (QuitStep | readonly QuitStep[])[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly exit: () => void;
}): { quit: (reason: string) => void; isQuitting: () => boolean } {
  let running: Promise<void> | null = null;
  const run = async (reason: string): Promise<void> => {
    deps.log.info('app.quitting', { reason });
    const startMs = deps.clock.monotonicMs();
    let longest = { step: '', stepMs: 0 };
    const take = async (step: QuitStep): Promise<void> => {
      const stepMs = await timeOf(step, deps);
      longest = stepMs > longest.stepMs ? { step: step.name, stepMs } : longest;
    };
    for (const steps of deps.steps) {
      await Promise.all([steps].flat().map((step) => take(step)));
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
