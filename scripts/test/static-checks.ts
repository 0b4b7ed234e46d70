import { spawn } from 'node:child_process';
import { repoRoot } from '../prepare/paths.ts';
import type { RingResult } from './ring.ts';

/** Scripts of package.json: together they are `npm run check`. */
export const staticChecks: readonly string[] = ['typecheck', 'lint', 'format:check', 'unused'];

const checkTimeoutMs = 10 * 60_000;

/** Runs one static check; it counts as one passed or one failed. Its output is told only when it fails. */
export async function runStaticCheck(name: string): Promise<RingResult> {
  const startedAtMs = performance.now();
  const { code, output } = await runScript(name);
  const isPassed = code === 0;
  return {
    name,
    passed: isPassed ? 1 : 0,
    failed: isPassed ? 0 : 1,
    tookMs: performance.now() - startedAtMs,
    note: '',
    failures: isPassed ? [] : [{ file: 'package.json', name, message: output.trim() }],
    unsteady: [],
  };
}

async function runScript(
  name: string,
): Promise<{ readonly code: number | null; readonly output: string }> {
  return await new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', name], {
      cwd: repoRoot,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: checkTimeoutMs,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
