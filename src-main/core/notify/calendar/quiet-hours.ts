import type { Temporal } from 'temporal-polyfill';
import type { Settings } from '../../../../src-shared/settings.ts';
import { weekDays, zoneOf } from '../../../../src-shared/time-zone.ts';
import { weeklyStanding, type Standing } from './occurrences.ts';
import { minutesOf, momentOf, type Span } from './zoned.ts';

export type QuietHours = Pick<
  Settings,
  'quietHoursEnabled' | 'quietHoursDays' | 'quietHoursFrom' | 'quietHoursTo' | 'quietHoursTimeZone'
>;

const dayMinutes = 24 * 60;
const minuteMs = 60_000;
const never: Standing = { current: null, next: null, lastEndMs: null };

/**
 * Quiet hours that begin on a day: from one time of day to the next time that clocks show the other. They exist once
 * on each of their days, also where a change of clocks leaves out their beginning or their end.
 */
function spanOn(day: Temporal.PlainDate, hours: QuietHours, timeZone: string): Span {
  const from = minutesOf(hours.quietHoursFrom);
  const to = minutesOf(hours.quietHoursTo);
  const overNight = to <= from;
  const startMs = momentOf(day, hours.quietHoursFrom, timeZone);
  const endDay = overNight ? day.add({ days: 1 }) : day;
  const endMs = momentOf(endDay, hours.quietHoursTo, timeZone);
  const lengthMs = (to - from + (overNight ? dayMinutes : 0)) * minuteMs;
  return { startMs, endMs: endMs > startMs ? endMs : startMs + lengthMs };
}

/** Whether quiet hours hold at a moment, when they begin next, when the last ones ended. Pure but for the system's zone. */
export function quietHoursAt(hours: QuietHours, nowMs: number): Standing {
  if (!hours.quietHoursEnabled) {
    return never;
  }
  const named = new Set(hours.quietHoursDays.split(','));
  const timeZone = zoneOf(hours.quietHoursTimeZone);
  return weeklyStanding(
    {
      days: weekDays.filter((day) => named.has(day)),
      timeZone,
      on: (day) => spanOn(day, hours, timeZone),
    },
    nowMs,
  );
}
