import { createManualSimClock } from '../../simulator/index.ts';
import type { ManualSimClock } from '../../simulator/index.ts';
import type { Clock } from '../../../src-main/core/time/clock.ts';

/** One clock for simulator and program that runs many times faster than real time. */
export interface FastClock {
  readonly clock: Clock;
  readonly sim: ManualSimClock;
  stop(): void;
}

/** Virtual time per real millisecond: a minute of patience passes in under a second, a reply still comes in time. */
const factor = 100;
const stepMs = 2;

/** Starts the clock; stop it after the test. */
export function startFastClock(startMs = Date.UTC(2026, 0, 5, 12)): FastClock {
  const sim = createManualSimClock(startMs);
  const timer = setInterval(() => sim.advance(stepMs * factor), stepMs);
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
  return { clock, sim, stop: () => clearInterval(timer) };
}
