import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../scripts/prepare/command.ts';
import type { Desktop } from '../support/desktop/session.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import type { LaunchedApp } from './support/launch-app.ts';
import { openings } from './support/openings.ts';
import { createShopBots, expectLight, hasIcon, hook } from './support/panel-light.ts';
import { expectPanel, movePointerAway, pictures } from './support/panel-picture.ts';
import type { Scene } from './support/scene.ts';
import { closeWindows, windowCount } from './support/windows.ts';

const { aDesktop, anApp, aScene } = openings();

/** What Chromium keeps in the profile for a session, once there is one. */
function sessionFiles(app: LaunchedApp): readonly string[] {
  return readdirSync(app.profile).filter((name) =>
    /^(Network|Session Storage|Trust Tokens)/u.test(name),
  );
}

async function mouse({ env }: Desktop, ...what: readonly string[]): Promise<void> {
  await runCommand('xdotool', [...what], { env, timeoutMs: 5000 });
}

const renderers = (app: LaunchedApp): number =>
  app.processes().filter(({ command }) => command.includes('--type=renderer')).length;

describe('the menu in the panel', () => {
  test('is left alone while it is open, however the bots fare, and is brought up to date when it is closed', async () => {
    const scene = await aScene();
    const { desktop, simulator, page } = scene;
    const [token = ''] = createShopBots(simulator, [700_001]);
    await scene.addBots([token]);
    await expectLight(desktop, 'healthy');
    const item = await desktop.tray.waitForItem();

    await mouse(desktop, 'mousemove', '16', '16', 'click', '3');
    await sleep(1000);
    const before = await item.menu();
    await desktop.screenshot(path.join(pictures, 'menu-open.png'));
    simulator.control.setWebhookRecord(token, { url: hook, pending: 1500 });
    // This panel never says that a menu was closed, so it is held for 20 s only: the verdict must not take as long.
    await callBridge(page, 'fleet:check-all', {});
    await waitForState(page, 'the bot to be down', ({ light }) => light.down === 1);
    await waitFor('the red light', async () => await hasIcon(item, 'down'));
    await sleep(3000);
    // The same ids: the panel was not given another menu.
    expect(await item.menu()).toEqual(before);
    await desktop.screenshot(path.join(pictures, 'menu-still-open.png'));

    // "Check all now": choosing an entry closes the menu.
    await mouse(desktop, 'key', 'Down', 'Down', 'Return');
    await expectLight(desktop, 'down');
    await item.waitForItem(/^✕/, 5000);
  });

  test('does what its entries say', async () => {
    const scene = await aScene();
    const { app, desktop, simulator, page } = scene;
    const [token = ''] = createShopBots(simulator, [700_001]);
    const [botId = ''] = await scene.addBots([token]);
    simulator.control.setWebhookRecord(token, { url: hook, pending: 1500 });
    await expectLight(desktop, 'down');
    const item = await desktop.tray.waitForItem();
    const name = /^✕/;
    const count = (): number => simulator.control.requestCounts()['getwebhookinfo'] ?? 0;

    for (const [way, route] of [
      [[name, 'Open'], 'bot'],
      [['Settings …'], 'settings'],
      [[name, 'Re-set webhook …'], 're-set'],
      [['Open Hooklight'], 'overview'],
    ] as const) {
      await item.click(way);
      await seen(scene, route);
    }
    for (const way of ['Check all now', [name, 'Check now']] as const) {
      await sleep(1100);
      const before = count();
      await item.click(way);
      await waitFor(`a check by ${String(way)}`, () => count() > before, { timeoutMs: 4000 });
    }

    const bot = async () => {
      const { bots } = await callBridge(page, 'app:get-snapshot', {});
      return bots.find(({ id }) => id === botId);
    };
    for (const [label, ms] of [
      ['For 15 minutes', 900_000],
      ['For 1 hour', 3_600_000],
    ] as const) {
      await item.click([name, 'Snooze', label]);
      const until = await waitFor(label, async () => (await bot())?.snoozedUntilMs);
      expect(Math.abs(until - Date.now() - ms)).toBeLessThan(20_000);
      await item.waitForItem([name, 'End snooze']);
      await item.click([name, 'End snooze']);
      await waitFor('the end', async () => (await bot())?.snoozedUntilMs === null);
      await item.waitForItem([name, 'Snooze']);
    }
    await item.click([name, 'Snooze', 'Until it has recovered']);
    await waitFor('the snooze', async () => (await bot())?.snoozedUntilRecovered);
    await expectLight(desktop, 'healthy');
    expect(await item.waitForTooltip(/known/)).toMatch(/^1 down of 1, all known · /);

    // As a person sees it: the menu with a bot's own entries beside it.
    await mouse(desktop, 'mousemove', '16', '16', 'click', '3');
    await sleep(800);
    await mouse(desktop, 'key', 'Down', 'Down', 'Right');
    await sleep(800);
    await desktop.screenshot(path.join(pictures, 'menu-of-a-bot.png'));
    await mouse(desktop, 'key', 'Escape', 'Escape');

    await item.click('Quit Hooklight');
    expect(await app.waitForExit()).toBe(0);
  });
});

