import type { Settings } from '../../../src-shared/settings.ts';

/** What Electron is told. High contrast follows the system's light or dark; its colours are the page's own. */
export function themeSourceOf(theme: Settings['theme']): 'system' | 'light' | 'dark' {
  return theme === 'high-contrast' ? 'system' : theme;
}
