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

test('it stands still while nobody can see the page, and is right at once when somebody can again', () => {
  let nowMs = 1000;
  let isSeen = true;
  const changes: (() => void)[] = [];
  const see = (seen: boolean): void => {
    isSeen = seen;
    changes.forEach((change) => change());
  };
  const ticker = createTicker({
    now: () => nowMs,
    everyMs: 1000,
    sight: { isSeen: () => isSeen, onChange: (listener) => changes.push(listener) },
  });
  const told: number[] = [];
  const stop = ticker.subscribe(() => told.push(ticker.nowMs()));
  see(false);
  nowMs = 5000;
  vi.advanceTimersByTime(4000);
  expect([told, vi.getTimerCount()]).toEqual([[], 0]);
  ticker.subscribe(() => undefined);
  expect(vi.getTimerCount()).toBe(0);
  see(true);
  see(true);
  expect([told, vi.getTimerCount()]).toEqual([[5000], 1]);
  stop();
});
