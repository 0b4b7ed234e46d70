import * as z from 'zod';
import { healthSchema } from './health.ts';

/** The tray's roll-up. `health` and `alert` are null when no bot is watched. */
export const lightSchema = z.strictObject({
  /** The worst of all watched bots. */
  health: healthSchema.nullable(),
  /** The same without the trouble that somebody knows of (see isMuted): what the tray is coloured by. */
  alert: healthSchema.nullable(),
  healthy: z.number().int(),
  degraded: z.number().int(),
  down: z.number().int(),
  unknown: z.number().int(),
  paused: z.number().int(),
  total: z.number().int(),
  /** Of those degraded and down, how many somebody knows of: acknowledged, snoozed or in maintenance. */
  known: z.strictObject({ degraded: z.number().int(), down: z.number().int() }),
  checkedAtMs: z.number().int().nullable(),
});
export type Light = z.infer<typeof lightSchema>;
