import { spokenLanguage } from '../texts/spoken.ts';
import type { Language } from '../texts/languages.ts';

const commas: Readonly<Partial<Record<Language, string>>> = { fa: '، ', zh: '、' };

/** Short things one after another, with the comma of the language: `2 down, 1 degraded`. */
export function formatList(parts: readonly string[]): string {
  return parts.join(commas[spokenLanguage()] ?? ', ');
}
