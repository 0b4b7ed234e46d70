// What the app promises within seconds: run alone (vitest.config.ts), so that no other test's start counts as its own.
import { expect, test } from 'vitest';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, reasonsOf, waitForState } from './support/bridge.ts';
import { measureLoop } from './support/loop-gaps.ts';
import { openings } from './support/openings.ts';
import { createPayments, endpoint, journalOf } from './support/payments.ts';

const { anApp, aPaymentsScene, aScene } = openings();

test('comes up within 5 s on a locked keyring, asks Telegram nothing, and goes on once it is unlocked', async () => {
  const scene = await aPaymentsScene();
  const { profile } = scene.app;
  await scene.app.close();
  await scene.desktop.keyring?.lock();
  scene.simulator.control.clearRequests();
  const startedAtMs = performance.now();
  const app = await anApp({ desktop: scene.desktop, profile });
  const page = await app.window();
  await page.getByText('Payments').first().waitFor();
  await scene.desktop.tray.waitForItem(5000);
  expect(performance.now() - startedAtMs).toBeLessThan(5000);
  const locked = await waitForState(
    page,
    'the locked vault',
    ({ vault }) => vault.state === 'locked',
  );
  expect(locked.bots[0]).toMatchObject({ tokenState: 'locked', health: 'unknown' });
  expect(reasonsOf(locked.bots[0])).toContain('vault-locked');
  expect(scene.simulator.control.requests()).toEqual([]);

  await scene.desktop.keyring?.unlock();
  await callBridge(page, 'vault:retry', {});
  await waitForState(page, 'the bot after unlocking', ({ bots }) => bots[0]?.health === 'healthy');
});

test('the tray stops automatic repair within a second, over a restart, and allows it again', async () => {
  const scene = await aPaymentsScene();
  const { page, botId, desktop } = scene;
  const rules = [{ rule: 'missing', mode: 'live' } as const];
  await callBridge(page, 'automation:set', { scope: { kind: 'bot', botId }, rules });
  const item = await desktop.tray.waitForItem();
  await item.waitForItem('Stop automatic repair');
  const clickedAtMs = Date.now();
  await item.click('Stop automatic repair');
  const { automation } = await waitForState(
    page,
    'the stop',
    ({ automation: now }) => now.stoppedSinceMs !== null,
  );
  // From the click to the moment from which nothing begins any more: how soon the window says so is no part of it.
  expect((automation.stoppedSinceMs ?? Infinity) - clickedAtMs).toBeLessThan(1000);
  expect(automation.enabled).toBe(true);

  const { page: later } = await scene.restart();
  const kept = await waitForState(later, 'the vault', ({ vault }) => vault.state === 'open');
  expect(kept.automation.stoppedSinceMs).toBe(automation.stoppedSinceMs);
  const again = await desktop.tray.waitForItem();
  await again.waitForItem('Allow automatic repair again');
  await again.click('Allow automatic repair again');
  await waitForState(later, 'the permission', ({ automation: now }) => now.stoppedSinceMs === null);
  await again.waitForItem('Stop automatic repair');
  const told = (await journalOf(later, null)).filter(({ kind }) => kind === 'settings');
  expect(told.slice(0, 2).map(({ message }) => message)).toEqual([
    'Automatic repair may run again.',
    'All automatic repair stopped.',
  ]);
});

test('a service that hangs while it starts holds the main loop up for no 100 ms (NOT-01), and all else goes on', async () => {
  let token = '';
  const scene = await aScene({
    notifications: 'hung',
    arrange: (simulator) => void (token = createPayments(simulator)),
  });
  const { page, simulator } = scene;
  await scene.addBots([token]);
  const gaps = await measureLoop(scene.app.electron);
  simulator.control.setEndpoint(endpoint, { behaviour: 'status:502' });
  simulator.control.pushUpdates(token, { count: 80 });
  await waitForState(page, 'the failure', ({ bots }) => bots[0]?.health === 'down');
  const item = await scene.desktop.tray.waitForItem();
  const startedAtMs = performance.now();
  await item.menuText();
  await callBridge(page, 'fleet:check-all', {});
  expect(performance.now() - startedAtMs).toBeLessThan(1500);
  const counts = (): number => simulator.control.requestCounts()['getwebhookinfo'] ?? 0;
  const before = counts();
  await waitFor('the watching to go on', () => counts() > before + 1, { timeoutMs: 15_000 });

  const messages = () => callBridge(page, 'messages:page', { beforeId: null, limit: 50 });
  await waitFor('the reason', async () => (await messages())[0]?.notShown === 'not-starting', {
    timeoutMs: 60_000,
  });
  expect(await callBridge(page, 'messages:test', {})).toMatchObject({ result: 'not-starting' });
  const { worstMs, ticks } = await gaps.stop();
  expect(ticks).toBeGreaterThan(200);
  expect(worstMs).toBeLessThanOrEqual(100);
  await waitForState(page, 'the notice', ({ notices }) =>
    notices.some((notice) => notice.kind === 'no-notifications' && notice.why === 'not-starting'),
  );
});
