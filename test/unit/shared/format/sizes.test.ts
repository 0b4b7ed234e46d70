import { expect, test } from 'vitest';
import { formatBytes } from '../../../../src-shared/format/sizes.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [9949, '9.9 kB'],
  [9951, '10 kB'],
  [999_499, '999 kB'],
  [999_501, '1.0 MB'],
  [12_400_000, '12 MB'],
  [3_200_000_000, '3.2 GB'],
  [-5, '0 B'],
  [Number.NaN, '0 B'],
])('%d bytes', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});
