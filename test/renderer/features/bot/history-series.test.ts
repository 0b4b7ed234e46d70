import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  seriesOf,
  stretchesOf,
  summaryOf,
} from '../../../../src-renderer/features/bot/history-series.ts';
import type { Span } from '../../../../src-shared/snapshot.ts';

const span = (fromMs: number, toMs: number, parts: Partial<Span> = {}): Span => ({
  fromMs,
  toMs,
  count: 1,
  health: 'healthy',
  reason: null,
  pending: 0,
  ...parts,
});
const day = { fromMs: 0, toMs: 86_400_000, gapMs: 180_000 };

describe('the line of waiting updates', () => {
  test('is flat over a span and joins spans that follow each other', () => {
    const { xs, ys } = seriesOf([span(0, 60_000, { pending: 3 }), span(120_000, 180_000)], 180_000);
    expect(xs).toEqual([0, 60, 120, 180]);
    expect(ys).toEqual([3, 3, 0, 0]);
  });

  test('breaks where nobody watched and where the count was not known', () => {
    const gap = seriesOf(
      [span(0, 1000, { pending: 1 }), span(600_000, 601_000, { pending: 2 })],
      180_000,
    );
    expect(gap.ys).toEqual([1, 1, null, 2, 2]);
    expect(seriesOf([span(0, 1000, { pending: null })], 180_000).ys).toEqual([null, null]);
  });

  test('never goes back in time, whatever order and overlap the spans have', () => {
    const anySpan = fc
      .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e6 }))
      .map(([fromMs, lengthMs]) => span(fromMs, fromMs + lengthMs));
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 40 }), (spans) => {
        const { xs, ys } = seriesOf(spans, 180_000);
        expect(xs.length).toBe(ys.length);
        expect(xs.every((x, index) => index === 0 || x > (xs[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('the strip of health', () => {
  test('shows the worst of what falls into one cell, so that a short outage is not lost', () => {
    const spans = [
      span(0, 43_199_000),
      span(43_200_000, 43_200_500, { health: 'down' }),
      span(43_260_000, 86_400_000),
    ];
    const stretches = stretchesOf(spans, day, 100);
    expect(stretches.map((each) => each.health)).toEqual(['healthy', 'down', 'healthy']);
  });

  test('is empty where nobody watched', () => {
    const stretches = stretchesOf([span(0, 21_600_000), span(64_800_000, 86_400_000)], day, 4);
    expect(stretches).toEqual([
      { health: 'healthy', from: 0, to: 0.5 },
      { health: 'healthy', from: 0.75, to: 1 },
    ]);
  });

  test('holds a verdict until the next check', () => {
    const spans = [span(0, 0, { health: 'down' }), span(60_000, 60_000), span(120_000, 120_000)];
    const range = { fromMs: 0, toMs: 120_000, gapMs: 180_000 };
    expect(stretchesOf(spans, range, 2).map((each) => each.health)).toEqual(['down']);
  });
});

test('the share of healthy time leaves out the time in which nothing could be asked', () => {
  const spans = [
    span(0, 30_000_000, { count: 500, pending: 7 }),
    span(30_000_000, 40_000_000, { health: 'down', count: 100, pending: 900 }),
    span(40_000_000, 86_400_000, { health: 'unknown', count: 50, pending: null }),
  ];
  expect(summaryOf(spans, day)).toEqual({ healthyShare: 0.75, maxPending: 900, checks: 650 });
  expect(summaryOf([], day).healthyShare).toBeNull();
});
