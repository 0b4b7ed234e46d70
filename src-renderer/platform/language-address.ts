import * as z from 'zod';
import { languages, type Language } from '../../src-shared/texts/languages.ts';

const languageSchema = z.enum(languages).catch('en');

/** What the main process wrote into the page's address: the language to begin with, and what `system` means. */
export function readLanguages(search: string): {
  readonly first: Language;
  readonly system: Language;
} {
  const words = new URLSearchParams(search);
  return {
    first: languageSchema.parse(words.get('language')),
    system: languageSchema.parse(words.get('system')),
  };
}
