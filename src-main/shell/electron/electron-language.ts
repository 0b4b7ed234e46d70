import path from 'node:path';
import { app } from 'electron';
import { createJsonFile } from '../files/json-file.ts';
import {
  createShellLanguage,
  rememberedLanguageShape,
  type ShellLanguage,
} from '../language/shell-language.ts';
import type { Places } from './places.ts';

/** The system's languages, the preferred one first. */
export function systemLanguages(): readonly string[] {
  return app.getPreferredSystemLanguages();
}

/** The language of the main process, remembered in a file beside the data. */
export function electronLanguage(places: Places): ShellLanguage {
  const file = path.join(places.profile, 'language.json');
  return createShellLanguage({
    system: systemLanguages,
    remembered: createJsonFile(file, rememberedLanguageShape),
  });
}
