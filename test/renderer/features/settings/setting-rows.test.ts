import { afterEach, describe, expect, test } from 'vitest';
import {
  contradictionOf,
  isNumberKey,
  numberLimits,
  parseSetting,
  settingText,
} from '../../../../src-renderer/features/settings/setting-rows.ts';
import { defaultSettings, settingsSchema } from '../../../../src-shared/settings.ts';
import { languages } from '../../../../src-shared/texts/languages.ts';
import { speak } from '../../../../src-shared/texts/spoken.ts';

afterEach(async () => {
  await speak('en');
});

describe('a number of a setting', () => {
  test.each([
    ['intervalSeconds', '60', 60],
    ['intervalSeconds', '5 min', 300],
    ['intervalSeconds', ' 2h ', 7200],
    ['intervalSeconds', '1 d', 86_400],
    ['criticalPending', '1,000', 1000],
    ['recoveredPending', '0', 0],
  ] as const)('%s takes "%s" as %d', (key, text, value) => {
    expect(parseSetting(key, text)).toEqual({ ok: true, value });
  });

  test.each([
    ['intervalSeconds', '4', '5 s to 1 d'],
    ['intervalSeconds', '2 d', '5 s to 1 d'],
    ['intervalSeconds', 'soon', '5 s to 1 d'],
    ['intervalSeconds', '', '5 s to 1 d'],
    ['intervalSeconds', '-60', '5 s to 1 d'],
    ['requestsPerSecondTelegram', '31', '1 to 30'],
    ['criticalPending', '5 min', '1 to 100,000'],
    ['criticalPending', '1.5', '1 to 100,000'],
  ] as const)('%s refuses "%s" and says what it takes', (key, text, range) => {
    const parsed = parseSetting(key, text);
    expect(parsed.ok ? '' : parsed.problem).toContain(range);
  });

  test.each(languages)('is read in %s as it is shown', async (language) => {
    await speak(language);
    for (const key of Object.keys(numberLimits).filter(isNumberKey)) {
      for (const value of [numberLimits[key].min, numberLimits[key].max, defaultSettings[key]]) {
        expect([key, parseSetting(key, settingText(key, value))]).toEqual([
          key,
          { ok: true, value },
        ]);
      }
    }
  });

  test('has the limits that the contract checks', () => {
    for (const [key, { min, max }] of Object.entries(numberLimits)) {
      const accepts = (value: number): boolean =>
        settingsSchema.safeParse({ ...defaultSettings, [key]: value }).success;
      expect([key, accepts(min), accepts(max), accepts(min - 1), accepts(max + 1)]).toEqual([
        key,
        true,
        true,
        false,
        false,
      ]);
    }
  });
});

describe('thresholds', () => {
  test('make sense together as they come', () => {
    expect(contradictionOf(defaultSettings)).toBeNull();
  });

  test.each([
    [{ cautionPending: 60 }, 'amber'],
    [{ backlogPending: 2000, recoveredPending: 5 }, 'Degraded'],
    [{ recoveredPending: 50 }, 'Recovered'],
  ])('that contradict each other say so: %j', (change, word) => {
    expect(contradictionOf({ ...defaultSettings, ...change })).toContain(word);
  });
});
