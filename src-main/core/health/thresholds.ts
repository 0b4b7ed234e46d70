import type { Settings, SettingsPatch } from '../../../src-shared/settings.ts';

/** Settings of one level that differ from the level above. */
export interface ThresholdLevels {
  readonly global: Settings;
  /** By tag; a bot with several tags takes each setting from the first of its tags that has one. */
  readonly tags: Readonly<Record<string, SettingsPatch>>;
  readonly bot: SettingsPatch;
}

/** The settings that hold for a bot: its own before those of its tags before the global ones. Pure. */
export function resolveThresholds(levels: ThresholdLevels, tags: readonly string[]): Settings {
  const byTag = tags
    .toReversed()
    .map((tag) => (Object.hasOwn(levels.tags, tag) ? levels.tags[tag] : undefined))
    .reduce<SettingsPatch>((merged, patch) => ({ ...merged, ...patch }), {});
  return { ...levels.global, ...byTag, ...levels.bot };
}
