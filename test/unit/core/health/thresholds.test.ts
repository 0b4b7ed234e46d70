import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../src-shared/settings.ts';
import { resolveThresholds } from '../../../../src-main/core/health/thresholds.ts';

const levels = {
  global: defaultSettings,
  tags: {
    shop: { backlogPending: 100, cautionPending: 30 },
    night: { backlogPending: 500, criticalPending: 5000 },
  },
  bot: { cautionPending: 5 },
};

describe('the settings that hold for a bot', () => {
  it.each([
    ['the global ones without a tag', { ...levels, bot: {} }, [], {}],
    [
      'its own before those of its tag',
      levels,
      ['shop'],
      { backlogPending: 100, cautionPending: 5 },
    ],
    [
      'those of its first tag before those of the next',
      levels,
      ['shop', 'night'],
      { backlogPending: 100, cautionPending: 5, criticalPending: 5000 },
    ],
    ['nothing of a tag without settings', { ...levels, bot: {} }, ['constructor', 'other'], {}],
  ])('are %s', (_, given, tags, differences) => {
    expect(resolveThresholds(given, tags)).toEqual({ ...defaultSettings, ...differences });
  });
});
