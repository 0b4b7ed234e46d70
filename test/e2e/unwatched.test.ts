// SCH-10: how often bots are asked does not depend on any window. The same app, with its window open, hidden, put aside,
// crashed and closed; the server counts. Of a locked screen nothing in the app hears.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { runCommand } from '../../scripts/prepare/command.ts';
import { createBots } from '../integration/time/watched-bots.ts';
import type { Desktop } from '../support/desktop/session.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { openings } from './support/openings.ts';
import { closeWindows, minimizedCount, visibleCount, windowCount } from './support/windows.ts';

const { aScene } = openings();

const bots = 40;
/** Every bot is asked once in this time. */
const intervalMs = 5000;

/** A state of the window for one interval: what brings it about, and what shows that it is so. */
interface State {
  readonly name: string;
  readonly begin: (app: LaunchedApp, desktop: Desktop) => Promise<unknown>;
  readonly holds: (app: LaunchedApp) => Promise<boolean>;
}

const pageIds = async ({ electron }: LaunchedApp): Promise<readonly number[]> =>
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.id),
  );

/** Crashes the page; returns when the app has put another in its place. */
async function crashPage(app: LaunchedApp): Promise<void> {
  const crashed = await pageIds(app);
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const isAnother = (id: number): boolean => !crashed.includes(id);
  await waitFor('another page', async () => (await pageIds(app)).some(isAnother));
}

/** Puts the window aside as a window manager does, which a bare display has none of: alone the wish has no effect. */
async function putAside({ electron }: LaunchedApp, { env }: Desktop): Promise<void> {
  const id = await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.show();
    window?.minimize();
    return window?.getNativeWindowHandle().readUInt32LE(0) ?? 0;
  });
  const state = ['-f', '_NET_WM_STATE', '32a', '-set', '_NET_WM_STATE', '_NET_WM_STATE_HIDDEN'];
  await runCommand('xprop', ['-id', String(id), ...state], { env, timeoutMs: 5000 });
}

const states: readonly State[] = [
  {
    name: 'open',
    begin: async () => await Promise.resolve(),
    holds: async (app) => (await visibleCount(app)) === 1,
  },
  {
    name: 'hidden',
    begin: async ({ electron }) =>
      await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide()),
    holds: async (app) => (await windowCount(app)) === 1 && (await visibleCount(app)) === 0,
  },
  { name: 'put aside', begin: putAside, holds: async (app) => (await minimizedCount(app)) === 1 },
  { name: 'crashed', begin: crashPage, holds: async (app) => (await windowCount(app)) === 1 },
  { name: 'closed', begin: closeWindows, holds: async (app) => (await windowCount(app)) === 0 },
];

test('bots are asked as often with the window open as hidden, put aside, crashed or closed (SCH-10)', async () => {
  const tokens: string[] = [];
  const scene = await aScene({
    arrange: (server) => void tokens.push(...createBots(server, 745_000, bots).values()),
  });
  const { app, desktop, page, simulator } = scene;
  await callBridge(page, 'settings:update', { intervalSeconds: 5, suspectedIntervalSeconds: 5 });
  await scene.addBots(tokens);
  const isHealthy = ({ health }: { readonly health: string }): boolean => health === 'healthy';
  await waitForState(page, 'all to be healthy', (shown) => shown.bots.every(isHealthy));
  const asked = (): number =>
    simulator.control.requests().filter(({ method }) => method === 'getwebhookinfo').length;
  const lockListeners = await app.electron.evaluate(({ powerMonitor }) =>
    (['lock-screen', 'unlock-screen'] as const).map((event) => powerMonitor.listenerCount(event)),
  );
  expect(lockListeners).toEqual([0, 0]);
  const counts: Record<string, number> = {};
  const [startMs, before] = [performance.now(), asked()];
  for (const { name, begin, holds } of states) {
    const beforeState = asked();
    await begin(app, desktop);
    await waitFor(`the window to be ${name}`, () => holds(app));
    await wait(intervalMs);
    counts[name] = asked() - beforeState;
    expect(await holds(app), name).toBe(true);
  }
  const inAll = ((performance.now() - startMs) / intervalMs) * bots;
  expect(Math.abs(asked() - before - inAll), JSON.stringify(counts)).toBeLessThan(0.1 * inAll);
  // Intervals differ by a twentieth, and those at the edges belong to either of two states.
  for (const count of Object.values(counts)) {
    expect(count, JSON.stringify(counts)).toBeGreaterThan(0.75 * bots);
  }
});
