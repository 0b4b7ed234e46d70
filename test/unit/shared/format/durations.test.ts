import { describe, expect, test } from 'vitest';
import {
  formatDuration,
  formatExactSeconds,
  formatShortDuration,
} from '../../../../src-shared/format/durations.ts';
import { fc } from '../../../support/fast-check.ts';

const s = 1000;
const min = 60 * s;
const h = 60 * min;
const d = 24 * h;

describe('a duration', () => {
  test.each([
    [0, '0 s'],
    [999, '0 s'],
    [45 * s, '45 s'],
    [59_999, '59 s'],
    [min, '1 min'],
    [14 * min + 59 * s, '14 min'],
    [h, '1 h'],
    [3 * h + 10 * min + 50 * s, '3 h 10 min'],
    [23 * h + 59 * min, '23 h 59 min'],
    [d, '1 d'],
    [2 * d + 4 * h, '2 d 4 h'],
    [12 * d + 4 * h, '12 d'],
    [-5 * s, '0 s'],
    [Number.NaN, '0 s'],
    [Number.POSITIVE_INFINITY, '0 s'],
  ])('of %d ms reads "%s"', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  test.each([
    [45 * s, '45 s'],
    [59 * min, '59 min'],
    [3 * h + 10 * min, '3 h'],
    [2 * d + 4 * h, '2 d'],
    [400 * d, '400 d'],
  ])('of %d ms reads "%s" in a narrow column', (ms, text) => {
    expect(formatShortDuration(ms)).toBe(text);
  });

  test('never grows when time shrinks and never shows a minus', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (ms) => {
        expect(formatDuration(ms)).toMatch(/^\d+ (s|min|h|d)( \d+ (min|h))?$/);
      }),
    );
  });
});

describe('seconds of a setting', () => {
  test.each([
    [20, '20 s'],
    [60, '1 min'],
    [90, '90 s'],
    [180, '3 min'],
    [21_600, '6 h'],
    [86_400, '1 d'],
    [0, '0 s'],
  ])('%d reads "%s"', (seconds, text) => {
    expect(formatExactSeconds(seconds)).toBe(text);
  });
});
