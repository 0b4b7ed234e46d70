import * as z from 'zod';
import { languageChoices } from './texts/languages.ts';
import { timeOfDaySchema, timeZoneSchema, weekDays } from './time-zone.ts';

const dayList = new RegExp(`^(?:${weekDays.join('|')})(?:,(?:${weekDays.join('|')}))*$`);

/** Every setting of the engine, flat, units in names; the defaults are product decisions (docs/health.md). */
export const settingsSchema = z.strictObject({
  intervalSeconds: z.number().int().min(5).max(86_400),
  suspectedIntervalSeconds: z.number().int().min(5).max(86_400),
  requestsPerSecondTelegram: z.number().int().min(1).max(30),
  requestsPerSecondOwnRoot: z.number().int().min(1).max(1000),
  /** Once a day a TLS handshake with the endpoint of each webhook, to see when its certificate ends. */
  certificateLooks: z.boolean(),
  cautionPending: z.number().int().min(1).max(100_000),
  backlogPending: z.number().int().min(1).max(100_000),
  backlogForSeconds: z.number().int().min(0).max(86_400),
  growthPerMinute: z.number().int().min(1).max(100_000),
  criticalPending: z.number().int().min(1).max(100_000),
  recoveredPending: z.number().int().min(0).max(100_000),
  lossClockCriticalSeconds: z.number().int().min(60).max(86_400),
  notificationsEnabled: z.boolean(),
  /** What the desktop shows; `off` = nothing there, everything in the window. */
  notificationPrivacy: z.enum(['off', 'count', 'name', 'full']),
  /** How often what still stands is told again; 0 = never. */
  reminderMinutes: z.number().int().min(0).max(10_080).multipleOf(5),
  quietHoursEnabled: z.boolean(),
  /** Days on which quiet hours begin, with commas. */
  quietHoursDays: z.string().regex(dayList),
  quietHoursFrom: timeOfDaySchema,
  /** The next day's where it is not after the beginning. */
  quietHoursTo: timeOfDaySchema,
  quietHoursTimeZone: timeZoneSchema,
  /** Bots that are down, or about to lose updates, are told at once also then. */
  quietHoursCriticalBreaksThrough: z.boolean(),
  /** A sound with messages about what is down, and about what needs attention. */
  soundCritical: z.boolean(),
  soundNormal: z.boolean(),
  /** Of window, tray and messages; the command line stays English. `system` = the first of the system's list. */
  language: z.enum(languageChoices),
  /** How the window looks; `high-contrast` is light or dark as the system is, with all ink at 7 : 1 or more. */
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
  /** Start when the user logs in. What the system makes of it: `login:state`. */
  launchAtLogin: z.boolean(),
  /** A start at login shows no window where there is a tray. */
  startHidden: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  intervalSeconds: 60,
  suspectedIntervalSeconds: 20,
  requestsPerSecondTelegram: 30,
  requestsPerSecondOwnRoot: 500,
  certificateLooks: true,
  cautionPending: 11,
  backlogPending: 50,
  backlogForSeconds: 180,
  growthPerMinute: 20,
  criticalPending: 1000,
  recoveredPending: 25,
  lossClockCriticalSeconds: 6 * 3600,
  notificationsEnabled: true,
  notificationPrivacy: 'full',
  reminderMinutes: 0,
  quietHoursEnabled: false,
  quietHoursDays: 'mon,tue,wed,thu,fri,sat,sun',
  quietHoursFrom: '22:00',
  quietHoursTo: '07:00',
  quietHoursTimeZone: 'system',
  quietHoursCriticalBreaksThrough: true,
  soundCritical: false,
  soundNormal: false,
  theme: 'system',
  language: 'system',
  launchAtLogin: false,
  startHidden: true,
};

const shape = settingsSchema.shape;
/** A change of some settings; keys not given stay as they are. */
export const settingsPatchSchema = z.strictObject({
  intervalSeconds: shape.intervalSeconds.exactOptional(),
  suspectedIntervalSeconds: shape.suspectedIntervalSeconds.exactOptional(),
  requestsPerSecondTelegram: shape.requestsPerSecondTelegram.exactOptional(),
  requestsPerSecondOwnRoot: shape.requestsPerSecondOwnRoot.exactOptional(),
  certificateLooks: shape.certificateLooks.exactOptional(),
  cautionPending: shape.cautionPending.exactOptional(),
  backlogPending: shape.backlogPending.exactOptional(),
  backlogForSeconds: shape.backlogForSeconds.exactOptional(),
  growthPerMinute: shape.growthPerMinute.exactOptional(),
  criticalPending: shape.criticalPending.exactOptional(),
  recoveredPending: shape.recoveredPending.exactOptional(),
  lossClockCriticalSeconds: shape.lossClockCriticalSeconds.exactOptional(),
  notificationsEnabled: shape.notificationsEnabled.exactOptional(),
  notificationPrivacy: shape.notificationPrivacy.exactOptional(),
  reminderMinutes: shape.reminderMinutes.exactOptional(),
  quietHoursEnabled: shape.quietHoursEnabled.exactOptional(),
  quietHoursDays: shape.quietHoursDays.exactOptional(),
  quietHoursFrom: shape.quietHoursFrom.exactOptional(),
  quietHoursTo: shape.quietHoursTo.exactOptional(),
  quietHoursTimeZone: shape.quietHoursTimeZone.exactOptional(),
  quietHoursCriticalBreaksThrough: shape.quietHoursCriticalBreaksThrough.exactOptional(),
  soundCritical: shape.soundCritical.exactOptional(),
  soundNormal: shape.soundNormal.exactOptional(),
  theme: shape.theme.exactOptional(),
  language: shape.language.exactOptional(),
  launchAtLogin: shape.launchAtLogin.exactOptional(),
  startHidden: shape.startHidden.exactOptional(),
});
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;
