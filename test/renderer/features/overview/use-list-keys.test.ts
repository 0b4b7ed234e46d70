import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../src-renderer/features/overview/entries.ts';
import { sectionsOf } from '../../../../src-renderer/features/overview/sections.ts';
import { foldStep, movedIndex } from '../../../../src-renderer/features/overview/use-list-keys.ts';
import { aRow } from '../../support/scenes/rows.ts';

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

describe('the arrows to the sides in a grouped list', () => {
  const rows = [aRow({ id: '1', tags: ['x'] }), aRow({ id: '2', tags: ['y'] })];
  const entries = entriesOf(sectionsOf(rows, 'tag'), {
    isGrouped: true,
    folded: new Set(['tag:=y']),
  });

  test.each([
    ['ArrowLeft', 0, { kind: 'fold', index: 0 }],
    ['ArrowLeft', 1, { kind: 'move', index: 0 }],
    ['ArrowRight', 0, { kind: 'move', index: 1 }],
    ['ArrowRight', 1, null],
    ['ArrowRight', 2, { kind: 'unfold', index: 2 }],
    ['ArrowDown', 2, null],
    ['ArrowLeft', -1, null],
  ])('%s at line %d', (key, index, expected) => {
    expect(foldStep(key, entries, index)).toEqual(expected);
  });

  test('do nothing in one that is not grouped', () => {
    const plain = entriesOf(sectionsOf(rows, 'none'), { isGrouped: false, folded: new Set() });
    expect(plain.map(({ key }) => key)).toEqual(['1', '2']);
    expect(foldStep('ArrowLeft', plain, 1)).toBeNull();
  });

  test('folded groups keep their counts and hide their rows', () => {
    expect(entries.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'group tag:=x',
      'bot tag:=x/1',
      'group tag:=y',
    ]);
  });
});
