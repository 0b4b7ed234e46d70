import * as z from 'zod';
import { actionResultSchema, progressSchema } from './action-result.ts';
import { automationStateSchema } from './automation.ts';
import { beatsSchema } from './beats.ts';
import { bulkProgressSchema } from './bulk.ts';
import { environmentMarkSchema } from './environment.ts';
import { causeClassSchema, fleetStateSchema, healthSchema, reasonSchema } from './health.ts';
import { botIdSchema } from './ids.ts';
import { openIncidentSchema } from './incidents.ts';
import { lightSchema } from './light.ts';
import { messagesStateSchema } from './messages.ts';
import { noticeSchema } from './notices.ts';
import { settingsSchema } from './settings.ts';
import { vaultStateSchema } from './vault-state.ts';
import { wishKinds } from './wishes.ts';

export type { Light } from './light.ts';

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
