import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { repoRoot } from '../../../scripts/prepare/paths.ts';
import { electronPath } from '../../../scripts/runtime.ts';
import {
  endProcesses,
  processesOf,
  processTree,
  type ProcessInfo,
} from '../../support/desktop/processes.ts';
import type { Desktop } from '../../support/desktop/session.ts';
import { waitFor } from '../../support/desktop/wait.ts';

export interface LaunchOptions {
  /** Where it is shown; a real desktop will do as well. */
  readonly desktop: Pick<Desktop, 'env' | 'folder'>;
  /** The app's profile folder; a new one inside the desktop's folder by default. */
  readonly profile?: string;
  /** After `--profile DIR`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Folder with package.json, default this checkout; a probe app elsewhere gets no `--profile`. */
  readonly appFolder?: string;
  /** Another program than the Electron at hand, for example a package; it gets no folder as its argument. */
  readonly executable?: string;
}

/** A running app under Playwright. */
export interface LaunchedApp {
  readonly electron: ElectronApplication;
  readonly pid: number;
  readonly profile: string;
  /** The first window; waits for it. */
  window(): Promise<Page>;
  /** All that the main process wrote so far. */
  output(): string;
  waitForOutput(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /** Processes of this app that run now, helpers included. */
  processes(): readonly ProcessInfo[];
  /** Resolves when the main process has ended, with its exit code (null after a signal). */
  waitForExit(timeoutMs?: number): Promise<number | null>;
  /** Ends main and all helpers at once, as a crash or the power button does. */
  kill(): Promise<void>;
  /** For `afterEach`: quits if it still runs, then ends what is left. */
  close(): Promise<void>;
}

/** As root Chromium's sandbox cannot start. Never used for people's own starts. */
export function sandboxArguments(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Starts the built app (package.json's `main`) on a desktop; returns when its main process answers Playwright. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const profile = options.profile ?? mkdtempSync(path.join(options.desktop.folder, 'profile-'));
  const folder = options.appFolder ?? repoRoot;
  const target = options.executable === undefined ? [folder] : [];
  const profileArguments = options.appFolder === undefined ? ['--profile', profile] : [];
  const executablePath = options.executable ?? electronPath().path;
  const captured = captureOutput(executablePath);
  try {
    const electron = await _electron.launch({
      executablePath,
      args: [...sandboxArguments(), ...target, ...profileArguments, ...(options.args ?? [])],
      env: { ...options.desktop.env, ...options.env },
      cwd: options.desktop.folder,
      timeout: 30_000,
    });
    return watchApp(electron, profile, captured.text);
  } finally {
    captured.stopWaiting();
  }
}

/**
 * Collects what the next started `executable` writes, from its first byte: Playwright reads the pipes from the start
 * and hands the process out only after the launch.
 */
function captureOutput(executable: string): {
  readonly text: () => string;
  readonly stopWaiting: () => void;
} {
  let text = '';
  const onCreated = (message: unknown): void => {
    if (!hasProcess(message)) {
      return;
    }
    const child = message.process;
    // Announced when the object is made: program and pipes are there once it has been started.
    child.once('spawn', () => {
      for (const stream of child.spawnfile === executable ? [child.stdout, child.stderr] : []) {
        stream?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      }
    });
  };
  subscribe('child_process', onCreated);
  return { text: () => text, stopWaiting: () => void unsubscribe('child_process', onCreated) };
}

function hasProcess(message: unknown): message is { readonly process: ChildProcess } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'process' in message &&
    message.process instanceof ChildProcess
  );
}

function watchApp(
  electron: ElectronApplication,
  profile: string,
  output: () => string,
): LaunchedApp {
  // Taken now: after the app has closed Playwright throws.
  const main = electron.process();
  const pid = main.pid ?? 0;
  const hasEnded = (): boolean => main.exitCode !== null || main.signalCode !== null;
  const processes = (): readonly ProcessInfo[] => {
    const found = new Map(
      [...processTree(pid), ...processesOf(profile)].map((info) => [info.pid, info]),
    );
    return [...found.values()];
  };
  const waitForExit = async (timeoutMs = 10_000): Promise<number | null> => {
    await waitFor('the app to end', hasEnded, { timeoutMs });
    return main.exitCode;
  };
  const kill = async (): Promise<void> => {
    const all = processes();
    main.kill('SIGKILL');
    await endProcesses(all.filter((info) => info.pid !== pid));
    await waitForExit();
  };
  return {
    electron,
    pid,
    profile,
    processes,
    waitForExit,
    kill,
    window: async () => await electron.firstWindow(),
    output,
    waitForOutput: async (pattern, timeoutMs = 10_000) =>
      await waitFor(`output ${String(pattern)}`, () => pattern.exec(output())?.[0] ?? null, {
        timeoutMs,
      }),
    close: async () => {
      if (!hasEnded()) {
        await Promise.race([
          electron.close().catch(() => undefined),
          waitForExit(5000).catch(() => undefined),
        ]);
      }
      if (!hasEnded()) {
        await kill();
      }
      await endProcesses(processes());
    },
  };
}
