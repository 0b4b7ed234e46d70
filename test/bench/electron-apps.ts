import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { electronPath } from '../../scripts/runtime.ts';
import { sandboxArguments } from '../e2e/support/launch-app.ts';
import { endProcesses, processesOf, processTree } from '../support/desktop/processes.ts';
import type { Desktop } from '../support/desktop/session.ts';
import { waitFor } from '../support/desktop/wait.ts';

/** An app under measurement: Hooklight, or the smallest app of the same shape. */
export type Contestant =
  | 'hooklight-hidden'
  | 'hooklight-window'
  | 'baseline-tray'
  | 'baseline-window';

export interface StartedApp {
  readonly pid: number;
  readonly profile: string;
  readonly startedAtMs: number;
  close(): Promise<void>;
  /** Ends it as the end of a session does, so that it closes what it has open; its profile stays. */
  quit(): Promise<void>;
}

/** Starts a contestant as a person would, without a debugger between; `extra` are further arguments. */
export function startContestant(
  desktop: Desktop,
  contestant: Contestant,
  options: {
    readonly profile?: string;
    readonly extra?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): StartedApp {
  const profile = options.profile ?? mkdtempSync(path.join(desktop.folder, 'bench-'));
  const isHooklight = contestant.startsWith('hooklight');
  const folder = isHooklight ? repoRoot : path.join(repoRoot, 'test/bench/baselines/smallest-app');
  const own = isHooklight ? ['--profile', profile] : [];
  const hidden = contestant === 'hooklight-hidden' ? ['--hidden'] : [];
  const startedAtMs = performance.timeOrigin + performance.now();
  const child = spawn(
    electronPath().path,
    [...sandboxArguments(), ...(options.extra ?? []), folder, ...own, ...hidden],
    {
      env: {
        ...desktop.env,
        BASELINE_USER_DATA: profile,
        BASELINE_MODE: contestant === 'baseline-window' ? 'window' : 'tray',
        ...options.env,
      },
      stdio: 'ignore',
    },
  );
  return {
    pid: child.pid ?? 0,
    profile,
    startedAtMs,
    close: async () => await end(child, profile),
    quit: async () => await quit(child),
  };
}

const isOver = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

async function quit(child: ChildProcess): Promise<void> {
  const all = processTree(child.pid ?? 0);
  child.kill('SIGTERM');
  try {
    await waitFor('the app to quit', () => isOver(child), { timeoutMs: 20_000 });
  } finally {
    child.kill('SIGKILL');
    await endProcesses(all.filter((info) => info.pid !== child.pid));
  }
}

async function end(child: ChildProcess, profile: string): Promise<void> {
  const all = [...processTree(child.pid ?? 0), ...processesOf(profile)];
  child.kill('SIGKILL');
  await endProcesses(all.filter((info) => info.pid !== child.pid));
  await waitFor('the app to end', () => isOver(child));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Milliseconds from spawn until the tray host knows the item. */
export async function timeToTrayMs(desktop: Desktop, app: StartedApp): Promise<number> {
  await waitFor(
    'the tray item',
    async () => ((await desktop.tray.items()).length > 0 ? true : null),
    {
      timeoutMs: 20_000,
      everyMs: 5,
    },
  );
  return performance.timeOrigin + performance.now() - app.startedAtMs;
}

/** Milliseconds from spawn until the first content is painted; the app was started with a debugging port of 0. */
export async function timeToPaintMs(app: StartedApp): Promise<number> {
  const port = await debuggingPort(app);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    const page = await waitFor('a page', () => browser.contexts()[0]?.pages()[0] ?? null, {
      timeoutMs: 10_000,
    });
    const paintedAtMs = await waitFor(
      'first paint',
      async () =>
        await page.evaluate(() => {
          const entry = performance.getEntriesByName('first-contentful-paint')[0];
          return entry === undefined ? null : performance.timeOrigin + entry.startTime;
        }),
      { timeoutMs: 10_000 },
    );
    return paintedAtMs - app.startedAtMs;
  } finally {
    await browser.close();
  }
}

/** The debugging port of an app that was started with `--remote-debugging-port=0`. */
export async function debuggingPort(app: StartedApp): Promise<string> {
  return await waitFor('the debugging port', () => readPort(app.profile), { timeoutMs: 20_000 });
}

function readPort(profile: string): string | null {
  try {
    const [port = ''] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    // The file is there a moment before its content.
    return port === '' ? null : port;
  } catch {
    return null;
  }
}

/** Proportional set size of a process and all its children, in MB; shared pages count once in all. */
export function pssMegabytes(pid: number): number {
  return processTree(pid).reduce((sum, info) => sum + pssOf(info.pid), 0);
}

function pssOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
