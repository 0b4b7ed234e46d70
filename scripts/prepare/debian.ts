import { existsSync } from 'node:fs';
import { lastLines, runCommand } from './command.ts';
import { PrepareError, secondsSince, type Say } from './report.ts';

/** Alternatives of one package: newer Debian renamed some libraries. The first that is known is installed. */
export type DebianPackage = readonly string[];

/** What Electron itself links against or loads. */
export const electronLibraries: readonly DebianPackage[] = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libnotify4'],
  ['libsecret-1-0'],
];

/**
 * A desktop without a screen: display, session bus, tray host, notification daemons, keyring, screenshots, fonts; and
 * strace, with which the power-cut test records what reaches the disk and faults are injected; network namespaces and
 * packet filters for the tests that cut the network; a C library that lies about the time; mounts of small disks.
 */
export const desktopParts: readonly DebianPackage[] = [
  ['xvfb'],
  ['dbus-daemon'],
  ['dbus-bin'],
  ['libglib2.0-bin'],
  ['xfce4-panel'],
  ['dunst'],
  ['xfce4-notifyd'],
  ['gnome-keyring'],
  ['libsecret-tools'],
  ['scrot'],
  ['xdotool'],
  ['x11-utils'],
  ['strace'],
  ['iproute2'],
  ['nftables'],
  ['dnsmasq-base'],
  ['faketime'],
  ['mount'],
  ['util-linux'],
  ['fonts-dejavu-core'],
  ['fonts-noto-color-emoji'],
  ['fonts-wqy-zenhei'],
];

/** Programs that the desktop rig starts; their absence undoes a remembered preparation. */
export const desktopPrograms = [
  'Xvfb',
  'dbus-daemon',
  'xfce4-panel',
  'dunst',
  'dunstctl',
  'gnome-keyring-daemon',
  'scrot',
  'xprop',
  'strace',
  'ip',
  'nft',
  'faketime',
] as const;

/** True on Debian and its descendants. */
function isDebian(): boolean {
  return process.platform === 'linux' && existsSync('/etc/debian_version');
}

/**
 * Installs the packages that are missing when this is root on Debian; otherwise throws with the one command to run.
 * Elsewhere than on Debian it does nothing: what is missing shows when a program does not start.
 */
export async function ensureDebianPackages(
  wanted: readonly DebianPackage[],
  say: Say,
): Promise<void> {
  if (!isDebian()) {
    return;
  }
  const missing = await missingPackages(wanted);
  if (missing.length === 0) {
    return;
  }
  const names = await installableNames(missing);
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new PrepareError(
      `Debian packages are missing: ${names.join(', ')}.`,
      `Run "sudo ${command}".`,
    );
  }
  const startedAtMs = performance.now();
  say(`installing Debian packages: ${names.join(' ')}`);
  await installOrExplain(names, command);
  say(`Debian packages installed in ${secondsSince(startedAtMs)}`);
}

async function missingPackages(
  wanted: readonly DebianPackage[],
): Promise<readonly DebianPackage[]> {
  const query = ['-W', '-f', '${Package} ${db:Status-Status}\\n', ...wanted.flat()];
  const { stdout } = await runCommand('dpkg-query', query, { timeoutMs: 20_000 });
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((names) => !names.some((name) => installed.has(name)));
}

async function installableNames(missing: readonly DebianPackage[]): Promise<readonly string[]> {
  if (missing.some((names) => names.length > 1)) {
    await refreshEmptyLists();
  }
  return await Promise.all(missing.map(async (names) => await firstKnown(names)));
}

async function firstKnown(names: DebianPackage): Promise<string> {
  for (const name of names.slice(0, -1)) {
    const { code, stdout } = await runCommand('apt-cache', ['show', name], { timeoutMs: 20_000 });
    if (code === 0 && stdout.includes(`Package: ${name}`)) {
      return name;
    }
  }
  return names.at(-1) ?? '';
}

/** A container image comes without package lists: then nothing is known to apt before an update. */
async function refreshEmptyLists(): Promise<void> {
  const { stdout } = await runCommand('apt-cache', ['show', 'libnss3'], { timeoutMs: 20_000 });
  if (stdout === '' && process.getuid?.() === 0) {
    await runCommand('apt-get', ['update'], { timeoutMs: 5 * 60_000 });
  }
}

async function installOrExplain(names: readonly string[], command: string): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const args = ['install', '-y', '--no-install-recommends', ...names];
  const first = await runCommand('apt-get', args, { env, timeoutMs: 15 * 60_000 });
  if (first.code === 0) {
    return;
  }
  // Old or missing package lists are the usual reason.
  await runCommand('apt-get', ['update'], { env, timeoutMs: 5 * 60_000 });
  const second = await runCommand('apt-get', args, { env, timeoutMs: 15 * 60_000 });
  if (second.code !== 0) {
    throw new PrepareError(
      `apt-get could not install what is missing: ${lastLines(second.stderr || second.stdout)}`,
      `Run "apt-get update && ${command}" yourself and see what it says.`,
    );
  }
}
