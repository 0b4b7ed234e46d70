// `npm start`: opens Hooklight on the user's own profile. Arguments after `--` go to the app.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.ts';
import { explainFailure } from './explain-failure.ts';
import { repoRoot } from './prepare/paths.ts';
import { PrepareError, sayOnStderr } from './prepare/report.ts';
import { prepare } from './prepare/run.ts';
import { electronPath } from './runtime.ts';

async function main(args: readonly string[]): Promise<number> {
  await prepare('app', { say: sayOnStderr });
  await ensureBuilt(sayOnStderr);
  assertDisplay();
  const sandbox: string[] = [];
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    sayOnStderr(
      'running as root: Chromium cannot use its sandbox and is started with --no-sandbox',
    );
    sandbox.push('--no-sandbox');
  }
  return await runElectron([...sandbox, repoRoot, ...args]);
}

function assertDisplay(): void {
  const has = (name: string): boolean => (process.env[name] ?? '') !== '';
  if (process.platform === 'linux' && !has('DISPLAY') && !has('WAYLAND_DISPLAY')) {
    throw new PrepareError(
      'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).',
      'Run the command inside a desktop session, or see the app without one: npm run demo.',
    );
  }
}

async function runElectron(args: readonly string[]): Promise<number> {
  const child = spawn(electronPath().path, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // The app closes its database first; this script only waits for it.
    process.on(signal, () => child.kill(signal));
  }
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await explainFailure(async () => await main(process.argv.slice(2)), {
  say: sayOnStderr,
});
