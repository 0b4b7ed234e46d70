import { describe, expect, test } from 'vitest';
import {
  columnGapPx,
  gridTemplate,
  linePaddingPx,
  shownColumns,
} from '../../../../src-renderer/features/overview/columns.ts';
import { optionalColumns } from '../../../../src-shared/overview-view.ts';
import { fc } from '../../../support/fast-check.ts';

const names = (hidden: readonly (typeof optionalColumns)[number][], widthPx: number) =>
  shownColumns([...hidden], widthPx).map(({ name }) => name);

describe('columns', () => {
  test('are all there where there is room, those that are needed least go first where there is none', () => {
    expect(names([], 1600)).toHaveLength(11);
    expect(names(['environment'], 1168)).toEqual([
      'light',
      'name',
      'host',
      'spark',
      'waiting',
      'reason',
      'beats',
      'error',
      'checked',
      'menu',
    ]);
    expect(names(['environment'], 900)).not.toContain('spark');
    expect(names(['environment'], 708)).toEqual([
      'light',
      'name',
      'host',
      'waiting',
      'reason',
      'menu',
    ]);
    expect(names([], 300)).toEqual(['light', 'name', 'reason', 'menu']);
  });

  test('that were put away stay away at any width', () => {
    expect(names(['reason', 'beats'], 3800)).not.toContain('reason');
    expect(gridTemplate(shownColumns(['reason'], 1200))).toContain('1fr');
  });

  test('of a wide window give what is left to the words of the state', () => {
    const wide = new Map(shownColumns([], 3828).map(({ name, widthPx }) => [name, widthPx]));
    expect(wide.get('name')).toBe(360);
    expect(wide.get('host')).toBe(420);
    expect(wide.get('beats')).toBe(192);
    expect(wide.get('reason')).toBeGreaterThan(1500);
  });

  test('never need more than there is, once the least of them fit', () => {
    fc.assert(
      fc.property(
        fc.subarray([...optionalColumns]),
        fc.integer({ min: 480, max: 5000 }),
        (hidden, widthPx) => {
          const columns = shownColumns(hidden, widthPx);
          const used = columns.reduce((sum, column) => sum + column.widthPx, 0);
          const gaps = (columns.length - 1) * columnGapPx;
          expect(used + gaps + linePaddingPx.start + linePaddingPx.end).toBeLessThanOrEqual(
            widthPx,
          );
          const beats = columns.find(({ name }) => name === 'beats');
          expect((beats?.widthPx ?? 0) % 48).toBe(0);
        },
      ),
    );
  });
});
