import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { recordBus } from '../support/desktop/bus-recorder.ts';
import { processesOf } from '../support/desktop/processes.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import {
  findSecrets,
  findSecretsInFolder,
  messagesToPages,
  recordMessagesToPages,
} from './support/canary.ts';
import { launchApp } from './support/launch-app.ts';
import { openings } from './support/openings.ts';
import { createPayments, endpoint, waitForAction, webhook } from './support/payments.ts';
import { quickSettings, type Scene } from './support/scene.ts';

const pictures = path.join(repoRoot, 'out', 'test-pictures');
const { aDesktop, anApp, aScene, aPaymentsScene, kept } = openings();

/** Breaks the endpoint, lets updates arrive, and follows the notification to the bot's page. */
async function breakAndFollow(scene: Scene, token: string): Promise<void> {
  scene.simulator.control.setEndpoint(endpoint, { behaviour: 'status:502' });
  scene.simulator.control.pushUpdates(token, { count: 80 });
  await scene.desktop.dunst?.waitForDisplayed(1, 40_000);
  await scene.desktop.dunst?.click();
  await scene.page.getByRole('heading', { name: 'Payments', level: 1 }).waitFor();
}

describe('the app on a desktop', () => {
  test('tells of a failing bot, opens it from the notification, and re-sets it without losing a setting', async () => {
    const scene = await aPaymentsScene();
    const { page, simulator, token } = scene;
    await breakAndFollow(scene, token);
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: path.join(pictures, 'story-bot.png') });
    const before = simulator.control.bot(token);

    await page.getByRole('button', { name: 'Re-set…' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Restart delivery instead' }).click();
    await dialog.getByRole('button', { name: 'Restart delivery', exact: true }).click();
    expect(await waitForAction(page, 'kick')).toBe('done');

    const after = simulator.control.bot(token);
    expect(after).toMatchObject(webhook);
    expect(after.pending).toBe(before.pending);
    const journal = await callBridge(page, 'journal:page', {
      botId: scene.botId,
      beforeSeq: null,
      limit: 20,
    });
    expect(journal[0]).toMatchObject({ kind: 'action', wish: 'kick', outcome: 'done' });

    simulator.control.setEndpoint(endpoint, { behaviour: 'ok' });
    await page.keyboard.press('Escape');
    await waitForState(page, 'the recovery', ({ bots }) => bots[0]?.health === 'healthy', {
      timeoutMs: 90_000,
    });
  });

  test('drops waiting updates only after the name was typed, and keeps the queue when it deletes', async () => {
    const scene = await aPaymentsScene();
    const { page, simulator, token } = scene;
    await breakAndFollow(scene, token);

    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: /^Delete/u }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete webhook' }).click();
    expect(await waitForAction(page, 'delete')).toBe('done');
    expect(simulator.control.bot(token)).toMatchObject({ url: '', pending: 80 });

    const answer = await callBridge(page, 'repair:plan', { kind: 'drop', botId: scene.botId });
    expect(answer.kind === 'plan' ? answer.plan.confirmName : answer.refusals).toBe('Payments');
    const planId = answer.kind === 'plan' ? answer.plan.planId : '';
    const untyped = callBridge(page, 'repair:apply', { planId, typedName: null });
    await expect(untyped).rejects.toThrow('refused');
    expect(simulator.control.bot(token).pending).toBe(80);
    const again = await callBridge(page, 'repair:plan', { kind: 'drop', botId: scene.botId });
    const secondId = again.kind === 'plan' ? again.plan.planId : '';
    await callBridge(page, 'repair:apply', { planId: secondId, typedName: 'Payments' });
    expect(await waitForAction(page, 'drop')).toBe('done');
    expect(simulator.control.bot(token).pending).toBe(0);
  });

  test('lets its tray menu be used: check all, open settings, quit, and no process is left', async () => {
    const scene = await aPaymentsScene();
    const item = await scene.desktop.tray.waitForItem();
    expect(await item.waitForTooltip(/1/u)).toContain('1');
    const counted = (): number => scene.simulator.control.requestCounts()['getwebhookinfo'] ?? 0;
    const before = counted();
    await item.click('Check all now');
    await waitFor('the check', () => counted() > before);
    await item.click(/^Settings/u);
    await scene.page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    await item.click(/^Quit/u);
    expect(await scene.app.waitForExit()).toBe(0);
    await waitFor('the helpers to end', () => processesOf(scene.app.profile).length === 0);
    await scene.desktop.tray.waitForNoItem();
  });

  test('keeps tokens over a restart in a real keyring', async () => {
    const scene = await aPaymentsScene();
    const { page } = await scene.restart();
    const checkedAfterMs = Date.now();
    const isChecked = (atMs: number | null | undefined): boolean => (atMs ?? 0) >= checkedAfterMs;
    const snapshot = await waitForState(page, 'a check after the restart', ({ bots }) =>
      isChecked(bots[0]?.checkedAtMs),
    );
    expect(snapshot.vault).toEqual({ state: 'open', method: 'keyring' });
    expect(snapshot.bots[0]).toMatchObject({
      name: 'Payments',
      health: 'healthy',
      tokenState: 'ready',
    });
  });

  test('writes secrets nowhere: not into files, logs, the bus, or a message to the window', async () => {
    const scene = await aScene({ notifications: 'dunst' });
    const token = createPayments(scene.simulator, 7_100_000_002);
    const secrets = [token.slice(token.indexOf(':') + 1), webhook.secretToken, 'canary-path-55'];
    const bus = await recordBus(scene.desktop);
    kept({ close: () => bus.stop() });
    await recordMessagesToPages(scene.app.electron);

    const { page } = scene;
    await callBridge(page, 'settings:update', quickSettings);
    const [botId = ''] = await scene.addBots([token]);
    const answer = await callBridge(page, 'repair:plan', {
      kind: 'set',
      botId,
      config: {
        url: webhook.url,
        secret: { kind: 'value', value: webhook.secretToken },
        pinnedIp: { kind: 'none' },
        maxConnections: 5,
        allowedUpdates: 'default',
      },
    });
    const planId = answer.kind === 'plan' ? answer.plan.planId : '';
    await callBridge(page, 'repair:apply', { planId, typedName: null });
    await waitForAction(page, 'set');
    await breakAndFollow(scene, token);
    await callBridge(page, 'bot:detail', { botId });
    await callBridge(page, 'record:render', { botIds: [], format: 'md' });
    await callBridge(page, 'record:render', { botIds: [], format: 'json' });
    const toPages = (await messagesToPages(scene.app.electron)).join('\n');
    expect(toPages).toContain('Payments');
    const overBus = bus.bytes();
    expect(overBus.includes('Payments')).toBe(true);
    await scene.app.close();

    const hits = [
      ...findSecrets('messages to the window', Buffer.from(toPages), secrets),
      ...findSecrets('the session bus', overBus, secrets),
      ...findSecrets("the app's output", Buffer.from(scene.app.output()), secrets),
      ...findSecretsInFolder(scene.desktop.folder, secrets),
    ];
    expect(hits).toEqual([]);
    // The search itself finds what may be there.
    expect(findSecretsInFolder(scene.app.profile, ['payments_bot'])).not.toEqual([]);
  });

  test('starts a second time only to show the window that is there', async () => {
    const desktop = await aDesktop();
    const first = await anApp({ desktop });
    await first.window();
    const second = launchApp({ desktop, profile: first.profile });
    await expect(second).rejects.toThrow('Process failed to launch');
    expect(first.processes().length).toBeGreaterThan(1);
    await desktop.tray.waitForItem();
  });
});
