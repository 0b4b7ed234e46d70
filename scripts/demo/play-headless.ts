import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import type { Snapshot } from '../../src-shared/snapshot.ts';
import { createRealClock } from '../../test/simulator/index.ts';
import { callBridge, botOf, waitForState } from '../../test/e2e/support/bridge.ts';
import { launchApp } from '../../test/e2e/support/launch-app.ts';
import { startDesktop, type Desktop } from '../../test/support/desktop/session.ts';
import type { TrayItem } from '../../test/support/desktop/tray-client.ts';
import { runCommand } from '../prepare/command.ts';
import { openFleet } from './open-fleet.ts';
import { photographScreens } from './screens.ts';
import { setStage, type Stage } from './stage.ts';
import { playStory } from './storyline.ts';
import { summaryText, type TrayWords } from './summary.ts';

/** Three times as fast as with a viewer: the app needs two looks of 5 s for a verdict, and scenes must not overlap. */
const speed = 3;

const patience = { timeoutMs: 60_000 } as const;

interface Scenery {
  readonly desktop: Desktop;
  readonly stage: Stage;
  readonly page: Page;
  readonly item: TrayItem;
  readonly folder: string;
  readonly tell: (line: string) => void;
}

/**
 * Plays the story on a desktop without a screen: tray host, notification daemon and keyring are real. Leaves pictures
 * and summary.md in `folder`.
 */
export async function playHeadless(folder: string, say: (line: string) => void): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const startedAtMs = performance.now();
  const told: string[] = [];
  const tell = (line: string): void => {
    const stamped = `${((performance.now() - startedAtMs) / 1000).toFixed(0).padStart(3)} s  ${line}`;
    told.push(stamped);
    say(stamped);
  };
  const clock = createRealClock();
  const stage = await setStage(clock);
  const desktop = await startDesktop({ notifications: 'dunst', keyring: 'unlocked' });
  const app = await launchApp({ desktop });
  try {
    const item = await desktop.tray.waitForItem();
    const page = await app.window();
    const scenery: Scenery = { desktop, stage, page, item, folder, tell };
    await openFleet(page, stage);
    tell('The app watches twelve bots.');
    const story = playStory(stage, { clock, speed, tell });
    await lookAround(scenery);
    await story;
    const tray = await lastLook(scenery);
    const snapshot = await callBridge(page, 'app:get-snapshot', {});
    await desktop.dunst?.closeAll();
    const notifications = (await desktop.dunst?.history()) ?? [];
    const requests = stage.simulator.control.requestCounts();
    const fleet = [...stage.bots.values()];
    writeFileSync(
      path.join(folder, 'summary.md'),
      summaryText({ told, snapshot, notifications, tray, requests, fleet }),
    );
  } finally {
    await app.close();
    await desktop.close();
    await stage.close();
  }
}

/** While the story runs: the overview, a notification and where its click leads, one repair, and the fleet state. */
async function lookAround(scenery: Scenery): Promise<void> {
  const { desktop, page, stage, folder, tell } = scenery;
  const payments = stage.bots.get('payments')?.id ?? 0;
  const support = stage.bots.get('support');
  await movePointerAway(desktop);
  await waitForState(
    page,
    'payments to fail',
    (now) => botOf(now, payments)?.health === 'down',
    patience,
  );
  await desktop.dunst?.waitForDisplayed(1, 20_000);
  await desktop.screenshot(path.join(folder, 'notification-desktop.png'));
  await page.screenshot({ path: path.join(folder, 'window-overview.png') });
  await desktop.dunst?.closeAll();
  await repairNight(scenery);
  const isAlarmed = (now: Snapshot): boolean => botOf(now, support?.id ?? 0)?.health === 'down';
  await waitForState(page, 'the unknown host of support desk', isAlarmed, patience);
  await desktop.dunst?.waitForDisplayed(1, 20_000);
  await desktop.dunst?.click();
  await page
    .getByRole('heading', { name: support?.name ?? '', level: 1 })
    .waitFor({ timeout: 10_000 });
  tell('A click on the notification of Support desk has opened its page.');
  await page.screenshot({ path: path.join(folder, 'window-bot.png') });
  await page.keyboard.press('Escape');
  await waitForState(page, 'the fleet state', ({ fleet }) => fleet?.kind === 'api-error', patience);
  tell('Hooklight says once that Telegram answers with errors.');
  await page.screenshot({ path: path.join(folder, 'window-fleet-state.png') });
}

/** Night operations lost its webhook: the app puts the former one back, with everything that belonged to it. */
async function repairNight(scenery: Scenery): Promise<void> {
  const { page, stage, tell } = scenery;
  const nightId = stage.bots.get('night')?.id ?? 0;
  const isMissing = await waitForState(
    page,
    'the missing webhook of night operations',
    (snapshot) =>
      botOf(snapshot, nightId)?.reasons.some(({ code }) => code === 'webhook-missing') === true,
    patience,
  );
  const botId = botOf(isMissing, nightId)?.id ?? '';
  const answer = await callBridge(page, 'repair:plan', {
    kind: 'restore',
    botId,
    secretUnknown: 'none',
    pinUnknown: 'none',
  });
  if (answer.kind !== 'plan') {
    throw new Error(`no plan for night operations: ${JSON.stringify(answer)}`);
  }
  await callBridge(page, 'repair:apply', { planId: answer.plan.planId, typedName: null });
  await waitForState(
    page,
    'the repair',
    (snapshot) => botOf(snapshot, nightId)?.lastAction?.outcome === 'done',
  );
  tell('Hooklight has set the webhook of Night operations again and verified it.');
}

async function lastLook(scenery: Scenery): Promise<TrayWords> {
  const { page, desktop, item } = scenery;
  await page.waitForTimeout(3000);
  await page.screenshot({ path: path.join(scenery.folder, 'window-end.png') });
  await photographScreens(page, scenery.folder);
  // The tray's own menu, opened with the mouse as a person does.
  const mouse = ['mousemove', '17', '16', 'click', '3'];
  await runCommand('xdotool', mouse, { env: desktop.env, timeoutMs: 5000 });
  await page.waitForTimeout(800);
  await desktop.screenshot(path.join(scenery.folder, 'tray-desktop.png'));
  await runCommand('xdotool', ['key', 'Escape'], { env: desktop.env, timeoutMs: 5000 });
  return { tooltip: await item.tooltip(), menu: await item.menuText() };
}

async function movePointerAway(desktop: Desktop): Promise<void> {
  await runCommand('xdotool', ['mousemove', '1355', '855'], { env: desktop.env, timeoutMs: 5000 });
}
