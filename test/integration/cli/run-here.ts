import { composeCli } from '../../../src-main/cli/compose-cli.ts';
import { runCli } from '../../../src-main/cli/run.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';

/** How a command of the command line ended, and what it wrote. */
export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command of the command line over the real engine and store, in this process: quicker where many are needed. */
export async function runHere(
  folder: string,
  argv: readonly string[],
  stdin = '',
): Promise<CliRun> {
  let out = '';
  let err = '';
  const code = await runCli(['--data', folder, ...argv], {
    io: {
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      readStdin: () => Promise.resolve(stdin),
    },
    clock: systemClock,
    texts: createTexts(),
    interrupted: new AbortController().signal,
    defaultFolder: folder,
    compose: composeCli,
  });
  return { code, out, err };
}
