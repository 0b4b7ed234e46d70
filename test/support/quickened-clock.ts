import { systemClock } from '../../src-main/core/time/system-clock.ts';
import type { Clock } from '../../src-main/core/time/clock.ts';

/** Real time, so many times as fast: limits of many seconds are over in less than one. Wall time is the true one. */
export function quickenedClock(times: number): Clock {
  return {
    nowMs: () => systemClock.nowMs(),
    monotonicMs: () => systemClock.monotonicMs() * times,
    uptimeMs: () => systemClock.uptimeMs() * times,
    sleep: (ms, signal) => systemClock.sleep(ms / times, signal),
  };
}
