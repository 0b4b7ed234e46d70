import { uptime } from 'node:os';
import type { Clock } from './clock.ts';

/** Longest delay a Node timer takes; a longer one fires after 1 ms (docs/adr/0004-time.md). */
const longestTimerMs = 2 ** 31 - 1;

/**
 * The delay for a timer that shall not fire before `endMs`: Node counts in whole milliseconds, so a shorter one fires a
 * fraction too early, and the rest costs a second waking.
 */
function wholeMs(nowMs: number, endMs: number): number {
  return Math.min(Math.ceil(endMs) - Math.floor(nowMs), longestTimerMs);
}

/** One timer step; resolves early when the signal fires. */
function step(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}

/** The one clock of the real program: the only place in core that touches timers, Date and performance. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  // Linux: CLOCK_BOOTTIME; Windows: GetTickCount64; both go on while the computer sleeps.
  uptimeMs: () => uptime() * 1000,
  async sleep(ms, signal) {
    const endMs = performance.now() + Math.max(0, ms);
    while (!signal?.aborted) {
      const nowMs = performance.now();
      if (nowMs >= endMs) {
        return 'elapsed';
      }
      await step(wholeMs(nowMs, endMs), signal);
    }
    return 'aborted';
  },
};
