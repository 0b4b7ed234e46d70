import * as z from 'zod';
import { botIdSchema } from './ids.ts';
import { tagSchema } from './setting-levels.ts';
import { timeOfDaySchema, timeZoneSchema, weekDays } from './time-zone.ts';

const atMs = z.number().int().min(0);

/** Whom a maintenance window concerns. */
export const maintenanceScopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('tag'), tag: tagSchema }),
  z.strictObject({ kind: z.literal('bot'), botId: botIdSchema }),
]);
export type MaintenanceScope = z.infer<typeof maintenanceScopeSchema>;

/** The longest occurrence of a repeated window; a longer one would reach into the next day's. */
export const longestOccurrenceMinutes = 24 * 60;

/**
 * When a window holds: once, or every week on the days on which it begins. The length is time that passes: four hours
 * are four hours also in the night in which the clocks change.
 */
export const maintenanceTimesSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), fromMs: atMs, toMs: atMs }),
  z.strictObject({
    kind: z.literal('weekly'),
    days: z.array(z.enum(weekDays)).min(1).max(7),
    startTime: timeOfDaySchema,
    durationMinutes: z.number().int().min(1).max(longestOccurrenceMinutes),
    timeZone: timeZoneSchema,
  }),
]);
export type MaintenanceTimes = z.infer<typeof maintenanceTimesSchema>;

/** A planned time of work: its bots are checked as always, but nothing about them is told. */
export const maintenanceWindowSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(80),
  scope: maintenanceScopeSchema,
  when: maintenanceTimesSchema,
  note: z.string().max(500),
});
export type MaintenanceWindow = z.infer<typeof maintenanceWindowSchema>;

/** A new window has no id yet. */
export const maintenanceInputSchema = maintenanceWindowSchema.extend({
  id: z.string().min(1).max(64).nullable(),
});

/** A window with what the calendar says of it now. Times are wall ms. */
export const maintenanceViewSchema = maintenanceWindowSchema.extend({
  /** The end of the occurrence that holds now. */
  activeUntilMs: atMs.nullable(),
  /** The next occurrence that has not begun; null = there is none. */
  next: z.strictObject({ startMs: atMs, endMs: atMs }).nullable(),
  /** Bots that it concerns. */
  bots: z.number().int(),
});
export type MaintenanceView = z.infer<typeof maintenanceViewSchema>;
