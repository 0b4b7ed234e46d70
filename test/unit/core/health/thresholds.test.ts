import { describe, expect, it } from 'vitest';
import {
  changedLevel,
  levelledKeys,
  levelPatchSchema,
  type LevelPatch,
} from '../../../../src-shared/setting-levels.ts';
import { brokenRule } from '../../../../src-shared/setting-rules.ts';
import { defaultSettings } from '../../../../src-shared/settings.ts';
import {
  explainThresholds,
  resolveThresholds,
  withLevel,
  type SettingLevels,
} from '../../../../src-main/core/health/thresholds.ts';

const tags = new Map<string, LevelPatch>([
  ['shop', { backlogPending: 100, cautionPending: 30 }],
  ['night', { backlogPending: 500, criticalPending: 5000, intervalSeconds: 600 }],
  ['fast', { intervalSeconds: 5 }],
]);
const levels: SettingLevels = { tags, bots: new Map([['700001', { cautionPending: 5 }]]) };

describe('the settings that hold for a bot', () => {
  it.each<[string, string, readonly string[], LevelPatch]>([
    ['the global ones without a tag', '700002', [], {}],
    [
      'its own before those of its tag',
      '700001',
      ['shop'],
      { backlogPending: 100, cautionPending: 5 },
    ],
    ['its own without a tag', '700001', [], { cautionPending: 5 }],
    [
      'those of its first tag before those of the next',
      '700002',
      ['shop', 'night'],
      { backlogPending: 100, cautionPending: 30, criticalPending: 5000, intervalSeconds: 600 },
    ],
    [
      'the other way round when the tags are',
      '700002',
      ['night', 'shop'],
      { backlogPending: 500, cautionPending: 30, criticalPending: 5000, intervalSeconds: 600 },
    ],
    [
      'each setting from the first of three tags that has one',
      '700001',
      ['fast', 'shop', 'night'],
      { intervalSeconds: 5, backlogPending: 100, cautionPending: 5, criticalPending: 5000 },
    ],
    ['nothing of a tag without settings', '700002', ['constructor', 'other'], {}],
  ])('are %s', (_, id, botTags, differences) => {
    const resolved = resolveThresholds(defaultSettings, levels, { id, tags: botTags });
    expect(resolved).toEqual({ ...defaultSettings, ...differences });
    const limits = explainThresholds(defaultSettings, levels, { id, tags: botTags });
    for (const key of levelledKeys) {
      expect([key, limits[key].own ?? limits[key].inherited]).toEqual([key, resolved[key]]);
    }
  });

  it('are the global object itself where nothing differs, so that 10,000 bots share one', () => {
    const bot = { id: '700002', tags: ['other'] };
    expect(resolveThresholds(defaultSettings, levels, bot)).toBe(defaultSettings);
  });

  it('name where each comes from, also what an own value hides', () => {
    const limits = explainThresholds(defaultSettings, levels, {
      id: '700001',
      tags: ['fast', 'shop'],
    });
    expect(limits.cautionPending).toEqual({
      own: 5,
      inherited: 30,
      from: { kind: 'tag', tag: 'shop' },
    });
    expect(limits.intervalSeconds).toEqual({
      own: null,
      inherited: 5,
      from: { kind: 'tag', tag: 'fast' },
    });
    expect(limits.criticalPending).toEqual({
      own: null,
      inherited: 1000,
      from: { kind: 'global' },
    });
  });
});

describe('a level', () => {
  it('keeps what is not named, and inherits what is set to null', () => {
    const before = { backlogPending: 100, cautionPending: 30 };
    expect(changedLevel(before, { cautionPending: null, intervalSeconds: 5 })).toEqual({
      backlogPending: 100,
      intervalSeconds: 5,
    });
  });

  it('that sets nothing any more is gone', () => {
    const without = withLevel(levels, { kind: 'tag', tag: 'fast' }, {});
    expect([...without.tags.keys()]).toEqual(['shop', 'night']);
    expect(without.bots).toBe(levels.bots);
    expect(levels.tags.has('fast')).toBe(true);
  });

  it('takes only settings that make sense for some bots, within their limits', () => {
    expect(levelPatchSchema.safeParse({ theme: 'dark' }).success).toBe(false);
    expect(levelPatchSchema.safeParse({ requestsPerSecondTelegram: 5 }).success).toBe(false);
    expect(levelPatchSchema.safeParse({ intervalSeconds: 4 }).success).toBe(false);
    expect(levelPatchSchema.safeParse({ intervalSeconds: 86_400 }).success).toBe(true);
  });
});

describe('limits that contradict each other', () => {
  it.each<[LevelPatch, ReturnType<typeof brokenRule>]>([
    [{}, null],
    [{ cautionPending: 50 }, null],
    [{ cautionPending: 51 }, { field: 'cautionPending', limitField: 'backlogPending', most: 50 }],
    [{ recoveredPending: 49 }, null],
    [
      { recoveredPending: 50 },
      { field: 'recoveredPending', limitField: 'backlogPending', most: 49 },
    ],
    [{ backlogPending: 1000 }, null],
    [
      { backlogPending: 1001 },
      { field: 'backlogPending', limitField: 'criticalPending', most: 1000 },
    ],
    // The shorter of the two intervals counts, so these cannot contradict each other.
    [{ intervalSeconds: 5, suspectedIntervalSeconds: 600 }, null],
  ])('%j: %j', (patch, expected) => {
    expect(brokenRule({ ...defaultSettings, ...patch })).toEqual(expected);
  });
});
