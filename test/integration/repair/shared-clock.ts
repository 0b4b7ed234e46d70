import { createManualSimClock } from '../../simulator/index.ts';
import type { ManualSimClock } from '../../simulator/index.ts';
import type { Clock } from '../../../src-main/core/time/clock.ts';

/** One clock for simulator and program that runs many times faster than real time. */
export interface SharedClock {
  readonly clock: Clock;
  readonly sim: ManualSimClock;
  stop(): void;
}

/** Virtual time per real millisecond: a minute of patience passes in under a second, a reply still comes in time. */
const factor = 100;
const stepMs = 2;
/**
 * Turns of the event loop between two steps, at least: enough for a request and its reply, which are on the way in this
 * process. However slow the machine is and however many worlds run side by side, what an action may take is not used up
 * by answers that were given and wait to be read.
 */
const turnsPerStep = 40;

/** Calls back when the event loop has gone round so often, with all that it found each time. */
function afterTurns(turns: number, run: () => void): void {
  setImmediate(() => {
    if (turns > 1) {
      afterTurns(turns - 1, run);
    } else {
      run();
    }
  });
}

/** Starts the clock; stop it after the test. */
export function startSharedClock(startMs = Date.UTC(2026, 0, 5, 12)): SharedClock {
  const sim = createManualSimClock(startMs);
  let isTurning = false;
  let isStopped = false;
  const timer = setInterval(() => {
    if (!isTurning) {
      isTurning = true;
      afterTurns(turnsPerStep, () => {
        isTurning = false;
        if (!isStopped) {
          sim.advance(stepMs * factor);
        }
      });
    }
  }, stepMs);
  const clock: Clock = {
    nowMs: () => sim.nowMs(),
    monotonicMs: () => sim.nowMs() - startMs,
    uptimeMs: () => sim.nowMs() - startMs,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve('aborted');
          return;
        }
        const onAbort = (): void => {
          cancel();
          resolve('aborted');
        };
        const cancel = sim.schedule(Math.max(0, ms), () => {
          signal?.removeEventListener('abort', onAbort);
          resolve('elapsed');
        });
        signal?.addEventListener('abort', onAbort, { once: true });
      }),
  };
  const stop = (): void => {
    isStopped = true;
    clearInterval(timer);
  };
  return { clock, sim, stop };
}
