import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { lastLines, runCommand } from './prepare/command.ts';
import { repoRoot } from './prepare/paths.ts';
import { PrepareError, secondsSince, type Say } from './prepare/report.ts';

const sources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'resources',
  'vite.config.ts',
  'package.json',
];
const products = [
  'out/main/main.js',
  'out/main/engine-worker.js',
  'out/main/store-worker.js',
  'out/main/preload.cjs',
  'out/renderer/index.html',
];

/** Builds page, main process and preload into out/ when a source is newer than what is there. */
export async function ensureBuilt(
  say: Say,
  options: { readonly isRelease?: boolean } = {},
): Promise<void> {
  const isRelease = options.isRelease === true;
  if (!isRelease && !isStale()) {
    return;
  }
  const startedAtMs = performance.now();
  const vite = path.join(repoRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = await runCommand(process.execPath, [vite, 'build', '--app'], {
    cwd: repoRoot,
    // A release is always built anew, without source maps.
    env: isRelease ? { ...process.env, HOOKLIGHT_RELEASE: '1' } : process.env,
    timeoutMs: 5 * 60_000,
  });
  if (result.code !== 0) {
    throw new PrepareError(
      `The app could not be built: ${lastLines(result.stderr || result.stdout, 20)}`,
      'Correct what the build names, then run the same command again.',
    );
  }
  say(`app built into out/ in ${secondsSince(startedAtMs)}`);
}

function isStale(): boolean {
  const built = products.map((product) => path.join(repoRoot, product));
  if (!built.every((file) => existsSync(file))) {
    return true;
  }
  const oldestProductMs = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return sources.some((source) => newestMs(path.join(repoRoot, source)) > oldestProductMs);
}

function newestMs(file: string): number {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) {
    return mtimeMs;
  }
  const entries = readdirSync(file, { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => !entry.name.endsWith('.tsbuildinfo') && entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}
