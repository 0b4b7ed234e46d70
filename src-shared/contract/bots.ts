/** The list of bots, and whether and when they are watched. */
import * as z from 'zod';
import { snoozeUntilSchema } from '../incidents.ts';
import { botIdSchema } from '../ids.ts';
import { tagSchema } from '../setting-levels.ts';
import { botDetailSchema } from '../bot-detail.ts';
import { snapshotSchema } from '../snapshot.ts';
import { command, nothing } from './command.ts';

export const nameSchema = z.string().trim().min(1).max(120);

export const noteSchema = z.string().max(2000);

export const apiRootSchema = z.string().max(300);

export const addRefusalCodes = [
  'TOKEN_SHAPE',
  'TOKEN_REJECTED',
  'DUPLICATE',
  'UNREACHABLE',
  'VAULT_LOCKED',
  'API_ROOT_UNCONFIRMED',
  'API_ROOT_INVALID',
  'OTHER_BOT',
  'FLOOD',
] as const;

export const addBotsInputSchema = z.strictObject({
  /** Pasted text: one token a line, surrounding text such as `TOKEN=` is not stripped; empty lines are skipped. */
  tokens: z.string().max(1_000_000),
  name: nameSchema.exactOptional(),
  tags: z.array(tagSchema).max(20).exactOptional(),
  apiRoot: apiRootSchema.exactOptional(),
  confirmApiRoot: z.boolean().exactOptional(),
  localMode: z.boolean().exactOptional(),
  testEnvironment: z.boolean().exactOptional(),
});

export const addBotsOutputSchema = z.strictObject({
  added: z.array(
    z.strictObject({
      id: botIdSchema,
      telegramId: z.string(),
      username: z.string().nullable(),
      name: z.string(),
    }),
  ),
  refused: z.array(
    z.strictObject({ line: z.number().int(), code: z.enum(addRefusalCodes), message: z.string() }),
  ),
});

export type AddBotsOutput = z.infer<typeof addBotsOutputSchema>;

export type AddRefusalCode = (typeof addRefusalCodes)[number];

/** Answered by the engine to everybody. */
export const botCommands = {
  'app:get-snapshot': command(nothing, snapshotSchema),
  'bots:add': command(addBotsInputSchema, addBotsOutputSchema),
  'bot:update': command(
    z.strictObject({
      botId: botIdSchema,
      name: nameSchema.exactOptional(),
      tags: z.array(tagSchema).max(20).exactOptional(),
      note: noteSchema.exactOptional(),
      paused: z.boolean().exactOptional(),
    }),
    nothing,
  ),
  /** Silent until a wall time or until it has recovered; null = not any more. Checked all the same. */
  'bot:snooze': command(
    z.strictObject({ botId: botIdSchema, until: snoozeUntilSchema.nullable() }),
    nothing,
  ),
  'bot:remove': command(z.strictObject({ botId: botIdSchema }), nothing),
  'bot:replace-token': command(
    z.strictObject({ botId: botIdSchema, token: z.string().max(300) }),
    nothing,
  ),
  'bot:detail': command(z.strictObject({ botId: botIdSchema }), botDetailSchema),
  'bot:check-now': command(z.strictObject({ botId: botIdSchema }), nothing),
  'fleet:check-all': command(nothing, nothing),
  /** Pauses all watching until a wall time; null = until resumed; resume with `untilMs: 0`. */
  'fleet:pause': command(z.strictObject({ untilMs: z.number().int().min(0).nullable() }), nothing),
} as const;
