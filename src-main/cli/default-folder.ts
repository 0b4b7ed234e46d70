import path from 'node:path';

/** What the place of the data folder depends on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/**
 * Where the command line keeps its data when `--data` is not given: a folder of its own, because the app's is locked to
 * the desktop's keyring.
 */
export function defaultDataFolder({ platform, home, variables }: Surroundings): string {
  if (platform === 'darwin') {
    return path.posix.join(home, 'Library', 'Application Support', 'hooklight-cli');
  }
  if (platform === 'win32') {
    const local = variables['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData', 'Local');
    return path.win32.join(local, 'hooklight-cli');
  }
  const shared = path.posix.join(home, '.local', 'share');
  return path.posix.join(absoluteOr(variables['XDG_DATA_HOME'], shared), 'hooklight-cli');
}

/** The XDG specification: a relative path is to be ignored. */
function absoluteOr(given: string | undefined, otherwise: string): string {
  return given !== undefined && path.posix.isAbsolute(given) ? given : otherwise;
}
