/** Languages that Hooklight speaks, in the order in which they are offered. */
export const languages = ['en', 'ru', 'uk', 'es', 'pt', 'fa', 'zh'] as const;
export type Language = (typeof languages)[number];

/** What the setting may say: a language, or the first one of the system's list that is spoken here. */
export const languageChoices = ['system', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

interface LanguageFacts {
  /** Its name for those who speak it. */
  readonly name: string;
  /** BCP 47 tag that numbers follow. */
  readonly numbers: string;
  /** BCP 47 tag that dates follow. */
  readonly dates: string;
  readonly direction: 'ltr' | 'rtl';
  /** Digits that everybody writes, or those of the language. */
  readonly digits: 'latin' | 'own';
}

/** English dates are written with the day first and 24 hours, as everywhere else in this list. */
export const languageFacts: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', numbers: 'en', dates: 'en-GB', direction: 'ltr', digits: 'latin' },
  ru: { name: 'Русский', numbers: 'ru', dates: 'ru', direction: 'ltr', digits: 'latin' },
  uk: { name: 'Українська', numbers: 'uk', dates: 'uk', direction: 'ltr', digits: 'latin' },
  es: { name: 'Español', numbers: 'es', dates: 'es', direction: 'ltr', digits: 'latin' },
  pt: { name: 'Português', numbers: 'pt-BR', dates: 'pt-BR', direction: 'ltr', digits: 'latin' },
  fa: { name: 'فارسی', numbers: 'fa', dates: 'fa', direction: 'rtl', digits: 'own' },
  zh: { name: '简体中文', numbers: 'zh-CN', dates: 'zh-CN', direction: 'ltr', digits: 'latin' },
};

/** Whoever reads traditional characters is not given simplified ones unasked. */
const traditional = /^zh(?!.*-hans\b).*-(?:hant|tw|hk|mo)\b/i;

function languageOf(tag: string): Language | null {
  // POSIX writes `ru_RU.UTF-8`.
  const plain = tag.replaceAll('_', '-');
  const base = (plain.split(/[-.@]/)[0] ?? '').toLowerCase();
  const found = languages.find((language) => language === base) ?? null;
  return found === 'zh' && traditional.test(plain) ? null : found;
}

/**
 * The language to speak: what was chosen, or the first one of the system's list that is spoken here, or English.
 * @param system BCP 47 tags of the operating system, the preferred one first
 */
export function resolveLanguage(choice: LanguageChoice, system: readonly string[]): Language {
  if (choice !== 'system') {
    return choice;
  }
  for (const tag of system) {
    const language = languageOf(tag);
    if (language !== null) {
      return language;
    }
  }
  return 'en';
}
