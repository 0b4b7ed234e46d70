import { Temporal } from 'temporal-polyfill';

/** A stretch of wall time, ms; the end does not belong to it. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The moment at which clocks in a zone show this time on this day, wall ms. Where they never show it (the hour that is
 * left out in spring) it is as much later: 02:30 becomes 03:30. Where they show it twice, the first of the two.
 */
export function momentOf(day: Temporal.PlainDate, time: string, timeZone: string): number {
  return day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
}

/** The day that calendars in a zone show at this moment. */
export function dayOf(atMs: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(atMs))
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
}

/** Minutes from midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}
