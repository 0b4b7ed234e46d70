import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { formatTimeOfDay } from '../../src-shared/format/times.ts';
import { selfSigned } from '../support/certificates.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import { crashEngine } from './support/crash-engine.ts';
import { openings } from './support/openings.ts';
import {
  apply,
  endpoint,
  journalOf,
  waitForAction,
  webhook,
  type PaymentsScene,
} from './support/payments.ts';
import { countPresses } from './support/presses.ts';

const { aPaymentsScene } = openings();

const { cert: certificate } = selfSigned('pay.shop.example');
/** Everything that Telegram was to hold, with the parts that it never shows. */
const everything = { ...webhook, certificate };

/** What another program does that holds the token. */
async function deleteFromOutside({ simulator, token }: PaymentsScene): Promise<void> {
  const answer = await fetch(`${simulator.url}/bot${token}/deleteWebhook`);
  expect(answer.status).toBe(200);
}

async function openBot(page: Page, botId: string): Promise<void> {
  await page.locator(`#bot-${botId}`).getByText('Payments', { exact: true }).click();
  await page.getByRole('heading', { name: 'Payments', level: 1 }).waitFor();
}

async function pressMore(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

test('two presses lead from the notification of a lost webhook to its verified return', async () => {
  const scene = await aPaymentsScene({ certificate });
  const { page, simulator, token, desktop } = scene;
  await deleteFromOutside(scene);
  expect(simulator.control.bot(token)).toMatchObject({ url: '', secretToken: '' });
  await desktop.dunst?.waitForDisplayed(1, 40_000);
  const presses = await countPresses(page);
  await desktop.dunst?.click();
  await page.getByRole('heading', { name: 'Payments', level: 1 }).waitFor();

  await page.getByRole('button', { name: 'Restore webhook…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  expect(await waitForAction(page, 'restore')).toBe('done');
  expect(await presses()).toBe(2);

  const proof = dialog.getByRole('listitem').filter({ hasText: 'Telegram reports what is wanted' });
  expect(await proof.textContent()).toMatch(/wantedreached$/u);
  expect(simulator.control.bot(token)).toMatchObject(everything);
});

test('Undo in the window brings every part of the former webhook back, the hidden ones too', async () => {
  const scene = await aPaymentsScene({ certificate });
  const { page, simulator, token, botId } = scene;
  await apply(page, {
    kind: 'set',
    botId,
    config: {
      url: 'https://other.shop.example/new',
      secret: { kind: 'value', value: 'another-secret' },
      certificate: { kind: 'none' },
      pinnedIp: { kind: 'none' },
      maxConnections: 3,
      allowedUpdates: 'default',
    },
  });
  await waitForState(page, 'the other webhook', ({ bots }) =>
    (bots[0]?.lastAction?.message ?? '').includes('other.shop.example'),
  );
  expect(simulator.control.bot(token)).toMatchObject({
    url: 'https://other.shop.example/new',
    secretToken: 'another-secret',
    isPinned: false,
    maxConnections: 3,
    allowedUpdates: undefined,
    certificate: undefined,
  });

  await openBot(page, botId);
  await page.getByRole('button', { name: 'Undo…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo', exact: true }).click();
  expect(await waitForAction(page, 'undo')).toBe('done');
  expect(simulator.control.bot(token)).toMatchObject(everything);

  const journal = await journalOf(page, botId);
  const actions = journal.filter(({ kind }) => kind === 'action');
  expect(actions.map(({ wish, outcome }) => [wish, outcome])).toEqual([
    ['undo', 'done'],
    ['set', 'done'],
    ['set', 'done'],
  ]);
  expect(journal.every(({ chainOk }) => chainOk)).toBe(true);
});

describe('stopped in the middle of a delivery restart', () => {
  /** Begins a kick and returns while its set is under way: the bot has no webhook, and updates wait. */
  async function stopHalfWay(scene: PaymentsScene): Promise<void> {
    const { control } = scene.simulator;
    control.setEndpoint(endpoint, { behaviour: 'status:502' });
    control.pushUpdates(scene.token, { count: 7 });
    await control.addFault({ kind: 'stall-before-headers', method: 'setWebhook', count: 1 });
    control.clearRequests();
    await apply(scene.page, { kind: 'kick', botId: scene.botId });
    await waitFor('the set', () =>
      control.requests().some(({ method }) => method === 'setwebhook'),
    );
    expect(control.bot(scene.token)).toMatchObject({ url: '', secretToken: '', pending: 7 });
    control.clearRequests();
  }

  /** Nobody presses anything: looks on until the webhook is back, and at how it came back. */
  async function expectFinished(scene: PaymentsScene, page: Page): Promise<void> {
    const { control } = scene.simulator;
    await waitFor('the webhook', () => control.bot(scene.token).url !== '', { timeoutMs: 40_000 });
    const journal = await waitFor('the journal', async () => {
      const lines = await journalOf(page, scene.botId);
      return lines.some(({ kind }) => kind === 'recovery') ? lines : null;
    });
    expect(journal.filter(({ kind }) => kind === 'recovery')).toMatchObject([
      { wish: 'kick', outcome: 'done', actor: 'operator' },
    ]);
    expect(journal.every(({ chainOk }) => chainOk)).toBe(true);
    expect(control.bot(scene.token)).toMatchObject({ ...everything, pending: 7 });
    const writes = control.requests().filter(({ method }) => /^(set|delete)webhook$/u.test(method));
    expect(writes.map(({ method }) => method)).toEqual(['setwebhook']);
    expect(writes[0]?.params).not.toHaveProperty('drop_pending_updates', 'true');
  }

  test('by kill -9 of every process: the next start finishes it', async () => {
    const scene = await aPaymentsScene({ certificate });
    await stopHalfWay(scene);
    await scene.app.kill();
    expect(scene.simulator.control.bot(scene.token).url).toBe('');
    const { page } = await scene.restart();
    await expectFinished(scene, page);
  });

  test('by the end of the engine alone: the engine that follows finishes it', async () => {
    const scene = await aPaymentsScene({ certificate });
    await stopHalfWay(scene);
    expect(await crashEngine(scene.app, scene.page)).toContain('UNAVAILABLE');
    await expectFinished(scene, scene.page);
  });
});

test('a parked webhook says so in the list, also after a restart, and comes back in full when asked to', async () => {
  const scene = await aPaymentsScene({ certificate });
  const { page, simulator, token, botId } = scene;
  await openBot(page, botId);
  await pressMore(page, 'Park webhook…');
  await page.getByRole('dialog').getByRole('button', { name: 'Park webhook' }).click();
  expect(await waitForAction(page, 'park')).toBe('done');
  expect(simulator.control.bot(token)).toMatchObject({ url: '', secretToken: '' });
  simulator.control.pushUpdates(token, { count: 3 });
  const parked = await callBridge(page, 'app:get-snapshot', {});
  const untilMs = parked.bots[0]?.parkedUntilMs ?? 0;
  expect(untilMs).toBeGreaterThan(Date.now() + 30 * 60_000);

  const { page: later } = await scene.restart();
  const said = later.locator(`#bot-${botId}`).getByText(`Parked until ${formatTimeOfDay(untilMs)}`);
  await said.waitFor();
  await openBot(later, botId);
  await later.getByRole('button', { name: 'Bring webhook back…' }).click();
  await later.getByRole('dialog').getByRole('button', { name: 'Bring back' }).click();
  expect(await waitForAction(later, 'unpark')).toBe('done');
  expect(simulator.control.bot(token)).toMatchObject(everything);
  const { bots } = await callBridge(later, 'app:get-snapshot', {});
  expect(bots[0]).not.toHaveProperty('parkedUntilMs');
});
