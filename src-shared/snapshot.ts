import * as z from 'zod';
import { automationStateSchema } from './automation.ts';
import { beatsSchema } from './beats.ts';
import { bulkProgressSchema } from './bulk.ts';
import { environmentDetailSchema, environmentMarkSchema } from './environment.ts';
import {
  causeClassSchema,
  causeSchema,
  fleetStateSchema,
  healthSchema,
  reasonSchema,
} from './health.ts';
import { incidentSchema, openIncidentSchema } from './incidents.ts';
import { messagesStateSchema, notShownCodes } from './messages.ts';
import { actionResultSchema, botIdSchema, progressSchema, wishKinds } from './repair.ts';
import { saidListSchema } from './said.ts';
import { botLimitsSchema } from './setting-levels.ts';
import { settingsSchema } from './settings.ts';
import { storageTroubles, unsafePlaces } from './storage.ts';
import { vaultStateSchema } from './vault-state.ts';
import { desiredViewSchema, driftSchema, knownStates, webhookViewSchema } from './webhook.ts';

const atMs = z.number().int();

/** State of a bot's token: usable, waiting for the vault, gone with a session, or its record was changed outside. */
export const tokenStates = ['ready', 'locked', 'missing', 'tampered'] as const;

/** Looked at by hand: 30 numbers in 10,000 rows take a schema a quarter of the time of the whole row. */
const isSpark = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= 30 &&
  value.every((one) => one === null || Number.isSafeInteger(one));

/** One row of the list: small, because 10,000 of them are sent at subscription. Times are Unix ms. */
export const botRowSchema = z.strictObject({
  id: botIdSchema,
  telegramId: z.string(),
  username: z.string().nullable(),
  name: z.string(),
  tags: z.array(z.string()),
  host: z.string().nullable(),
  apiRootHost: z.string(),
  testEnvironment: z.boolean(),
  paused: z.boolean(),
  /** Silent until then; see isSnoozed in muted.ts. */
  snoozedUntilMs: atMs.nullable(),
  /** Silent until its incident is over. */
  snoozedUntilRecovered: z.boolean(),
  /** The incident that is open now, whatever the row shows meanwhile; null = none. */
  incident: openIncidentSchema.nullable(),
  tokenState: z.enum(tokenStates),
  health: healthSchema,
  healthSinceMs: atMs,
  /** A bad verdict stands but is not confirmed yet: checked every 20 s. */
  suspected: z.boolean(),
  /** Worst first. */
  reasons: z.array(reasonSchema),
  cause: causeClassSchema.nullable(),
  pending: z.number().int().nullable(),
  /** Waiting count over the last hour, one value per 2 minutes, oldest first; null = no check. */
  spark: z.custom<(number | null)[]>(isSpark),
  /** The heart-beat bar of the last 24 hours. */
  beats: beatsSchema,
  lossAtMs: atMs.nullable(),
  lastErrorAtMs: atMs.nullable(),
  checkedAtMs: atMs.nullable(),
  nextCheckAtMs: atMs.nullable(),
  activity: z
    .strictObject({
      wish: z.enum([...wishKinds, 'check', 'resend']),
      startedAtMs: atMs,
      deadlineMs: atMs,
      /** Of saving and resending: how far it is. */
      progress: progressSchema.exactOptional(),
    })
    .nullable(),
  lastAction: actionResultSchema.nullable(),
  /** Only while the webhook is parked: when it comes back by itself. */
  parkedUntilMs: atMs.exactOptional(),
  /** Only of a bot that belongs to an environment. */
  environment: environmentMarkSchema.exactOptional(),
  /** Only while a maintenance window holds: when it ends. Nothing about the bot is told until then. */
  maintenanceUntilMs: atMs.exactOptional(),
});
export type BotRow = z.infer<typeof botRowSchema>;

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
  checkedAtMs: atMs.nullable(),
});
export type Light = z.infer<typeof lightSchema>;

/** What a desktop without a tray lacks. */
export const missingTrayParts = [
  'gnome-extension',
  'xfce-plugin',
  'kde-widget',
  'session-bus',
  'tray-host',
] as const;
export type MissingTrayPart = (typeof missingTrayParts)[number];

