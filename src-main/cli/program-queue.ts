import path from 'node:path';
import { Option } from 'commander';
import * as z from 'zod';
import { act } from './action-commands.ts';
import { actionCommand, answersOf } from './action-options.ts';
import { kindsOption, momentOption, rateOption } from './parse-values.ts';
import type { Registration } from './program.ts';
import { resendUpdates } from './resend-command.ts';

const saveSchema = z.object({ save: z.string() });

const resendSchema = z.object({
  kind: z.array(z.string()).exactOptional(),
  from: z.number().exactOptional(),
  to: z.number().exactOptional(),
  rate: z.number().exactOptional(),
  expired: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  secretUnknown: z.literal('none').exactOptional(),
});

/** `replay-updates`: saved updates, to the bot's own webhook. */
function registerResend({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const command = program
    .command('replay-updates')
    .description(texts('cli.help.replay-updates'))
    .argument('<id>', texts('cli.help.id'))
    .argument('<file>', texts('cli.help.saved-file'))
    .option('--kind <kinds>', texts('cli.help.kind'), kindsOption(texts))
    .option('--from <time>', texts('cli.help.from'), momentOption(texts))
    .option('--to <time>', texts('cli.help.to'), momentOption(texts))
    .option('--rate <pace>', texts('cli.help.rate'), rateOption(texts))
    .option('--expired', texts('cli.help.expired'))
    .option('--dry-run', texts('cli.help.dry-run'))
    .addOption(
      new Option('--secret-unknown <answer>', texts('cli.help.replay-secret-unknown')).choices([
        'none',
      ]),
    )
    .action((given: string, file: string) =>
      run((invocation) => {
        const options = resendSchema.parse(command.opts());
        const request = {
          path: path.resolve(file),
          kinds: options.kind ?? null,
          fromMs: options.from ?? null,
          toMs: options.to ?? null,
          expired: options.expired,
          secretUnknown: options.secretUnknown ?? 'refuse',
          ...(options.rate === undefined ? {} : { perSecond: options.rate }),
        } as const;
        return resendUpdates(invocation, { given, dryRun: options.dryRun, request });
      }),
    );
}

/** `rescue`, `peek` and `replay-updates`: what waits, saved, looked at, or given to the endpoint again. */
export function registerQueue(registration: Registration): void {
  registerResend(registration);
  const { texts } = registration.deps;
  const rescue = actionCommand(registration, 'rescue')
    .requiredOption('--save <file>', texts('cli.help.save'))
    .action((given: string) =>
      registration.run((invocation) => {
        const { save } = saveSchema.parse(rescue.opts());
        const { dryRun, answers } = answersOf(rescue);
        const wish = { kind: 'rescue', ...answers, path: path.resolve(save) } as const;
        return act(invocation, { given, wish, dryRun, lose: null });
      }),
    );
  const peek = actionCommand(registration, 'peek').action((given: string) =>
    registration.run((invocation) => {
      const { dryRun, answers } = answersOf(peek);
      return act(invocation, { given, wish: { kind: 'peek', ...answers }, dryRun, lose: null });
    }),
  );
}
