import type { LevelledKey } from '../../../src-shared/setting-levels.ts';
import type { TextKey } from '../../../src-shared/texts/index.ts';
import { brokenRule } from '../../../src-shared/setting-rules.ts';
import { settingsSchema, type Settings } from '../../../src-shared/settings.ts';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatExactSeconds } from '../../../src-shared/format/durations.ts';
import { readNumber, readSeconds } from '../../../src-shared/format/typed.ts';
import { t } from '../../app/texts.ts';

/** Settings that are a number to be typed. */
export type NumberKey = Exclude<
  { [K in keyof Settings]: Settings[K] extends number ? K : never }[keyof Settings],
  'reminderMinutes'
>;

/** Limits that product and Telegram set, as the schema checks them. */
export interface NumberLimits {
  readonly min: number;
  readonly max: number;
}

export const numberLimits = {
  intervalSeconds: { min: 5, max: 86_400 },
  suspectedIntervalSeconds: { min: 5, max: 86_400 },
  requestsPerSecondTelegram: { min: 1, max: 30 },
  requestsPerSecondOwnRoot: { min: 1, max: 1000 },
  cautionPending: { min: 1, max: 100_000 },
  backlogPending: { min: 1, max: 100_000 },
  backlogForSeconds: { min: 0, max: 86_400 },
  growthPerMinute: { min: 1, max: 100_000 },
  criticalPending: { min: 1, max: 100_000 },
  recoveredPending: { min: 0, max: 100_000 },
  lossClockCriticalSeconds: { min: 60, max: 86_400 },
} as const satisfies Record<NumberKey, NumberLimits>;

/** Whether a setting is a number to be typed. */
export function isNumberKey(name: string): name is NumberKey {
  return Object.hasOwn(numberLimits, name);
}

/** Whether a number is a length of time in seconds. */
export function isSeconds(key: NumberKey): boolean {
  return key.endsWith('Seconds');
}

/** A number of a setting in words: `1 min`, `1,000`. */
export function settingText(key: NumberKey, value: number): string {
  return isSeconds(key) ? formatExactSeconds(value) : formatCount(value);
}

export type ParsedSetting =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: string };

/**
 * What was typed for a setting: a whole number within its limits, as the language writes it; lengths of time
 * also as `5 min` or `6 h`.
 */
export function parseSetting(key: NumberKey, text: string): ParsedSetting {
  const limits = numberLimits[key];
  const problem = t('window.settings.range', {
    min: settingText(key, limits.min),
    max: settingText(key, limits.max),
  });
  const value = isSeconds(key) ? readSeconds(text) : readNumber(text);
  return settingsSchema.shape[key].safeParse(value).success
    ? { ok: true, value }
    : { ok: false, problem };
}

const contradictions: Partial<Record<LevelledKey, TextKey>> = {
  cautionPending: 'window.settings.contradiction.caution',
  recoveredPending: 'window.settings.contradiction.recovered',
  backlogPending: 'window.settings.contradiction.critical',
};

/** Thresholds that contradict each other, in one sentence; null when they make sense together. */
export function contradictionOf(settings: Settings): string | null {
  const field = brokenRule(settings)?.field;
  return field === undefined ? null : t(contradictions[field] ?? 'error.INVALID_REQUEST');
}
