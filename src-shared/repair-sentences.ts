import { displayText } from './format/display-text.ts';
import type { Plan, Refusal } from './repair.ts';
import { isTextKey, type Texts } from './texts/index.ts';

/** A refusal in words, every placeholder filled. */
export function refusalSentence(texts: Texts, refusal: Refusal): string {
  return texts(`refusal.${refusal.code}`, { detail: refusal.detail ?? '' }).trim();
}

/** What a plan loses, in words. */
export function lossSentence(texts: Texts, loss: Plan['losses'][number]): string {
  return texts(`loss.${loss.code}`, { count: loss.count ?? 0 });
}

/** What a plan warns of, in words. */
export function warningSentence(texts: Texts, warning: Plan['warnings'][number]): string {
  return texts(`warning.${warning.code}`, { detail: warning.detail ?? '' }).trim();
}

/** A list of every kind of update is long; `bulkItemSchema` takes 400 characters for both sides and the name. */
const changeCharacters = 390;

/** What a plan changes, in one line: the setting by its name, before → after. */
export function changeSentence(texts: Texts, change: Plan['changes'][number]): string {
  const key = `window.config.field.${change.field}`;
  const line = texts('bulk.change', {
    field: isTextKey(key) ? texts(key) : change.field,
    from: change.from === '' ? '–' : change.from,
    to: change.to === '' ? '–' : change.to,
  });
  return displayText(line, changeCharacters);
}
