import { describe, expect, it } from 'vitest';
import { parkTimes } from '../../../../src-main/core/repair/park-times.ts';
import { fc } from '../../../support/fast-check.ts';

const hourMs = 3_600_000;
const nowMs = 1_000_000_000_000;
const at = (parts: Partial<Parameters<typeof parkTimes>[0]> = {}) =>
  parkTimes({ nowMs, pending: 0, waitingSinceMs: null, forSeconds: null, ...parts });

describe('the time to come back', () => {
  it.each([
    ['an empty queue', {}, 2, 23],
    ['an update of an hour ago', { pending: 1, waitingSinceMs: nowMs - hourMs }, 2, 22],
    ['as asked', { forSeconds: 5 * 3600 }, 5, 23],
    ['exactly the latest', { forSeconds: 23 * 3600 }, 23, 23],
    [
      'less than usual where updates are old',
      { pending: 3, waitingSinceMs: nowMs - 22 * hourMs },
      1,
      1,
    ],
    ['an hour where nobody knows their age', { pending: 3 }, 1, 1],
    ['an age that belongs to updates that are gone', { waitingSinceMs: 5 }, 2, 23],
  ])('%s', (_name, parts, back, latest) => {
    expect(at(parts)).toEqual({
      returnAtMs: nowMs + back * hourMs,
      latestAtMs: nowMs + latest * hourMs,
    });
  });

  it('is refused when it is too long or too late', () => {
    expect(at({ forSeconds: 23 * 3600 + 1 })).toEqual({ tooLongFor: nowMs + 23 * hourMs });
    expect(at({ pending: 1, waitingSinceMs: nowMs - 23 * hourMs })).toBeNull();
  });

  it('is never later than an hour before the oldest update can expire', () => {
    const maybe = fc.option(fc.integer({ min: 60, max: 90_000 }), { nil: null });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 26 * hourMs }), maybe, (ageMs, forSeconds) => {
        const times = at({ pending: 2, waitingSinceMs: nowMs - ageMs, forSeconds });
        const back = times !== null && 'returnAtMs' in times ? times.returnAtMs : nowMs;
        expect(back - (nowMs - ageMs) <= 23 * hourMs || back === nowMs).toBe(true);
        expect(back).toBeGreaterThanOrEqual(nowMs);
      }),
    );
  });
});
