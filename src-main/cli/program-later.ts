import type { Texts } from '../../src-shared/texts/index.ts';
import type { CliResult } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { refusal } from './results.ts';

/** Says that a command is known but not in this version yet. */
export function later(texts: Texts, command: string): Promise<CliResult> {
  return Promise.resolve({
    ...refusal('NOT_IN_THIS_VERSION', texts('cli.later', { command })),
    exitCode: exitCodes.usage,
  });
}
