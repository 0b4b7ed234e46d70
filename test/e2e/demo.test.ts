import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { demoBots, demoToken } from '../../src-main/core/demo/demo-bots.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import { findSecrets, findSecretsInFolder } from './support/canary.ts';
import { launchApp } from './support/launch-app.ts';
import { openPayments } from './support/payments.ts';
import { openScene, type Scene } from './support/scene.ts';

let scene: Scene | null = null;
afterEach(async () => {
  await scene?.close();
  scene = null;
});

const demoTokens = demoBots.map((bot) => demoToken(bot));
const demoFolder = (profile: string): string => path.join(profile, 'demo');

test('the first start leads into the demo, where a repair repairs, and out of it without a trace, also by a quit', async () => {
  scene = await openScene();
  const { app, page, simulator } = scene;
  await page.getByRole('button', { name: 'Look around with demo bots' }).click();
  const begin = performance.now();
  await page.getByText('Demo bots: nothing here is real, nothing is sent.').waitFor();
  await waitForState(page, 'a green light', ({ light }) => light.healthy > 0);
  expect(performance.now() - begin).toBeLessThan(30_000);
  const bots = demoBots.map(({ telegramId }) => telegramId);
  const state = await waitForState(
    page,
    'the webhook that somebody deletes',
    (now) => now.bots.some((bot) => bot.name === 'Payments' && bot.health === 'down'),
    { timeoutMs: 60_000 },
  );
  expect(state.bots.map(({ telegramId }) => telegramId).toSorted()).toEqual(bots.toSorted());

  // Nothing real comes in or is reached.
  for (const [name, input] of [
    ['bots:add', { tokens: demoTokens[0] ?? '' }],
    ['login:set', { launchAtLogin: true }],
    ['proxy:set', { mode: 'none' }],
  ] as const) {
    await expect(callBridge(page, name, input)).rejects.toThrow('CONFLICT');
  }

  const payments = state.bots.find((bot) => bot.name === 'Payments')?.id ?? '';
  const answer = await callBridge(page, 'repair:plan', {
    botId: payments,
    kind: 're-set',
    secretUnknown: 'none',
    certificateUnknown: 'none',
    pinUnknown: 'none',
  });
  const planId = answer.kind === 'plan' ? answer.plan.planId : '';
  await callBridge(page, 'repair:apply', { planId, typedName: null });
  await waitForState(page, 'the repaired webhook', (now) =>
    now.bots.some((bot) => bot.id === payments && bot.health === 'healthy'),
  );

  await page.getByRole('button', { name: 'Leave the demo' }).click();
  await page.getByRole('heading', { name: 'Watch your first bot' }).waitFor();
  await expect.poll(() => existsSync(demoFolder(app.profile))).toBe(false);
  expect(findSecretsInFolder(app.profile, demoTokens)).toEqual([]);
  const requests = Object.values(simulator.control.requestCounts());
  expect(requests.reduce((sum, count) => sum + count, 0)).toBe(0);

  await callBridge(page, 'demo:start', {});
  expect(existsSync(demoFolder(app.profile))).toBe(true);
  process.kill(app.pid, 'SIGTERM');
  expect(await app.waitForExit()).toBe(0);
  expect(existsSync(demoFolder(app.profile))).toBe(false);
  expect(findSecretsInFolder(app.profile, demoTokens)).toEqual([]);
});

test('a kill in the demo leaves the real bots as they were, and the next start removes what lay about', async () => {
  const payments = await openPayments();
  scene = payments;
  const { app, botId, desktop, page } = payments;
  await callBridge(page, 'demo:start', {});
  await waitForState(page, 'the demo', ({ bots }) => bots.length === demoBots.length);
  expect(readdirSync(demoFolder(app.profile)).length).toBeGreaterThan(0);
  await app.kill();
  const next = await launchApp({ desktop, profile: app.profile });
  try {
    const later = await next.window();
    const state = await waitForState(
      later,
      'the real bot',
      ({ bots, vault }) => bots.length > 0 && vault.state === 'open',
    );
    expect(state.bots.map(({ id }) => id)).toEqual([botId]);
    expect(state.notices.map(({ kind }) => kind)).not.toContain('demo');
    expect(existsSync(demoFolder(app.profile))).toBe(false);
    expect(findSecretsInFolder(app.profile, demoTokens)).toEqual([]);
  } finally {
    await next.close();
  }
});

test('a diagnostics bundle is read first, then saved as it was read, and nothing secret is in it', async () => {
  const payments = await openPayments();
  scene = payments;
  const { app, desktop, page, token } = payments;
  const file = path.join(desktop.folder, 'diagnostics.txt');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Settings' }).first().click();
  await page.getByRole('button', { name: 'Diagnostics…' }).click();
  const contents = page.getByRole('dialog').getByLabel('Contents of the file');
  await contents.waitFor();
  const shown = await contents.inputValue();
  expect(existsSync(file)).toBe(false);
  await page.getByRole('dialog').getByRole('button', { name: 'Save…' }).click();
  await page.getByText('Only you can read it.').waitFor();
  expect(readFileSync(file, 'utf8')).toBe(shown);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(shown).toContain('app.started');
  expect(shown).toMatch(/bots: 1 rows/);
  expect(findSecrets('bundle', Buffer.from(shown), [token, token.slice(-20)])).toEqual([]);
  expect(shown).not.toMatch(/canary|127\.0\.0\.1|shop\.example/);
  const { parts } = await callBridge(page, 'about:licenses', {});
  expect(parts.map(({ name }) => name)).toContain('electron');
});
