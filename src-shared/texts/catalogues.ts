import type { Language } from './languages.ts';

/** Messages by key, of one language. What is missing is said in English. */
export type Catalogue = Readonly<Record<string, string>>;

/** English is always there; another language is loaded when it is wanted, in a file of its own. */
const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  ru: async () => (await import('./ru/index.ts')).ru,
  uk: async () => (await import('./uk/index.ts')).uk,
  es: async () => (await import('./es/index.ts')).es,
  pt: async () => (await import('./pt/index.ts')).pt,
  fa: async () => (await import('./fa/index.ts')).fa,
  zh: async () => (await import('./zh/index.ts')).zh,
};

/** The messages of a language; English has none here, because it is what everything falls back to. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return language === 'en' ? {} : await loaders[language]();
}
