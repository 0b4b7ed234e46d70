import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAnnouncer } from '../../../src-renderer/state/announcer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const announcer = createAnnouncer({
    later: (task, delayMs) => void setTimeout(task, delayMs),
    settleMs: 1000,
    restMs: 5000,
  });
  const said: string[] = [];
  announcer.subscribe(() => said.push(announcer.get()));
  return { announcer, said };
}

describe('the polite region', () => {
  test('says nothing of what stood when the page opened', () => {
    const { announcer, said } = start();
    announcer.state('3 down');
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([]);
  });

  test('says a change once it has settled', () => {
    const { announcer, said } = start();
    announcer.state('all well');
    announcer.state('1 down');
    vi.advanceTimersByTime(999);
    expect(said).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual(['1 down']);
  });

  test('says nothing of what was over before it was said', () => {
    const { announcer, said } = start();
    announcer.state('all well');
    announcer.state('1 down');
    vi.advanceTimersByTime(500);
    announcer.state('all well');
    vi.advanceTimersByTime(60_000);
    expect(said).toEqual([]);
  });

  test('100 changes in 25 seconds are at most five sentences, and the last is the last state', () => {
    const { announcer, said } = start();
    announcer.state('0 down');
    for (let n = 1; n <= 100; n += 1) {
      announcer.state(`${String(n)} down`);
      vi.advanceTimersByTime(250);
    }
    vi.advanceTimersByTime(10_000);
    expect(said.length).toBeLessThanOrEqual(5);
    expect(said.at(-1)).toBe('100 down');
  });
});
