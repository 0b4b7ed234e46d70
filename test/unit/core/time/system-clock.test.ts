// SCH-08: a timer of Node fires after 1 ms when its delay is beyond 2^31 - 1 ms; the one clock chains them.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { fc } from '../../../support/fast-check.ts';

const dayMs = 86_400_000;
const longestTimerMs = 2 ** 31 - 1;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a sleep has come to after some time: null = it still lasts. */
async function after(sleepMs: number, passedMs: number): Promise<string | null> {
  const stop = new AbortController();
  let end: string | null = null;
  void systemClock.sleep(sleepMs, stop.signal).then((how) => (end = how));
  await vi.advanceTimersByTimeAsync(passedMs);
  const seen = end;
  stop.abort();
  await vi.advanceTimersByTimeAsync(0);
  return seen;
}

describe('a sleep of the clock', () => {
  test('ends when its time is over and not before, however long it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.integer({ min: 1, max: 400 * dayMs }),
          fc.integer({ min: longestTimerMs - 2, max: longestTimerMs + 2 }),
        ),
        async (ms) => {
          expect(await after(ms, ms - 1)).toBeNull();
          expect(await after(ms, ms)).toBe('elapsed');
        },
      ),
      { numRuns: 100 },
    );
  });

  test('a timer beyond the longest would fire at once: this is why they are chained', async () => {
    let fired = false;
    setTimeout(() => (fired = true), 30 * dayMs);
    await vi.advanceTimersByTimeAsync(1);
    expect(fired).toBe(true);
  });

  test.each([0, -1, -30 * dayMs])('of %d ms is over at once', async (ms) => {
    expect(await after(ms, 0)).toBe('elapsed');
  });

  test('moves with no step of the wall clock', async () => {
    let end: string | null = null;
    void systemClock.sleep(60_000).then((how) => (end = how));
    vi.setSystemTime(Date.UTC(2040, 0, 1));
    await vi.advanceTimersByTimeAsync(59_999);
    expect(end).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(end).toBe('elapsed');
  });

  test('given up ends at once, also in its second month', async () => {
    const stop = new AbortController();
    const sleep = systemClock.sleep(100 * dayMs, stop.signal);
    await vi.advanceTimersByTimeAsync(40 * dayMs);
    stop.abort();
    expect(await sleep).toBe('aborted');
    expect(vi.getTimerCount()).toBe(0);
  });
});
