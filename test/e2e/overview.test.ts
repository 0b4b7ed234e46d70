import { afterEach, expect, test } from 'vitest';
import type { Simulator } from '../simulator/index.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { waitForState } from './support/bridge.ts';
import { openScene, type Scene } from './support/scene.ts';
import { closeWindows } from './support/windows.ts';

let scene: Scene | null = null;
afterEach(async () => {
  await scene?.close();
  scene = null;
});

function createBot(simulator: Simulator, name: string, id: number, delivers: boolean): string {
  const token = simulator.control.createBot({ id, username: `${name}_bot`, firstName: name });
  const url = `https://${name.toLowerCase()}.shop.example/hook`;
  simulator.control.setWebhookRecord(token, { url, delivers });
  return token;
}

test('the list is looked at as before when its window comes again', async () => {
  const tokens: string[] = [];
  scene = await openScene({
    panel: true,
    arrange: (simulator) => {
      tokens.push(createBot(simulator, 'Alpha', 7_300_000_001, true));
      tokens.push(createBot(simulator, 'Beta', 7_300_000_002, true));
    },
  });
  const { app, page } = scene;
  await scene.addBots(tokens);
  await waitForState(page, 'both bots to be watched', ({ bots }) =>
    bots.every(({ beats }) => beats.cells.endsWith('+')),
  );
  await page.getByRole('button', { name: 'Group' }).click();
  await page.getByRole('menuitem', { name: 'By host' }).click();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitem', { name: 'Last hour' }).click();
  await page.getByRole('combobox', { name: 'Search bots' }).fill('host:shop.example -alpha');
  await page.locator('.list-count', { hasText: '1 of 2 bots' }).waitFor();
  // At once: what was just typed is kept as well.
  await closeWindows(app);
  await waitFor('the window to be gone', () => app.electron.windows().length === 0);
  const coming = app.electron.waitForEvent('window');
  await app.electron.evaluate(({ app: electron }) => {
    electron.emit('second-instance', {}, [], '');
  });
  const again = await coming;
  await again.locator('.list-count', { hasText: '1 of 2 bots' }).waitFor();
  expect(await again.locator('.cell-title').allTextContents()).toEqual(['Beta']);
  expect(await again.locator('.group-head').allTextContents()).toEqual(['beta.shop.example1']);
  expect(await again.locator('.cell-spark').count()).toBe(0);
  expect(await again.getByRole('combobox', { name: 'Search bots' }).inputValue()).toBe(
    'host:shop.example -alpha',
  );
});