/** Things the window says on top of everything else. */
export const noticeSchema = z.discriminatedUnion('kind', [
  /** No place for the light; `missing` names what would make one, `detail` the desktop. */
  z.strictObject({
    kind: z.literal('no-tray'),
    missing: z.enum(missingTrayParts),
    detail: z.string().max(200),
  }),
  z.strictObject({ kind: z.literal('no-notifications'), why: z.enum(notShownCodes) }),
  z.strictObject({ kind: z.literal('engine-restarted'), atMs }),
  /** The watching part failed too often and is not started again: nothing is watched until the app is restarted. */
  z.strictObject({ kind: z.literal('engine-stopped'), atMs }),
  /**
   * The database was damaged or gone (`fileName` null) at the start. The backup of `backupAtMs` took its place; null =
   * there was none, and Hooklight began empty.
   */
  z.strictObject({
    kind: z.literal('database-set-aside'),
    fileName: z.string().max(200).nullable(),
    backupAtMs: atMs.nullable(),
    atMs,
  }),
  z.strictObject({ kind: z.literal('database-from-future'), version: z.number().int() }),
  z.strictObject({ kind: z.literal('data-folder-busy') }),
  /** The folder cannot even be read: nothing is shown and nothing watched. */
  z.strictObject({
    kind: z.literal('data-folder-unusable'),
    why: z.enum(storageTroubles),
    detail: z.string().max(200),
  }),
  /** Nothing can be saved since then. Watching and telling go on. */
  z.strictObject({
    kind: z.literal('not-saving'),
    why: z.enum(storageTroubles),
    detail: z.string().max(200),
    sinceMs: atMs,
  }),
  /** The disk is nearly full: all is saved still, from the room that was kept for this. */
  z.strictObject({ kind: z.literal('disk-low'), sinceMs: atMs }),
  /** The data lies where databases come to harm; said once. */
  z.strictObject({
    kind: z.literal('data-place'),
    place: z.enum(unsafePlaces),
    name: z.string().max(40),
  }),
  z.strictObject({ kind: z.literal('plain-text-secrets') }),
  /** The stored proxy was changed outside: nothing is sent until one is chosen again. */
  z.strictObject({ kind: z.literal('proxy-tampered') }),
  /**
   * More bots than the request budget allows at their intervals: each is asked every so many seconds; null = the bots
   * have several intervals, all are stretched evenly.
   */
  z.strictObject({ kind: z.literal('interval-stretched'), seconds: z.number().int().nullable() }),
  /** Checks are due, nothing keeps us from asking, and none has finished since then. */
  z.strictObject({ kind: z.literal('watching-stalled'), sinceMs: atMs }),
  /** This computer's clock and Telegram's differ by more than two minutes; positive = ours is ahead. */
  z.strictObject({ kind: z.literal('clock-wrong'), aheadSeconds: z.number().int() }),
  z.strictObject({ kind: z.literal('development-runtime') }),
  /** This is the demo: no bot is real, nothing is sent. */
  z.strictObject({ kind: z.literal('demo') }),
]);
export type Notice = z.infer<typeof noticeSchema>;

