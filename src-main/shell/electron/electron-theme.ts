import path from 'node:path';
import { nativeTheme } from 'electron';
import { createJsonFile, type JsonFile, type Shape } from '../files/json-file.ts';
import type { Places } from './places.ts';

const sources = ['system', 'light', 'dark'] as const;
type ThemeSource = (typeof sources)[number];

/** By hand: it is read before any schema is loaded (docs/performance.md, Start). */
const shape: Shape<ThemeSource> = {
  parse(value) {
    const source = sources.find((known) => known === value);
    if (source === undefined) {
      throw new TypeError('no theme');
    }
    return source;
  },
};

const themeFile = (places: Places): JsonFile<ThemeSource> =>
  createJsonFile(path.join(places.profile, 'theme.json'), shape);

/** The window's colours before the settings are known: those of the last run. After the tray's icon has been chosen. */
export function recallTheme(places: Places): void {
  nativeTheme.themeSource = themeFile(places).read() ?? 'system';
}

/** Uses the colours of the setting, and keeps them for the next start. */
export function followTheme(places: Places): (source: ThemeSource) => void {
  const file = themeFile(places);
  let kept = file.read() ?? 'system';
  return (source) => {
    nativeTheme.themeSource = source;
    if (source !== kept) {
      kept = source;
      file.write(source);
    }
  };
}
