import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import * as z from 'zod';
import type { SaveChoice, SetConfig } from '../../src-shared/wishes.ts';
import { act } from './action-commands.ts';
import { actionCommand, answersOf } from './action-options.ts';
import type { Invocation } from './context.ts';
import { numberOption, updatesOption } from './parse-values.ts';
import type { Registration } from './program.ts';
import { refusal } from './results.ts';

const largestCertificateBytes = 3_145_728;

const setSchema = z.object({
  url: z.string(),
  secretStdin: z.boolean().exactOptional(),
  generateSecret: z.boolean().exactOptional(),
  // commander's name for the absence of `--no-secret`
  secret: z.boolean(),
  maxConnections: z.number().exactOptional(),
  allowedUpdates: z.union([z.literal('default'), z.array(z.string())]).exactOptional(),
  ip: z.string().exactOptional(),
  certificate: z.string().exactOptional(),
});
const loseSchema = z.object({
  lose: z.string().exactOptional(),
  save: z.string().exactOptional(),
  drop: z.boolean().default(false),
});

/** `set`, `re-set`, `kick`, `restore`, `drop`, `delete`. */
export function registerActions(registration: Registration): void {
  registerSet(registration);
  for (const kind of ['re-set', 'kick', 'restore'] as const) {
    const command = actionCommand(registration, kind).action((given: string) =>
      registration.run((invocation) => {
        const { dryRun, answers } = answersOf(command);
        return act(invocation, { given, wish: { kind, ...answers }, dryRun, lose: null });
      }),
    );
  }
  registerLosing(registration);
}

function registerSet(registration: Registration): void {
  const { texts } = registration.deps;
  const secretStdin = new Option('--secret-stdin', texts('cli.help.secret-stdin'));
  const command = actionCommand(registration, 'set')
    .requiredOption('--url <url>', texts('cli.help.url'))
    .addOption(secretStdin.conflicts(['generateSecret']))
    .option('--generate-secret', texts('cli.help.generate-secret'))
    .option('--no-secret', texts('cli.help.no-secret'))
    .option(
      '--max-connections <n>',
      texts('cli.help.max-connections'),
      numberOption(texts, { min: -1_000_000_000, max: 1_000_000_000 }),
    )
    .option('--allowed-updates <kinds>', texts('cli.help.allowed-updates'), updatesOption(texts))
    .option('--ip <address>', texts('cli.help.ip'))
    .option('--certificate <file>', texts('cli.help.certificate'))
    .action((given: string) =>
      registration.run(async (invocation) => {
        const options = setSchema.parse(command.opts());
        const { dryRun, answers } = answersOf(command);
        const certificate = readCertificate(options.certificate);
        if (certificate === null) {
          return refusal('INVALID_REQUEST', texts('cli.certificate-unreadable'));
        }
        const config = await setConfig(invocation, options, certificate);
        return act(invocation, {
          given,
          wish: { kind: 'set', ...answers, config },
          dryRun,
          lose: null,
        });
      }),
    );
}

async function setConfig(
  invocation: Invocation,
  options: z.output<typeof setSchema>,
  certificate: SetConfig['certificate'],
): Promise<SetConfig> {
  return {
    url: options.url,
    secret: await secretChoice(invocation, options),
    certificate,
    pinnedIp: options.ip === undefined ? { kind: 'keep' } : { kind: 'ip', ip: options.ip },
    maxConnections: options.maxConnections ?? null,
    allowedUpdates: options.allowedUpdates ?? null,
  };
}

async function secretChoice(
  invocation: Invocation,
  options: z.output<typeof setSchema>,
): Promise<SetConfig['secret']> {
  if (options.secretStdin === true) {
    const text = await invocation.stdin.rest();
    return { kind: 'value', value: text.replace(/\r?\n$/, '') };
  }
  if (options.generateSecret === true) {
    return { kind: 'generate' };
  }
  return options.secret ? { kind: 'keep' } : { kind: 'none' };
}

/** null = the file cannot be read or is larger than Telegram takes. */
function readCertificate(file: string | undefined): SetConfig['certificate'] | null {
  if (file === undefined) {
    return { kind: 'keep' };
  }
  try {
    return statSync(file).size > largestCertificateBytes
      ? null
      : { kind: 'pem', pem: readFileSync(file, 'utf8') };
  } catch {
    return null;
  }
}

/** Drop and delete: the two that can lose updates. */
function registerLosing(registration: Registration): void {
  const { texts } = registration.deps;
  const lose = new Option('--lose <name>', texts('cli.help.lose'));
  const drop = actionCommand(registration, 'drop')
    .addOption(lose.conflicts(['save']))
    .option('--save <file>', texts('cli.help.save'))
    .action((given: string) =>
      registration.run((invocation) => {
        const options = loseSchema.parse(drop.opts());
        const { dryRun, answers } = answersOf(drop);
        return act(invocation, {
          given,
          wish: { kind: 'drop', ...answers, save: saveChoice(options.save) },
          dryRun,
          lose: options.lose ?? null,
        });
      }),
    );
  const remove = actionCommand(registration, 'delete')
    .option('--lose <name>', texts('cli.help.lose'))
    .option('--drop', texts('cli.help.drop'))
    .action((given: string) =>
      registration.run((invocation) => {
        const options = loseSchema.parse(remove.opts());
        const { dryRun, answers } = answersOf(remove);
        return act(invocation, {
          given,
          wish: { kind: 'delete', ...answers, dropPending: options.drop },
          dryRun,
          lose: options.lose ?? null,
        });
      }),
    );
}

function saveChoice(file: string | undefined): SaveChoice {
  return file === undefined ? { kind: 'lose' } : { kind: 'file', path: path.resolve(file) };
}
