import * as z from 'zod';

/** Days of the week as they are written in settings and on the command line, Monday first (ISO 8601). */
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekDay = (typeof weekDays)[number];

/** A time of day, `00:00` to `23:59`. */
export const timeOfDaySchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** Stands for the zone of this computer, whatever it is at that moment. */
export const systemTimeZone = 'system';

/** Whether this platform knows a zone of that name, such as `Europe/Berlin`. Offsets such as `+02:00` are no zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) {
    return false;
  }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The name of a zone to reckon with. */
export function zoneOf(timeZone: string): string {
  return timeZone === systemTimeZone
    ? new Intl.DateTimeFormat('en').resolvedOptions().timeZone
    : timeZone;
}

/** A zone by name, or `system`. */
export const timeZoneSchema = z
  .string()
  .max(60)
  .refine((name) => name === systemTimeZone || isTimeZone(name));
