import { spawn } from 'node:child_process';
import path from 'node:path';
import { runCommand } from '../../../scripts/prepare/command.ts';
import { tiedToParent } from './processes.ts';
import { within } from './wait.ts';

export interface Display {
  /** As in DISPLAY, for example ":3". */
  readonly name: string;
  readonly pid: number;
  stop(): void;
}

/** Starts Xvfb on a display that is free: the server chooses it and says which one it took. */
export async function startDisplay(options: {
  readonly env: NodeJS.ProcessEnv;
  readonly size: string;
}): Promise<Display> {
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${options.size}x24`,
    '-nolisten',
    'tcp',
    '-noreset',
  ];
  const child = spawn(...tiedToParent('Xvfb', args), {
    env: options.env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = (): void => void child.kill('SIGKILL');
  process.once('exit', stop);
  const numberPipe = child.stdio[3];
  const number = await within(
    'the display number of Xvfb',
    15_000,
    new Promise<string>((resolve, reject) => {
      let text = '';
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)));
      numberPipe?.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
        if (text.endsWith('\n')) {
          resolve(text.trim());
        }
      });
    }),
  );
  return {
    name: `:${number}`,
    pid: child.pid ?? 0,
    stop: () => {
      process.removeListener('exit', stop);
      child.kill('SIGTERM');
    },
  };
}

/** A part of the screen, in pixels from its upper left corner. */
export interface ScreenArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Saves the screen, or a part of it, as PNG. */
export async function takeScreenshot(
  env: NodeJS.ProcessEnv,
  file: string,
  area?: ScreenArea,
): Promise<void> {
  const part =
    area === undefined ? [] : ['-a', [area.x, area.y, area.width, area.height].join(',')];
  const result = await runCommand('scrot', ['-o', ...part, path.resolve(file)], {
    env,
    timeoutMs: 10_000,
  });
  if (result.code !== 0) {
    throw new Error(`scrot could not save ${file}: ${result.stderr}`);
  }
}
