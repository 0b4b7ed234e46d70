import { readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { startEndpoint } from '../integration/resend/endpoint.ts';
import { callBridge } from './support/bridge.ts';
import { openings } from './support/openings.ts';
import { endpoint, webhook, type PaymentsScene } from './support/payments.ts';

const { aPaymentsScene, kept } = openings();

const waiting = 250;

async function sceneWithQueue(): Promise<PaymentsScene> {
  const scene = await aPaymentsScene();
  scene.simulator.control.setEndpoint(endpoint, { behaviour: 'status:502' });
  scene.simulator.control.pushUpdates(scene.token, { count: waiting });
  return scene;
}

/** The person chooses this file in the native dialogs. */
async function chooseInDialog(scene: PaymentsScene, file: string): Promise<void> {
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
async function resendFrom({ page, simulator, token }: PaymentsScene): Promise<void> {
  const repaired = kept(await startEndpoint());
  const url = `http://127.0.0.1:${String(repaired.port)}/hook`;
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
  expect(repaired.received).toHaveLength(waiting);
}

test('the page cannot name a file that nobody chose', async () => {
  const scene = await sceneWithQueue();
  const file = path.join(scene.desktop.folder, 'chosen-by-the-page.ndjson');
  const wish = { kind: 'rescue', botId: scene.botId, path: file } as const;
  await expect(callBridge(scene.page, 'repair:plan', wish)).rejects.toThrow('INVALID_REQUEST');
  expect(scene.simulator.control.bot(scene.token).pending).toBe(waiting);
});
