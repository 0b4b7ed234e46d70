// `npm run package`: the unpacked app for this platform in dist/, hardened.
//   --test-build  leaves Node's inspector on, so that ring 5 can drive the package (dist/test-build)
//   --release     all targets of electron-builder.yml; refused on the fallback runtime
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { ensureBuilt } from './build.ts';
import { explainFailure } from './explain-failure.ts';
import {
  packageConfig,
  readBuilderConfig,
  releaseRefusal,
  type BuilderConfig,
} from './package/config.ts';
import { lastLines, runCommand } from './prepare/command.ts';
import { repoRoot } from './prepare/paths.ts';
import { PrepareError, secondsSince, sayOnStderr } from './prepare/report.ts';
import { prepare } from './prepare/run.ts';
import { electronPath, type ElectronRuntime } from './runtime.ts';

const platformSwitches: ReadonlyMap<string, string> = new Map([
  ['darwin', '--mac'],
  ['win32', '--win'],
]);

interface Wishes {
  readonly isRelease: boolean;
  readonly isTestBuild: boolean;
}

async function main(wishes: Wishes): Promise<number> {
  const startedAtMs = performance.now();
  await prepare('app', { say: sayOnStderr });
  const runtime = electronPath();
  const refusal = wishes.isRelease ? releaseRefusal(runtime) : null;
  if (refusal !== null) {
    throw refusal;
  }
  await ensureBuilt(sayOnStderr, { isRelease: wishes.isRelease });
  const work = mkdtempSync(path.join(os.tmpdir(), 'hl-package-'));
  try {
    const electronDist = stageElectron(runtime, path.join(work, 'electron'));
    const { isTestBuild } = wishes;
    const config = packageConfig(readBuilderConfig(), { runtime, electronDist, isTestBuild });
    await runBuilder(config, { work, wishes });
    const output = path.join(repoRoot, config.directories.output);
    const what = `${config.productName} with Electron ${runtime.version}`;
    sayOnStderr(`${what} packaged into ${output} in ${secondsSince(startedAtMs)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return 0;
}

/** A copy of the runtime without the default app, which would otherwise travel along in every package. */
function stageElectron(runtime: ElectronRuntime, target: string): string {
  const source =
    process.platform === 'darwin'
      ? path.join(repoRoot, 'node_modules', 'electron', 'dist')
      : path.dirname(runtime.path);
  cpSync(source, target, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('default_app.asar') && file !== path.join(source, 'version'),
  });
  return target;
}

async function runBuilder(
  config: BuilderConfig,
  options: { readonly work: string; readonly wishes: Wishes },
): Promise<void> {
  const configFile = path.join(options.work, 'electron-builder.yml');
  mkdirSync(options.work, { recursive: true });
  writeFileSync(configFile, stringify(config));
  const cli = path.join(repoRoot, 'node_modules', 'electron-builder', 'cli.js');
  const platform = platformSwitches.get(process.platform) ?? '--linux';
  const targets = options.wishes.isRelease ? [platform] : [platform, 'dir', `--${process.arch}`];
  const args = [cli, ...targets, '--config', configFile, '--publish', 'never'];
  const result = await runCommand(process.execPath, args, {
    cwd: repoRoot,
    timeoutMs: 20 * 60_000,
  });
  if (result.code !== 0) {
    throw new PrepareError(
      `electron-builder could not package the app: ${lastLines(`${result.stdout}\n${result.stderr}`, 20)}`,
      'Correct what it names, then run the same command again.',
    );
  }
}

const wishes: Wishes = {
  isRelease: process.argv.includes('--release'),
  isTestBuild: process.argv.includes('--test-build'),
};
process.exitCode = await explainFailure(async () => await main(wishes), { say: sayOnStderr });
