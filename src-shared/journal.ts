/** What was seen and done, as it is told line by line. */
import * as z from 'zod';
import { healthSchema } from './health.ts';
import { botIdSchema } from './ids.ts';
import { saidListSchema } from './said.ts';
import { wishKinds } from './wishes.ts';

const atMs = z.number().int();

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
