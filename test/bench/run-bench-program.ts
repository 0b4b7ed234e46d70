import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { repoRoot } from '../../scripts/prepare/paths.ts';

/** What runs a program of the bench. */
export interface BenchRuntime {
  readonly path: string;
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const plainNode: BenchRuntime = { path: process.execPath, flags: [], env: {} };

/**
 * Runs a program of the bench in a process of its own: its task as JSON on standard input, what it says at its end as JSON.
 * `command` is what the runtime is given. One that fails says why on its own error stream, and rejects here.
 */
export async function runBenchProgram(
  command: readonly string[],
  task: unknown,
  { path, flags, env } = plainNode,
): Promise<unknown> {
  const child = spawn(path, [...flags, ...command], {
    cwd: repoRoot,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    // One that ended early has no report.
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(task));
    const said: unknown = JSON.parse(await text(child.stdout));
    return said;
  } finally {
    child.kill('SIGKILL');
  }
}