/** Waits until the window is where an entry led to. */
async function seen(
  scene: Scene,
  route: 'bot' | 'settings' | 're-set' | 'overview',
): Promise<void> {
  const { page } = scene;
  switch (route) {
    case 'settings':
      await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
      return;
    case 're-set':
      await page.getByRole('dialog').first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      return;
    case 'bot':
      await page.getByRole('tab', { name: 'Journal' }).waitFor();
      return;
    case 'overview':
      await page.getByRole('button', { name: 'Add bots' }).waitFor();
  }
}

describe('a panel that comes and goes (DSK-05)', () => {
  test('killed and started again, four times in a row: one icon each time, within 5 s, and no window', async () => {
    const desktop = await aDesktop();
    const app = await anApp({ desktop, args: ['--hidden'] });
    await movePointerAway(desktop);
    await expectLight(desktop, 'empty');
    for (let round = 0; round < 4; round += 1) {
      await desktop.panel.kill();
      await desktop.panel.start();
      const startedMs = performance.now();
      const item = await desktop.tray.waitForItem(5000);
      expect(performance.now() - startedMs).toBeLessThan(5000);
      await item.waitForItem('Open Hooklight', 5000);
      // Neither a second icon nor the old one comes later.
      await sleep(1000);
      expect(await desktop.tray.items()).toHaveLength(1);
      await expectPanel(desktop, 'empty');
      expect(await windowCount(app)).toBe(0);
    }
    await (await desktop.tray.waitForItem()).click('Open Hooklight');
    await app.window();
  });

  test('without one a window names what is missing, even at a hidden start; with the panel the light comes, and goes', async () => {
    const desktop = await aDesktop({ panel: false });
    const app = await anApp({ desktop, args: ['--hidden'] });
    const page = await app.window();
    await page.getByText('Status Tray Plugin').waitFor();
    await closeWindows(app);
    expect(await windowCount(app)).toBe(1);

    await movePointerAway(desktop);
    await desktop.panel.start();
    await expectLight(desktop, 'empty');
    await page.getByText('Status Tray Plugin').waitFor({ state: 'detached' });
    await closeWindows(app);
    await waitFor('no window', async () => (await windowCount(app)) === 0);

    const coming = app.electron.waitForEvent('window');
    await desktop.panel.kill();
    const again = await coming;
    await again.getByText('Status Tray Plugin').waitFor();
    expect(await windowCount(app)).toBe(1);
  });

  test('on GNOME the extension is named, and can be asked for', async () => {
    const desktop = await aDesktop({ panel: false, desktopName: 'ubuntu:GNOME' });
    const app = await anApp({ desktop });
    const page = await app.window();
    await page.getByText('AppIndicator and KStatusNotifierItem Support').waitFor();
    await page.getByRole('button', { name: 'Get the extension' }).waitFor();
  });

  test('hidden with a tray there is no window; the menu opens it, closing destroys it, the app lives on', async () => {
    const desktop = await aDesktop();
    const app = await anApp({ desktop, args: ['--hidden'] });
    const item = await desktop.tray.waitForItem();
    await item.waitForItem('Settings …');
    expect([await windowCount(app), renderers(app)]).toEqual([0, 0]);
    // Nor a session, whose network context costs ten megabytes.
    expect(sessionFiles(app)).toEqual([]);
    await item.click('Settings …');
    const page = await app.window();
    await page.getByRole('heading', { name: 'Settings' }).first().waitFor();
    expect(renderers(app)).toBeGreaterThan(0);
    await waitFor('its session', () => sessionFiles(app).length > 0);
    await closeWindows(app);
    await waitFor('no window', async () => (await windowCount(app)) === 0);
    // A closed window costs nothing: its page's process is gone, and no spare one stands by.
    await waitFor('no page process', () => renderers(app) === 0);
    expect(app.processes().length).toBeGreaterThan(0);
    await item.click('Quit Hooklight');
    expect(await app.waitForExit()).toBe(0);
    await waitFor('the helpers to end', () => app.processes().length === 0);
  });
});
