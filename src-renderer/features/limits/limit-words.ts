import { displayText } from '../../../src-shared/format/display-text.ts';
import {
  levelledKeys,
  limitsOf,
  type BotLimit,
  type BotLimits,
  type LevelledKey,
  type LevelPatch,
  type Origin,
} from '../../../src-shared/setting-levels.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { TextKey } from '../../../src-shared/texts/index.ts';
import { t } from '../../app/texts.ts';
import { settingText } from '../settings/setting-rows.ts';

const shortNames: Partial<Record<LevelledKey, TextKey>> = {
  suspectedIntervalSeconds: 'window.limits.suspected',
  lossClockCriticalSeconds: 'window.limits.expiring',
};

/** The name of a limit, short enough for one line of the grid. */
export function limitLabel(name: LevelledKey): string {
  return t(shortNames[name] ?? `window.setting.${name}`);
}

/** `for all bots`, `by tag night`. */
export function originText(from: Origin): string {
  return from.kind === 'global'
    ? t('window.limits.from-all')
    : t('window.limits.from-tag', { tag: displayText(from.tag, 40) });
}

/** Where the value comes from; of an own one, what would hold without it. */
export function limitNote(name: LevelledKey, { own, inherited, from }: BotLimit): string {
  return own === null
    ? originText(from)
    : t('window.limits.else', { value: settingText(name, inherited), from: originText(from) });
}

/** How many of the limits are set here and not inherited. */
export function ownCount(limits: BotLimits): number {
  return levelledKeys.filter((key) => limits[key].own !== null).length;
}

/** What a tag sets, over the settings for all bots. */
export function tagLimits(global: Settings, values: LevelPatch): BotLimits {
  return limitsOf((key) => ({
    own: values[key] ?? null,
    inherited: global[key],
    from: { kind: 'global' },
  }));
}

/** A tag that bots have, or that sets something. */
export interface TagChoice {
  readonly tag: string;
  readonly bots: number;
  readonly values: LevelPatch;
}

/** Every tag, by name: those of the bots, and those with limits that no bot has any more. */
export function tagChoices(
  bots: Iterable<{ readonly tags: readonly string[] }>,
  levels: readonly { readonly tag: string; readonly values: LevelPatch }[],
): readonly TagChoice[] {
  const counts = new Map<string, number>(levels.map(({ tag }) => [tag, 0]));
  for (const { tags } of bots) {
    for (const tag of new Set(tags)) {
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  const values = new Map(levels.map((level) => [level.tag, level.values]));
  return [...counts]
    .map(([tag, count]) => ({ tag, bots: count, values: values.get(tag) ?? {} }))
    .toSorted((a, b) => a.tag.localeCompare(b.tag));
}
