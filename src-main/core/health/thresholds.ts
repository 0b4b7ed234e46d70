import {
  limitsOf,
  type BotLimits,
  type LevelPatch,
  type SettingLevel,
} from '../../../src-shared/setting-levels.ts';
import type { Settings } from '../../../src-shared/settings.ts';

/** What is set beside the global settings. A level that sets nothing is left out. */
export interface SettingLevels {
  readonly tags: ReadonlyMap<string, LevelPatch>;
  /** By bot id. */
  readonly bots: ReadonlyMap<string, LevelPatch>;
}

/** A bot, as far as levels go. */
export interface LevelledBot {
  readonly id: string;
  /** A bot with several tags takes each setting from the first of its tags that has one. */
  readonly tags: readonly string[];
}

/**
 * The settings that hold for a bot: its own before those of its tags before the global ones. Pure; answers the global
 * object itself where nothing differs.
 */
export function resolveThresholds(
  global: Settings,
  levels: SettingLevels,
  bot: LevelledBot,
): Settings {
  const own = levels.bots.get(bot.id);
  const ofTags = bot.tags.flatMap((tag) => levels.tags.get(tag) ?? []);
  if (own === undefined && ofTags.length === 0) {
    return global;
  }
  const inherited = ofTags.reduceRight<Settings>((all, patch) => ({ ...all, ...patch }), global);
  return { ...inherited, ...own };
}

/** The same with the origin of each value: what the bot sets itself, and what it inherits from where. Pure. */
export function explainThresholds(
  global: Settings,
  levels: SettingLevels,
  bot: LevelledBot,
): BotLimits {
  return limitsOf((key) => {
    const own = levels.bots.get(bot.id)?.[key] ?? null;
    const tag = bot.tags.find((one) => levels.tags.get(one)?.[key] !== undefined);
    const ofTag = tag === undefined ? undefined : levels.tags.get(tag)?.[key];
    return tag === undefined || ofTag === undefined
      ? { own, inherited: global[key], from: { kind: 'global' } }
      : { own, inherited: ofTag, from: { kind: 'tag', tag } };
  });
}

/** The levels with one of them replaced. Pure. */
export function withLevel(
  levels: SettingLevels,
  level: SettingLevel,
  values: LevelPatch,
): SettingLevels {
  const replaced = (
    all: ReadonlyMap<string, LevelPatch>,
    place: string,
  ): ReadonlyMap<string, LevelPatch> => {
    const next = new Map(all);
    if (Object.keys(values).length === 0) {
      next.delete(place);
    } else {
      next.set(place, values);
    }
    return next;
  };
  return level.kind === 'tag'
    ? { ...levels, tags: replaced(levels.tags, level.tag) }
    : { ...levels, bots: replaced(levels.bots, level.botId) };
}
