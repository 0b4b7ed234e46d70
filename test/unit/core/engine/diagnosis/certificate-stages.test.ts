import { describe, expect, it } from 'vitest';
import {
  stageAfterLook,
  type StageTold,
} from '../../../../../src-main/core/engine/diagnosis/certificate-stages.ts';

const day = 86_400_000;
const untilMs = Date.UTC(2027, 0, 1);

/** What is due at each look, so many days before the end; what is due is told at once. */
function life(daysLeft: readonly number[], before: StageTold | null = null): readonly unknown[] {
  let told = before;
  return daysLeft.map((days) => {
    const after = stageAfterLook(told, { untilMs, leftMs: days * day });
    told = after.due === null ? after.told : { untilMs, days: after.due };
    return after.due;
  });
}

describe('the end of a certificate', () => {
  it('is told 30 and 7 days before, once each; at 14 and on the last day health tells', () => {
    expect(life([31, 28.9, 20, 14.5, 14, 10, 7.1, 7, 3, 1, 0.5, -1])).toEqual([
      null,
      30,
      null,
      null,
      null,
      null,
      null,
      7,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is not told to who renews 30 days before it', () => {
    expect(life([30.5, 29.5])).toEqual([null, null]);
    expect(life([30.5, 29.5, 29])).toEqual([null, null, 30]);
  });

  it.each([14, 10, 7, 5, 1, 0.5])(
    'is told by health alone where it is first seen %d days before',
    (days) => {
      expect(life([days, days - 0.1])).toEqual([null, null]);
    },
  );

  it('is told a week before where health told of it at 14 days, also days later', () => {
    expect(life([10, 6.5])).toEqual([null, 7]);
  });

  it('is told by health alone where nobody looked between a month and a week before', () => {
    expect(life([28, 6, 5])).toEqual([30, null, null]);
  });

  it('is due until it was told', () => {
    const seen = { untilMs, leftMs: 25 * day };
    const first = stageAfterLook(null, seen);
    expect(first).toEqual({ told: null, due: 30 });
    expect(stageAfterLook(first.told, seen)).toEqual(first);
  });

  it('is told anew of the next certificate, and not again of one that is back', () => {
    const told = { untilMs, days: 30 };
    const next = { untilMs: untilMs + 60 * day, leftMs: 80 * day };
    expect(stageAfterLook(told, next)).toEqual({ told, due: null });
    expect(stageAfterLook(told, { untilMs, leftMs: 20 * day })).toEqual({ told, due: null });
    expect(stageAfterLook(told, { ...next, leftMs: 20 * day }).due).toBe(30);
  });
});
