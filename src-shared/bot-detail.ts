import * as z from 'zod';
import { environmentDetailSchema } from './environment.ts';
import { causeSchema } from './health.ts';
import { botIdSchema } from './ids.ts';
import { incidentSchema } from './incidents.ts';
import { botLimitsSchema } from './setting-levels.ts';
import {
  configParts,
  desiredViewSchema,
  driftSchema,
  knownStates,
  webhookViewSchema,
} from './webhook.ts';
import { wishKinds } from './wishes.ts';

const atMs = z.number().int();

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
