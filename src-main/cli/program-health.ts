import { explain } from './explain-command.ts';
import type { Registration } from './program.ts';
import { replay } from './replay-command.ts';

/** `explain` and `replay`: what the health model knows, without a data folder and without asking anybody. */
export function registerHealthModel({ program, deps, run }: Registration): void {
  const { texts } = deps;
  // Error texts may begin with a dash; they are no options.
  program
    .command('explain')
    .description(texts('cli.help.explain'))
    .argument('<message...>', texts('cli.help.explain-message'))
    .allowUnknownOption()
    .action((message: readonly string[]) => run((invocation) => explain(invocation, message)));
  program
    .command('replay')
    .description(texts('cli.help.replay'))
    .argument('<file>', texts('cli.help.replay-file'))
    .action((file: string) => run((invocation) => replay(invocation, file)));
}
