import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { repoRoot } from '../../../scripts/prepare/paths.ts';

/** The simulator with the fleet of the bench, in a process of its own. */
export interface FleetServer {
  readonly url: string;
  readonly pid: number;
  close(): Promise<void>;
}

/** Starts it; `task` is what server.ts wants. */
export async function startFleetServer(task: unknown): Promise<FleetServer> {
  const program = 'test/bench/endurance/server.ts';
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: repoRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(task));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, found] = /^server (\S+)$/.exec(line) ?? [];
      if (found !== undefined) {
        resolve(found);
      }
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    async close() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
