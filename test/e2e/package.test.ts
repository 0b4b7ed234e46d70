import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, FuseState, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBuilderConfig } from '../../scripts/package/config.ts';
import { runCommand } from '../../scripts/prepare/command.ts';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { electronPath } from '../../scripts/runtime.ts';
import { closedAfterEach } from '../support/closed-after-each.ts';
import { endProcesses, processesOf, processTree } from '../support/desktop/processes.ts';
import { startDesktop, type Desktop, type DesktopOptions } from '../support/desktop/session.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { sandboxArguments } from './support/launch-app.ts';

const isFallback = electronPath().kind === 'fallback';
const productFolder = path.join(repoRoot, 'dist', 'linux-unpacked');
const executable = path.join(productFolder, isFallback ? 'hooklight-dev' : 'hooklight');
const kept = closedAfterEach();

beforeAll(async () => {
  const tsx = path.join(repoRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const script = path.join(repoRoot, 'scripts', 'package.ts');
  const result = await runCommand(process.execPath, [tsx, script], {
    cwd: repoRoot,
    timeoutMs: 110_000,
  });
  if (result.code !== 0) {
    throw new Error(`npm run package failed: ${result.stdout}${result.stderr}`);
  }
});

async function startPackage(options: DesktopOptions): Promise<Desktop> {
  const desktop = kept(await startDesktop(options));
  const profile = path.join(desktop.folder, 'profile');
  const child = spawn(executable, [...sandboxArguments(), '--profile', profile], {
    env: desktop.env,
    stdio: 'ignore',
  });
  kept({
    async close() {
      const running = processTree(child.pid ?? 0);
      child.kill('SIGKILL');
      await endProcesses(running);
    },
  });
  return desktop;
}

describe('the hardened package', () => {
  test('has every fuse as electron-builder.yml says', async () => {
    const wire = await getCurrentFuseWire(executable);
    const asBooleans = Object.fromEntries(
      fuses.map(([name, index]) => [name, wire[index] === FuseState.ENABLE]),
    );
    expect(asBooleans).toEqual(readBuilderConfig().electronFuses);
  });

  test('holds one binary of the database library and no source maps', () => {
    const files = readdirSync(productFolder, { recursive: true }).map(String);
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    expect(existsSync(path.join(productFolder, 'resources', 'default_app.asar'))).toBe(false);
  });

  test('shows its tray item with a full menu', async () => {
    const desktop = await startPackage({ notifications: 'dunst', keyring: 'unlocked' });
    const item = await desktop.tray.waitForItem();
    await item.waitForTooltip(/./u);
    await item.waitForItem(/^Quit/u);
  });

  test('shows its tray item within 5 s although the keyring is locked', async () => {
    const desktop = await startPackage({ keyring: 'locked' });
    const item = await desktop.tray.waitForItem(5000);
    await item.waitForItem(/^Quit/u, 5000);
  });

  test('ends by the tray and leaves no process', async () => {
    const desktop = await startPackage({});
    const item = await desktop.tray.waitForItem();
    const profile = path.join(desktop.folder, 'profile');
    const own = (): readonly unknown[] => processesOf(profile);
    expect(own().length).toBeGreaterThan(0);
    await item.click(/^Quit/u);
    await waitFor('the package to end', () => own().length === 0);
  });

  test('does not run as plain Node', async () => {
    const script = 'process.stdout.write("ran as node")';
    const env = { PATH: process.env['PATH'], ELECTRON_RUN_AS_NODE: '1' };
    const result = await runCommand(executable, ['-e', script], { env, timeoutMs: 5000 });
    expect(result.stdout).not.toContain('ran as node');
  });
});

const fuses = [
  ['runAsNode', FuseV1Options.RunAsNode],
  ['enableCookieEncryption', FuseV1Options.EnableCookieEncryption],
  ['enableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable],
  ['enableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments],
  ['enableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
  ['onlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar],
  ['loadBrowserProcessSpecificV8Snapshot', FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
  ['grantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges],
] as const;
