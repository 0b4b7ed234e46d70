import type { BotRow } from '../../../src-shared/snapshot.ts';
import { faceOf } from '../../app/bot-words.ts';
import type { LightFace } from '../../ui/Light.tsx';

export const sortKeys = ['worst', 'name', 'host', 'waiting', 'error', 'checked'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the list shows and in which order. `face` null = all. */
export interface ListQuery {
  readonly face: LightFace | null;
  readonly search: string;
  readonly sort: SortKey;
  readonly isReversed: boolean;
  /** Bots of one environment together, by its name; those of none come last. */
  readonly isGrouped: boolean;
}

export const firstQuery: ListQuery = {
  face: null,
  search: '',
  sort: 'worst',
  isReversed: false,
  isGrouped: false,
};

const faceRank: Readonly<Record<LightFace, number>> = {
  down: 0,
  degraded: 1,
  unknown: 2,
  healthy: 3,
  paused: 4,
};

// Rows are immutable, so what is computed from one stays right as long as it lives.
const nameKeys = new WeakMap<BotRow, string>();
const searchTexts = new WeakMap<BotRow, string>();

function remembered(cache: WeakMap<BotRow, string>, bot: BotRow, make: () => string): string {
  const known = cache.get(bot);
  if (known !== undefined) {
    return known;
  }
  const made = make();
  cache.set(bot, made);
  return made;
}

/** Sorts like people do: without case, and `Bot 9` before `Bot 10`. */
export function nameKey(bot: BotRow): string {
  return remembered(nameKeys, bot, () =>
    bot.name.toLocaleLowerCase().replace(/\d+/g, (digits) => digits.padStart(8, '0')),
  );
}

function searchText(bot: BotRow): string {
  return remembered(searchTexts, bot, () =>
    [
      bot.name,
      `@${bot.username ?? ''}`,
      bot.host ?? '',
      bot.telegramId,
      ...bot.tags,
      bot.environment?.name ?? '',
    ]
      .join('\n')
      .toLocaleLowerCase(),
  );
}

/** `env:prod` asks for the environment by the beginning of its name, in quotes where it has blanks. */
const environmentWord = /^env:"?([^"]*)"?$/;

function matchesWord(bot: BotRow, word: string): boolean {
  const wanted = environmentWord.exec(word)?.[1];
  if (wanted === undefined) {
    return searchText(bot).includes(word);
  }
  return bot.environment?.name.toLocaleLowerCase().startsWith(wanted) === true;
}

/** Every word of the search occurs somewhere in name, @username, host, id, tags or environment. */
export function matchesSearch(bot: BotRow, search: string): boolean {
  const words = search.toLocaleLowerCase().match(/env:"[^"]*"?|\S+/g) ?? [];
  return words.every((word) => matchesWord(bot, word));
}

const byName = (a: BotRow, b: BotRow): number => {
  const [left, right] = [nameKey(a), nameKey(b)];
  if (left === right) {
    return a.id < b.id ? -1 : 1;
  }
  return left < right ? -1 : 1;
};
/** Newest first; never last. */
const byTime = (a: number | null, b: number | null): number => (b ?? 0) - (a ?? 0);
const needsEyes = (bot: BotRow): number => (bot.reasons.length > 0 ? 0 : 1);

const comparers: Readonly<Record<SortKey, (a: BotRow, b: BotRow) => number>> = {
  worst: (a, b) =>
    faceRank[faceOf(a)] - faceRank[faceOf(b)] ||
    needsEyes(a) - needsEyes(b) ||
    (faceOf(a) === 'healthy' ? 0 : b.healthSinceMs - a.healthSinceMs),
  name: byName,
  host: (a, b) => (a.host ?? '\uffff').localeCompare(b.host ?? '\uffff'),
  waiting: (a, b) => (b.pending ?? -1) - (a.pending ?? -1),
  error: (a, b) => byTime(a.lastErrorAtMs, b.lastErrorAtMs),
  checked: (a, b) => byTime(a.checkedAtMs, b.checkedAtMs),
};

function byEnvironment({ environment: a }: BotRow, { environment: b }: BotRow): number {
  if (a === undefined || b === undefined) {
    return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  }
  return a.id === b.id ? 0 : a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}

/** The bots a query asks for, in its order; equal ones by name. */
export function queryBots(bots: Iterable<BotRow>, query: ListQuery): readonly BotRow[] {
  const { face, search, sort, isReversed, isGrouped } = query;
  const wanted = Array.from(bots).filter(
    (bot) =>
      (face === null || faceOf(bot) === face) && (search === '' || matchesSearch(bot, search)),
  );
  const compare = comparers[sort];
  wanted.sort(
    (a, b) =>
      (isGrouped ? byEnvironment(a, b) : 0) ||
      (isReversed ? compare(b, a) : compare(a, b)) ||
      byName(a, b),
  );
  return wanted;
}

/**
 * The same bots in the order of a moment ago: rows do not slip away under the pointer. Who is new comes last, who is
 * gone is gone.
 */
export function keepOrder(bots: readonly BotRow[], ids: readonly string[]): readonly BotRow[] {
  const byId = new Map(bots.map((bot) => [bot.id, bot]));
  const kept: BotRow[] = [];
  for (const id of ids) {
    const bot = byId.get(id);
    if (bot !== undefined) {
      kept.push(bot);
      byId.delete(id);
    }
  }
  return [...kept, ...byId.values()];
}

/** Counts by face over all bots, as the chips show them. */
export function countFaces(bots: Iterable<BotRow>): Readonly<Record<LightFace, number>> {
  const counts = { down: 0, degraded: 0, unknown: 0, healthy: 0, paused: 0 };
  for (const bot of bots) {
    counts[faceOf(bot)] += 1;
  }
  return counts;
}
