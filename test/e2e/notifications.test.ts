import { describe, expect, test } from 'vitest';
import { waitFor } from '../support/desktop/wait.ts';
import { callBridge, waitForState } from './support/bridge.ts';
import type { BotScene } from './support/bot-scene.ts';
import { openings } from './support/openings.ts';

const { aBotScene, aScene } = openings();

const isDown = (scene: BotScene, count: number) =>
  waitForState(scene.page, `${String(count)} down`, ({ light }) => light.down === count);

describe('messages with dunst', () => {
  test('one for an incident: it is shown, replaced by the recovery, and a click opens the bot', async () => {
    const scene = await aBotScene(1, { notifications: 'dunst' });
    const { dunst } = scene.desktop;
    scene.jam(0);
    await dunst?.waitForDisplayed(1, 60_000);
    await dunst?.click();
    await scene.page.getByRole('heading', { name: 'Shop 0', level: 1 }).waitFor();
    await waitForState(scene.page, 'the reading', ({ messages }) => messages.unread === 0);
    scene.drain(0);
    await waitFor(
      'the recovery',
      async () => (await scene.messages())[0]?.kind === 'recovered' && (await dunst?.displayed()),
      { timeoutMs: 60_000 },
    );
    expect(await dunst?.displayed()).toBe(1);
    expect(await scene.messages()).toMatchObject([
      { kind: 'recovered', notShown: null },
      { kind: 'problem', notShown: null },
    ]);
  });

  test('its buttons act: snooze silences at once, re-set only opens the plan', async () => {
    const scene = await aBotScene(1, { notifications: 'dunst' });
    const { dunst } = scene.desktop;
    scene.jam(0);
    await dunst?.waitForDisplayed(1, 60_000);
    await dunst?.press('Snooze 1 h');
    await waitForState(
      scene.page,
      'the snooze',
      ({ bots }) => (bots[0]?.snoozedUntilMs ?? 0) > Date.now() + 3_500_000,
    );
    // Awake again it is told nothing new; a second incident has a message of its own.
    await callBridge(scene.page, 'bot:snooze', { botId: scene.ids[0] ?? '', until: null });
    scene.drain(0);
    await waitForState(scene.page, 'the recovery', ({ light }) => light.healthy === 1);
    scene.jam(0);
    await isDown(scene, 1);
    await waitFor(
      'the second message',
      async () => {
        const [newest] = await scene.messages();
        return newest?.kind === 'problem' && newest.shownAtMs !== null && newest.readAtMs === null;
      },
      { timeoutMs: 60_000 },
    );
    const sets = scene.simulator.control.requestCounts()['setwebhook'] ?? 0;
    await dunst?.press('Re-set');
    await scene.page.getByRole('dialog').waitFor();
    expect(scene.simulator.control.requestCounts()['setwebhook'] ?? 0).toBe(sets);
  });

  test('pausing the bot takes its message back', async () => {
    const scene = await aBotScene(1, { notifications: 'dunst' });
    const { dunst } = scene.desktop;
    scene.jam(0);
    await dunst?.waitForDisplayed(1, 60_000);
    await callBridge(scene.page, 'bot:update', { botId: scene.ids[0] ?? '', paused: true });
    await waitFor('an empty screen', async () => (await dunst?.displayed()) === 0);
    await waitFor('that it is written down', async () => {
      const list = await scene.messages();
      return list.length === 1 && typeof list[0]?.withdrawnAtMs === 'number';
    });
  });

  test('the app restarts while its message stands: the end takes its place, nothing is told twice', async () => {
    const scene = await aBotScene(1, { notifications: 'dunst' });
    const { dunst } = scene.desktop;
    scene.jam(0);
    await dunst?.waitForDisplayed(1, 60_000);
    const { page } = await scene.restart();
    const restartedAtMs = Date.now();
    await waitForState(
      page,
      'a look after the restart',
      ({ bots, light }) => light.down === 1 && (bots[0]?.checkedAtMs ?? 0) > restartedAtMs,
    );
    expect(await dunst?.displayed()).toBe(1);
    scene.drain(0);
    await waitFor(
      'the recovery',
      async () => {
        const list = await callBridge(page, 'messages:page', { beforeId: null, limit: 5 });
        return list[0]?.kind === 'recovered' && list[0].shownAtMs !== null;
      },
      { timeoutMs: 60_000 },
    );
    expect(await dunst?.displayed()).toBe(1);
  });

  test('the test button says what dunst did with the message', async () => {
    const scene = await aScene({ notifications: 'dunst' });
    await waitForState(scene.page, 'the vault', ({ vault }) => vault.state === 'open');
    const answer = await callBridge(scene.page, 'messages:test', {});
    expect(answer).toMatchObject({ result: 'shown', hasButtons: true });
    expect(answer.service).toMatch(/^dunst \d/u);
    expect(await scene.desktop.dunst?.displayed()).toBe(1);
    await scene.desktop.dunst?.stop();
    expect(await callBridge(scene.page, 'messages:test', {})).toMatchObject({
      result: 'no-service',
    });
    expect(await callBridge(scene.page, 'messages:page', { beforeId: null, limit: 5 })).toEqual([]);
  });
});
