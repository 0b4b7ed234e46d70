/** Environments and which bots belong to them. */
import * as z from 'zod';
import {
  environmentIdSchema,
  environmentPreviewInputSchema,
  environmentPreviewSchema,
  environmentPutSchema,
  environmentViewSchema,
} from '../environment.ts';
import { botIdSchema } from '../ids.ts';
import { command, nothing } from './command.ts';

/** Answered by the engine to everybody. */
export const environmentCommands = {
  'environment:list': command(
    nothing,
    z.strictObject({ environments: z.array(environmentViewSchema) }),
  ),
  /** Stores an environment; nothing is sent, also not for its bots: they differ from it until they are brought to it. */
  'environment:put': command(environmentPutSchema, z.strictObject({ id: environmentIdSchema })),
  /** Refused while bots belong to it, unless they are to be taken out of it. What is wanted of them stays. */
  'environment:remove': command(
    z.strictObject({ id: environmentIdSchema, unassign: z.boolean().default(false) }),
    nothing,
  ),
  /** Which environment bots belong to; null = none. Sends nothing and changes nothing that is wanted. */
  'environment:assign': command(
    z.strictObject({
      botIds: z.array(botIdSchema).min(1).max(10_000),
      id: environmentIdSchema.nullable(),
    }),
    nothing,
  ),
  /** What a template comes to for one bot, shortened, and what is wrong with it. Stores nothing. */
  'environment:preview': command(environmentPreviewInputSchema, environmentPreviewSchema),
} as const;
