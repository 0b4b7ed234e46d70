import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findProgram, lastLines, runCommand } from './command.ts';
import { makeWorkFolder, repoRoot } from './paths.ts';
import { PrepareError } from './report.ts';

const compileTimeoutMs = 10 * 60_000;

/**
 * Compiles better-sqlite3 from the sources in its npm package into `target`, without gyp: the two halves (SQLite in C,
 * the binding in C++) run side by side. `NAPI_EXPERIMENTAL` with the opt-out of its garbage-collection rule keeps the
 * binary loadable on Node-API 9 and later.
 */
export async function compileSqlite(packageFolder: string, target: string): Promise<void> {
  if (process.platform !== 'linux') {
    throw new PrepareError(
      `better-sqlite3 has no binary for Node ${process.versions.node} on this system.`,
      'Install Node 22.14 or newer from nodejs.org and run the same command again.',
    );
  }
  assertCompilers();
  const include = nodeHeaders();
  const work = makeWorkFolder('sqlite');
  try {
    const sqliteObject = path.join(work, 'sqlite3.o');
    const bindingObject = path.join(work, 'binding.o');
    await Promise.all([
      compile('gcc', sqliteArguments(packageFolder, sqliteObject)),
      compile('g++', bindingArguments(packageFolder, include, bindingObject)),
    ]);
    const library = path.join(work, 'better_sqlite3.node');
    const linkFlags = ['-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-Wl,--strip-debug'];
    await compile('g++', [
      ...linkFlags,
      '-o',
      library,
      bindingObject,
      sqliteObject,
      '-ldl',
      '-lpthread',
      '-lm',
    ]);
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(library, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function assertCompilers(): void {
  const missing = ['gcc', 'g++'].filter((name) => findProgram(name) === null);
  if (missing.length > 0) {
    throw new PrepareError(
      `${missing.join(' and ')} not found: better-sqlite3 must be compiled for Node ${process.versions.node}.`,
      'Run "apt-get install -y gcc g++" as root, or install Node 22.14 or newer, which needs no compiling.',
    );
  }
}

function nodeHeaders(): string {
  const candidates = [
    path.resolve(path.dirname(process.execPath), '..', 'include', 'node'),
    '/usr/include/node',
    '/usr/local/include/node',
  ];
  const found = candidates.find((folder) => existsSync(path.join(folder, 'node_api.h')));
  if (found === undefined) {
    throw new PrepareError(
      `Node's header files were not found in ${candidates.join(' or ')}.`,
      'Install Node from nodejs.org (its archive holds include/node), or Node 22.14 or newer, which needs no compiling.',
    );
  }
  return found;
}

function sqliteArguments(packageFolder: string, output: string): string[] {
  const defines = readFileSync(path.join(packageFolder, 'deps', 'defines.gypi'), 'utf8');
  const flags = [...defines.matchAll(/'([A-Z0-9_]+(?:=[^']*)?)'/gu)].map(
    (match) => `-D${match[1] ?? ''}`,
  );
  const source = path.join(packageFolder, 'deps', 'sqlite3', 'sqlite3.c');
  return ['-std=gnu99', '-w', '-fPIC', '-O2', '-DNDEBUG', ...flags, '-c', source, '-o', output];
}

function bindingArguments(packageFolder: string, include: string, output: string): string[] {
  const nodeApi = [
    'NAPI_EXPERIMENTAL',
    'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    'NAPI_DISABLE_CPP_EXCEPTIONS',
    'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
    'BUILDING_NODE_EXTENSION',
    'NODE_GYP_MODULE_NAME=better_sqlite3',
    'NDEBUG',
  ].map((name) => `-D${name}`);
  const language = ['-std=c++20', '-w', '-fPIC', '-O2', '-fno-rtti', '-fno-exceptions'];
  const visibility = ['-fvisibility=hidden', '-fvisibility-inlines-hidden'];
  const folders = [
    path.join(packageFolder, 'deps', 'sqlite3'),
    path.join(repoRoot, 'node_modules', 'node-addon-api'),
    include,
  ].map((folder) => `-I${folder}`);
  const source = path.join(packageFolder, 'src', 'better_sqlite3.cpp');
  return [...language, ...visibility, ...nodeApi, ...folders, '-c', source, '-o', output];
}

async function compile(compiler: string, args: readonly string[]): Promise<void> {
  const result = await runCommand(compiler, args, { timeoutMs: compileTimeoutMs });
  if (result.code !== 0) {
    throw new PrepareError(
      `${compiler} could not compile better-sqlite3: ${lastLines(result.stderr)}`,
      'Install Node 22.14 or newer from nodejs.org, which needs no compiling, and run the same command again.',
    );
  }
}
