import { findElectron, type ElectronRuntime } from '../runtime.ts';
import { findProgram } from './command.ts';
import {
  desktopParts,
  desktopPrograms,
  electronLibraries,
  ensureDebianPackages,
} from './debian.ts';
import { fallbackExists, fallbackFolder, prepareFallbackElectron } from './electron-fallback.ts';
import { downloadOfficialElectron } from './electron-official.ts';
import { pinnedVersion } from './manifest.ts';
import { checkNodeVersion, hasNodeApi10 } from './node-version.ts';
import { PrepareError, type Say } from './report.ts';
import { placedBinary, prepareSqlite, type SqliteHost } from './sqlite.ts';
import { isStampValid, writeStamp } from './stamp.ts';

/** `cli`: Node alone. `app`: Electron on this machine's own desktop. `desktop`: a desktop without a screen as well. */
export type Profile = 'cli' | 'app' | 'desktop';

/** Raised when a step below changes in a way that an earlier preparation does not satisfy. */
const recipe = 3;

/**
 * Brings the machine to where the profile's programs run. Runs again at no cost: what is there is left alone.
 * @param options.force runs every step although an earlier preparation is remembered
 * @throws PrepareError with the exact remedy
 */
export async function prepare(
  profile: Profile,
  options: { readonly say: Say; readonly force?: boolean },
): Promise<void> {
  checkNodeVersion(process.versions.node);
  const key = stampKey();
  if (options.force !== true && isStampValid(profile, key)) {
    return;
  }
  const electron = profile === 'cli' ? null : await prepareElectron(options.say);
  if (profile === 'desktop') {
    await ensureDebianPackages(desktopParts, options.say);
    assertDesktopPrograms();
  }
  await prepareLibrary(electron, options.say);
  writeStamp(profile, key, filesToRemember(profile, electron));
}

function stampKey(): string {
  const versions = [pinnedVersion('better-sqlite3'), pinnedVersion('electron'), process.version];
  const platform = [process.platform, process.arch, process.env['HOOKLIGHT_ELECTRON'] ?? ''];
  // The folder's name changes with what goes into it.
  const fallback = fallbackExists() ? fallbackFolder() : '';
  return [recipe, ...versions, ...platform, fallback].join(' ');
}

async function prepareElectron(say: Say): Promise<ElectronRuntime> {
  await ensureDebianPackages(electronLibraries, say);
  const pinned = pinnedVersion('electron');
  let runtime = findElectron();
  if (runtime?.kind !== 'official' && process.env['HOOKLIGHT_ELECTRON'] !== 'fallback') {
    await downloadOfficialElectron();
    runtime = findElectron();
  }
  if (runtime === null) {
    assertFallbackExists(pinned);
    await ensureDebianPackages([['unzip']], say);
    await prepareFallbackElectron(say);
    runtime = findElectron();
  }
  if (runtime === null) {
    throw new PrepareError(
      'No Electron could be prepared.',
      'Run "npx install-electron" and see what it says.',
    );
  }
  say(
    runtime.kind === 'official'
      ? `Electron ${runtime.version} (official)`
      : `Electron ${pinned} cannot be downloaded here: using Electron ${runtime.version}, a development runtime that is never shipped`,
  );
  return runtime;
}

function assertFallbackExists(pinned: string): void {
  if (!fallbackExists()) {
    throw new PrepareError(
      `Electron ${pinned} could not be downloaded, and there is no stand-in for ${process.platform} ${process.arch}.`,
      'Run "npx install-electron" with a network that reaches its release host (or with ELECTRON_MIRROR set), then the same command again.',
    );
  }
}

function assertDesktopPrograms(): void {
  const missing = desktopPrograms.filter((name) => findProgram(name) === null);
  if (missing.length > 0) {
    throw new PrepareError(
      `A desktop without a screen cannot be started: ${missing.join(', ')} not found.`,
      'Install these programs with the package manager of this system; on Debian as root the same command does it.',
    );
  }
}

async function prepareLibrary(electron: ElectronRuntime | null, say: Say): Promise<void> {
  const hosts: SqliteHost[] = [
    { name: `Node ${process.versions.node}`, executable: process.execPath, env: process.env },
  ];
  if (electron?.kind === 'fallback') {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    hosts.push({ name: `Electron ${electron.version}`, executable: electron.path, env });
  }
  const needsBuild = electron?.kind === 'fallback' || !hasNodeApi10(process.versions['napi']);
  if (needsBuild && process.platform === 'linux' && (!findProgram('gcc') || !findProgram('g++'))) {
    await ensureDebianPackages([['gcc'], ['g++']], say);
  }
  await prepareSqlite({ hosts, needsBuild, version: pinnedVersion('better-sqlite3') }, say);
}

function filesToRemember(profile: Profile, electron: ElectronRuntime | null): readonly string[] {
  const files: string[] = electron === null ? [] : [electron.path];
  if (electron?.kind === 'fallback' || !hasNodeApi10(process.versions['napi'])) {
    files.push(placedBinary);
  }
  if (profile === 'desktop') {
    files.push(...desktopPrograms.flatMap((name) => findProgram(name) ?? []));
  }
  return files;
}
