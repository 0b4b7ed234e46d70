import type { BotRow } from '../../../src-shared/snapshot.ts';
import {
  folded,
  searchKeys,
  searchStates,
  searchTokens,
  type SearchKey,
  type SearchToken,
} from './search-terms.ts';

/** A way to go on typing. */
export interface Completion {
  /** What the word under the caret becomes. */
  readonly insert: string;
  /** The token alone (`is:`) or with this value. */
  readonly key: SearchKey;
  readonly value: string | null;
  /** How many bots have the value; null where that was not counted. */
  readonly count: number | null;
}

export interface Completions {
  /** The stretch of the text that a completion takes the place of. */
  readonly start: number;
  readonly end: number;
  readonly list: readonly Completion[];
}

const shownAtMost = 9;
const fixedValues: Readonly<Partial<Record<SearchKey, readonly string[]>>> = {
  is: searchStates,
  waiting: ['>0', '>100', '>1000'],
  error: ['<1h', '<1d', '>1d'],
};

/** The texts of a bot that a token looks at. */
function textsOf(bot: BotRow, key: SearchKey): readonly string[] {
  switch (key) {
    case 'env':
      return bot.environment === undefined ? [] : [bot.environment.name];
    case 'tag':
      return bot.tags;
    case 'host':
      return bot.host === null ? [] : [bot.host];
    case 'reason':
      return bot.reasons.map(({ code }) => code);
    case 'is':
    case 'waiting':
    case 'error':
      return [];
  }
}

function countedValues(
  bots: Iterable<BotRow>,
  key: SearchKey,
  beginning: string,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const bot of bots) {
    for (const text of textsOf(bot, key)) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return Array.from(counts)
    .filter(([text]) => folded(text).startsWith(beginning) && !text.includes('"'))
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

/** Quotes where the value would fall apart without them. */
const written = (value: string): string => (/[\s,]/u.test(value) ? `"${value}"` : value);

function valueCompletions(
  token: SearchToken,
  key: SearchKey,
  bots: Iterable<BotRow>,
): readonly Completion[] {
  // Of several values the last one is being typed.
  const parts = token.isQuoted ? [token.value] : token.value.split(',');
  const beginning = folded(parts.at(-1) ?? '');
  const before = parts.slice(0, -1).map((part) => `${part},`);
  const minus = token.isNegated ? '-' : '';
  const fixed = fixedValues[key];
  const values =
    fixed === undefined
      ? countedValues(bots, key, beginning)
      : fixed.filter((value) => value.startsWith(beginning)).map((value) => [value, null] as const);
  return values.map(([value, count]) => ({
    insert: `${minus}${key}:${before.join('')}${written(value)} `,
    key,
    value,
    count,
  }));
}

const isSearchKey = (name: string): name is SearchKey => searchKeys.some((key) => key === name);

/**
 * How the word at the caret can go on: names of tokens, then values, those that most bots have first. Nothing for a
 * free word that begins no token, and nothing that is there already.
 * @param caret place in the text, in UTF-16 units
 */
export function completionsAt(text: string, caret: number, bots: Iterable<BotRow>): Completions {
  const token = searchTokens(text).find(({ start, end }) => start < caret && caret <= end);
  const none = { start: caret, end: caret, list: [] };
  if (token === undefined || caret !== token.end) {
    return none;
  }
  const { start, end, key, isQuoted, isNegated } = token;
  const place = { start, end };
  if (key === null) {
    const beginning = folded(token.value);
    const list = searchKeys
      .filter((name) => !isQuoted && beginning !== '' && name.startsWith(beginning))
      .map((name) => ({
        insert: `${isNegated ? '-' : ''}${name}:`,
        key: name,
        value: null,
        count: null,
      }));
    return { ...place, list };
  }
  if (!isSearchKey(key)) {
    return none;
  }
  const list = valueCompletions(token, key, bots).filter(
    ({ insert }) => insert.trimEnd() !== token.raw,
  );
  return { ...place, list: list.slice(0, shownAtMost) };
}

/** The text with a completion taken, and where the caret goes. */
export function withCompletion(
  text: string,
  { start, end }: Pick<Completions, 'start' | 'end'>,
  { insert }: Completion,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(end);
  const glued = insert.endsWith(' ') && rest.startsWith(' ') ? insert.slice(0, -1) : insert;
  return { text: `${text.slice(0, start)}${glued}${rest}`, caret: start + insert.length };
}
