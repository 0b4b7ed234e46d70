import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One line of /proc: enough to say what was left running. */
export interface ProcessInfo {
  readonly pid: number;
  readonly parentPid: number;
  readonly command: string;
}

interface StartOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Both output streams go there. */
  readonly logFile: string;
  /** Written to the program's standard input, which is then closed. */
  readonly input?: string;
}

/** Programs started by one desktop, ended together and by their process ids only. */
export interface ProcessGroup {
  start(command: string, args: readonly string[], options: StartOptions): ChildProcess;
  stop(child: ChildProcess): Promise<void>;
  stopAll(): Promise<void>;
}

/** Starts nothing by itself. Children are also ended when this Node process exits without closing the group. */
export function createProcessGroup(): ProcessGroup {
  const children: ChildProcess[] = [];
  const killAtExit = (): void => children.forEach((child) => child.kill('SIGKILL'));
  process.once('exit', killAtExit);
  return {
    start: (command, args, options) => {
      const log = openSync(options.logFile, 'a');
      const child = spawn(...tiedToParent(command, args), {
        env: options.env,
        stdio: [options.input === undefined ? 'ignore' : 'pipe', log, log],
      });
      child.on('error', () => undefined);
      child.stdin?.end(options.input);
      children.push(child);
      return child;
    },
    stop: async (child) => await endChild(child),
    stopAll: async () => {
      for (const child of children.toReversed()) {
        await endChild(child);
      }
      process.removeListener('exit', killAtExit);
    },
  };
}

/**
 * The command line that makes the kernel end a program together with this process, also when a test runner is killed
 * and nobody cleans up. The process id stays the same: the wrapper becomes the program.
 */
export function tiedToParent(
  command: string,
  args: readonly string[],
): readonly [string, string[]] {
  return ['setpriv', ['--pdeathsig', 'KILL', '--', command, ...args]];
}

async function endChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) {
    return;
  }
  child.kill('SIGTERM');
  const deadlineMs = performance.now() + 1500;
  while (!hasEnded(child) && performance.now() < deadlineMs) {
    await sleep(10);
  }
  child.kill('SIGKILL');
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Every running process of this machine that can be read; zombies are left out. */
function listProcesses(): readonly ProcessInfo[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
}

function readProcess(pid: number): ProcessInfo | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parentPid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return state === 'Z' ? null : { pid, parentPid: Number(parentPid), command };
  } catch {
    // Ended between the listing and the reading.
    return null;
  }
}

/** The process itself and all that it started, as far as they are still its descendants. */
export function processTree(rootPid: number): readonly ProcessInfo[] {
  const all = listProcesses();
  const pids = new Set([rootPid]);
  let grew = true;
  while (grew) {
    const before = pids.size;
    for (const info of all) {
      if (pids.has(info.parentPid)) {
        pids.add(info.pid);
      }
    }
    grew = pids.size > before;
  }
  return all.filter((info) => pids.has(info.pid));
}

/**
 * Processes that belong to a folder: it stands in their command line or in the environment they were started with.
 * Finds what detached itself from its parent (bus-activated services, Chromium's helpers).
 */
export function processesOf(folder: string): readonly ProcessInfo[] {
  return listProcesses().filter(
    (info) =>
      info.pid !== process.pid &&
      (info.command.includes(folder) || environmentOf(info.pid).includes(folder)),
  );
}

function environmentOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}

/** So long a process has after each signal, ms: one that is killed ends when the system comes to it. */
const patienceMs = { SIGTERM: 300, SIGKILL: 5000 } as const;

/** Ends processes by their ids, politely first; returns when they are gone. Ids that are gone are passed over. */
export async function endProcesses(processes: readonly ProcessInfo[]): Promise<void> {
  const left = (): readonly ProcessInfo[] =>
    processes.filter((info) => readProcess(info.pid)?.command === info.command);
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (const info of left()) {
      try {
        process.kill(info.pid, signal);
      } catch {
        // Gone already.
      }
    }
    const deadlineMs = performance.now() + patienceMs[signal];
    while (left().length > 0 && performance.now() < deadlineMs) {
      await sleep(10);
    }
  }
}
