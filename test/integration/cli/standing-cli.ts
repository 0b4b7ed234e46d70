import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { buildProgram } from '../../support/built-program.ts';
import type { CliRun } from './run-here.ts';

const runSchema = z.object({ code: z.number().nullable(), out: z.string(), err: z.string() });

/** One process that carries out command after command over a folder; between two it holds nothing there. */
export interface StandingCli {
  run(argv: readonly string[]): Promise<CliRun>;
  close(): Promise<void>;
}

/** Builds the program that stays; the same for all folders. */
export const buildStandingCli = (): Promise<string> =>
  buildProgram('test/integration/cli/standing-program.ts');

/** Starts it over a data folder. */
export function startStandingCli(program: string, folder: string): StandingCli {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async run(argv) {
      child.stdin.write(`${JSON.stringify(argv)}\n`);
      const line = await lines.next();
      if (line.done === true) {
        throw new Error(`the standing command line ended at ${argv.join(' ')}`);
      }
      return runSchema.parse(JSON.parse(line.value));
    },
    async close() {
      child.stdin.end();
      child.kill('SIGTERM');
      await closed;
    },
  };
}
