import { Option } from 'commander';
import * as z from 'zod';
import {
  acknowledge,
  listIncidents,
  showIncident,
  snooze,
  type SnoozeWish,
} from './incident-commands.ts';
import { durationOption, numberOption } from './parse-values.ts';
import type { Registration } from './program.ts';

const listSchema = z.object({ open: z.boolean().default(false), limit: z.number() });
const acknowledgeSchema = z.object({ takeBack: z.boolean().default(false) });
const snoozeSchema = z.object({
  for: z.number().exactOptional(),
  untilRecovered: z.boolean().exactOptional(),
  wake: z.boolean().exactOptional(),
});

const limits = { min: 1, max: 500 };
const usualLimit = 50;
const incidentNumbers = { min: 1, max: 999_999_999_999_999 };

/** `incidents`, `incident`, `acknowledge`, `snooze`. */
export function registerIncidents(registration: Registration): void {
  registerLists(registration);
  registerSilence(registration);
}

function registerLists({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const list = program
    .command('incidents')
    .description(texts('cli.help.incidents'))
    .argument('[id]', texts('cli.help.id'))
    .option('--open', texts('cli.help.incidents-open'))
    .addOption(
      new Option('--limit <n>', texts('cli.help.limit'))
        .argParser(numberOption(texts, limits))
        .default(usualLimit),
    )
    .action((given?: string) =>
      run((invocation) =>
        listIncidents(invocation, { given: given ?? null, ...listSchema.parse(list.opts()) }),
      ),
    );
  program
    .command('incident')
    .description(texts('cli.help.incident'))
    .argument('<number>', texts('cli.help.incident-number'), numberOption(texts, incidentNumbers))
    .action((incidentId: number) => run((invocation) => showIncident(invocation, incidentId)));
}

function registerSilence({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const known = program
    .command('acknowledge')
    .description(texts('cli.help.acknowledge'))
    .argument('<id>', texts('cli.help.id'))
    .option('--take-back', texts('cli.help.take-back'))
    .action((given: string) =>
      run((invocation) =>
        acknowledge(invocation, { given, ...acknowledgeSchema.parse(known.opts()) }),
      ),
    );
  const silence = program
    .command('snooze')
    .description(texts('cli.help.snooze'))
    .argument('<id>', texts('cli.help.id'))
    .addOption(
      new Option('--for <time>', texts('cli.help.snooze-for'))
        .argParser(durationOption(texts))
        .conflicts(['untilRecovered', 'wake']),
    )
    .addOption(
      new Option('--until-recovered', texts('cli.help.until-recovered')).conflicts(['wake']),
    )
    .option('--wake', texts('cli.help.wake'))
    .action((given: string) => {
      const wish = snoozeWish(snoozeSchema.parse(silence.opts()));
      return wish === undefined
        ? silence.error(texts('cli.usage.snooze'))
        : run((invocation) => snooze(invocation, { given, wish }));
    });
}

/** What was asked for; undefined = nothing was. */
function snoozeWish(given: z.infer<typeof snoozeSchema>): SnoozeWish | undefined {
  if (given.for !== undefined) {
    return { forMs: given.for };
  }
  if (given.untilRecovered === true) {
    return 'recovered';
  }
  return given.wake === true ? null : undefined;
}
