import * as z from 'zod';
import {
  languages,
  resolveLanguage,
  type Language,
  type LanguageChoice,
} from '../../../src-shared/texts/languages.ts';
import { speak, spokenLanguage } from '../../../src-shared/texts/spoken.ts';
import type { JsonFile } from '../files/json-file.ts';

/** The language of the last run, so that tray and window are right before the engine has told the settings. */
export const rememberedLanguageSchema = z.strictObject({ language: z.enum(languages) });
type Remembered = z.infer<typeof rememberedLanguageSchema>;

/** Which language the main process speaks. */
export interface ShellLanguage {
  /** Speaks that of the last run, or the system's. */
  start(): Promise<void>;
  /** Speaks what the setting wishes; `onSpoken` is called when that is another one than before. */
  follow(choice: LanguageChoice): void;
  /** The page with the language that it begins with, and the one that `system` means. */
  pageUrl(startPage: string): string;
}

/** Keeps the main process in the language of the setting, also while no window is there. */
export function createShellLanguage(deps: {
  /** The operating system's list, the preferred one first. */
  readonly system: () => readonly string[];
  readonly remembered: JsonFile<Remembered>;
  /** Everything that was drawn in another language must be drawn again. */
  readonly onSpoken: () => void;
}): ShellLanguage {
  const { remembered, system } = deps;
  let shown: Language = 'en';
  const change = async (language: Language): Promise<void> => {
    if ((await speak(language)) && shown !== spokenLanguage()) {
      shown = spokenLanguage();
      remembered.write({ language: shown });
      deps.onSpoken();
    }
  };
  return {
    start: () => change(remembered.read()?.language ?? resolveLanguage('system', system())),
    follow: (choice) => void change(resolveLanguage(choice, system())),
    pageUrl: (startPage) => {
      const words = new URLSearchParams({
        language: spokenLanguage(),
        system: resolveLanguage('system', system()),
      });
      return `${startPage}?${words.toString()}`;
    },
  };
}
