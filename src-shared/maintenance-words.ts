import { formatDuration } from './format/durations.ts';
import { displayText } from './format/display-text.ts';
import { formatSpan, formatWeekDay } from './format/times.ts';
import type { MaintenanceScope, MaintenanceTimes } from './maintenance.ts';
import { systemTimeZone, weekDays } from './time-zone.ts';
import type { Texts } from './texts/index.ts';

/** Whom a window concerns, in words. `botName` answers the name of a bot. */
export function scopeWords(
  scope: MaintenanceScope,
  texts: Texts,
  botName: (botId: string) => string,
): string {
  switch (scope.kind) {
    case 'all':
      return texts('maintenance.scope.all');
    case 'tag':
      return texts('maintenance.scope.tag', { tag: displayText(scope.tag, 40) });
    case 'bot':
      return texts('maintenance.scope.bot', { name: displayText(botName(scope.botId), 60) });
  }
}

/** Days of the week in words: `Mon, Tue`; all seven are `every day`. */
export function daysWords(days: readonly string[], texts: Texts): string {
  const named = weekDays.filter((day) => days.includes(day));
  return named.length === weekDays.length
    ? texts('maintenance.every-day')
    : named.map((day) => formatWeekDay(day)).join(', ');
}

/** A zone in words. */
export function zoneWords(timeZone: string, texts: Texts): string {
  return timeZone === systemTimeZone ? texts('maintenance.zone.system') : timeZone;
}

/** When a window holds, in words. */
export function timesWords(when: MaintenanceTimes, texts: Texts): string {
  return when.kind === 'once'
    ? formatSpan(when.fromMs, when.toMs)
    : texts('maintenance.times.weekly', {
        days: daysWords(when.days, texts),
        start: when.startTime,
        duration: formatDuration(when.durationMinutes * 60_000),
        zone: zoneWords(when.timeZone, texts),
      });
}
