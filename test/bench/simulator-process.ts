import { spawn } from 'node:child_process';
import * as z from 'zod';
import { repoRoot } from '../../scripts/prepare/paths.ts';

/** The simulator in a process of its own, so that its CPU time is not ours. */
export interface SimulatorProcess {
  readonly url: string;
  readonly pid: number;
  /** One control call, as `POST /<name>`. */
  control(name: string, body: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

const answerSchema = z.looseObject({ ok: z.boolean(), result: z.unknown() });

/** Starts `test/simulator/main.ts` on free loopback ports; `extra` are further arguments. */
export async function startSimulatorProcess(
  extra: readonly string[] = [],
): Promise<SimulatorProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/simulator/main.ts', '--port', '0', '--control-port', '0', ...extra],
    { cwd: repoRoot, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  const [url, controlUrl] = await new Promise<readonly [string, string]>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the simulator ended with ${String(code)}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const match = /simulator (\S+)\ncontrol (\S+)/.exec(output);
      if (match?.[1] !== undefined && match[2] !== undefined) {
        resolve([match[1], match[2]]);
      }
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    control: async (name, body) => {
      const reply = await fetch(`${controlUrl}/${name}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      const answer = answerSchema.parse(await reply.json());
      if (!answer.ok) {
        throw new Error(`control call ${name} failed: ${JSON.stringify(answer)}`);
      }
      return answer.result;
    },
    close: () => void child.kill('SIGKILL'),
  };
}

/** So many bots are made side by side. */
const madeAtOnce = 16;

/** Creates bots with a healthy webhook each; returns their tokens, in order. */
export async function createBots(
  simulator: SimulatorProcess,
  count: number,
): Promise<readonly string[]> {
  const tokens: string[] = [];
  for (let from = 0; from < count; from += madeAtOnce) {
    const made = Array.from(
      { length: Math.min(madeAtOnce, count - from) },
      async (_, index) => await createBot(simulator, from + index),
    );
    tokens.push(...(await Promise.all(made)));
  }
  return tokens;
}

async function createBot(simulator: SimulatorProcess, index: number): Promise<string> {
  const { token } = z.object({ token: z.string() }).parse(
    await simulator.control('createBot', {
      id: 700_001 + index,
      username: `bench_${index}_bot`,
      firstName: `Bench ${index}`,
    }),
  );
  const query = new URLSearchParams({ url: `https://hook-${index}.example.org/hook` });
  await fetch(`${simulator.url}/bot${token}/setWebhook?${query.toString()}`);
  return token;
}
