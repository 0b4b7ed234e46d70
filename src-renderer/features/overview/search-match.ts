import { isMuted, isSnoozed } from '../../../src-shared/muted.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { faceOf } from '../../app/bot-words.ts';
import {
  folded,
  type Comparison,
  type SearchState,
  type SearchTerm,
  type SearchTest,
} from './search-terms.ts';

/** What a search depends on beside the bot. */
export interface SearchContext {
  /** Wall ms; decides what is snoozed and how old an error is. */
  readonly nowMs: number;
  /** A reason in words. */
  readonly reasonText: (code: BotRow['reasons'][number]['code']) => string;
}

type Test = (bot: BotRow) => boolean;

// Rows are immutable, so what is made of one stays right as long as it lives.
const searchTexts = new WeakMap<BotRow, string>();

function searchText(bot: BotRow): string {
  const known = searchTexts.get(bot);
  if (known !== undefined) {
    return known;
  }
  const parts = [bot.name, `@${bot.username ?? ''}`, bot.host ?? '', bot.telegramId];
  const text = folded([...parts, ...bot.tags, bot.environment?.name ?? ''].join('\n'));
  searchTexts.set(bot, text);
  return text;
}

function hasState(bot: BotRow, state: SearchState, nowMs: number): boolean {
  switch (state) {
    case 'snoozed':
      return isSnoozed(bot, nowMs);
    case 'acknowledged':
      return bot.incident !== null && bot.incident.acknowledgedAtMs !== null;
    case 'parked':
      return bot.parkedUntilMs !== undefined;
    case 'muted':
      return isMuted(bot, nowMs);
    case 'down':
    case 'degraded':
    case 'unknown':
    case 'healthy':
    case 'paused':
      return faceOf(bot) === state;
  }
}

const comparers: Readonly<Record<Comparison, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
};

/** Whether one of the texts begins with one of the values; the empty value asks for any text at all. */
const begins = (texts: readonly string[], values: readonly string[]): boolean =>
  texts.some((text) => values.some((value) => text.startsWith(value)));

/** A host is found by its beginning and by the beginning of each of its labels: `example.org` finds all below it. */
const hostParts = (host: string): readonly string[] =>
  host.split('.').map((_, index, labels) => labels.slice(index).join('.'));

/** The beginnings at which a text may be found: of each of its words. */
function wordStarts(text: string): readonly string[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => text.slice(index));
}

function reasonTest(values: readonly string[], { reasonText }: SearchContext): Test {
  const ofCode = new Map<string, boolean>();
  const isCode = (code: BotRow['reasons'][number]['code']): boolean => {
    const known = ofCode.get(code);
    if (known !== undefined) {
      return known;
    }
    const found = begins([...wordStarts(code), ...wordStarts(folded(reasonText(code)))], values);
    ofCode.set(code, found);
    return found;
  };
  return (bot) =>
    bot.reasons.some(
      ({ code, detail }) =>
        isCode(code) || (detail !== null && begins(wordStarts(folded(detail)), values)),
    );
}

function testOf(test: SearchTest, context: SearchContext): Test {
  const { nowMs } = context;
  switch (test.kind) {
    case 'word':
      return (bot) => searchText(bot).includes(test.text);
    case 'is':
      return (bot) => test.states.some((state) => hasState(bot, state, nowMs));
    case 'env':
      return ({ environment }) =>
        environment !== undefined && begins([folded(environment.name)], test.values);
    case 'tag':
      return ({ tags }) => begins(tags.map(folded), test.values);
    case 'host':
      return ({ host }) => host !== null && begins(hostParts(folded(host)), test.values);
    case 'reason':
      return reasonTest(test.values, context);
    case 'waiting':
      return ({ pending }) => pending !== null && comparers[test.comparison](pending, test.count);
    case 'error': {
      const { comparison, ageMs } = test;
      return ({ lastErrorAtMs: atMs }) =>
        atMs !== null && (ageMs === null || comparers[comparison](nowMs - atMs, ageMs));
    }
  }
}

/** Whether a bot is what all terms ask for. Made once for a search, then asked for each bot. */
export function searchTest(terms: readonly SearchTerm[], context: SearchContext): Test {
  const tests = terms.map(({ isNegated, test }): Test => {
    const wanted = testOf(test, context);
    return isNegated ? (bot) => !wanted(bot) : wanted;
  });
  return (bot) => tests.every((test) => test(bot));
}

/** Whether the answer changes by the time alone. */
export function dependsOnTime(terms: readonly SearchTerm[]): boolean {
  return terms.some(
    ({ test }) =>
      (test.kind === 'error' && test.ageMs !== null) ||
      (test.kind === 'is' && (test.states.includes('snoozed') || test.states.includes('muted'))),
  );
}
