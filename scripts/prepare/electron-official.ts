import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './command.ts';
import { pinnedVersion } from './manifest.ts';
import { repoRoot } from './paths.ts';

/** How long a host that may be unreachable is waited for. */
const reachTimeoutMs = 15_000;
/** Behind a proxy the reachability cannot be asked for with this Node's fetch, so the attempt itself is bounded. */
const proxiedTimeoutMs = 120_000;
const downloadTimeoutMs = 15 * 60_000;

const packageFolder = path.join(repoRoot, 'node_modules', 'electron');

/** The binary that the npm package electron downloaded, or null where it is not there (complete). */
export function officialElectron(): string | null {
  try {
    const executable = readFileSync(path.join(packageFolder, 'path.txt'), 'utf8').trim();
    const version = readFileSync(path.join(packageFolder, 'dist', 'version'), 'utf8').trim();
    const full = path.join(packageFolder, 'dist', executable);
    return version.replace(/^v/u, '') === pinnedVersion('electron') && existsSync(full)
      ? full
      : null;
  } catch {
    // No path.txt or no version file: nothing was downloaded yet.
    return null;
  }
}

/** Downloads the pinned Electron with its own installer, if its release host answers within 15 s. */
export async function downloadOfficialElectron(): Promise<string | null> {
  const proxied = ['HTTPS_PROXY', 'https_proxy', 'ELECTRON_MIRROR', 'electron_mirror'].some(
    (name) => (process.env[name] ?? '') !== '',
  );
  if (!proxied && !(await releaseHostAnswers())) {
    return null;
  }
  const installer = path.join(packageFolder, 'install.js');
  const timeoutMs = proxied ? proxiedTimeoutMs : downloadTimeoutMs;
  const env = { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' };
  await runCommand(process.execPath, [installer], { cwd: repoRoot, env, timeoutMs });
  return officialElectron();
}

async function releaseHostAnswers(): Promise<boolean> {
  const version = `v${pinnedVersion('electron')}`;
  const url = `https://github.com/electron/electron/releases/download/${version}/SHASUMS256.txt`;
  try {
    const response = await fetch(url, {
      method: 'HEAD',
      signal: AbortSignal.timeout(reachTimeoutMs),
    });
    return response.ok;
  } catch {
    return false;
  }
}
