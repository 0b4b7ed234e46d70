import { expect, test } from 'vitest';
import { formatCount, formatShortCount } from '../../../../src-shared/format/counts.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [12_345, '12,345'],
])('the count %d reads "%s"', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

test.each([
  [9999, '9,999'],
  [12_345, '12.3K'],
  [100_000, '100K'],
  [1_250_000, '1.3M'],
])('the count %d reads "%s" in a narrow column', (count, text) => {
  expect(formatShortCount(count)).toBe(text);
});
