import { expect, test } from 'vitest';
import { settingsSections } from '../../../../src-renderer/features/settings/sections.ts';
import {
  defaultText,
  settingTitle,
} from '../../../../src-renderer/features/settings/setting-words.ts';
import { settingsSchema } from '../../../../src-shared/settings.ts';

const names = settingsSections.flatMap((section) => [...section.names]);

test('every setting of the engine stands in one section, and in no other', () => {
  expect(names.toSorted()).toEqual(Object.keys(settingsSchema.shape).toSorted());
});

test('every setting has a name in words, and a default in words', () => {
  for (const name of names) {
    expect([name, settingTitle(name)]).not.toEqual([name, name]);
    expect([name, defaultText(name)]).not.toEqual([name, '']);
  }
});

test('a default carries its unit', () => {
  expect(defaultText('intervalSeconds')).toBe('1 min');
  expect(defaultText('backlogPending')).toBe('50 updates');
  expect(defaultText('requestsPerSecondTelegram')).toBe('30 a second');
  expect(defaultText('growthPerMinute')).toBe('20 a minute');
  expect(defaultText('soundCritical')).toBe('Off');
  expect(defaultText('theme')).toBe('System');
  expect(defaultText('quietHoursTimeZone')).toBe('as the system');
});
