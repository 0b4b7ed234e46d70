import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../../../scripts/prepare/command.ts';
import type { BusClient } from './bus-client.ts';
import type { ProcessGroup } from './processes.ts';
import { waitFor } from './wait.ts';

/** The notification daemon of Xfce: its popups are windows with real buttons. */
export interface XfceNotifications {
  /** How many popups are on the screen now. */
  displayed(): Promise<number>;
  waitForDisplayed(count: number, timeoutMs?: number): Promise<void>;
  /** Presses one of the newest popup's buttons, which stand at the right of its lower edge. 0 is the rightmost. */
  press(buttonFromRight: number): Promise<void>;
}

/** Middle of the rightmost button from the popup's corner, and the way to the next one. */
const firstButtonPx = 56;
const buttonRowPx = 30;
const nextButtonPx = 98;

/** Starts xfce4-notifyd on the desktop's bus and waits until it answers. */
export async function startXfceNotifications(
  group: ProcessGroup,
  bus: BusClient,
  options: { readonly folder: string; readonly env: NodeJS.ProcessEnv },
): Promise<XfceNotifications> {
  const { env, folder } = options;
  const program = readdirSync('/usr/lib')
    .map((name) => path.join('/usr/lib', name, 'xfce4', 'notifyd', 'xfce4-notifyd'))
    .find((file) => existsSync(file));
  if (program === undefined) {
    throw new Error('xfce4-notifyd is not installed');
  }
  group.start(program, [], { env, logFile: path.join(folder, 'xfce4-notifyd.log') });
  await bus.waitForOwner('org.freedesktop.Notifications');
  const xdo = async (...args: readonly string[]): Promise<string> =>
    (await runCommand('xdotool', args, { env, timeoutMs: 5000 })).stdout;
  const popups = async (): Promise<readonly string[]> => {
    const found = await xdo('search', '--onlyvisible', '--class', 'xfce4-notifyd');
    return found.split('\n').filter((line) => line !== '');
  };
  return {
    displayed: async () => (await popups()).length,
    waitForDisplayed: async (count, timeoutMs = 10_000) => {
      const isReached = async (): Promise<boolean> => (await popups()).length === count;
      await waitFor(`${String(count)} popups`, isReached, { timeoutMs, everyMs: 100 });
    },
    press: async (buttonFromRight) => {
      const popup = (await popups()).at(-1) ?? '';
      const text = await xdo('getwindowgeometry', '--shell', popup);
      const number = (name: string): number =>
        Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(text)?.[1]);
      const x = number('X') + number('WIDTH') - firstButtonPx - buttonFromRight * nextButtonPx;
      const y = number('Y') + number('HEIGHT') - buttonRowPx;
      await xdo('mousemove', String(x), String(y), 'click', '1');
    },
  };
}
