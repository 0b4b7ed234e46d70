import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatDuration, formatExactSeconds } from '../../../src-shared/format/durations.ts';
import { formatWeekDay } from '../../../src-shared/format/times.ts';
import { defaultSettings } from '../../../src-shared/settings.ts';
import type { TextKey } from '../../../src-shared/texts/index.ts';
import { weekDays } from '../../../src-shared/time-zone.ts';
import { t, textOr } from '../../app/texts.ts';
import type { SettingKey } from './sections.ts';

/** What settings are called whose name stands elsewhere. */
const otherTitles: ReadonlyMap<SettingKey, TextKey> = new Map([
  ['quietHoursFrom', 'window.quiet.from'],
  ['quietHoursTo', 'window.quiet.to'],
  ['quietHoursDays', 'window.quiet.days'],
  ['quietHoursTimeZone', 'window.quiet.zone'],
]);

/** The name of a setting as its line shows it. */
export function settingTitle(name: SettingKey): string {
  const other = otherTitles.get(name);
  return other === undefined ? textOr(`window.setting.${name}`, name) : t(other);
}

function countText(name: SettingKey, count: number): string {
  const shown = formatCount(count);
  if (name.startsWith('requestsPerSecond')) {
    return t('window.settings.unit.per-second', { shown });
  }
  return name === 'growthPerMinute'
    ? t('window.settings.unit.per-minute', { shown })
    : t('window.settings.unit.updates', { count, shown });
}

function numberText(name: SettingKey, value: number): string {
  if (name === 'reminderMinutes') {
    return reminderText(value);
  }
  return name.endsWith('Seconds') ? formatExactSeconds(value) : countText(name, value);
}

/** How often what still stands is told again. */
export function reminderText(minutes: number): string {
  return minutes === 0
    ? t('window.setting.reminderMinutes.never')
    : t('window.setting.reminderMinutes.every', { duration: formatDuration(minutes * 60_000) });
}

function daysText(value: string): string {
  const named = value.split(',');
  return weekDays
    .filter((day) => named.includes(day))
    .map((day) => formatWeekDay(day))
    .join(' ');
}

/** A value of a setting in words, with its unit: `1 min`, `50 updates`, `On`, `Names`. */
export function valueText(name: SettingKey, value: string | number | boolean): string {
  if (typeof value === 'boolean') {
    return t(value ? 'window.settings.on' : 'window.settings.off');
  }
  if (typeof value === 'number') {
    return numberText(name, value);
  }
  return name === 'quietHoursDays'
    ? daysText(value)
    : textOr(`window.setting.${name}.${value}`, textOr(`window.settings.value.${value}`, value));
}

/** The default in words. */
export function defaultText(name: SettingKey): string {
  return valueText(name, defaultSettings[name]);
}
