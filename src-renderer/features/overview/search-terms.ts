/** What `is:` knows: the faces of a light, and what was decided about a bot. */
export const searchStates = [
  'down',
  'degraded',
  'unknown',
  'healthy',
  'paused',
  'snoozed',
  'acknowledged',
  'parked',
  'muted',
] as const;
export type SearchState = (typeof searchStates)[number];

const textKeys = ['env', 'tag', 'host', 'reason'] as const;
type TextKey = (typeof textKeys)[number];
/** All tokens of the search. They are the same in every language, as they are typed and shared. */
export const searchKeys = ['is', ...textKeys, 'waiting', 'error'] as const;
export type SearchKey = (typeof searchKeys)[number];

export type Comparison = '<' | '<=' | '=' | '>=' | '>';

/** What one word of the search asks of a bot. Texts are folded (see `folded`). */
export type SearchTest =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'is'; readonly states: readonly SearchState[] }
  /** Begins with one of `values`; the empty one asks only that there is something. */
  | { readonly kind: TextKey; readonly values: readonly string[] }
  | { readonly kind: 'waiting'; readonly comparison: Comparison; readonly count: number }
  /** The last error is younger (`<`) or older (`>`) than `ageMs`; null = there is one at all. */
  | {
      readonly kind: 'error';
      readonly comparison: '<' | '>';
      readonly ageMs: number | null;
    };

export interface SearchTerm {
  readonly isNegated: boolean;
  readonly test: SearchTest;
}

export type SearchProblemCode = 'key' | 'state' | 'count' | 'age' | 'unfinished';

/** A word that was not understood: it is left out, and that is said. */
export interface SearchProblem {
  readonly code: SearchProblemCode;
  /** The word as it was typed. */
  readonly token: string;
}

export interface ParsedSearch {
  readonly terms: readonly SearchTerm[];
  readonly problems: readonly SearchProblem[];
}

/** A word of the search with its place in the text. */
export interface SearchToken {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly isNegated: boolean;
  /** Lower case, without the colon; null = a free word. */
  readonly key: string | null;
  readonly value: string;
  readonly isQuoted: boolean;
}

/** Without case, and accents in one spelling: what people type and what they see compare alike. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

const tokenPattern = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S*))/iuy;

/** Splits the text at blanks outside of quotes. Every character but blanks belongs to exactly one token. */
export function searchTokens(text: string): readonly SearchToken[] {
  const tokens: SearchToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/u.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    tokenPattern.lastIndex = at;
    const [raw = '', minus, key, quoted, bare = ''] = tokenPattern.exec(text) ?? [text.slice(at)];
    const isLoneMinus = raw === '-';
    tokens.push({
      start: at,
      end: at + raw.length,
      raw,
      isNegated: minus === '-' && !isLoneMinus,
      key: key?.toLowerCase() ?? null,
      value: isLoneMinus ? '-' : (quoted ?? bare),
      isQuoted: quoted !== undefined,
    });
    at += raw.length;
  }
  return tokens;
}

function isOneOf<T extends string>(all: readonly T[], name: string): name is T {
  return all.some((one) => one === name);
}

/** `a,b` = a or b; quoted text is one value. */
function valuesOf({ value, isQuoted }: SearchToken): readonly string[] {
  const parts = isQuoted ? [value] : value.split(',');
  const filled = parts.map(folded).filter((part) => part !== '');
  return filled.length === 0 ? [''] : filled;
}

type Read = SearchTest | SearchProblemCode;

function readStates(token: SearchToken): Read {
  const values = valuesOf(token);
  if (values[0] === '') {
    return 'unfinished';
  }
  const found = values.map((value) => searchStates.filter((state) => state.startsWith(value)));
  return found.some((states) => states.length === 0)
    ? 'state'
    : { kind: 'is', states: found.flat() };
}

const countPattern = /^(<=|>=|<|>|=)?(\d{1,12})?$/u;

function readCount({ value }: SearchToken): Read {
  const match = countPattern.exec(value);
  if (match === null) {
    return 'count';
  }
  const [, sign = '=', digits] = match;
  if (digits === undefined) {
    return 'unfinished';
  }
  const comparison = sign === '<' || sign === '<=' || sign === '>=' || sign === '>' ? sign : '=';
  return { kind: 'waiting', comparison, count: Number(digits) };
}

const unitMs: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const agePattern = /^(<|>)?(?:(\d{1,6})(s|min|m|h|d|w)?)?$/iu;

function readAge({ value }: SearchToken): Read {
  if (value === '') {
    return { kind: 'error', comparison: '<', ageMs: null };
  }
  const match = agePattern.exec(value);
  if (match === null) {
    return 'age';
  }
  const [, sign, digits, unit] = match;
  const oneMs = unitMs[unit?.toLowerCase() ?? ''];
  if (digits === undefined || oneMs === undefined) {
    return 'unfinished';
  }
  return { kind: 'error', comparison: sign === '>' ? '>' : '<', ageMs: Number(digits) * oneMs };
}

function readToken(token: SearchToken): Read {
  const { key, value, isQuoted } = token;
  if (key === null) {
    return { kind: 'word', text: folded(value) };
  }
  if (isOneOf(textKeys, key)) {
    return { kind: key, values: valuesOf(token) };
  }
  switch (key) {
    case 'is':
      return readStates(token);
    case 'waiting':
      return readCount(token);
    case 'error':
      return readAge(token);
    default:
      // A host with its port is no token.
      return !isQuoted && /^\d{1,5}$/u.test(value)
        ? { kind: 'word', text: `${key}:${value}` }
        : 'key';
  }
}

/**
 * Reads a search: free words and tokens such as `is:down`, `-env:prod`, `waiting:>100`, all of which must hold. What is
 * not understood is no part of the search and is told as a problem, never passed over in silence. Pure.
 */
export function parseSearch(text: string): ParsedSearch {
  const terms: SearchTerm[] = [];
  const problems: SearchProblem[] = [];
  for (const token of searchTokens(text)) {
    const read = readToken(token);
    if (typeof read === 'string') {
      problems.push({ code: read, token: token.raw });
    } else {
      terms.push({ isNegated: token.isNegated, test: read });
    }
  }
  return { terms, problems };
}
