/** How an action goes, and what came of it. */
import * as z from 'zod';
import { planIdSchema } from './ids.ts';
import { refusalSchema } from './repair.ts';
import { saidListSchema } from './said.ts';
import { shortUrlSchema } from './webhook.ts';
import { wishKinds } from './wishes.ts';

export const outcomes = ['done', 'no-change', 'refused', 'restored', 'failed'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

/** An update that waits, without its contents. */
export const queuedUpdateSchema = z.strictObject({
  updateId: z.number().int(),
  kind: z.string().max(64),
  /** Seconds since the event; null where it has no date of its own. */
  ageSeconds: z.number().int().min(0).nullable(),
  bytes: z.number().int(),
  /** Updates of one lane are delivered one after another; lanes are numbered as they appear. */
  lane: z.number().int(),
  /** Whether the endpoint seems to choke on this one, and how sure that is. */
  suspect: z.enum(['likely', 'possible']).nullable(),
});
export type QueuedUpdate = z.infer<typeof queuedUpdateSchema>;

/** Why no more pages were saved. `empty` and `enough`: everything that waited at the beginning is safe. */
export const saveStops = [
  'empty',
  'enough',
  'time',
  'disk-full',
  'file',
  'webhook',
  'conflict',
  'unanswered',
  'refused',
  'token',
  'unreadable',
  'asked',
] as const;
export type SaveStop = (typeof saveStops)[number];

/** What saving came to. `file` is the name without its folder. */
export const savedSchema = z.strictObject({
  file: z.string().max(300),
  /** Updates in the file; of them added by this action. */
  count: z.number().int(),
  added: z.number().int(),
  firstUpdateId: z.number().int().nullable(),
  lastUpdateId: z.number().int().nullable(),
  bytes: z.number().int(),
  /** Of the file, as read back; null where nothing was saved or it could not be read. */
  sha256: z.string().nullable(),
  /** Everything that waited when it began is in the file. */
  complete: z.boolean(),
  /** Why it ended; absent where no page was read. */
  stop: z.enum(saveStops).exactOptional(),
});
export type Saved = z.infer<typeof savedSchema>;

/** How far a long action is; times in ms. */
export const progressSchema = z.strictObject({
  done: z.number().int(),
  total: z.number().int(),
  bytes: z.number().int(),
  leftMs: z.number().int().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** Evidence levels: 0 none · 1 API accepted · 2 info equals desired · 3 endpoint answers · 4 delivery seen · 5 own /start. */
export const actionResultSchema = z.strictObject({
  actionId: z.string(),
  planId: planIdSchema.nullable(),
  wish: z.enum(wishKinds),
  outcome: outcomeSchema,
  evidence: z.number().int().min(0).max(5),
  steps: z.array(z.strictObject({ method: z.string(), answer: z.string().max(400) })),
  refusals: z.array(refusalSchema),
  before: z
    .strictObject({ urlShort: shortUrlSchema.nullable(), pending: z.number().int().nullable() })
    .nullable(),
  after: z
    .strictObject({ urlShort: shortUrlSchema.nullable(), pending: z.number().int().nullable() })
    .nullable(),
  /** In English. */
  message: z.string().max(600),
  /** The same as keys and values, to be said in any language. */
  said: saidListSchema.exactOptional(),
  /** Of rescue, and of a drop that saves. */
  saved: savedSchema.exactOptional(),
  /** Of peek: the oldest, at most 100. */
  queue: z.array(queuedUpdateSchema).max(100).exactOptional(),
  startedAtMs: z.number().int(),
  finishedAtMs: z.number().int(),
});
export type ActionResult = z.infer<typeof actionResultSchema>;
