import { describe, expect, test } from 'vitest';
import {
  marksAt,
  nextMark,
  plotDataOf,
  pointAt,
  zoomed,
} from '../../../../src-renderer/features/bot/history/chart-model.ts';
import type { HistoryMarker } from '../../../../src-shared/history.ts';
import { aStretch } from '../../support/scenes/history.ts';
import { fc } from '../../../support/fast-check.ts';

const gap = (fromMs: number, toMs: number): HistoryMarker => ({ kind: 'gap', fromMs, toMs });

describe('the line of a chart', () => {
  test('is flat over a point, steps where points touch, and breaks where they do not', () => {
    const waiting = (count: number) => ({ pendingLast: count, pendingMin: 0, pendingMax: 9 });
    const { xs, last, min, max } = plotDataOf([
      aStretch(0, 60_000, waiting(3)),
      aStretch(60_000, 120_000, waiting(5)),
      aStretch(600_000, 660_000, waiting(1)),
    ]);
    expect(xs).toEqual([0, 60, 60.001, 120, 120.001, 600, 660]);
    expect(last).toEqual([3, 3, 5, 5, null, 1, 1]);
    expect(min).toEqual([0, 0, 0, 0, null, 0, 0]);
    expect(max).toEqual([9, 9, 9, 9, null, 9, 9]);
  });

  test('has rising times for any points in order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5000), fc.nat(5000)), { maxLength: 60 }), (drawn) => {
        let atMs = 0;
        const points = drawn.map(([pauseMs, lengthMs]) => {
          const fromMs = atMs + pauseMs;
          atMs = fromMs + lengthMs;
          return aStretch(fromMs, atMs);
        });
        const { xs } = plotDataOf(points);
        expect(xs.every((x, index) => index === 0 || x > (xs[index - 1] ?? x))).toBe(true);
      }),
    );
  });
});

describe('where the cursor stands', () => {
  const points = [aStretch(0, 10), aStretch(10, 20), aStretch(100, 110)];

  test.each([
    [-5, 0],
    [5, 0],
    [15, 1],
    [30, 1],
    [90, 2],
    [500, 2],
  ])('%d ms lies in or next to point %d', (ms, index) => {
    expect(pointAt(points, ms)).toBe(index);
  });

  test('there is no point where there are none', () => {
    expect(pointAt([], 5)).toBe(-1);
  });
});

describe('marks', () => {
  const marks = [gap(10, 20), gap(50, 60), gap(50, 90)];

  test('are found at a moment and around it, those that begin closest first', () => {
    expect(marksAt(marks, 55, 0)).toEqual([gap(50, 60), gap(50, 90)]);
    expect(marksAt(marks, 24, 5)).toEqual([gap(10, 20)]);
    expect(marksAt(marks, 30, 5)).toEqual([]);
  });

  test('are walked one by one, also those that begin together, and end at the last', () => {
    const [first = null, second = null, third = null] = marks;
    expect(nextMark(marks, { ms: 0, mark: null }, 1)).toBe(first);
    expect(nextMark(marks, { ms: 50, mark: second }, 1)).toBe(third);
    expect(nextMark(marks, { ms: 50, mark: third }, 1)).toBeNull();
    expect(nextMark(marks, { ms: 100, mark: null }, -1)).toBe(third);
    expect(nextMark(marks, { ms: 10, mark: first }, -1)).toBeNull();
  });
});

test('coming closer keeps the moment under the cursor where it is', () => {
  const range = { fromMs: 0, toMs: 40 * 3_600_000 };
  const at = 10 * 3_600_000;
  const closer = zoomed(range, at, 0.5);
  expect(closer.toMs - closer.fromMs).toBe(20 * 3_600_000);
  expect((at - closer.fromMs) / (closer.toMs - closer.fromMs)).toBeCloseTo(0.25);
});
