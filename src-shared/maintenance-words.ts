import { displayText } from './format/display-text.ts';
import type { MaintenanceScope, MaintenanceTimes } from './maintenance.ts';
import { said, saidWords, valueText, type Said, type SaidValue } from './said.ts';
import { systemTimeZone, weekDays } from './time-zone.ts';
import type { Texts } from './texts/index.ts';

type BotName = (botId: string) => string;

/** Whom a window concerns, to be stored. `botName` answers the name of a bot. */
export function scopeSaid(scope: MaintenanceScope, botName: BotName): Said {
  switch (scope.kind) {
    case 'all':
      return said('maintenance.scope.all');
    case 'tag':
      return said('maintenance.scope.tag', { tag: displayText(scope.tag, 40) });
    case 'bot':
      return said('maintenance.scope.bot', { name: displayText(botName(scope.botId), 60) });
  }
}

/** Whom a window concerns, in words. */
export function scopeWords(scope: MaintenanceScope, texts: Texts, botName: BotName): string {
  return saidWords(texts, [scopeSaid(scope, botName)]);
}

function daysSaid(days: readonly string[]): SaidValue {
  const named = weekDays.filter((day) => days.includes(day));
  return named.length === weekDays.length
    ? said('maintenance.every-day')
    : named.map((weekDay) => ({ weekDay }));
}

function zoneSaid(timeZone: string): SaidValue {
  return timeZone === systemTimeZone ? said('maintenance.zone.system') : timeZone;
}

/** When a window holds, to be stored. */
export function timesSaid(when: MaintenanceTimes): SaidValue {
  return when.kind === 'once'
    ? { fromMs: when.fromMs, toMs: when.toMs }
    : said('maintenance.times.weekly', {
        days: daysSaid(when.days),
        start: when.startTime,
        duration: { durationMs: when.durationMinutes * 60_000 },
        zone: zoneSaid(when.timeZone),
      });
}

/** When a window holds, in words. */
export function timesWords(when: MaintenanceTimes, texts: Texts): string {
  return String(valueText(texts, timesSaid(when)));
}
