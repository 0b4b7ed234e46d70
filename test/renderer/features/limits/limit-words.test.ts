import { describe, expect, test } from 'vitest';
import {
  limitNote,
  ownCount,
  tagChoices,
  tagLimits,
} from '../../../../src-renderer/features/limits/limit-words.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';

describe('a limit', () => {
  test.each([
    [{ own: null, inherited: 60, from: { kind: 'global' } }, 'for all bots'],
    [{ own: null, inherited: 60, from: { kind: 'tag', tag: 'night' } }, 'by tag night'],
    [{ own: 5, inherited: 60, from: { kind: 'global' } }, 'otherwise 1 min, for all bots'],
    [
      { own: 5, inherited: 300, from: { kind: 'tag', tag: 'night' } },
      'otherwise 5 min, by tag night',
    ],
  ] as const)('%j says %s', (limit, words) => {
    expect(limitNote('intervalSeconds', limit)).toBe(words);
  });

  test('of a tag is its own or that of all bots', () => {
    const limits = tagLimits(defaultSettings, { backlogPending: 200 });
    expect(limits.backlogPending).toEqual({
      own: 200,
      inherited: 50,
      from: { kind: 'global' },
    });
    expect(limits.criticalPending.own).toBeNull();
    expect(ownCount(limits)).toBe(1);
  });
});

test('tags to choose from are those of bots and those with limits, counted, by name', () => {
  const bots = [{ tags: ['shop', 'eu', 'eu'] }, { tags: ['eu'] }, { tags: [] }];
  const levels = [
    { tag: 'eu', values: { cautionPending: 3 } },
    { tag: 'away', values: { cautionPending: 4 } },
  ];
  expect(tagChoices(bots, levels)).toEqual([
    { tag: 'away', bots: 0, values: { cautionPending: 4 } },
    { tag: 'eu', bots: 2, values: { cautionPending: 3 } },
    { tag: 'shop', bots: 1, values: {} },
  ]);
});
