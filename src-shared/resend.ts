import * as z from 'zod';
import { botIdSchema, planIdSchema } from './ids.ts';
import { shortUrlSchema } from './webhook.ts';

/** Giving saved updates to the endpoint again. Times are Unix ms. */
export const resendRequestSchema = z.strictObject({
  botId: botIdSchema,
  /** The file of saved updates, an absolute path. */
  path: z.string().min(1).max(4096),
  /** null = every kind. */
  kinds: z.array(z.string().max(64)).max(40).nullable().default(null),
  /** By the updates' own dates; those without one count as of the time they were saved. */
  fromMs: z.number().int().nullable().default(null),
  toMs: z.number().int().nullable().default(null),
  perSecond: z.number().min(0.1).max(100).default(5),
  /** Queries that nobody can answer any more are sent too. */
  expired: z.boolean().default(false),
  /** What to do where the webhook's secret token is not known: `none` says that there is none. */
  secretUnknown: z.enum(['refuse', 'none']).default('refuse'),
});
export type ResendRequest = z.infer<typeof resendRequestSchema>;

/** Why a saved update is not sent. */
export const skipReasons = ['kind', 'time', 'expired', 'sent-before', 'duplicate'] as const;
export type SkipReason = (typeof skipReasons)[number];

export const resendWarnings = [
  'handled-twice',
  'no-manifest',
  'changed',
  'expired-skipped',
] as const;

export const resendPlanSchema = z.strictObject({
  planId: planIdSchema,
  botId: botIdSchema,
  /** Host and hashed path of the webhook that they are posted to. */
  urlShort: shortUrlSchema,
  total: z.number().int(),
  send: z.number().int(),
  skipped: z.strictObject({
    kind: z.number().int(),
    time: z.number().int(),
    expired: z.number().int(),
    'sent-before': z.number().int(),
    duplicate: z.number().int(),
  }),
  byKind: z.array(z.strictObject({ kind: z.string(), count: z.number().int() })),
  /** How long it takes at the wanted pace, when the endpoint is quick. */
  seconds: z.number().int(),
  warnings: z.array(z.enum(resendWarnings)),
});
export type ResendPlan = z.infer<typeof resendPlanSchema>;

/** What the endpoint did with one update. `status` null: no answer, and `fault` says why. */
export const resentUpdateSchema = z.strictObject({
  updateId: z.number().int(),
  kind: z.string(),
  status: z.number().int().nullable(),
  fault: z.string().max(40).nullable(),
  ms: z.number().int(),
});
export type ResentUpdate = z.infer<typeof resentUpdateSchema>;

/** Updates of a report; further ones are only counted. */
export const longestResendReport = 500;

export const resendOutcomes = ['done', 'partly', 'failed', 'stopped'] as const;
export const resendResultSchema = z.strictObject({
  planId: planIdSchema,
  /** `failed`: the endpoint took none, or so many failed in a row that it was given up; `stopped`: as asked. */
  outcome: z.enum(resendOutcomes),
  accepted: z.number().int(),
  refused: z.number().int(),
  left: z.number().int(),
  message: z.string().max(600),
});
export type ResendResult = z.infer<typeof resendResultSchema>;

/** How the last giving-again of this run went, or goes: failures first, then the newest that were taken. */
export const resendReportSchema = z.strictObject({
  planId: planIdSchema,
  updates: z.array(resentUpdateSchema).max(longestResendReport),
  /** null while it runs. */
  result: resendResultSchema.nullable(),
});
export type ResendReport = z.infer<typeof resendReportSchema>;
