import { Option } from 'commander';
import * as z from 'zod';
import {
  addMaintenance,
  endMaintenance,
  listMaintenance,
  removeMaintenance,
} from './maintenance-commands.ts';
import { durationOption } from './parse-values.ts';
import type { Registration } from './program.ts';

const text = z.string().default('');
const maybe = z.string().nullable().default(null);
const addSchema = z.object({
  tag: maybe,
  bot: maybe,
  note: text,
  for: z.number().nullable().default(null),
  from: maybe,
  to: maybe,
  weekly: maybe,
  at: maybe,
  zone: maybe,
});

/** `maintenance list | add | end | remove`. */
export function registerMaintenance({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const maintenance = program.command('maintenance').description(texts('cli.help.maintenance'));
  maintenance
    .command('list')
    .description(texts('cli.help.maintenance-list'))
    .action(() => run(listMaintenance));
  const add = maintenance
    .command('add')
    .description(texts('cli.help.maintenance-add'))
    .argument('<name>', texts('cli.help.maintenance-name'))
    .addOption(new Option('--tag <tag>', texts('cli.help.maintenance-tag')).conflicts('bot'))
    .addOption(new Option('--bot <id>', texts('cli.help.maintenance-bot')).conflicts('tag'))
    .option('--for <duration>', texts('cli.help.maintenance-for'), durationOption(texts))
    .option('--from <time>', texts('cli.help.maintenance-from'))
    .option('--to <time>', texts('cli.help.maintenance-to'))
    .option('--weekly <days>', texts('cli.help.maintenance-weekly'))
    .option('--at <time>', texts('cli.help.maintenance-at'))
    .option('--zone <name>', texts('cli.help.maintenance-zone'))
    .option('--note <text>', texts('cli.help.maintenance-note'))
    .action((name: string) =>
      run((invocation) => {
        const { for: forMs, ...given } = addSchema.parse(add.opts());
        return addMaintenance(invocation, { name, forMs, ...given });
      }),
    );
  maintenance
    .command('end')
    .description(texts('cli.help.maintenance-end'))
    .argument('<id>', texts('cli.help.maintenance-id'))
    .action((id: string) => run((invocation) => endMaintenance(invocation, id)));
  maintenance
    .command('remove')
    .description(texts('cli.help.maintenance-remove'))
    .argument('<id>', texts('cli.help.maintenance-id'))
    .action((id: string) => run((invocation) => removeMaintenance(invocation, id)));
}
