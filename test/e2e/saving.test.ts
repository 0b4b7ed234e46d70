import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod';
import { startEndpoint } from '../integration/resend/endpoint.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import { openScene, type Scene } from './support/scene.ts';

const cleanups: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) {
    await cleanup();
  }
});

/** A webhook with every setting in use. */
const webhook = {
  url: 'https://pay.shop.example/hook/canary-path-56',
  secretToken: 'canary-secret-token_78',
  maxConnections: 17,
  allowedUpdates: ['message', 'callback_query'],
  ipAddress: '45.33.32.156',
} as const;
const waiting = 250;

async function sceneWithQueue(): Promise<Scene & { readonly token: string }> {
  let token = '';
  const scene = await openScene({
    arrange({ control }) {
      token = control.createBot({ id: 7_100_000_011, username: 'pay_bot', firstName: 'Payments' });
      control.setWebhookRecord(token, { ...webhook, delivers: true });
    },
  });
  cleanups.push(async () => await scene.close());
  const [botId = ''] = await scene.addBots([token]);
  const answer = await callBridge(scene.page, 'repair:plan', {
    kind: 'set',
    botId,
    config: {
      url: webhook.url,
      secret: { kind: 'value', value: webhook.secretToken },
      pinnedIp: { kind: 'none' },
      maxConnections: webhook.maxConnections,
      allowedUpdates: [...webhook.allowedUpdates],
    },
  });
  const planId = answer.kind === 'plan' ? answer.plan.planId : '';
  await callBridge(scene.page, 'repair:apply', { planId, typedName: null });
  await waitForState(
    scene.page,
    'the first set',
    ({ bots }) => bots[0]?.lastAction?.wish === 'set',
  );
  scene.simulator.control.setEndpoint('45.33.32.156:443', { behaviour: 'status:502' });
  scene.simulator.control.pushUpdates(token, { count: waiting });
  return { ...scene, token };
}

/** The person chooses this file in the native dialogs. */
async function chooseInDialog(scene: Scene, file: string): Promise<void> {
  await scene.app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

const manifestSchema = z.object({
  state: z.string(),
  botId: z.string(),
  count: z.number(),
  bytes: z.number(),
  sha256: z.string(),
});

test('a drop from the window saves first: file, manifest, empty queue, the webhook complete', async () => {
  const scene = await sceneWithQueue();
  const { page, simulator, token } = scene;
  const file = path.join(scene.desktop.folder, 'payments-updates.ndjson');
  await chooseInDialog(scene, file);
  const before = simulator.control.bot(token);
  expect(before).toMatchObject({ ...webhook, pending: waiting });

  await page.getByText('Payments').first().click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Drop waiting updates…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Choose the file…' }).click();
  await dialog.getByText(file).waitFor();
  expect(simulator.control.bot(token).pending).toBe(waiting);
  await dialog.getByRole('button', { name: 'Save, then empty the queue' }).click();
  await dialog.getByText(`${String(waiting)}, ${String(waiting)} of them from now`).waitFor({
    timeout: 60_000,
  });

  expect(simulator.control.bot(token)).toMatchObject({ ...webhook, pending: 0 });
  const content = readFileSync(file);
  const ids = content
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => z.object({ update_id: z.number() }).parse(JSON.parse(line)).update_id);
  expect(new Set(ids).size).toBe(waiting);
  const besides = `${file}.manifest.json`;
  expect(manifestSchema.parse(JSON.parse(readFileSync(besides, 'utf8')))).toMatchObject({
    state: 'complete',
    count: waiting,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
  expect([file, besides].map((name) => statSync(name).mode & 0o777)).toEqual([0o600, 0o600]);

  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await resendFrom(scene);
});

/** The endpoint works again, at another place and without a secret, and gets what was saved. */
async function resendFrom({ page, simulator, token }: Scene & { readonly token: string }) {
  const endpoint = await startEndpoint();
  cleanups.push(async () => {
    await endpoint.close();
  });
  const url = `http://127.0.0.1:${String(endpoint.port)}/hook`;
  simulator.control.setWebhookRecord(token, { url });
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Give saved updates to the endpoint again…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Choose the file of saved updates…' }).click();
  await dialog.getByText('does not know the secret token').waitFor();
  await dialog.getByText('This webhook has no secret token').click();
  await dialog.getByLabel('Updates a second').fill('100');
  await dialog.getByRole('button', { name: 'Show the plan' }).click();
  await dialog.getByRole('button', { name: `Send ${String(waiting)} updates` }).click();
  await dialog.getByText('The endpoint took all of them').waitFor({ timeout: 60_000 });
  expect(endpoint.received).toHaveLength(waiting);
}

test('the page cannot name a file that nobody chose', async () => {
  const scene = await sceneWithQueue();
  const snapshot = await callBridge(scene.page, 'app:get-snapshot', {});
  const botId = snapshot.bots[0]?.id ?? '';
  const file = path.join(scene.desktop.folder, 'chosen-by-the-page.ndjson');
  const wish = { kind: 'rescue', botId, path: file } as const;
  await expect(callBridge(scene.page, 'repair:plan', wish)).rejects.toThrow('INVALID_REQUEST');
  expect(scene.simulator.control.bot(scene.token).pending).toBe(waiting);
});
