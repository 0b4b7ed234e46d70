import { describe, expect, it } from 'vitest';
import {
  stageAfterLook,
  withTold,
  type EndSeen,
  type StageTold,
} from '../../../../../src-main/core/engine/diagnosis/certificate-stages.ts';

const day = 86_400_000;
const untilMs = Date.UTC(2027, 0, 1);

/** One that was bought for a year. */
const aMonthAfter = { untilMs, lastsMs: 365 * day, healthTells: true } as const;

/** What is due at each look, at one of some certificates so many days before its end; what is due is told at once. */
function lives(looks: readonly (readonly [name: 'A' | 'B', days: number])[]): readonly unknown[] {
  let told: readonly StageTold[] = [];
  return looks.map(([name, days]) => {
    const endsMs = name === 'A' ? untilMs : untilMs + 2 * day;
    const seen = { ...aMonthAfter, untilMs: endsMs, leftMs: days * day };
    const after = stageAfterLook(told, seen);
    told =
      after.due === null ? after.told : withTold(after.told, { untilMs: endsMs, days: after.due });
    return after.due;
  });
}

/** The same of one certificate. */
function life(daysLeft: readonly number[], parts: Partial<EndSeen> = {}): readonly unknown[] {
  let told: readonly StageTold[] = [];
  return daysLeft.map((days) => {
    const after = stageAfterLook(told, { ...aMonthAfter, ...parts, leftMs: days * day });
    told = after.due === null ? after.told : withTold(after.told, { untilMs, days: after.due });
    return after.due;
  });
}

describe('the end of a certificate', () => {
  it('is told 30 and 7 days before, once each; at 14 and on the last day health tells', () => {
    expect(life([31, 30, 20, 14.5, 14, 10, 7.1, 7, 3, 1, 0.5, -1])).toEqual([
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

  it('is not told to programs that renew 30 days before it: they have a day for that', () => {
    const lastsMs = 90 * day;
    expect(life([30.5, 30, 29.5], { lastsMs })).toEqual([null, null, null]);
    expect(life([30.5, 29.5, 29], { lastsMs })).toEqual([null, null, 30]);
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

  it.each([
    [
      [7, 6],
      [7, null],
    ],
    [
      [28, 6, 5],
      [30, 7, null],
    ],
    [
      [10, 7.5, 6.9, 6],
      [null, null, 7, null],
    ],
    [
      [1, 0.5],
      [null, null],
    ],
  ])('is told a week before where health tells of something else: %j', (daysLeft, expected) => {
    expect(life(daysLeft, { healthTells: false })).toEqual(expected);
  });

  it('is due until it was told, also where health has it among its reasons by then', () => {
    const seen = { ...aMonthAfter, leftMs: 5 * day };
    const first = stageAfterLook([], { ...seen, healthTells: false });
    expect(first.due).toBe(7);
    expect(stageAfterLook(first.told, { ...seen, healthTells: true }).due).toBe(7);
  });

  it('is due until it was told', () => {
    const seen = { ...aMonthAfter, leftMs: 25 * day };
    const first = stageAfterLook([], seen);
    expect(first).toEqual({ told: [], due: 30 });
    expect(stageAfterLook(first.told, seen)).toEqual(first);
  });

  it('is told anew of the next certificate, and not again of one that is back', () => {
    const told = [{ untilMs, days: 30 }];
    const next = { ...aMonthAfter, untilMs: untilMs + 60 * day, leftMs: 80 * day };
    expect(stageAfterLook(told, next)).toEqual({ told, due: null });
    expect(stageAfterLook(told, { ...next, untilMs, leftMs: 20 * day })).toEqual({
      told,
      due: null,
    });
    expect(stageAfterLook(told, { ...next, leftMs: 20 * day }).due).toBe(30);
  });

  it('is told once of each of two certificates that are seen in turn', () => {
    const month = lives([
      ['A', 25],
      ['B', 27],
      ['A', 24],
      ['B', 26],
    ]);
    expect(month).toEqual([30, 30, null, null]);
    const week = lives([
      ['A', 13],
      ['B', 14],
      ['A', 6.9],
    ]);
    expect(week).toEqual([null, null, 7]);
  });

  it('is told once of each of many servers behind one name', () => {
    const servers = Array.from({ length: 12 }, (_, index) => index);
    let told: readonly StageTold[] = [];
    const dues = [...servers, ...servers].map((server) => {
      const seen = { ...aMonthAfter, untilMs: untilMs + server * 1000, leftMs: 25 * day };
      const after = stageAfterLook(told, seen);
      told = withTold(after.told, { untilMs: seen.untilMs, days: after.due ?? 30 });
      return after.due;
    });
    expect(dues).toEqual([...servers.map(() => 30), ...servers.map(() => null)]);
  });

  it('is remembered of the sixteen that end last', () => {
    const told = Array.from({ length: 20 }, (_, index) => 1 + ((7 * index) % 20)).reduce<
      readonly StageTold[]
    >((before, endsMs) => withTold(before, { untilMs: endsMs, days: 30 }), []);
    expect(told.map(({ untilMs: endsMs }) => endsMs)).toEqual([
      20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
    ]);
    expect(withTold(told, { untilMs: 7, days: 7 })).toContainEqual({ untilMs: 7, days: 7 });
    expect(withTold(told, { untilMs: 7, days: 7 })).toHaveLength(16);
  });
});
