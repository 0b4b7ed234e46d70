/** What is sent for bots: repairs of one and of many, saved updates, automatic repair. */
import * as z from 'zod';
import {
  automaticModes,
  automaticRules,
  automaticScopeSchema,
  automationViewSchema,
} from '../automation.ts';
import { bulkApplySchema, bulkInputSchema, bulkItemSchema } from '../bulk.ts';
import { botIdSchema, planIdSchema } from '../ids.ts';
import { wishSchema } from '../wishes.ts';
import { queuedUpdateSchema } from '../action-result.ts';
import { planAnswerSchema } from '../repair.ts';
import { resendPlanSchema, resendReportSchema, resendRequestSchema } from '../resend.ts';
import { command, nothing, page } from './command.ts';

/** An absolute path that was chosen in a native dialog. */
const chosenPathSchema = z.string().min(1).max(4096);

/** Answered by the engine to everybody. */
export const repairCommands = {
  'repair:plan': command(wishSchema, planAnswerSchema),
  /** Answers as soon as the action is accepted; its result arrives as the row's `lastAction` and in the journal. */
  'repair:apply': command(
    z.strictObject({ planId: planIdSchema, typedName: z.string().max(200).nullable() }),
    nothing,
  ),
  /** Ends the reading of a queue after the page under way; the webhook is then set again and the result arrives. */
  'repair:stop-reading': command(z.strictObject({ botId: botIdSchema }), nothing),
  /** The queue as the last peek of this run saw it; null when there was none. Never contents. */
  'queue:seen': command(
    z.strictObject({ botId: botIdSchema }),
    z.strictObject({ queue: z.array(queuedUpdateSchema).nullable() }),
  ),
  /** What giving saved updates to the endpoint again would send. Reads only. */
  'updates:plan-resend': command(resendRequestSchema, resendPlanSchema),
  /** Answers as soon as it is begun; each update and the end arrive as events, progress with the bot. */
  'updates:resend': command(z.strictObject({ planId: planIdSchema }), nothing),
  /** What became of each update in the last or present run; null when there was none since the start. */
  'updates:resent': command(
    z.strictObject({ botId: botIdSchema }),
    z.strictObject({ report: resendReportSchema.nullable() }),
  ),
  'updates:stop-resend': command(z.strictObject({ botId: botIdSchema }), nothing),
  'automation:view': command(nothing, automationViewSchema),
  /** The rules of one tag or bot; a bot's own entry, even an empty one, stands before those of its tags. */
  'automation:set': command(
    z.strictObject({
      scope: automaticScopeSchema,
      rules: z
        .array(z.strictObject({ rule: z.enum(automaticRules), mode: z.enum(automaticModes) }))
        .max(automaticRules.length),
      protect: z.boolean().default(false),
    }),
    nothing,
  ),
  'automation:clear': command(z.strictObject({ scope: automaticScopeSchema }), nothing),
  /** The kill switch over all automatic repair; in force and on disk when it answers. */
  'automation:stop': command(z.strictObject({ stopped: z.boolean() }), nothing),
  /** Something kept overwriting this bot's webhook; a person decides that automatic repair may go on. */
  'automation:release': command(z.strictObject({ botId: botIdSchema }), nothing),
  /** Makes the plan of many bots; nothing is written. The progress arrives with the state. */
  'bulk:plan': command(bulkInputSchema, z.strictObject({ bulkId: z.string() })),
  'bulk:items': command(
    z.strictObject({
      bulkId: z.string().max(64),
      offset: z.number().int().min(0),
      ...page,
    }),
    z.array(bulkItemSchema),
  ),
  'bulk:apply': command(bulkApplySchema, nothing),
  /** No further bot is begun; those under way are finished. */
  'bulk:cancel': command(nothing, nothing),
  'bulk:dismiss': command(nothing, nothing),
} as const;

/** Answered by the shell. */
export const shellRepairCommands = {
  /** Asks in a native dialog where waiting updates are to be saved. The page may name no other file in a wish. */
  'updates:choose-target': command(
    z.strictObject({ botId: botIdSchema, name: z.string().max(400) }),
    z.strictObject({ path: chosenPathSchema.nullable() }),
  ),
  /** Asks in a native dialog for a file of saved updates. The page may name no other one to send again. */
  'updates:choose-saved': command(nothing, z.strictObject({ path: chosenPathSchema.nullable() })),
} as const;
