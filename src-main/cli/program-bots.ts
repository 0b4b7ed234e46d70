import * as z from 'zod';
import { addBots, listBots, removeBot, replaceToken } from './bot-commands.ts';
import { showBot } from './show-command.ts';
import { collect } from './parse-values.ts';
import type { Registration } from './program.ts';

const addSchema = z.object({
  name: z.string().exactOptional(),
  tag: z.array(z.string()),
  apiRoot: z.string().exactOptional(),
  confirmApiRoot: z.boolean().exactOptional(),
  localMode: z.boolean().exactOptional(),
  testEnvironment: z.boolean().exactOptional(),
});

/** `bot add`, `bot list`, `bot remove`, `bot replace-token`. */
export function registerBots({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const bot = program.command('bot').description(texts('cli.help.bot'));
  const add = bot
    .command('add')
    .description(texts('cli.help.bot-add'))
    .requiredOption('--token-stdin', texts('cli.help.token-stdin'))
    .option('--name <name>', texts('cli.help.name'))
    .option('--tag <tag>', texts('cli.help.tag'), collect, [])
    .option('--api-root <url>', texts('cli.help.api-root'))
    .option('--confirm-api-root', texts('cli.help.confirm-api-root'))
    .option('--local-mode', texts('cli.help.local-mode'))
    .option('--test-environment', texts('cli.help.test-environment'))
    .action(() =>
      run((invocation) => {
        const { tag, ...options } = addSchema.parse(add.opts());
        return addBots(invocation, { ...options, tags: tag });
      }),
    );
  bot
    .command('list')
    .description(texts('cli.help.bot-list'))
    .action(() => run(listBots));
  bot
    .command('show')
    .description(texts('cli.help.bot-show'))
    .argument('<id>', texts('cli.help.id'))
    .action((id: string) => run((invocation) => showBot(invocation, id)));
  bot
    .command('remove')
    .description(texts('cli.help.bot-remove'))
    .argument('<id>', texts('cli.help.id'))
    .action((id: string) => run((invocation) => removeBot(invocation, id)));
  bot
    .command('replace-token')
    .description(texts('cli.help.bot-replace-token'))
    .argument('<id>', texts('cli.help.id'))
    .requiredOption('--token-stdin', texts('cli.help.token-stdin'))
    .action((id: string) => run((invocation) => replaceToken(invocation, id)));
}
