import { loadCatalogue, type Catalogue } from './catalogues.ts';
import { languageFacts, type Language } from './languages.ts';

/** The language that this thread speaks now, with its words. */
export interface Spoken {
  readonly language: Language;
  readonly catalogue: Catalogue;
}

/**
 * One per thread (main process, engine, page), because everything that is shown follows it at once: sentences that are
 * rendered later, and every number and time. The command line never changes it and stays English.
 */
const english: Spoken = { language: 'en', catalogue: {} };
let spoken = english;
let wanted: Language = 'en';

export function spokenNow(): Spoken {
  return spoken;
}

export function spokenLanguage(): Language {
  return spoken.language;
}

/**
 * Renders in English, whatever is spoken: for what is written down once and read by others later. Only what `render`
 * does before it returns is English.
 */
export function inEnglish<T>(render: () => T): T {
  const before = spoken;
  spoken = english;
  try {
    return render();
  } finally {
    spoken = before;
  }
}

/** BCP 47 tag that counts, sizes and durations follow. */
export function numberLocale(): string {
  return languageFacts[spoken.language].numbers;
}

/** BCP 47 tag that dates and times follow. */
export function dateLocale(): string {
  return languageFacts[spoken.language].dates;
}

/**
 * Speaks a language from now on, once its words are there. Of several calls the last one counts. Answers whether this
 * language is spoken now; words that cannot be loaded change nothing.
 */
export async function speak(language: Language): Promise<boolean> {
  wanted = language;
  if (spoken.language === language) {
    return true;
  }
  try {
    const catalogue = await loadCatalogue(language);
    if (wanted === language) {
      spoken = { language, catalogue };
    }
  } catch {
    return false;
  }
  return wanted === language;
}
