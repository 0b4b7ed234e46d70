import { Option, type Command } from 'commander';
import * as z from 'zod';
import { environmentColours, secretPolicies } from '../../src-shared/environment.ts';
import {
  assignBots,
  listEnvironments,
  putEnvironment,
  removeEnvironment,
  type GivenEnvironment,
} from './env-commands.ts';
import { numberOption, updatesOption } from './parse-values.ts';
import type { Registration } from './program.ts';

const givenSchema = z.object({
  rename: z.string().exactOptional(),
  host: z.string().exactOptional(),
  colour: z.enum(environmentColours).exactOptional(),
  secret: z.enum(secretPolicies).exactOptional(),
  maxConnections: z.number().exactOptional(),
  allowedUpdates: z.union([z.literal('default'), z.array(z.string())]).exactOptional(),
  note: z.string().exactOptional(),
  templateStdin: z.boolean().default(false),
  templateFile: z.string().exactOptional(),
});

/** `env list | add | edit | remove | assign | unassign`. */
export function registerEnvironments({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const env = program.command('env').description(texts('environments.cli.help'));
  env
    .command('list')
    .description(texts('environments.cli.help.list'))
    .action(() => run(listEnvironments));
  const add = withFields(env.command('add'), texts)
    .description(texts('environments.cli.help.add'))
    .argument('<name>', texts('environments.cli.help.name'))
    .action((name: string) =>
      run((invocation) => putEnvironment(invocation, { name, isNew: true, given: given(add) })),
    );
  const edit = withFields(env.command('edit'), texts)
    .description(texts('environments.cli.help.edit'))
    .argument('<name>', texts('environments.cli.help.name'))
    .option('--rename <name>', texts('environments.cli.help.rename'))
    .action((name: string) =>
      run((invocation) => putEnvironment(invocation, { name, isNew: false, given: given(edit) })),
    );
  const remove = env
    .command('remove')
    .description(texts('environments.cli.help.remove'))
    .argument('<name>', texts('environments.cli.help.name'))
    .option('--unassign', texts('environments.cli.help.leave'))
    .action((name: string) =>
      run((invocation) => {
        const { unassign } = z
          .object({ unassign: z.boolean().default(false) })
          .parse(remove.opts());
        return removeEnvironment(invocation, { name, unassign });
      }),
    );
  env
    .command('assign')
    .description(texts('environments.cli.help.assign'))
    .argument('<name>', texts('environments.cli.help.name'))
    .argument('<ids...>', texts('cli.help.id'))
    .action((name: string, ids: readonly string[]) =>
      run((invocation) => assignBots(invocation, { name, given: ids })),
    );
  env
    .command('unassign')
    .description(texts('environments.cli.help.unassign'))
    .argument('<ids...>', texts('cli.help.id'))
    .action((ids: readonly string[]) =>
      run((invocation) => assignBots(invocation, { name: null, given: ids })),
    );
}

function withFields(command: Command, texts: Registration['deps']['texts']): Command {
  const fromStdin = new Option('--template-stdin', texts('environments.cli.help.template-stdin'));
  return command
    .option('--host <host>', texts('environments.cli.help.host'))
    .addOption(fromStdin.conflicts(['templateFile']))
    .option('--template-file <file>', texts('environments.cli.help.template-file'))
    .addOption(
      new Option('--colour <colour>', texts('environments.cli.help.colour')).choices(
        environmentColours,
      ),
    )
    .addOption(
      new Option('--secret <policy>', texts('environments.cli.help.secret')).choices(
        secretPolicies,
      ),
    )
    .option(
      '--max-connections <n>',
      texts('cli.help.max-connections'),
      numberOption(texts, { min: 1, max: 100_000 }),
    )
    .option('--allowed-updates <kinds>', texts('cli.help.allowed-updates'), updatesOption(texts))
    .option('--note <text>', texts('environments.cli.help.note'));
}

function given(command: Command): GivenEnvironment {
  const { secret, ...rest } = givenSchema.parse(command.opts());
  return { ...rest, ...(secret === undefined ? {} : { secretPolicy: secret }) };
}
