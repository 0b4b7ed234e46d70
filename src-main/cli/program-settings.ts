import { Option, type Command } from 'commander';
import * as z from 'zod';
import type { Registration } from './program.ts';
import { getSettings, resetSettings, setSettings, type LevelOptions } from './settings-command.ts';

const levelSchema = z.object({ tag: z.string().exactOptional(), bot: z.string().exactOptional() });

/** `settings get`, `settings set`, `settings reset`: globally, by tag, by bot. */
export function registerSettings({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const settings = program.command('settings').description(texts('limits.cli.help'));
  const levelled = (command: Command): Command =>
    command
      .addOption(new Option('--tag <tag>', texts('limits.cli.help.tag')).conflicts('bot'))
      .addOption(new Option('--bot <id>', texts('limits.cli.help.bot')));
  const levelOf = (command: Command): LevelOptions => levelSchema.parse(command.opts());
  const get = levelled(settings.command('get').description(texts('limits.cli.help.get'))).action(
    () => run((invocation) => getSettings(invocation, levelOf(get))),
  );
  const set = levelled(settings.command('set').description(texts('limits.cli.help.set')))
    .argument('<name=value...>', texts('limits.cli.help.values'))
    .action((given: readonly string[]) =>
      run((invocation) => setSettings(invocation, { ...levelOf(set), given })),
    );
  const reset = levelled(settings.command('reset').description(texts('limits.cli.help.reset')))
    .argument('[names...]', texts('limits.cli.help.names'))
    .action((given: readonly string[]) =>
      run((invocation) => resetSettings(invocation, { ...levelOf(reset), given })),
    );
}
