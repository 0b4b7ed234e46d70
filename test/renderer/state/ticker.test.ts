import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTicker } from '../../../src-renderer/state/ticker.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('everybody sees the same time, which moves once a second and only while somebody looks', () => {
  const ticker = createTicker({ now: () => Date.now(), everyMs: 1000 });
  expect(vi.getTimerCount()).toBe(0);
  let ticks = 0;
  const leave = ticker.subscribe(() => {
    ticks += 1;
  });
  const leaveToo = ticker.subscribe(() => undefined);
  vi.advanceTimersByTime(500);
  expect(ticker.nowMs()).toBe(1_000_000);
  vi.advanceTimersByTime(2500);
  expect(ticks).toBe(3);
  expect(ticker.nowMs()).toBe(1_003_000);
  leave();
  expect(vi.getTimerCount()).toBe(1);
  leaveToo();
  expect(vi.getTimerCount()).toBe(0);
});
