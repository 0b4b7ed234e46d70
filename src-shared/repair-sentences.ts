import { displayText } from './format/display-text.ts';
import type { Plan, Refusal } from './repair.ts';
import { said, saidWords, type Said } from './said.ts';
import { englishTexts, isTextKey, type TextKey, type Texts } from './texts/index.ts';

/** Words of the engine inside of plans and refusals. They come in English; known ones are shown in the language of now. */
const fragmentKeys = [
  'repair.value.none',
  'repair.value.unknown',
  'repair.value.stored',
  'repair.value.another',
  'repair.value.file',
  'repair.value.default-updates',
  'repair.value.own-certificate',
  'repair.value.offset-save',
  'repair.nothing-waits',
  'repair.no-webhook',
  'repair.no-webhook-to-park',
  'repair.undo-unreadable',
  'repair.desired-changed',
  'repair.now-none',
  'repair.now-other',
  'repair.part.secret',
  'repair.part.certificate',
  'repair.part.pin',
  'transport.aborted',
  'environments.secret.generated',
] as const satisfies readonly TextKey[];
let fragments: ReadonlyMap<string, TextKey> | null = null;

function fragmentKey(text: string): TextKey | undefined {
  fragments ??= new Map(fragmentKeys.map((key) => [englishTexts(key), key]));
  return fragments.get(text);
}

/** A word of the engine in the language of now; anything else as it is. */
export function fragmentText(texts: Texts, text: string): string {
  const key = fragmentKey(text);
  return key === undefined ? text : texts(key);
}

/** A refusal as a sentence to be stored. */
export function refusalSaid({ code, detail }: Refusal): Said {
  const known = detail === null ? undefined : fragmentKey(detail);
  return said(`refusal.${code}`, { detail: known === undefined ? (detail ?? '') : said(known) });
}

/** A refusal in words, every placeholder filled. */
export function refusalSentence(texts: Texts, refusal: Refusal): string {
  return saidWords(texts, [refusalSaid(refusal)]).trim();
}

/** What a plan loses, in words. */
export function lossSentence(texts: Texts, loss: Plan['losses'][number]): string {
  return texts(`loss.${loss.code}`, { count: loss.count ?? 0 });
}

/** What a plan warns of, in words. */
export function warningSentence(texts: Texts, warning: Plan['warnings'][number]): string {
  const detail = fragmentText(texts, warning.detail ?? '');
  return texts(`warning.${warning.code}`, { detail }).trim();
}

/** A list of every kind of update is long; `bulkItemSchema` takes 400 characters for both sides and the name. */
const changeCharacters = 390;

/** What a plan changes, in one line: the setting by its name, before → after. */
export function changeSentence(texts: Texts, change: Plan['changes'][number]): string {
  const key = `window.config.field.${change.field}`;
  const line = texts('bulk.change', {
    field: isTextKey(key) ? texts(key) : change.field,
    from: change.from === '' ? '–' : fragmentText(texts, change.from),
    to: change.to === '' ? '–' : fragmentText(texts, change.to),
  });
  return displayText(line, changeCharacters);
}
