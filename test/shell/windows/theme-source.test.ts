import { expect, test } from 'vitest';
import { themeSourceOf } from '../../../src-main/shell/windows/theme-source.ts';

test.each([
  ['system', 'system'],
  ['light', 'light'],
  ['dark', 'dark'],
  ['high-contrast', 'system'],
] as const)('the setting %s tells Electron %s', (theme, source) => {
  expect(themeSourceOf(theme)).toBe(source);
});
