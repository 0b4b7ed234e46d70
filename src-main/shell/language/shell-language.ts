import {
  languages,
  resolveLanguage,
  type Language,
  type LanguageChoice,
} from '../../../src-shared/texts/languages.ts';
import { speak, spokenLanguage } from '../../../src-shared/texts/spoken.ts';
import type { JsonFile, Shape } from '../files/json-file.ts';

/** The language of the last run, so that tray and window are right before the engine has told the settings. */
interface Remembered {
  readonly language: Language;
}

/** By hand: it is read before any schema is loaded (docs/performance.md, Start). */
export const rememberedLanguageShape: Shape<Remembered> = {
  parse(value) {
    const told: unknown =
      typeof value === 'object' && value !== null ? Reflect.get(value, 'language') : undefined;
    const language = languages.find((known) => known === told);
    if (language === undefined) {
      throw new TypeError('no language');
    }
    return { language };
  },
};

/** Which language the main process speaks. */
export interface ShellLanguage {
  /**
   * Speaks that of the last run, or the system's. From now on `onSpoken` is called whenever another one is spoken than
   * before: what was drawn must be drawn again.
   */
  start(onSpoken: () => void): Promise<void>;
  /** Speaks what the setting wishes. */
  follow(choice: LanguageChoice): void;
  /** The page with the language that it begins with, and the one that `system` means. */
  pageUrl(startPage: string): string;
}

/** Keeps the main process in the language of the setting, also while no window is there. */
export function createShellLanguage(deps: {
  /** The operating system's list, the preferred one first. */
  readonly system: () => readonly string[];
  readonly remembered: JsonFile<Remembered>;
}): ShellLanguage {
  const { remembered, system } = deps;
  let shown: Language = 'en';
  let drawAgain: (() => void) | null = null;
  const first = (): Language => remembered.read()?.language ?? resolveLanguage('system', system());
  const change = async (language: Language): Promise<void> => {
    if ((await speak(language)) && shown !== spokenLanguage()) {
      shown = spokenLanguage();
      remembered.write({ language: shown });
      drawAgain?.();
    }
  };
  return {
    start(onSpoken) {
      drawAgain = onSpoken;
      return change(first());
    },
    follow: (choice) => void change(resolveLanguage(choice, system())),
    pageUrl: (startPage) => {
      const words = new URLSearchParams({
        // The first window is made before any words are loaded: its page loads its own.
        language: drawAgain === null ? first() : spokenLanguage(),
        system: resolveLanguage('system', system()),
      });
      return `${startPage}?${words.toString()}`;
    },
  };
}
