import { telegramApiRoot } from '../domain/bot.ts';
import { rejectedRetryMs } from '../health/evaluate.ts';
import { isWatchable, type BotEntry } from './bot-entry.ts';
import { pollSettings, type EngineCore } from './core.ts';

export interface Cadence {
  /** Normal interval of this bot, ms: the setting, stretched evenly where its root's budget is not enough. */
  intervalMs(entry: BotEntry): number;
  /** First check after start, wake or release: spread over the interval, at most 10 s for few bots. */
  firstDelayMs(entry: BotEntry): number;
  /** Whether so many bots share its root that one of them says little about the whole. */
  isCrowded(entry: BotEntry): boolean;
  /** The longest interval that a budget forces upon a root, whole seconds; null where all keep the set one. */
  stretchedSeconds(): number | null;
  /** Bots were added, removed, paused, or unlocked. */
  invalidate(): void;
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

/** Intervals by the settings and by how many bots share an API root. */
export function createCadence(core: EngineCore): Cadence {
  let counts: Map<string, number> | null = null;

  const countOf = (apiRoot: string): number => {
    if (counts === null) {
      counts = new Map();
      for (const entry of core.state.entries.values()) {
        if (isWatchable(entry)) {
          counts.set(entry.record.apiRoot, (counts.get(entry.record.apiRoot) ?? 0) + 1);
        }
      }
    }
    return counts.get(apiRoot) ?? 0;
  };

  const perSecondOf = (apiRoot: string): number => {
    const settings = pollSettings(core);
    return apiRoot === telegramApiRoot
      ? settings.requestsPerSecondTelegram
      : settings.requestsPerSecondOwnRoot;
  };
  const intervalMs = (entry: BotEntry): number => {
    const { apiRoot } = entry.record;
    const leastMs = pollSettings(core).intervalSeconds * 1000;
    return Math.max(leastMs, (countOf(apiRoot) / perSecondOf(apiRoot)) * 1000);
  };

  return {
    intervalMs,
    firstDelayMs(entry) {
      const spanMs = intervalMs(entry);
      const few = countOf(entry.record.apiRoot) <= fewBots;
      const placeMs =
        spreadOf(entry.record.id) * (few ? Math.min(spanMs, fewBotsSpreadMs) : spanMs);
      return placeMs + refusedWaitMs(entry, core.deps.clock.nowMs());
    },
    stretchedSeconds() {
      const settings = pollSettings(core);
      let longestMs = settings.intervalSeconds * 1000;
      countOf('');
      for (const [apiRoot, count] of counts ?? []) {
        longestMs = Math.max(longestMs, (count / perSecondOf(apiRoot)) * 1000);
      }
      const seconds = Math.ceil(longestMs / 1000);
      return seconds > settings.intervalSeconds ? seconds : null;
    },
    isCrowded: (entry) => countOf(entry.record.apiRoot) > crowd,
    invalidate() {
      counts = null;
    },
  };
}
