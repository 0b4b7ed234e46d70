import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Desktop } from '../../support/desktop/session.ts';
import type { TrayItem } from '../../support/desktop/tray-client.ts';
import { waitFor } from '../../support/desktop/wait.ts';
import { callBridge } from '../support/bridge.ts';
import { answeredIn, launch, start, untilBusy, type Lane } from './lane.ts';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** When it was wished, wall ms. */
  readonly wishedAtMs: number;
  /** From the wish to the end of the process, ms. */
  readonly tookMs: number;
  /** By the very signal that was sent to a start that had not taken it over: it ends any program so. */
  readonly isTooEarly: boolean;
}

/** Starts the app in some state and quits it in some way, at a moment that is drawn. */
export type Quit = (lane: Lane) => Promise<Ended>;

async function endOf(child: ChildProcess, ask: () => Promise<unknown> | void): Promise<Ended> {
  const wishedAtMs = Date.now();
  const startMs = performance.now();
  const gone = once(child, 'exit');
  try {
    await ask();
    await gone;
  } finally {
    child.kill('SIGKILL');
  }
  const tookMs = performance.now() - startMs;
  const { exitCode: code, signalCode: signal } = child;
  return { code, signal, wishedAtMs, tookMs, isTooEarly: false };
}

/** In the first seconds, by what a session sends at its end, with a window or without. */
export const whileStarting =
  (signal: NodeJS.Signals, args: readonly string[]): Quit =>
  async (lane) => {
    const before = answeredIn(lane);
    const child = start(lane, args);
    await wait(100 + lane.random() * 2000);
    const ended = await endOf(child, () => void child.kill(signal));
    // Signals are taken over before the engine is started: who has asked Telegram has them.
    return { ...ended, isTooEarly: ended.signal === signal && answeredIn(lane) === before };
  };

/** Between two of the regular writes, which come every 2 s. */
export const whileChecking =
  (signal: NodeJS.Signals, args: readonly string[]): Quit =>
  async (lane) => {
    const before = answeredIn(lane);
    const child = start(lane, args);
    await untilBusy(lane, before);
    await wait(lane.random() * 1500);
    return await endOf(child, () => void child.kill(signal));
  };

/** While the day's copy of the database is made, or right after: on a busy machine it is over before anybody looks. */
export const whileCopying: Quit = async (lane) => {
  const folder = path.join(lane.data, 'backups');
  rmSync(folder, { recursive: true, force: true });
  const child = start(lane, ['--hidden']);
  const isCopying = (): boolean => existsSync(folder) && readdirSync(folder).length > 0;
  await waitFor('a copy in the making', isCopying, { timeoutMs: 30_000, everyMs: 2 });
  await wait(lane.random() * 20);
  return await endOf(child, () => void child.kill('SIGTERM'));
};

const pidSchema = z.tuple([z.number()]);

/** Whose icon it is; null when that app has gone meanwhile. */
async function pidOf({ bus }: Desktop, { owner }: TrayItem): Promise<number | null> {
  const dbus = 'org.freedesktop.DBus';
  try {
    const answer = await bus.call({
      destination: dbus,
      path: '/org/freedesktop/DBus',
      interface: dbus,
      member: 'GetConnectionUnixProcessID',
      signature: 's',
      body: [owner],
    });
    return pidSchema.parse(answer)[0];
  } catch {
    return null;
  }
}

/** The icon of one of several apps on the same desktop. */
async function itemOf({ desktop }: Lane, pid: number | undefined): Promise<TrayItem> {
  return await waitFor(
    'its icon',
    async () => {
      for (const item of await desktop.tray.items()) {
        if ((await pidOf(desktop, item)) === pid) {
          return item;
        }
      }
      return null;
    },
    { timeoutMs: 30_000 },
  );
}

/** By the last entry of the light's menu. */
export const fromTray =
  (args: readonly string[]): Quit =>
  async (lane) => {
    const before = answeredIn(lane);
    const child = start(lane, args);
    await untilBusy(lane, before);
    const item = await itemOf(lane, child.pid);
    await item.waitForItem(/^Quit/u, 20_000);
    await wait(lane.random() * 500);
    return await endOf(child, async () => await item.click(/^Quit/u));
  };

/** As the system tells of its end, while the webhook of a bot is deleted and set again, with the window open. */
export const whileActing: Quit = async (lane) => {
  const before = answeredIn(lane);
  const { app, page } = await launch(lane.desktop, lane.profile);
  try {
    await untilBusy(lane, before);
    const answer = await callBridge(page, 'repair:plan', {
      kind: 'kick',
      botId: lane.ids.get(lane.kicked) ?? '',
      secretUnknown: 'none',
      certificateUnknown: 'none',
      pinUnknown: 'none',
    });
    if ('plan' in answer) {
      const { planId } = answer.plan;
      callBridge(page, 'repair:apply', { planId, typedName: null }).catch(() => undefined);
    }
    await wait(lane.random() * 1200);
    return await endOf(app.electron.process(), () => {
      // Its answer is lost with the process.
      app.electron
        .evaluate(({ powerMonitor }) => powerMonitor.emit('shutdown'))
        .catch(() => undefined);
    });
  } finally {
    await app.close();
  }
};
