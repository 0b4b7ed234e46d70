import { PrepareError } from './report.ts';

/** Lowest Node that the libraries of this project run on. */
const lowest = { major: 20, minor: 19 };

/**
 * Refuses a Node that is too old.
 * @param version as in process.versions.node
 */
export function checkNodeVersion(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > lowest.major || (major === lowest.major && minor >= lowest.minor)) {
    return;
  }
  throw new PrepareError(
    `Node ${version} is too old: Hooklight needs ${lowest.major}.${lowest.minor} or newer.`,
    'Install Node 24 (or 22.14 and newer) from nodejs.org, open a new terminal and run the same command again.',
  );
}

/**
 * True where better-sqlite3's shipped prebuild loads. It is built against Node-API 10, which came with
 * Node 22.14 and Electron 35; on older runtimes it does not fail but crashes the process.
 */
export function hasNodeApi10(napi: string | undefined): boolean {
  return Number(napi ?? '0') >= 10;
}
