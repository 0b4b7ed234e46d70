// SCH-10: how often bots are asked does not depend on any window. The same app, with its window open, hidden, put aside,
// crashed and closed, and while the screen is locked; the server counts.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createBots } from '../integration/time/watched-bots.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { openings } from './support/openings.ts';
import { closeWindows, windowCount } from './support/windows.ts';

const { aScene } = openings();

const bots = 40;
/** Every bot is asked once in this time. */
const intervalMs = 5000;

type Does = (app: LaunchedApp) => Promise<unknown>;

const onWindow =
  (does: 'hide' | 'minimize'): Does =>
  async ({ electron }) =>
    await electron.evaluate(
      ({ BrowserWindow }, name) =>
        BrowserWindow.getAllWindows().forEach((window) => {
          window.show();
          window[name]();
        }),
      does,
    );

/** Each a state of the window, for one interval. */
const states: readonly (readonly [string, Does])[] = [
  ['open', async () => await Promise.resolve()],
  ['hidden', onWindow('hide')],
  ['put aside', onWindow('minimize')],
  [
    'crashed',
    async ({ electron }) =>
      await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      ),
  ],
  ['closed', closeWindows],
  [
    'closed, the screen locked',
    async ({ electron }) =>
      await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')),
  ],
];

test('bots are asked as often with the window open as hidden, put aside, crashed, closed, or behind a locked screen (SCH-10)', async () => {
  const tokens: string[] = [];
  const scene = await aScene({
    arrange: (server) => void tokens.push(...createBots(server, 745_000, bots).values()),
  });
  const { app, page, simulator } = scene;
  await callBridge(page, 'settings:update', { intervalSeconds: 5, suspectedIntervalSeconds: 5 });
  await scene.addBots(tokens);
  const isHealthy = ({ health }: { readonly health: string }): boolean => health === 'healthy';
  await waitForState(page, 'all to be healthy', (shown) => shown.bots.every(isHealthy));
  const asked = (): number =>
    simulator.control.requests().filter(({ method }) => method === 'getwebhookinfo').length;
  const counts: Record<string, number> = {};
  const [startMs, before] = [performance.now(), asked()];
  for (const [name, does] of states) {
    const beforeState = asked();
    await does(app);
    await wait(intervalMs);
    counts[name] = asked() - beforeState;
  }
  expect(await windowCount(app)).toBe(0);
  const inAll = ((performance.now() - startMs) / intervalMs) * bots;
  expect(Math.abs(asked() - before - inAll), JSON.stringify(counts)).toBeLessThan(0.1 * inAll);
  // Intervals differ by a twentieth, and those at the edges belong to either of two states.
  for (const count of Object.values(counts)) {
    expect(count, JSON.stringify(counts)).toBeGreaterThan(0.75 * bots);
  }
});
