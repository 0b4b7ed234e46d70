import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
} from 'node:fs';
import path from 'node:path';
import { lastLines, runCommand } from './command.ts';
import { cacheRoot, repoRoot } from './paths.ts';
import { PrepareError, secondsSince, type Say } from './report.ts';
import { compileSqlite } from './sqlite-compile.ts';

/** A program that will load the library: this Node, or the Electron at hand run as Node. */
export interface SqliteHost {
  readonly name: string;
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
}

const packageFolder = path.join(repoRoot, 'node_modules', 'better-sqlite3');

/** better-sqlite3 looks here before it looks at its prebuilds. */
export const placedBinary = path.join(packageFolder, 'build', 'Release', 'better_sqlite3.node');

/**
 * Sees to it that better-sqlite3 loads in every host. Where Node-API 10 is missing the shipped prebuild would crash
 * the process, so the library is compiled once from its own sources, cached, and put where it wins over the prebuild.
 * One file compiled this way serves Node 20 to 24 and the fallback Electron alike.
 */
export async function prepareSqlite(
  options: {
    readonly hosts: readonly SqliteHost[];
    readonly needsBuild: boolean;
    readonly version: string;
  },
  say: Say,
): Promise<void> {
  if (options.needsBuild || existsSync(placedBinary)) {
    await placeBuild(options.version, say);
  }
  for (const host of options.hosts) {
    await assertLoads(host);
  }
}

async function placeBuild(version: string, say: Say): Promise<void> {
  const cached = path.join(cacheRoot(), `better-sqlite3-${version}-${sourceHash()}.node`);
  if (!existsSync(cached)) {
    const startedAtMs = performance.now();
    say(`compiling better-sqlite3 ${version} for this runtime (once, about a minute on two cores)`);
    await compileSqlite(packageFolder, cached);
    say(
      `better-sqlite3 ${version} compiled in ${secondsSince(startedAtMs)} and cached as ${cached}`,
    );
  }
  if (existsSync(placedBinary) && sameBytes(cached, placedBinary)) {
    return;
  }
  mkdirSync(path.dirname(placedBinary), { recursive: true });
  // Renamed into place: a program that has the old file loaded keeps it.
  const staged = `${placedBinary}.${process.pid}`;
  copyFileSync(cached, staged);
  renameSync(staged, placedBinary);
  say(`better-sqlite3 ${version} for this runtime put into node_modules`);
}

function sameBytes(left: string, right: string): boolean {
  return readFileSync(left).equals(readFileSync(right));
}

function sourceHash(): string {
  const hash = createHash('sha256').update(`recipe 1 ${process.platform} ${process.arch}`);
  for (const folder of ['src', 'deps']) {
    const entries = readdirSync(path.join(packageFolder, folder), {
      recursive: true,
      withFileTypes: true,
    });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.toSorted()) {
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

async function assertLoads(host: SqliteHost): Promise<void> {
  const script = `const D = require(${JSON.stringify(packageFolder)}); new D(':memory:').prepare('select 1').get();`;
  const result = await runCommand(host.executable, ['-e', script], {
    env: host.env,
    timeoutMs: 30_000,
  });
  if (result.code !== 0) {
    throw new PrepareError(
      `better-sqlite3 does not load in ${host.name}: ${lastLines(result.stderr) || 'the process crashed'}`,
      `Delete ${cacheRoot()} and node_modules, then run npm install and the same command again.`,
    );
  }
}
