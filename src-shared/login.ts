import * as z from 'zod';
import { settingsPatchSchema, settingsSchema } from './settings.ts';

/** Why a start at login is not what the settings of the app say, or cannot be had. */
export const loginProblems = [
  /** The entry is there and the system's own settings keep it from starting. */
  'turned-off',
  /** macOS: the user has to allow it in the system's settings first. */
  'needs-approval',
  /** An entry of our name that somebody else wrote: it is left alone. */
  'not-ours',
  /** A run from the source folder: it would start whatever lies there at every login. */
  'development',
  /** The entry could not be written or removed. */
  'not-written',
] as const;

export type LoginProblem = (typeof loginProblems)[number];

/** What the system will do at the next login. Read back from it, never remembered. */
export const loginStateSchema = z.strictObject({
  willStart: z.boolean(),
  problem: z.enum(loginProblems).nullable(),
  /** File that says so, where there is one (Linux). */
  file: z.string().max(4096).nullable(),
});
export type LoginState = z.infer<typeof loginStateSchema>;

const { launchAtLogin, startHidden } = settingsPatchSchema.shape;
/** A wish about the start at login; what is not given stays. */
export const loginChangeSchema = z.strictObject({ launchAtLogin, startHidden });
export type LoginChange = z.infer<typeof loginChangeSchema>;

/** What the settings say about it, alone. */
export const loginWishSchema = z.object({
  launchAtLogin: settingsSchema.shape.launchAtLogin,
  startHidden: settingsSchema.shape.startHidden,
});
