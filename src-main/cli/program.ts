import path from 'node:path';
import { Command } from 'commander';
import * as z from 'zod';
import type { CliDeps, CliResult, CommonOptions, Invocation } from './context.ts';
import { registerActions } from './program-actions.ts';
import { registerAutomatic } from './program-automatic.ts';
import { registerEnvironments } from './program-env.ts';
import { registerBots } from './program-bots.ts';
import { registerFiles } from './program-files.ts';
import { registerHealthModel } from './program-health.ts';
import { registerIncidents } from './program-incidents.ts';
import { registerMaintenance } from './program-maintenance.ts';
import { registerQueue } from './program-queue.ts';
import { registerProxy } from './program-proxy.ts';
import { registerReading } from './program-reading.ts';
import { registerSettings } from './program-settings.ts';
import { registerWishes } from './program-wishes.ts';
import { createStdinParts } from './stdin.ts';

/** A command's work, once its options are read. */
type Handler = (invocation: Invocation) => Promise<CliResult>;

/** What the parts of the program need to add their commands. */
export interface Registration {
  readonly program: Command;
  readonly deps: CliDeps;
  /** Runs the handler and keeps what it came to. */
  readonly run: (handler: Handler) => Promise<void>;
}

const commonSchema = z.object({
  data: z.string().exactOptional(),
  json: z.boolean().default(false),
  verbose: z.boolean().default(false),
  keyFile: z.string().exactOptional(),
  passphraseStdin: z.boolean().default(false),
});

/** Builds the whole command line. `done` gets the result of the one command that runs. */
export function buildProgram(deps: CliDeps, done: (result: CliResult) => void): Command {
  const { texts, io } = deps;
  const program = new Command('hooklight')
    .description(texts('cli.help.program'))
    .option('--data <folder>', texts('cli.help.data', { folder: deps.defaultFolder }))
    .option('--json', texts('cli.help.json'))
    .option('--key-file <file>', texts('cli.help.key-file'))
    .option('--passphrase-stdin', texts('cli.help.passphrase-stdin'))
    .option('--verbose', texts('cli.help.verbose'))
    .addHelpText('after', `\n${texts('cli.help.exit-codes')}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
    });
  const run = async (handler: Handler): Promise<void> => {
    const common = commonOptions(program, deps);
    const stdin = createStdinParts(io, { passphraseFirst: common.passphraseStdin });
    done(await handler({ deps, common, stdin }));
  };
  const registration = { program, deps, run };
  registerBots(registration);
  registerReading(registration);
  registerIncidents(registration);
  registerFiles(registration);
  registerActions(registration);
  registerAutomatic(registration);
  registerMaintenance(registration);
  registerEnvironments(registration);
  registerQueue(registration);
  registerSettings(registration);
  registerWishes(registration);
  registerHealthModel(registration);
  registerProxy(registration);
  return program;
}

/** The common options as they were read so far; also used for telling how to print an internal error. */
export function commonOptions(program: Command, deps: CliDeps): CommonOptions {
  const given = commonSchema.parse(program.opts());
  return {
    data: path.resolve(given.data ?? deps.defaultFolder),
    json: given.json,
    verbose: given.verbose,
    keyFile: given.keyFile ?? null,
    passphraseStdin: given.passphraseStdin,
  };
}
