import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { seeded } from '../../support/seeded.ts';

/** A bundled command line over one data folder, whose runs can be killed. */
export interface KillableCli {
  readonly program: string;
  readonly data: string;
  /** Requests that the server has seen so far, of those that matter to the test. */
  readonly seen: () => number;
}

interface Ended {
  readonly code: number | null;
  readonly killed: boolean;
  /** Everything on stdout and stderr. */
  readonly output: string;
}

/** So long after the request a kill comes at the latest, ms: before, during or after its answer. */
const latestKillMs = 12;

interface RunOptions {
  readonly stdin?: string;
  /** Kill with SIGKILL a random moment after so many of the requests that matter. */
  readonly killAfter?: number;
}

/** A runner of commands; `cli` is asked at each run. */
export function killableCli(
  cli: () => KillableCli,
): (argv: readonly string[], options?: RunOptions) => Promise<Ended> {
  const random = seeded(1);
  return (argv, options = {}) => run({ ...cli(), random }, argv, options);
}

async function run(
  { program, data, seen, random }: KillableCli & { readonly random: () => number },
  argv: readonly string[],
  options: RunOptions,
): Promise<Ended> {
  const child = spawn(process.execPath, [program, '--data', data, ...argv], { stdio: 'pipe' });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin ?? '');
  const closed = once(child, 'close');
  const before = seen();
  let isOver = false;
  void closed.finally(() => (isOver = true));
  while (!isOver && options.killAfter !== undefined) {
    if (seen() - before >= options.killAfter) {
      await new Promise((resolve) => setTimeout(resolve, random() * latestKillMs));
      child.kill('SIGKILL');
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await closed;
  return { code: child.exitCode, killed: child.signalCode === 'SIGKILL', output };
}
