import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { redactTokens } from '../core/domain/safe-text.ts';
import type { CliDeps, CliIo, CliResult } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { buildProgram, commonOptions } from './program.ts';

/** Runs one command line and returns its exit code. Never throws: a crash is 70, with a sentence and no stack. */
export async function runCli(argv: readonly string[], given: CliDeps): Promise<number> {
  const deps = { ...given, io: safeIo(given.io) };
  let result: CliResult | null = null;
  const program = buildProgram(deps, (done) => {
    result = done;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return result === null ? exitCodes.usage : print(result, program, deps);
  } catch (error) {
    return failure(error, deps);
  }
}

/** The last net: no token leaves by a stream, not even one typed by mistake and quoted in a usage error. */
function safeIo(io: CliIo): CliIo {
  return {
    out: (text) => io.out(redactTokens(text)),
    err: (text) => io.err(redactTokens(text)),
    readStdin: () => io.readStdin(),
  };
}

function print(result: CliResult, program: Command, deps: CliDeps): number {
  const { json } = commonOptions(program, deps);
  if (result.complaint !== undefined) {
    deps.io.err(`${result.complaint}\n`);
  }
  if (json && result.json !== null) {
    deps.io.out(`${JSON.stringify(result.json)}\n`);
  } else if (!json && result.human !== '') {
    deps.io.out(`${result.human}\n`);
  }
  return result.exitCode;
}

/** commander has already said what is wrong; help that was asked for is no error. */
function failure(error: unknown, deps: CliDeps): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  const name = error instanceof Error ? error.name : typeof error;
  deps.io.err(`${deps.texts('cli.internal', { name })}\n`);
  return exitCodes.internal;
}
