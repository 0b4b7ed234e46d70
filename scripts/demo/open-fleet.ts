import type { Page } from 'playwright';
import { callBridge, waitForState } from '../../test/e2e/support/bridge.ts';
import type { Snapshot } from '../../src-shared/snapshot.ts';
import type { Stage } from './stage.ts';

/** Short enough that a story of minutes shows what takes an hour in life. */
const demoSettings = {
  intervalSeconds: 5,
  suspectedIntervalSeconds: 5,
  backlogForSeconds: 10,
} as const;

/**
 * Adds the twelve bots to a fresh profile over the window's own bridge and waits until each was checked once.
 * Where there is no keyring the tokens stay in memory: they are worthless after the demo.
 */
export async function openFleet(page: Page, stage: Stage): Promise<Snapshot> {
  const ready = await waitForState(page, 'the vault', ({ vault }) =>
    ['open', 'choose'].includes(vault.state),
  );
  if (ready.vault.state === 'choose') {
    await callBridge(page, 'vault:choose', { method: 'session' });
  }
  await callBridge(page, 'settings:update', demoSettings);
  const tokens = [...stage.bots.keys()].map((key) => stage.token(key)).join('\n');
  const { added, refused } = await callBridge(page, 'bots:add', {
    tokens,
    apiRoot: stage.simulator.url,
  });
  if (refused.length > 0) {
    throw new Error(`the app refused demo bots: ${JSON.stringify(refused)}`);
  }
  for (const bot of stage.bots.values()) {
    const botId = added.find((entry) => entry.telegramId === String(bot.id))?.id;
    if (botId !== undefined) {
      const change = { tags: [...bot.tags], paused: bot.isPaused ?? false };
      await callBridge(page, 'bot:update', { botId, ...change });
    }
  }
  return await waitForState(page, 'a first check of every bot', ({ bots }) =>
    bots.every((bot) => bot.paused || bot.checkedAtMs !== null),
  );
}
