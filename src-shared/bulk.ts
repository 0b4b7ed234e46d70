import * as z from 'zod';
import { environmentIdSchema } from './environment.ts';
import { botIdSchema } from './ids.ts';
import { pinMoves, unknownAnswers } from './wishes.ts';
import { outcomeSchema } from './action-result.ts';
import { refusalSchema } from './repair.ts';

const answers = {
  secretUnknown: z.enum(unknownAnswers).default('refuse'),
  certificateUnknown: z.enum(unknownAnswers).default('refuse'),
  pinUnknown: z.enum(unknownAnswers).default('refuse'),
};

/** What can be done to many bots at once: nothing that loses updates, so never a drop. */
export const bulkWishSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('re-set'), ...answers }),
  z.strictObject({ kind: z.literal('kick'), ...answers }),
  z.strictObject({ kind: z.literal('restore'), ...answers }),
  z.strictObject({ kind: z.literal('delete'), ...answers }),
  /** Every bot to what the environment wants of it; a bot that was moved belongs to it from then on. */
  z.strictObject({
    kind: z.literal('move'),
    environmentId: environmentIdSchema,
    pin: z.enum(pinMoves).default('ask'),
    unresolvedOk: z.boolean().default(false),
    ...answers,
  }),
]);
export type BulkWish = z.infer<typeof bulkWishSchema>;
/** Wishes that need nothing beside the bots. */
export const plainBulkWishKinds = ['re-set', 'kick', 'restore', 'delete'] as const;
export const bulkWishKinds = [...plainBulkWishKinds, 'move'] as const;

/**
 * Where one bot of a bulk action stands. `refused`: nothing was sent to it. `left`: its turn never came, because the
 * action was cancelled, or stopped at a failure.
 */
export const bulkItemStates = [
  'planning',
  'planned',
  'refused',
  'no-change',
  'running',
  'done',
  'restored',
  'failed',
  'left',
] as const;
export const bulkItemSchema = z.strictObject({
  botId: botIdSchema,
  name: z.string(),
  state: z.enum(bulkItemStates),
  /** What the plan changes, one short line each; as it was shown. */
  changes: z.array(z.string().max(400)).max(20),
  losses: z.array(z.string().max(400)).max(20),
  refusals: z.array(refusalSchema),
  /** How it ended, in one sentence. */
  message: z.string().max(600).nullable(),
});
export type BulkItem = z.infer<typeof bulkItemSchema>;
export type BulkItemState = BulkItem['state'];

export const bulkPhases = ['planning', 'planned', 'canary', 'running', 'over'] as const;
/** Why a bulk action ended; null while it goes on. */
export const bulkEnds = ['finished', 'cancelled', 'stopped-at-failure', 'canary-ill'] as const;

/** Progress of the bulk action; small, because it is sent with every change. */
export const bulkProgressSchema = z.strictObject({
  bulkId: z.string(),
  wish: z.enum(bulkWishKinds),
  phase: z.enum(bulkPhases),
  end: z.enum(bulkEnds).nullable(),
  total: z.number().int(),
  /** Bots whose plan is made, while planning; bots that are over, while running. */
  over: z.number().int(),
  /** By outcome, of the bots that are over. */
  outcomes: z.partialRecord(z.union([outcomeSchema, z.literal('left')]), z.number().int()),
  /** About how long it still takes; null while that is not known. */
  remainingMs: z.number().int().nullable(),
});
export type BulkProgress = z.infer<typeof bulkProgressSchema>;

export const bulkInputSchema = z.strictObject({
  botIds: z.array(botIdSchema).min(1).max(10_000),
  wish: bulkWishSchema,
});
export const bulkApplySchema = z.strictObject({
  bulkId: z.string().max(64),
  /** The first bot alone; the others only if it is well a minute later. */
  canaryFirst: z.boolean(),
  stopAtFailure: z.boolean(),
});
export type BulkApply = z.infer<typeof bulkApplySchema>;
