import { Option } from 'commander';
import * as z from 'zod';
import { checkBots } from './check-command.ts';
import { showHistory, showJournal } from './history-commands.ts';
import { durationOption, numberOption } from './parse-values.ts';
import { later } from './program-later.ts';
import type { Registration } from './program.ts';
import { watch } from './watch-command.ts';

const watchSchema = z.object({
  for: z.number().exactOptional(),
  interval: z.number().exactOptional(),
  service: z.boolean().exactOptional(),
});
const limitSchema = z.object({ limit: z.number() });

const limits = { min: 1, max: 500 };
const usualLimit = 50;

/** `check`, `watch`, `history`, `journal`. */
export function registerReading(registration: Registration): void {
  const { program, deps, run } = registration;
  const { texts } = deps;
  program
    .command('check')
    .description(texts('cli.help.check'))
    .argument('[ids...]', texts('cli.help.ids'))
    .action((ids: readonly string[]) => run((invocation) => checkBots(invocation, ids)));
  const watching = program
    .command('watch')
    .description(texts('cli.help.watch'))
    .option('--for <time>', texts('cli.help.for'), durationOption(texts))
    .option('--interval <time>', texts('cli.help.interval'), durationOption(texts))
    .option('--service', texts('cli.help.later'))
    .action(() =>
      run((invocation) => {
        const options = watchSchema.parse(watching.opts());
        return options.service === true
          ? later(texts, 'watch --service')
          : watch(invocation, {
              forMs: options.for ?? null,
              intervalMs: options.interval ?? null,
            });
      }),
    );
  registerHistory(registration);
}

function registerHistory({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const limit = () =>
    new Option('--limit <n>', texts('cli.help.limit'))
      .argParser(numberOption(texts, limits))
      .default(usualLimit);
  const history = program
    .command('history')
    .description(texts('cli.help.history'))
    .argument('<id>', texts('cli.help.id'))
    .addOption(limit())
    .action((given: string) =>
      run((invocation) => showHistory(invocation, { given, ...limitSchema.parse(history.opts()) })),
    );
  const journal = program
    .command('journal')
    .description(texts('cli.help.journal'))
    .argument('[id]', texts('cli.help.id'))
    .addOption(limit())
    .action((given?: string) =>
      run((invocation) =>
        showJournal(invocation, { given: given ?? null, ...limitSchema.parse(journal.opts()) }),
      ),
    );
}
