import { describe, expect, it } from 'vitest';
import { createGather, waitsOf } from '../../../../src-main/core/notify/gather.ts';
import { needsUpdate, type GroupTold } from '../../../../src-main/core/notify/group.ts';

const minute = 60_000;
const nowMs = 1000 * minute;
const set = (...ids: readonly number[]): ReadonlySet<string> => new Set(ids.map(String));
const entry = (
  open: readonly number[],
  over: readonly number[],
  agoMinutes: number | null,
): GroupTold => ({
  open: set(...open),
  over: set(...over),
  atMs: agoMinutes === null ? null : nowMs - agoMinutes * minute,
});

interface Case {
  readonly told: GroupTold | null;
  readonly open?: readonly number[];
  readonly over?: readonly number[];
  readonly tellsEnds?: boolean;
}

/** The eleven cases of Alertmanager's TestDedupStageNeedsUpdate, as facts; the repeat interval is ten minutes. */
const cases: readonly (readonly [string, Case, boolean])[] = [
  ['nothing was told and something is open', { told: null, open: [2, 3, 4] }, true],
  ['nothing was told and all is over', { told: null, over: [2, 3, 4] }, false],
  ['others are open than were told', { told: entry([1, 2, 3], [], 1), open: [2, 3, 4] }, true],
  [
    'the same are open, told nobody knows when',
    { told: entry([1, 2, 3], [], null), open: [1, 2, 3] },
    true,
  ],
  [
    'the same are open, before the repeat interval',
    { told: entry([1, 2, 3], [], 9), open: [1, 2, 3] },
    false,
  ],
  [
    'the same are open, after the repeat interval',
    { told: entry([1, 2, 3], [], 11), open: [1, 2, 3] },
    true,
  ],
  [
    'nothing is open, and others are over than were told, after the repeat interval',
    { told: entry([], [1, 2, 3], 11), over: [3, 4, 5], tellsEnds: true },
    false,
  ],
  [
    'another one is over, and ends are not told',
    { told: entry([1, 2], [3], 9), open: [1], over: [2, 3] },
    false,
  ],
  [
    'another one is over, and ends are told',
    { told: entry([1, 2], [3], 9), open: [1], over: [2, 3], tellsEnds: true },
    true,
  ],
  ['all is over, and ends are not told', { told: entry([1, 2], [3], 9), over: [1, 2, 3] }, true],
  [
    'all is over, and ends are told',
    { told: entry([1, 2], [3], 9), over: [1, 2, 3], tellsEnds: true },
    true,
  ],
];

describe('a group is told again', () => {
  it.each(cases)('%s', (_name, { told, open = [], over = [], tellsEnds = false }, expected) => {
    const now = { open: set(...open), over: set(...over) };
    expect(needsUpdate(told, now, { nowMs, repeatMs: 10 * minute, tellsEnds })).toBe(expected);
  });

  it('never without a change where nothing is repeated', () => {
    const told = entry([1, 2], [], 100_000);
    const rules = { nowMs, repeatMs: Infinity, tellsEnds: false };
    expect(needsUpdate(told, { open: set(1, 2), over: set() }, rules)).toBe(false);
  });
});

describe('waiting for others', () => {
  it.each([
    ['a bot that is alone', 1, 60, { calmMs: 0, troubledMs: 30_000, longestMs: 30_000 }],
    ['a fleet', 40, 60, { calmMs: 30_000, troubledMs: 30_000, longestMs: 90_000 }],
    [
      'a fleet asked every hour',
      40,
      3600,
      { calmMs: 30_000, troubledMs: 30_000, longestMs: 90_000 },
    ],
    ['a fleet asked every 5 s', 40, 5, { calmMs: 2500, troubledMs: 30_000, longestMs: 30_000 }],
  ])('%s', (_name, bots, seconds, expected) => {
    expect(waitsOf({ bots, intervalMs: seconds * 1000 })).toEqual(expected);
  });

  it('counts from the first, and anew for who went and came again', () => {
    const gather = createGather();
    const at = (ids: readonly string[], atMs: number): boolean =>
      gather.ripe(ids, { nowMs: atMs, waitMs: 30_000 });
    expect(at(['1'], 0)).toBe(false);
    expect(at(['1', '2'], 29_999)).toBe(false);
    expect(at(['1', '2'], 30_000)).toBe(true);
    expect(at(['2'], 40_000)).toBe(false);
    expect(at(['1', '2'], 59_998)).toBe(false);
    expect(at([], 60_000)).toBe(false);
    expect(at(['1'], 61_000)).toBe(false);
  });
});
