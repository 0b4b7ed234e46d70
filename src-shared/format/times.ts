import { dateLocale } from '../texts/spoken.ts';
import { weekDays, type WeekDay } from '../time-zone.ts';

/** Where and how times are shown. Left out: the computer's own zone, and the spoken language. */
export interface TimeOptions {
  readonly locale?: string;
  readonly timeZone?: string;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(
  name: string,
  format: Intl.DateTimeFormatOptions,
  options: TimeOptions,
): Intl.DateTimeFormat {
  const { locale = dateLocale(), timeZone } = options;
  const key = `${name}/${locale}/${timeZone ?? ''}`;
  const known = formatters.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.DateTimeFormat(
    locale,
    timeZone === undefined ? format : { ...format, timeZone },
  );
  formatters.set(key, made);
  return made;
}

/** The whole wall time: `21 Nov 2026, 14:03:09`. */
export function formatDateTime(atMs: number, options: TimeOptions = {}): string {
  return formatterOf('full', { dateStyle: 'medium', timeStyle: 'medium' }, options).format(atMs);
}

/** A day with its year: `3 Feb 2027`. */
export function formatDate(atMs: number, options: TimeOptions = {}): string {
  return formatterOf('date', { dateStyle: 'medium' }, options).format(atMs);
}

/** Hours and minutes: `14:03`. */
export function formatTimeOfDay(atMs: number, options: TimeOptions = {}): string {
  return formatterOf(
    'time',
    { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    options,
  ).format(atMs);
}

/** Day and month: `21 Nov`. */
export function formatDay(atMs: number, options: TimeOptions = {}): string {
  return formatterOf('day', { day: 'numeric', month: 'short' }, options).format(atMs);
}

/** Day and time in one: `21 Nov, 14:03`. */
function formatDayTime(atMs: number, options: TimeOptions): string {
  return formatterOf(
    'day-time',
    { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    options,
  ).format(atMs);
}

/** Short where it can be: the time alone on the day of `nowMs`, else day and time: `21 Nov, 14:03`. */
export function formatMoment(atMs: number, nowMs: number, options: TimeOptions = {}): string {
  const isToday =
    formatDay(atMs, options) === formatDay(nowMs, options) && Math.abs(nowMs - atMs) < 86_400_000;
  return isToday ? formatTimeOfDay(atMs, options) : formatDayTime(atMs, options);
}

/** From when to when, the second day only where it is another: `27 Nov, 22:00 – 23:30`. */
export function formatSpan(fromMs: number, toMs: number, options: TimeOptions = {}): string {
  const isSameDay =
    toMs - fromMs < 86_400_000 && formatDay(fromMs, options) === formatDay(toMs, options);
  const end = isSameDay ? formatTimeOfDay(toMs, options) : formatDayTime(toMs, options);
  return `${formatDayTime(fromMs, options)} – ${end}`;
}

/** A Monday. */
const mondayMs = Date.UTC(2024, 0, 1);

/** The short name of a day of the week: `Mon`. */
export function formatWeekDay(day: WeekDay): string {
  const atMs = mondayMs + weekDays.indexOf(day) * 86_400_000;
  return formatterOf('week-day', { weekday: 'short' }, { timeZone: 'UTC' }).format(atMs);
}
