import { describe, expect, test } from 'vitest';
import { trayIconKeys } from '../../src-main/shell/tray/tray-icon-key.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge } from './support/bridge.ts';
import { openings } from './support/openings.ts';
import { createShopBots, expectLight, hook } from './support/panel-light.ts';
import {
  differingPixels,
  expectPanel,
  movePointerAway,
  movePromptAway,
  readReference,
} from './support/panel-picture.ts';

const { aDesktop, anApp, aScene } = openings();

describe('the light in the panel', () => {
  test('has its own picture for every state, and says the same in words', async () => {
    const scene = await aScene();
    const { desktop, simulator, page } = scene;
    await movePointerAway(desktop);
    const item = await desktop.tray.waitForItem();
    expect([await item.title(), await item.status()]).toEqual(['', 'Active']);

    await expectLight(desktop, 'empty');
    // Before anything is known the icon only says whose it is.
    expect(await item.waitForTooltip(/^(?!Hooklight$)/)).toBe('No bots yet');

    const tokens = createShopBots(simulator, [700_001, 700_002, 700_003]);
    const [first = '', second = ''] = tokens;
    await scene.addBots(tokens);
    await expectLight(desktop, 'healthy');
    await item.waitForTooltip(/^All 3 bots healthy · checked /);

    await simulator.control.addFault({ kind: 'garbage', botId: 700_003 });
    await expectLight(desktop, 'unknown');
    await item.waitForTooltip(/^1 of 3 not known · checked /);
    await simulator.control.clearFaults();

    simulator.control.setWebhookRecord(first, { url: hook, pending: 80 });
    await expectLight(desktop, 'degraded');
    await item.waitForTooltip(/^1 degraded of 3 · checked /);

    simulator.control.setWebhookRecord(second, { url: hook, pending: 1500 });
    await expectLight(desktop, 'down');
    await item.waitForTooltip(/^1 down, 1 degraded of 3 · checked /);

    const { bots } = await callBridge(page, 'app:get-snapshot', {});
    for (const { incident } of bots.filter((bot) => bot.health === 'down')) {
      const incidentId = incident?.incidentId ?? 0;
      await callBridge(page, 'incident:acknowledge', { incidentId, acknowledged: true });
    }
    await expectLight(desktop, 'degraded');
    await item.waitForTooltip(/^1 down, 1 degraded of 3, 1 of them known · checked /);

    await item.click(['Pause watching', 'Until I resume it']);
    await expectLight(desktop, 'paused');
    await item.waitForTooltip(/^Watching is paused until you resume it · /);
    for (const token of [first, second]) {
      simulator.control.setWebhookRecord(token, { url: hook, pending: 0 });
    }
    await item.click('Resume watching');
    await expectLight(desktop, 'healthy');

    await simulator.control.addFault({ kind: 'refuse' });
    await expectLight(desktop, 'blind');
    await item.waitForTooltip(/^The Bot API cannot be reached from here · checked /);
    await simulator.control.clearFaults();
    await expectLight(desktop, 'healthy');

    await scene.app.close();
    await desktop.keyring?.lock();
    await anApp({ desktop, profile: scene.app.profile });
    await movePromptAway(desktop);
    await expectLight(desktop, 'locked');
    const lockedItem = await desktop.tray.waitForItem();
    await lockedItem.waitForTooltip(/^Tokens are locked: nothing is checked/);
  });

  test('is drawn for a dark panel where the desktop is dark', async () => {
    const desktop = await aDesktop({ isDark: true });
    await movePointerAway(desktop);
    await anApp({ desktop, args: ['--hidden'] });
    await expectLight(desktop, 'empty', 'dark');
    await (await desktop.tray.waitForItem()).waitForTooltip(/^No bots yet$/);
  });

  test('is handed over with all its pixels on a dense display, and drawn at the panel’s size', async () => {
    const desktop = await aDesktop();
    await movePointerAway(desktop);
    await anApp({ desktop, args: ['--hidden', '--force-device-scale-factor=2'] });
    const item = await desktop.tray.waitForItem();
    const icon = await waitFor('the icon', async () => (await item.icons())[0]);
    expect([icon.widthPx, icon.heightPx]).toEqual([44, 44]);
    await expectPanel(desktop, 'empty-dense');
  });

  test('no two reference pictures would pass for one another', () => {
    for (const key of trayIconKeys) {
      for (const other of trayIconKeys.filter((name) => name > key)) {
        const apart = differingPixels(readReference(key), readReference(other));
        expect([`${key}, ${other}`, apart > 60]).toEqual([`${key}, ${other}`, true]);
      }
    }
  });
});
