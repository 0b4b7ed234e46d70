import { expect, test } from 'vitest';
import { median, percentiles, ratio, summary } from '../../bench/statistics.ts';

test('the median is the middle value, or the mean of the two middle ones, in any order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test('percentiles are values that were measured: nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentiles(hundred)).toEqual({ p50: 50, p99: 99, max: 100 });
  expect(percentiles([7])).toEqual({ p50: 7, p99: 7, max: 7 });
  expect(percentiles([1, 1000])).toEqual({ p50: 1, p99: 1000, max: 1000 });
});

test('two hundred values: the worst two are one in a hundred', () => {
  const values = [...Array.from({ length: 198 }, () => 1), 50, 80];
  expect(percentiles(values)).toEqual({ p50: 1, p99: 1, max: 80 });
  expect(percentiles([...values, 60])).toEqual({ p50: 1, p99: 50, max: 80 });
});

test('a summary keeps extremes and counts its runs', () => {
  expect(summary([3, 1.26, 2])).toEqual({ median: 2, min: 1.3, max: 3, runs: 3 });
});

test('a ratio has two decimals', () => {
  expect(ratio(1, 3)).toBe(0.33);
});
