import { telegramApiRoot } from '../domain/bot.ts';
import { rejectedRetryMs } from '../health/evaluate.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import { settingsOf, type EngineCore } from './core.ts';

export interface Cadence {
  /** Normal interval of this bot, ms: its own, all stretched evenly where the budget of their root is not enough. */
  intervalMs(entry: BotEntry): number;
  /** First check after start, wake or release: spread over the interval, at most 10 s for few bots. */
  firstDelayMs(entry: BotEntry): number;
  /** Whether so many bots share its root that one of them says little about the whole. */
  isCrowded(entry: BotEntry): boolean;
  /** Whether a budget stretches intervals; null where all bots keep theirs. */
  stretched(): Stretched | null;
  /** Bots were added, removed, paused, or unlocked, or settings changed. */
  invalidate(): void;
}

export interface Stretched {
  /** The longest interval that comes of it, whole seconds; null where several intervals are stretched. */
  readonly seconds: number | null;
}

/** What the watched bots behind one API root ask for. */
interface Load {
  readonly bots: number;
  /** How many bots have an interval of so many seconds. */
  readonly byInterval: ReadonlyMap<number, number>;
  /** By how much these intervals must grow to fit the budget of the root: 1 or more. */
  readonly factor: number;
}

const fewBots = 100;
const crowd = 20;
const fewBotsSpreadMs = 10_000;

/** A stable number in [0, 1) for a text (FNV-1a): the same bot keeps its place in the interval. */
export function spreadOf(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93) >>> 0;
  }
  // The last steps mix ids that differ in one digit only.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85_eb_ca_6b) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/**
 * What is left of a refused token's wait, ms; it outlives restarts, waking and spreading. The last refusal is the last
 * check; a clock set back never makes the wait longer than it was.
 */
function refusedWaitMs(entry: BotEntry, nowMs: number): number {
  const { health, seen } = entry.memory;
  if (health.refusals < 2 || seen.checkedAtMs === null) {
    return 0;
  }
  const waitMs = rejectedRetryMs(health.refusals);
  return Math.min(waitMs, Math.max(0, seen.checkedAtMs + waitMs - nowMs));
}

/** How many watched bots of each API root have an interval of so many seconds. */
function countIntervals(core: EngineCore): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const roots = new Map<string, Map<number, number>>();
  for (const entry of core.state.entries.values()) {
    if (isWatchable(entry)) {
      const { apiRoot } = entry.record;
      const { intervalSeconds } = settingsOf(core, entry);
      const counts = roots.get(apiRoot) ?? new Map<number, number>();
      counts.set(intervalSeconds, (counts.get(intervalSeconds) ?? 0) + 1);
      roots.set(apiRoot, counts);
    }
  }
  return roots;
}

function loadOf(byInterval: ReadonlyMap<number, number>, budgetPerSecond: number): Load {
  let bots = 0;
  let perSecond = 0;
  for (const [seconds, count] of byInterval) {
    bots += count;
    perSecond += count / seconds;
  }
  return { bots, byInterval, factor: Math.max(1, perSecond / budgetPerSecond) };
}

/** What is less than this comes from rounding. */
const rounding = 1e-6;

function stretchedBy(loads: Iterable<Load>): Stretched | null {
  const tight = [...loads].filter(({ factor }) => factor > 1 + rounding);
  const intervals = new Set(tight.flatMap(({ byInterval }) => [...byInterval.keys()]));
  const [only] = intervals;
  if (only === undefined) {
    return null;
  }
  const most = Math.max(...tight.map(({ factor }) => factor));
  return { seconds: intervals.size === 1 ? Math.ceil(only * most - rounding) : null };
}

/** Intervals by the settings of each bot and by how many bots share an API root. */
export function createCadence(core: EngineCore): Cadence {
  let counted: ReadonlyMap<string, Load> | null = null;

  const budgetOf = (apiRoot: string): number =>
    apiRoot === telegramApiRoot
      ? core.settings.requestsPerSecondTelegram
      : core.settings.requestsPerSecondOwnRoot;
  const loads = (): ReadonlyMap<string, Load> => {
    counted ??= new Map(
      [...countIntervals(core)].map(([root, counts]) => [root, loadOf(counts, budgetOf(root))]),
    );
    return counted;
  };
  const botsBeside = (entry: BotEntry): number => loads().get(entry.record.apiRoot)?.bots ?? 0;
  const intervalMs = (entry: BotEntry): number =>
    settingsOf(core, entry).intervalSeconds *
    1000 *
    (loads().get(entry.record.apiRoot)?.factor ?? 1);

  return {
    intervalMs,
    firstDelayMs(entry) {
      const spanMs = intervalMs(entry);
      const few = botsBeside(entry) <= fewBots;
      const placeMs =
        spreadOf(entry.record.id) * (few ? Math.min(spanMs, fewBotsSpreadMs) : spanMs);
      return placeMs + refusedWaitMs(entry, core.deps.clock.nowMs());
    },
    stretched: () => stretchedBy(loads().values()),
    isCrowded: (entry) => botsBeside(entry) > crowd,
    invalidate() {
      counted = null;
    },
  };
}
