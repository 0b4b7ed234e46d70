import type { Texts } from '../../src-shared/texts/index.ts';
import type { CliResult } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import type { Registration } from './program.ts';
import { refusal } from './results.ts';

/** Says that a command is known but not in this version yet. */
export function later(texts: Texts, command: string): Promise<CliResult> {
  return Promise.resolve({
    ...refusal('NOT_IN_THIS_VERSION', texts('cli.later', { command })),
    exitCode: exitCodes.usage,
  });
}

/** Commands of the contract that come later: recognised, so that the answer is a sentence and not "unknown command". */
export function registerLater({ program, deps, run }: Registration): void {
  const { texts } = deps;
  for (const name of ['rescue', 'replay-updates']) {
    program
      .command(name, { hidden: true })
      .argument('[anything...]')
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => run(() => later(texts, name)));
  }
}
