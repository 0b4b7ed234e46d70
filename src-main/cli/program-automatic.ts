import { Option } from 'commander';
import * as z from 'zod';
import { automaticRules } from '../../src-shared/automation.ts';
import {
  clearAutomatic,
  releaseAutomatic,
  resumeAutomatic,
  setAutomatic,
  showAutomatic,
  stopAutomatic,
} from './automatic-commands.ts';
import type { Registration } from './program.ts';

const scopeSchema = z.object({ tag: z.string().exactOptional(), bot: z.string().exactOptional() });
const setSchema = scopeSchema.extend({
  rule: z.array(z.enum(automaticRules)).default([]),
  live: z.boolean().default(false),
  protect: z.boolean().default(false),
});

const scopeOf = ({ tag, bot }: z.infer<typeof scopeSchema>) => ({
  tag: tag ?? null,
  bot: bot ?? null,
});

/** `automatic status | set | clear | stop | resume | release`. */
export function registerAutomatic({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const automatic = program.command('automatic').description(texts('cli.help.automatic'));
  automatic
    .command('status')
    .description(texts('cli.help.automatic-status'))
    .action(() => run(showAutomatic));
  const set = automatic
    .command('set')
    .description(texts('cli.help.automatic-set'))
    .option('--tag <tag>', texts('cli.help.automatic-tag'))
    .option('--bot <id>', texts('cli.help.automatic-bot'))
    .addOption(
      new Option('--rule <rule...>', texts('cli.help.automatic-rule')).choices(automaticRules),
    )
    .option('--live', texts('cli.help.automatic-live'))
    .option('--protect', texts('cli.help.automatic-protect'))
    .action(() =>
      run((invocation) => {
        const { rule, live, protect, ...scope } = setSchema.parse(set.opts());
        const mode = live ? 'live' : 'dry-run';
        const rules = rule.map((one) => ({ rule: one, mode }) as const);
        return setAutomatic(invocation, { scope: scopeOf(scope), rules, protect });
      }),
    );
  const clear = automatic
    .command('clear')
    .description(texts('cli.help.automatic-clear'))
    .option('--tag <tag>', texts('cli.help.automatic-tag'))
    .option('--bot <id>', texts('cli.help.automatic-bot'))
    .action(() =>
      run((invocation) => clearAutomatic(invocation, scopeOf(scopeSchema.parse(clear.opts())))),
    );
  automatic
    .command('stop')
    .description(texts('cli.help.automatic-stop'))
    .action(() => run(stopAutomatic));
  automatic
    .command('resume')
    .description(texts('cli.help.automatic-resume'))
    .action(() => run(resumeAutomatic));
  automatic
    .command('release')
    .description(texts('cli.help.automatic-release'))
    .argument('<id>', texts('cli.help.id'))
    .action((id: string) => run((invocation) => releaseAutomatic(invocation, id)));
}
