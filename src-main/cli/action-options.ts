import { Option } from 'commander';
import type { Command } from 'commander';
import * as z from 'zod';
import { type UnknownAnswer, unknownAnswers, type WishKind } from '../../src-shared/wishes.ts';
import type { Registration } from './program.ts';

const unknown = z.enum(unknownAnswers).exactOptional();
const commonSchema = z.object({
  dryRun: z.boolean().default(false),
  secretUnknown: unknown,
  certificateUnknown: unknown,
  pinUnknown: unknown,
  unresolvedOk: z.boolean().default(false),
});

/** A command that plans and applies a wish, with the options that all of them take. */
export function actionCommand(
  { program, deps }: Registration,
  kind: WishKind,
  argument = '<id>',
): Command {
  const { texts } = deps;
  const answer = (flags: string, help: string) =>
    new Option(flags, help).choices(unknownAnswers.filter((choice) => choice !== 'refuse'));
  return program
    .command(kind)
    .description(texts(`wish.${kind}.explain`))
    .argument(argument, texts('cli.help.id'))
    .option('--dry-run', texts('cli.help.dry-run'))
    .addOption(answer('--secret-unknown <answer>', texts('cli.help.secret-unknown')))
    .addOption(answer('--certificate-unknown <answer>', texts('cli.help.certificate-unknown')))
    .addOption(answer('--pin-unknown <answer>', texts('cli.help.pin-unknown')))
    .option('--unresolved-ok', texts('cli.help.unresolved-ok'));
}

export interface Answers {
  readonly secretUnknown: UnknownAnswer;
  readonly certificateUnknown: UnknownAnswer;
  readonly pinUnknown: UnknownAnswer;
  readonly unresolvedOk: boolean;
}

/**
 * Telegram shows neither a secret nor whether an address is pinned, so both are unknown of every webhook that was set
 * elsewhere: one answer serves both unless the pin has its own. A certificate shows, so it is asked for apart.
 */
export function answersOf(command: Command): {
  readonly dryRun: boolean;
  readonly answers: Answers;
} {
  const given = commonSchema.parse(command.opts());
  return {
    dryRun: given.dryRun,
    answers: {
      secretUnknown: given.secretUnknown ?? 'refuse',
      certificateUnknown: given.certificateUnknown ?? 'refuse',
      pinUnknown: given.pinUnknown ?? given.secretUnknown ?? 'refuse',
      unresolvedOk: given.unresolvedOk,
    },
  };
}
