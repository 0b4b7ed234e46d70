import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.ts';

export type TextKey = keyof typeof en;
/** Values for the placeholders of a message. */
export type TextValues = Readonly<Record<string, string | number | Date>>;
/** Renders a message; unknown keys do not compile. */
export type Texts = (key: TextKey, values?: TextValues) => string;

/** Whether a computed key (for example `reason.${code}`) exists in the catalogue. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}

/**
 * Builds the text function. Messages are ICU strings parsed once and kept. One language for now; the catalogue is
 * typed by English, so another language is complete or does not compile.
 */
export function createTexts(locale = 'en'): Texts {
  const parsed = new Map<TextKey, IntlMessageFormat>();
  return (key, values = {}) => {
    let message = parsed.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(en[key], locale, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    return String(message.format({ ...values }));
  };
}
