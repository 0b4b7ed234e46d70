import { beatLetters, type Beats } from '../../../src-shared/beats.ts';
import type { SortKey } from '../../../src-shared/overview-view.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { faceOf } from '../../app/bot-words.ts';
import type { LightFace } from '../../ui/Light.tsx';
import { folded } from './search-terms.ts';

type Compare = (a: BotRow, b: BotRow) => number;

const faceRanks: Readonly<Record<LightFace, number>> = {
  down: 0,
  degraded: 1,
  unknown: 2,
  healthy: 3,
  paused: 4,
};

/** Worst first: 0 is down, 4 is paused. */
export function faceRank(bot: BotRow): number {
  return faceRanks[faceOf(bot)];
}

// Rows are immutable, so what is computed from one stays right as long as it lives.
function remembered<T>(make: (bot: BotRow) => T): (bot: BotRow) => T {
  const known = new WeakMap<BotRow, { readonly value: T }>();
  return (bot) => {
    const found = known.get(bot);
    if (found !== undefined) {
      return found.value;
    }
    const value = make(bot);
    known.set(bot, { value });
    return value;
  };
}

/** Sorts like people do: without case, and `Bot 9` before `Bot 10`. */
export function naturalKey(text: string): string {
  return folded(text).replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

const nameKey = remembered((bot) => naturalKey(bot.name));
const hostKey = remembered((bot) => (bot.host === null ? '\uffff' : naturalKey(bot.host)));
const environmentKey = remembered(({ environment }) =>
  environment === undefined ? '\uffff' : naturalKey(environment.name),
);
/** The most that waited within the hour; -1 = nothing is known of it. */
const peak = remembered(({ spark }) =>
  spark.reduce<number>((most, value) => (value !== null && value > most ? value : most), -1),
);

/** How bad the last day was: half hours of down count more than any number of degraded ones, and so on. */
function troubleOf({ cells }: Beats): number {
  let trouble = 0;
  for (const cell of cells) {
    if (cell === beatLetters.down) {
      trouble += 10_000;
    } else if (cell === beatLetters.degraded) {
      trouble += 100;
    } else if (cell === beatLetters.unknown) {
      trouble += 1;
    }
  }
  return trouble;
}
const dayTrouble = remembered((bot) => troubleOf(bot.beats));

function byText(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

/** Names first, then ids: no two bots are equal, so that every order is a fixed one. */
const byName: Compare = (a, b) => byText(nameKey(a), nameKey(b)) || byText(a.id, b.id);
/** Newest first; never last. */
const byTime = (a: number | null, b: number | null): number => (b ?? 0) - (a ?? 0);
const needsEyes = (bot: BotRow): number => (bot.reasons.length > 0 ? 0 : 1);

const comparers: Readonly<Record<SortKey, Compare>> = {
  worst: (a, b) =>
    faceRank(a) - faceRank(b) ||
    needsEyes(a) - needsEyes(b) ||
    (faceOf(a) === 'healthy' ? 0 : b.healthSinceMs - a.healthSinceMs),
  name: byName,
  environment: (a, b) => byText(environmentKey(a), environmentKey(b)),
  host: (a, b) => byText(hostKey(a), hostKey(b)),
  peak: (a, b) => peak(b) - peak(a),
  waiting: (a, b) => (b.pending ?? -1) - (a.pending ?? -1),
  beats: (a, b) => dayTrouble(b) - dayTrouble(a),
  error: (a, b) => byTime(a.lastErrorAtMs, b.lastErrorAtMs),
  checked: (a, b) => byTime(a.checkedAtMs, b.checkedAtMs),
};

/** The order of the list; equal ones by name, whichever way round. */
export function rowOrder(sort: SortKey, isReversed: boolean): Compare {
  const compare = comparers[sort];
  return isReversed
    ? (a, b) => compare(b, a) || byName(a, b)
    : (a, b) => compare(a, b) || byName(a, b);
}