export const snapshotSchema = z.strictObject({
  revision: z.number().int(),
  bots: z.array(botRowSchema),
  light: lightSchema,
  fleet: fleetStateSchema.nullable(),
  vault: vaultStateSchema,
  settings: settingsSchema,
  notices: z.array(noticeSchema),
  automation: automationStateSchema,
  bulk: bulkProgressSchema.nullable(),
  messages: messagesStateSchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;

/** A change on top of revision `from`; whoever is at another revision asks for the snapshot again. */
export const patchSchema = z.strictObject({
  from: z.number().int(),
  revision: z.number().int(),
  upserted: z.array(botRowSchema),
  removed: z.array(botIdSchema),
  light: lightSchema,
  fleet: fleetStateSchema.nullable(),
  vault: vaultStateSchema,
  settings: settingsSchema,
  notices: z.array(noticeSchema),
  automation: automationStateSchema,
  bulk: bulkProgressSchema.nullable(),
  messages: messagesStateSchema,
});
export type Patch = z.infer<typeof patchSchema>;

/** One line of the verification checklist: ticked, failed, or not known; text is `checklist.<id>.<state>`. */
export const checklistIds = [
  'url-as-desired',
  'certificate-flag',
  'pending-low',
  'ip-as-expected',
  'no-recent-error',
  'allowed-updates',
  'max-connections',
] as const;
export const checklistItemSchema = z.strictObject({
  id: z.enum(checklistIds),
  state: z.enum(['ok', 'problem', 'unknown']),
  detail: z.string().max(300).nullable(),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

export const errorEventSchema = z.strictObject({
  message: z.string(),
  cause: causeSchema,
  firstAtMs: atMs,
  lastAtMs: atMs,
  count: z.number().int(),
});
export type ErrorEvent = z.infer<typeof errorEventSchema>;

export const configParts = [
  'url',
  'secret',
  'certificate',
  'pinnedIp',
  'maxConnections',
  'allowedUpdates',
] as const;
/** The completeness meter: what is stored of each part of the wanted webhook. Telegram never shows three of them. */
export const completenessSchema = z.array(
  z.strictObject({ part: z.enum(configParts), state: z.enum(knownStates) }),
);
export type Completeness = z.infer<typeof completenessSchema>;

/** An action of the last 30 days that can be undone. */
export const undoViewSchema = z.strictObject({
  actionId: z.string(),
  wish: z.enum(wishKinds),
  /** When it was over; its line in the journal has the same time. */
  atMs,
});

/** Everything the bot page shows beyond its row. */
export const botDetailSchema = z.strictObject({
  botId: botIdSchema,
  note: z.string(),
  createdAtMs: atMs,
  apiRoot: z.string(),
  localMode: z.boolean(),
  actual: webhookViewSchema.nullable(),
  desired: desiredViewSchema.nullable(),
  drift: z.array(driftSchema),
  /** Empty where no webhook is wanted. */
  completeness: completenessSchema,
  /** Newest first. */
  undoable: z.array(undoViewSchema),
  checklist: z.array(checklistItemSchema),
  cause: causeSchema.nullable(),
  recommended: z.enum([...wishKinds, 'replace-token']).nullable(),
  limits: botLimitsSchema,
  errors: z.array(errorEventSchema),
  incidents: z.array(incidentSchema),
  /** Only of a bot that belongs to an environment. */
  environment: environmentDetailSchema.exactOptional(),
  /** When its Bot API server was cut off from Telegram, as this computer's clock would have shown it; only where told. */
  syncErrorAtMs: atMs.exactOptional(),
});
export type BotDetail = z.infer<typeof botDetailSchema>;

/** A stored stretch of equal checks. */
export const spanSchema = z.strictObject({
  fromMs: atMs,
  toMs: atMs,
  count: z.number().int(),
  health: healthSchema,
  reason: z.string().nullable(),
  pending: z.number().int().nullable(),
});
export type Span = z.infer<typeof spanSchema>;

export const historyPageSchema = z.strictObject({
  spans: z.array(spanSchema),
  transitions: z.array(
    z.strictObject({ atMs, from: healthSchema, to: healthSchema, reason: z.string().nullable() }),
  ),
});
export type HistoryPage = z.infer<typeof historyPageSchema>;

export const journalKinds = [
  'action',
  'refusal',
  'bot-added',
  'bot-removed',
  'bot-changed',
  'token-replaced',
  'settings',
  'adopted',
  'recovery',
  'vault',
  'evidence',
  'secret-copied',
  'incident',
  'imported',
  'handed-over',
] as const;
/** One line of the append-only journal; `request` and `before/after` are redacted. */
export const journalEntrySchema = z.strictObject({
  seq: z.number().int(),
  atMs,
  botId: botIdSchema.nullable(),
  actor: z.enum(['operator', 'automatic', 'api', 'system']),
  kind: z.enum(journalKinds),
  wish: z.enum(wishKinds).nullable(),
  outcome: z.string().nullable(),
  evidence: z.number().int().nullable(),
  /** In English. */
  message: z.string(),
  /** The same as keys and values; lines of older versions have none. */
  said: saidListSchema.exactOptional(),
  detail: z.string().nullable(),
  chainOk: z.boolean(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;
