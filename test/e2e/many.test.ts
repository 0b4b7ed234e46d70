import { afterEach, expect, test } from 'vitest';
import type { Simulator } from '../simulator/index.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import { openScene, type Scene } from './support/scene.ts';

let scene: Scene | null = null;
afterEach(async () => {
  await scene?.close();
  scene = null;
});

const url = 'https://pay.shop.example/hook/canary-path-56';

function createBot(simulator: Simulator, name: string, id: number): string {
  const token = simulator.control.createBot({
    id,
    username: `${name.toLowerCase()}_bot`,
    firstName: name,
  });
  simulator.control.setWebhookRecord(token, { url, secretToken: 'canary_9', delivers: true });
  return token;
}

/** Sets a bot's webhook through the app, so that nothing of it is unknown any more. */
async function setKnown({ page }: Scene, botId: string): Promise<void> {
  const answer = await callBridge(page, 'repair:plan', {
    kind: 'set',
    botId,
    config: {
      url,
      secret: { kind: 'value', value: 'canary_9' },
      pinnedIp: { kind: 'none' },
      maxConnections: 40,
      allowedUpdates: 'default',
    },
  });
  if (answer.kind !== 'plan') {
    throw new Error(`the first set was refused: ${JSON.stringify(answer.refusals)}`);
  }
  await callBridge(page, 'repair:apply', { planId: answer.plan.planId, typedName: null });
  await waitForState(page, 'the first set', ({ bots }) =>
    bots.some((bot) => bot.id === botId && bot.lastAction !== null),
  );
}

test('many bots are planned, done and told one by one, and automatic repair is switched on and stopped, in the window', async () => {
  const tokens: string[] = [];
  scene = await openScene({
    arrange: (simulator) => {
      tokens.push(createBot(simulator, 'Known', 7_200_000_001));
      tokens.push(createBot(simulator, 'Adopted', 7_200_000_002));
    },
  });
  const { page, simulator } = scene;
  const [knownId = ''] = await scene.addBots(tokens);
  await setKnown(scene, knownId);
  await page.getByText('Known', { exact: true }).click({ modifiers: ['Control'] });
  await page.getByText('Adopted', { exact: true }).click({ modifiers: ['Control'] });
  await page.getByRole('button', { name: 'Restart delivery…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 bot is ready.').waitFor();
  await dialog.getByText('does not know whether this webhook has a secret token').waitFor();
  await dialog.getByRole('button', { name: 'Restart 1 bot' }).click();
  await dialog.getByText('All bots are finished.').waitFor({ timeout: 30_000 });
  await dialog.getByText('1 done').waitFor();
  await dialog.getByText('Not done').click();
  await dialog.getByText('Adopted', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Put away' }).click();
  await page.getByRole('region', { name: 'Bulk action' }).waitFor({ state: 'detached' });
  const after = simulator.control.bot(tokens[0] ?? '');
  expect([after.url, after.secretToken, after.isPinned]).toEqual([url, 'canary_9', false]);

  await callBridge(page, 'bot:update', { botId: knownId, tags: ['shop'] });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('group', { name: 'The webhook is missing' }).getByText('Live').click();
  await page.getByText('On for 1 tag.').waitFor();
  await page.getByText(/Dry run until tomorrow \d\d:\d\d, then live\./).waitFor();
  await page.getByRole('button', { name: 'Stop all automatic repair' }).click();
  await page.getByText('until you allow it again').waitFor();
  await page.getByText('All automatic repair is stopped.').waitFor();
  await page.getByRole('button', { name: 'Allow it again' }).click();
  await page.getByText('On for 1 tag.').waitFor();
});
