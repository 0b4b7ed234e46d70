import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startSimulator } from '../../simulator/index.ts';
import type { Simulator } from '../../simulator/index.ts';
import { buildProgram } from '../../support/built-program.ts';
import { runHere, type CliRun } from './run-here.ts';

const longestRunMs = 25_000;

/** Added to the environment of a run. */
type Variables = Readonly<Record<string, string>>;

/** A simulator, a data folder, and the real command line as a process of its own. */
export interface CliBench {
  readonly simulator: Simulator;
  readonly folder: string;
  /** Everything that any run wrote, for the search for secrets. */
  readonly written: () => string;
  run(argv: readonly string[], stdin?: string, variables?: Variables): Promise<CliRun>;
  /** Starts `argv`, sends the signal as soon as it uses the data folder (or `when` holds), and returns how it ended. */
  interrupt(argv: readonly string[], signal: NodeJS.Signals, when?: () => boolean): Promise<CliRun>;
  /** Runs with `--json` and parses what came. */
  json(
    argv: readonly string[],
    stdin?: string,
    variables?: Variables,
  ): Promise<{ readonly code: number | null; readonly document: unknown }>;
  /** Adds a bot of the simulator and returns its token. */
  addBot(id: number, firstName: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the simulator and makes an empty data folder.
 * @param manner `processes`: each command in one of its own, as people run it; `here`: the same commands in this process,
 * where what they do is tested and not how a process begins and ends. A start costs several times what most of them do.
 */
export async function startBench(manner: 'processes' | 'here' = 'processes'): Promise<CliBench> {
  const program = await buildProgram('src-main/cli.ts');
  const simulator = await startSimulator();
  const root = mkdtempSync(path.join(os.tmpdir(), 'hooklight-cli-run-'));
  const folder = path.join(root, 'data');
  let written = '';
  const run = async (
    argv: readonly string[],
    stdin = '',
    variables: Variables = {},
  ): Promise<CliRun> => {
    const ran =
      manner === 'here' && Object.keys(variables).length === 0
        ? await runHere(folder, argv, stdin)
        : await runProcess([program, '--data', folder, ...argv], stdin, { variables });
    written += ran.out + ran.err;
    return ran;
  };
  return {
    simulator,
    folder,
    written: () => written,
    run,
    interrupt: (argv, signal, when = () => true) =>
      runProcess([program, '--data', folder, ...argv], '', {
        started(child) {
          const timer = setInterval(() => {
            if (existsSync(path.join(folder, 'hooklight.db-wal')) && when()) {
              clearInterval(timer);
              child.kill(signal);
            }
          }, 50);
          child.once('exit', () => clearInterval(timer));
        },
      }),
    async json(argv, stdin, variables) {
      const ran = await run(['--json', ...argv], stdin, variables);
      return { code: ran.code, document: JSON.parse(ran.out) };
    },
    async addBot(id, firstName) {
      const token = simulator.control.createBot({ id, username: `bot_${id}`, firstName });
      const argv = ['bot', 'add', '--token-stdin', '--api-root', simulator.url];
      const ran = await run(argv, `${token}\n`);
      if (ran.code !== 0) {
        throw new Error(`bot add ended with ${String(ran.code)}: ${ran.out}${ran.err}`);
      }
      return token;
    },
    async close() {
      await simulator.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function runProcess(
  argv: readonly string[],
  stdin: string,
  options: {
    readonly started?: (child: ChildProcess) => void;
    readonly variables?: Variables;
  } = {},
): Promise<CliRun> {
  const child = spawn(process.execPath, argv, {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: longestRunMs,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...options.variables },
  });
  options.started?.(child);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
  // The command may end before it read everything.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}
