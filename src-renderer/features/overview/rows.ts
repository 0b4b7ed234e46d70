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
}

export const firstQuery: ListQuery = { face: null, search: '', sort: 'worst', isReversed: false };

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
    [bot.name, `@${bot.username ?? ''}`, bot.host ?? '', bot.telegramId, ...bot.tags]
      .join('\n')
      .toLocaleLowerCase(),
  );
}

/** Every word of the search occurs somewhere in name, @username, host, id or tags. */
export function matchesSearch(bot: BotRow, search: string): boolean {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => searchText(bot).includes(word));
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

/** The bots a query asks for, in its order; equal ones by name. */
export function queryBots(bots: Iterable<BotRow>, query: ListQuery): readonly BotRow[] {
  const { face, search, sort, isReversed } = query;
  const wanted = Array.from(bots).filter(
    (bot) =>
      (face === null || faceOf(bot) === face) && (search === '' || matchesSearch(bot, search)),
  );
  const compare = comparers[sort];
  wanted.sort((a, b) => (isReversed ? compare(b, a) : compare(a, b)) || byName(a, b));
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
