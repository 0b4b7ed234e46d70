import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a program did to the files of its folder, and what it had acknowledged in between, in order. */
export type DiskEvent =
  | {
      readonly kind: 'write';
      readonly file: string;
      readonly offset: number;
      readonly data: Buffer;
    }
  /** At the end of what is there. */
  | { readonly kind: 'append'; readonly file: string; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'rename'; readonly file: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly file: string }
  | { readonly kind: 'create'; readonly file: string }
  | { readonly kind: 'ack'; readonly n: number }
  /** Somebody was told something. */
  | { readonly kind: 'told'; readonly what: string };

const calls =
  'pwrite64,write,ftruncate,fsync,fdatasync,openat,rename,renameat,renameat2,unlink,unlinkat,pwritev,writev,fallocate';

/** Runs a program under strace and returns its events. Needs strace (the desktop preparation installs it). */
export function record(
  program: string,
  folder: string,
  args: readonly string[],
): readonly DiskEvent[] {
  const traces = mkdtempSync(path.join(os.tmpdir(), 'hooklight-strace-'));
  try {
    const trace = ['-ff', '-y', '-xx', '-s', '1000000', '-e', `trace=${calls}`];
    const node = [process.execPath, '--import', 'tsx', program, folder, ...args];
    const done = spawnSync('strace', [...trace, '-o', path.join(traces, 't'), ...node], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (done.status !== 0) {
      throw new Error(
        `strace ended with ${String(done.status)}: ${done.stderr} ${String(done.error)}`,
      );
    }
    // SQLite works on Node's main thread; the others only touch files outside of the folder.
    const threads = readdirSync(traces)
      .map((name) => parseTrace(readFileSync(path.join(traces, name), 'latin1'), folder))
      .filter((events) => events.some(({ kind }) => kind === 'write'));
    const [events] = threads;
    if (events === undefined || threads.length !== 1) {
      throw new Error(`${threads.length} threads wrote into the folder`);
    }
    return events;
  } finally {
    rmSync(traces, { recursive: true, force: true });
  }
}

const toldStart = 'told ';
const linePattern = /^(\w+)\((.*)\)\s+= (-?\d+)/;

function parseTrace(text: string, folder: string): readonly DiskEvent[] {
  return text.split('\n').flatMap((line) => {
    const [, call = '', args = '', result = '-1'] = linePattern.exec(line) ?? [];
    return Number(result) < 0 ? [] : eventsOf(call, args, folder);
  });
}

/** `\x2f\x74` as strace prints it with `-xx`. */
function bytes(text: string): Buffer {
  return Buffer.from(text.replaceAll('\\x', ''), 'hex');
}

function eventsOf(call: string, args: string, folder: string): readonly DiskEvent[] {
  const ack = /^1(?:<[^>]*>)?, "([^"]*)"/.exec(args);
  if (call === 'write' && ack !== null) {
    const said = bytes(ack[1] ?? '').toString();
    return said.startsWith(toldStart)
      ? [{ kind: 'told', what: said.slice(toldStart.length).trimEnd() }]
      : [{ kind: 'ack', n: Number(said) }];
  }
  const names = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => bytes(hex));
  const opened = /^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(args)?.[1];
  const file = inFolder(folder, opened === undefined ? names[0] : bytes(opened));
  if (file === null) {
    return [];
  }
  const numbers = args.split(', ').map(Number);
  switch (call) {
    case 'pwrite64':
      return [
        { kind: 'write', file, offset: numbers.at(-1) ?? 0, data: names[0] ?? Buffer.alloc(0) },
      ];
    case 'write':
      return [{ kind: 'append', file, data: names[0] ?? Buffer.alloc(0) }];
    case 'ftruncate':
      return [{ kind: 'truncate', file, size: numbers.at(-1) ?? 0 }];
    case 'fsync':
    case 'fdatasync':
      return [{ kind: 'sync', file }];
    case 'rename':
      return [{ kind: 'rename', file, to: inFolder(folder, names[1]) ?? '' }];
    case 'unlink':
      return [{ kind: 'unlink', file }];
    case 'openat':
      return args.includes('O_CREAT') ? [{ kind: 'create', file }] : [];
    default:
      throw new Error(`${call} on ${file} is not replayed`);
  }
}

/** The path within the folder; null outside of it. SQLite's shared memory is rebuilt at each start and left out. */
function inFolder(folder: string, name: Buffer | undefined): string | null {
  const file = path.relative(folder, name?.toString() ?? '');
  return file === '' || file.startsWith('..') || file.endsWith('-shm') ? null : file;
}
