import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { configurationSchema } from '../../src-main/core/record/configuration/document.ts';
import { openHandOver } from '../../src-main/core/vault/hand-over.ts';
import { callBridge } from './support/bridge.ts';
import { openPayments, webhook, type PaymentsScene } from './support/payments.ts';

let scene: PaymentsScene | null = null;
afterEach(async () => {
  await scene?.close();
  scene = null;
});

const passphrase = 'correct horse battery';

async function dialogsAnswer(file: string): Promise<void> {
  await scene?.app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

test('a hand-over file is made, changed by hand, imported, and restored to Telegram', async () => {
  scene = await openPayments();
  const { page, simulator, token, desktop, botId } = scene;
  const file = path.join(desktop.folder, 'hand-over.json');
  await dialogsAnswer(file);
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('button', { name: 'Make one…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase of the file').fill(passphrase);
  await dialog.getByLabel('The same again').fill(passphrase);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await page.getByText('Saved as').waitFor({ timeout: 30_000 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const sealed = readFileSync(file, 'utf8');
  expect(sealed).not.toMatch(/canary/);
  const opened = await openHandOver(sealed, passphrase);
  const document = configurationSchema.parse(JSON.parse(opened.ok ? opened.value : ''));
  expect(document.bots[0]?.webhook).toMatchObject({
    url: { value: webhook.url },
    secret: { value: webhook.secretToken },
  });
  expect(document.bots[0]).not.toHaveProperty('token');

  const changed = path.join(desktop.folder, 'changed.json');
  const url = 'https://pay.shop.example/hook/canary-path-56';
  const [bot] = document.bots;
  const wanted = { ...bot?.webhook, url: { state: 'known', value: url } };
  writeFileSync(changed, JSON.stringify({ ...document, bots: [{ ...bot, webhook: wanted }] }));
  await dialogsAnswer(changed);
  const before = simulator.control.bot(token);
  const sets = simulator.control.requestCounts()['setwebhook'] ?? 0;
  expect(sets).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Import…' }).click();
  await dialog.getByText('1 bot differs from the list.').waitFor();
  expect(await dialog.innerText()).not.toMatch(/canary/);
  await dialog.getByRole('checkbox', { name: /other URL/ }).check();
  await dialog.getByRole('button', { name: 'Take over 1 bot' }).click();
  await dialog.getByText('1 bot was changed').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  expect(simulator.control.bot(token).url).toBe(before.url);
  expect(simulator.control.requestCounts()['setwebhook']).toBe(sets);

  await page.keyboard.press('Escape');
  await page.getByText('Payments').first().click();
  await page.getByText('Imported from a file on').waitFor();
  await page.getByText('1 difference').waitFor();
  await page.getByRole('button', { name: 'Re-set…' }).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Re-set/ })
    .last()
    .click();
  await expect.poll(() => simulator.control.bot(token).url, { timeout: 30_000 }).toBe(url);
  expect(simulator.control.bot(token)).toMatchObject({ ...webhook, url });
  const detail = await callBridge(page, 'bot:detail', { botId });
  expect(detail.desired?.source).toBe('imported');
});
