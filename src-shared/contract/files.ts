/** Records, configurations and hand-over files: out of the list and into it. */
import * as z from 'zod';
import {
  configurationFormats,
  handOverPassphraseSchema,
  importApplySchema,
  importItemSchema,
  importedSchema,
  stageAnswerSchema,
  stagedImportSchema,
} from '../import.ts';
import { botIdsSchema, command, nothing, page, savedAsSchema } from './command.ts';

const renderedSchema = z.strictObject({
  suggestedFileName: z.string().max(120),
  content: z.string(),
});

/** Answered by the engine to everybody. */
export const fileCommands = {
  /** The record of bots as a document without secrets. Empty `botIds` = all. */
  'record:render': command(
    z.strictObject({ botIds: botIdsSchema, format: z.enum(['md', 'json']) }),
    renderedSchema,
  ),
  /** What is wanted of bots as a file without secrets, which can be imported. Empty `botIds` = all. */
  'configuration:render': command(
    z.strictObject({ botIds: botIdsSchema, format: z.enum(configurationFormats) }),
    renderedSchema,
  ),
  'import:items': command(
    z.strictObject({ stageId: z.string().max(64), offset: z.number().int().min(0), ...page }),
    z.array(importItemSchema),
  ),
  /** Takes what was chosen of a staged file, all or nothing. Nothing is sent to Telegram. */
  'import:apply': command(importApplySchema, importedSchema),
  'import:discard': command(z.strictObject({ stageId: z.string().max(64) }), nothing),
} as const;

/** Answered by the engine to the main process only: the page never sees what they carry. */
export const innerFileCommands = {
  /** Reads a configuration or hand-over file and compares it with the list. Changes nothing and asks nobody. */
  'import:stage': command(
    z.strictObject({
      fileName: z.string().max(300),
      content: z.string().max(15_000_000),
      passphrase: z.string().max(1024).nullable(),
    }),
    stageAnswerSchema,
  ),
  /** Everything that is wanted of bots, secrets included, sealed under the passphrase. Noted in the journal. */
  'hand-over:render': command(
    z.strictObject({
      botIds: botIdsSchema,
      passphrase: handOverPassphraseSchema,
      withTokens: z.boolean(),
    }),
    renderedSchema,
  ),
} as const;

/** Answered by the shell. */
export const shellFileCommands = {
  /** Asks for a file name in a native dialog and writes the record there (0600, never overwriting silently). */
  'record:save': command(
    z.strictObject({ botIds: botIdsSchema, format: z.enum(['md', 'json']) }),
    savedAsSchema,
  ),
  /** Saves the configuration of bots under a name asked for in a native dialog (0600). */
  'configuration:save': command(
    z.strictObject({ botIds: botIdsSchema, format: z.enum(configurationFormats) }),
    savedAsSchema,
  ),
  /** Saves a hand-over file (0600); a file that is there is never replaced. */
  'hand-over:save': command(
    z.strictObject({
      botIds: botIdsSchema,
      passphrase: handOverPassphraseSchema,
      withTokens: z.boolean(),
    }),
    savedAsSchema,
  ),
  /** Asks for a file in a native dialog and stages it. The page may name none and never sees its contents. */
  'import:choose': command(
    nothing,
    z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('cancelled') }),
      z.strictObject({ outcome: z.literal('sealed'), fileName: z.string().max(300) }),
      z.strictObject({ outcome: z.literal('staged'), staged: stagedImportSchema }),
    ]),
  ),
  /** The passphrase of the hand-over file that was chosen last. */
  'import:unseal': command(
    z.strictObject({ passphrase: z.string().min(1).max(1024) }),
    z.strictObject({ staged: stagedImportSchema }),
  ),
} as const;
