import { describe, expect, it } from 'vitest';
import {
  nextTellingMs,
  stageAfterLook,
  withTold,
  type EndSeen,
  type StageTold,
} from '../../../../../src-main/core/engine/diagnosis/certificate-stages.ts';

const day = 86_400_000;
const untilMs = Date.UTC(2027, 0, 1);

const inHealth = { untilMs, healthTells: true } as const;

/** What is due at each look, at one of some certificates so many days before its end; what is due is told at once. */
function lives(looks: readonly (readonly [name: 'A' | 'B', days: number])[]): readonly unknown[] {
  let told: readonly StageTold[] = [];
  return looks.map(([name, days]) => {
    const endsMs = name === 'A' ? untilMs : untilMs + 2 * day;
    const seen = { ...inHealth, untilMs: endsMs, leftMs: days * day };
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
    const after = stageAfterLook(told, { ...inHealth, ...parts, leftMs: days * day });
    told = after.due === null ? after.told : withTold(after.told, { untilMs, days: after.due });
    return after.due;
  });
}

describe('the end of a certificate', () => {
  it('is told 30 and 7 days before, once each; at 14 and on the last day health tells', () => {
    expect(life([30, 29, 20, 14.5, 14, 10, 7.1, 7, 3, 1, 0.5, -1])).toEqual([
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

  it('is told in the course of the thirtieth day before it: programs that renew then had 23 hours for it', () => {
    expect(life([30, 29 + 2 / 24])).toEqual([null, null]);
    expect(life([30, 29 + 1 / 24])).toEqual([null, 30]);
  });

  it('has a look of its own for that, whenever the last one was', () => {
    const lookAtMs = (29 + 1 / 24) * day - 600_000;
    expect(nextTellingMs(31 * day)).toBe(31 * day - lookAtMs);
    expect(nextTellingMs(lookAtMs + 1)).toBe(1);
    expect(nextTellingMs(lookAtMs)).toBeNull();
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
    const seen = { ...inHealth, leftMs: 5 * day };
    const first = stageAfterLook([], { ...seen, healthTells: false });
    expect(first.due).toBe(7);
    expect(stageAfterLook(first.told, { ...seen, healthTells: true }).due).toBe(7);
  });

  it('is due until it was told', () => {
    const seen = { ...inHealth, leftMs: 25 * day };
    const first = stageAfterLook([], seen);
    expect(first).toEqual({ told: [], due: 30 });
    expect(stageAfterLook(first.told, seen)).toEqual(first);
  });

  it('is told anew of the next certificate, and not again of one that is back', () => {
    const told = [{ untilMs, days: 30 }];
    const next = { ...inHealth, untilMs: untilMs + 60 * day, leftMs: 80 * day };
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
      const seen = { ...inHealth, untilMs: untilMs + server * 1000, leftMs: 25 * day };
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
