import { expect, test } from 'vitest';
import { movedIndex } from '../../../../src-renderer/features/overview/use-list-keys.ts';

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 4, 5],
  ['ArrowDown', 99, 99],
  ['ArrowUp', -1, 0],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 7, 6],
  ['PageDown', -1, 10],
  ['PageDown', 95, 99],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', -1, 99],
  ['x', 3, null],
])('%s from %d goes to %s', (key, index, expected) => {
  expect(movedIndex(key, { index, count: 100, page: 10 })).toBe(expected);
});
