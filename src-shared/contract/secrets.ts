/** Where tokens are kept, and the secret tokens of webhooks. */
import * as z from 'zod';
import { botIdSchema } from '../ids.ts';
import { vaultChoiceSchema, vaultStateSchema } from '../vault-state.ts';
import { command, nothing } from './command.ts';

/** Answered by the engine to the main process only: the page never sees what they carry. */
export const innerSecretCommands = {
  /** The secret token of the wanted webhook; null = there is none, or it is not known. Noted in the journal. */
  'secret:reveal': command(
    z.strictObject({ botId: botIdSchema }),
    z.strictObject({ secret: z.string().nullable() }),
  ),
} as const;

/** Answered by the shell. */
export const shellSecretCommands = {
  'vault:retry': command(nothing, vaultStateSchema),
  'vault:choose': command(vaultChoiceSchema, vaultStateSchema),
  'vault:unlock': command(
    z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    vaultStateSchema,
  ),
  /** Puts the secret token of the wanted webhook on the clipboard, for 30 seconds; the page never sees it. */
  'secret:copy': command(
    z.strictObject({ botId: botIdSchema }),
    z.strictObject({ copied: z.boolean() }),
  ),
} as const;
