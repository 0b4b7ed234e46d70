import { afterEach, expect, test } from 'vitest';
import { openScene, type Scene } from './support/scene.ts';

let scene: Scene | null = null;
afterEach(async () => {
  await scene?.close();
  scene = null;
});

const ids = [7_300_000_001, 7_300_000_002];

test('an environment is made in the settings, bots are moved to it, and it is there after a restart', async () => {
  const tokens: string[] = [];
  scene = await openScene({
    arrange: (simulator) => {
      for (const id of ids) {
        tokens.push(
          simulator.control.createBot({ id, username: `b${id}_bot`, firstName: `B${id}` }),
        );
      }
    },
  });
  const { page, simulator } = scene;
  await scene.addBots(tokens);
  const dialog = page.getByRole('dialog');

  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'New environment…' }).click();
  await dialog.getByLabel('Name').fill('production');
  await dialog.getByLabel('Host').fill('prod.shop.example');
  await dialog.getByLabel('URL template').fill('https://{host}/canary-path-56/{bot_id}');
  await dialog.getByText(/https:\/\/prod\.shop\.example\/…#[0-9a-f]{8}/).waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('no bots', { exact: true }).waitFor();
  expect(await page.content()).not.toContain('canary-path-56');

  await page.getByRole('button', { name: 'Back to all bots' }).click();
  for (const id of ids) {
    await page.getByText(`B${id}`, { exact: true }).click({ modifiers: ['Control'] });
  }
  await page.getByRole('button', { name: 'Move to environment…' }).click();
  await dialog.getByText('production', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Show the plan' }).click();
  await dialog.getByText('2 bots are ready.').waitFor();
  await dialog.getByText('Environment: none → production').first().waitFor();
  await dialog.getByText('First bot alone').click();
  await dialog.getByRole('button', { name: 'Move 2 bots' }).click();
  await dialog.getByText('All bots are finished.').waitFor({ timeout: 30_000 });
  await dialog.getByRole('button', { name: 'Put away' }).click();
  const hooks = tokens.map((token) => simulator.control.bot(token));
  expect(hooks.map(({ url }) => url)).toEqual(
    ids.map((id) => `https://prod.shop.example/canary-path-56/${id}`),
  );
  expect(new Set(hooks.map(({ secretToken }) => secretToken)).size).toBe(2);
  expect(hooks.every(({ secretToken }) => secretToken.length === 43)).toBe(true);

  const again = await scene.restart();
  await again.page.getByRole('button', { name: 'Group', exact: true }).click();
  await again.page.getByRole('menuitem', { name: 'By environment' }).click();
  await again.page.locator('.group-head').getByText('production').waitFor();
  await again.page.getByText(`B${ids[0]}`, { exact: true }).click();
  await again.page.getByText('From environment', { exact: true }).waitFor();
});
