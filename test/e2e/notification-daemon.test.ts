// Daemons that go, come, freeze, and another one. Apart from notifications.test.ts: both wait long, side by side.
import { expect, test } from 'vitest';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import { openings } from './support/openings.ts';
import { quickSettings } from './support/scene.ts';

const { aBotScene } = openings();

test('the daemon dies and comes back while problems stand: nothing is lost, nothing is double', async () => {
  const scene = await aBotScene(2, { notifications: 'dunst' });
  const { dunst } = scene.desktop;
  scene.jam(0);
  await dunst?.waitForDisplayed(1, 60_000);
  await dunst?.stop();
  // What comes within half a minute would be told together with the first.
  await new Promise((resolve) => setTimeout(resolve, 31_000));
  scene.jam(1);
  await waitFor(
    'the message that nobody shows',
    async () => {
      const [newest] = await scene.messages();
      return newest?.notShown === 'no-service' && newest.botIds[0] === scene.ids[1];
    },
    { timeoutMs: 60_000 },
  );
  await waitForState(scene.page, 'the notice', ({ notices }) =>
    notices.some(({ kind }) => kind === 'no-notifications'),
  );
  await dunst?.start();
  await dunst?.waitForDisplayed(1, 30_000);
  await waitForState(scene.page, 'no notice', ({ notices }) =>
    notices.every(({ kind }) => kind !== 'no-notifications'),
  );
  // Longer than the outbox waits between two looks.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  expect(await dunst?.displayed()).toBe(1);
  const list = await scene.messages();
  expect(list.map(({ botIds }) => botIds)).toEqual([[scene.ids[1]], [scene.ids[0]]]);
  expect(list.every(({ shownAtMs, notShown }) => shownAtMs !== null && notShown === null)).toBe(
    true,
  );
});

test('the daemon freezes and thaws: the message arrives once', async () => {
  const scene = await aBotScene(1, { notifications: 'dunst' });
  const { dunst } = scene.desktop;
  dunst?.freeze();
  scene.jam(0);
  await waitFor('the silence', async () => (await scene.messages())[0]?.notShown === 'no-answer', {
    timeoutMs: 60_000,
  });
  dunst?.thaw();
  await dunst?.waitForDisplayed(1, 30_000);
  await new Promise((resolve) => setTimeout(resolve, 7000));
  expect(await dunst?.displayed()).toBe(1);
  expect(await scene.messages()).toHaveLength(1);
});

test('with the daemon of Xfce: real buttons, and one popup for one incident', async () => {
  const scene = await aBotScene(1, { notifications: 'xfce' });
  const { xfceNotifications } = scene.desktop;
  expect(await callBridge(scene.page, 'messages:test', {})).toMatchObject({
    result: 'shown',
    service: expect.stringMatching(/^Xfce Notify Daemon/u) as unknown,
    hasButtons: true,
  });
  await xfceNotifications?.waitForDisplayed(1);
  await xfceNotifications?.press(0);
  await scene.page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor();
  await xfceNotifications?.waitForDisplayed(0);

  scene.jam(0);
  await xfceNotifications?.waitForDisplayed(1, 60_000);
  const checks = (): number => scene.simulator.control.requestCounts()['getwebhookinfo'] ?? 0;
  await callBridge(scene.page, 'settings:update', {
    intervalSeconds: 3600,
    suspectedIntervalSeconds: 3600,
  });
  const before = checks();
  await xfceNotifications?.press(2);
  await waitFor('the check', () => checks() > before);
  await callBridge(scene.page, 'settings:update', quickSettings);
  scene.drain(0);
  await xfceNotifications?.waitForDisplayed(1, 60_000);
  await waitFor('the end', async () => (await scene.messages())[0]?.kind === 'recovered', {
    timeoutMs: 60_000,
  });
  expect(await xfceNotifications?.displayed()).toBe(1);
});

test('a button of a message from before a restart still acts (NOT-12)', async () => {
  const scene = await aBotScene(1, { notifications: 'xfce' });
  const { xfceNotifications } = scene.desktop;
  scene.jam(0);
  await xfceNotifications?.waitForDisplayed(1, 60_000);
  const { page } = await scene.restart();
  await waitForState(page, 'the vault', ({ vault }) => vault.state === 'open');
  expect(await xfceNotifications?.displayed()).toBe(1);
  await xfceNotifications?.press(0);
  await waitForState(
    page,
    'the snooze',
    ({ bots }) => (bots[0]?.snoozedUntilMs ?? 0) > Date.now() + 3_500_000,
  );
});
