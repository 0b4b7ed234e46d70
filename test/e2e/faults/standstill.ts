import type { Page } from 'playwright';
import { waitFor } from '../../support/desktop/wait.ts';
import { callBridge, waitForState } from '../support/bridge.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { freezesScheduler, runInEngine } from './in-engine.ts';

/** What happens in an app whose scheduler freezes; the waits run by themselves. */
export interface Standstill {
  readonly stalled: Promise<{ readonly saidAfterMs: number; readonly tooltip: string }>;
  /** Resolves when the press has brought new checks. */
  readonly watchesAgain: Promise<void>;
  close(): Promise<void>;
}

/** Not one of the delays that go on when the scheduler is frozen. */
const intervalSeconds = 7;

/** An app without a GPU, with one bot. */
export async function startStandstill(): Promise<Standstill> {
  let token = '';
  const scene = await openScene({
    notifications: 'none',
    args: ['--disable-gpu'],
    arrange({ control }) {
      token = control.createBot({ id: 7_300_002 });
      control.setWebhookRecord(token, { url: 'https://hooks.example.com/b', pending: 0 });
    },
  });
  await scene.addBots([token]);
  await callBridge(scene.page, 'settings:update', {
    intervalSeconds,
    suspectedIntervalSeconds: intervalSeconds,
  });
  const stalled = untilStalled(scene);
  const watchesAgain = stalled.then(async () => await watchAgain(scene.page));
  for (const promise of [stalled, watchesAgain]) {
    promise.catch(() => undefined);
  }
  return { stalled, watchesAgain, close: async () => await scene.close() };
}

async function untilStalled(scene: Scene): Standstill['stalled'] {
  await waitForState(scene.page, 'a verdict', ({ light }) => light.healthy === 1);
  await runInEngine(scene.app.electron, freezesScheduler);
  const frozenAtMs = performance.now();
  await waitForState(
    scene.page,
    'the notice',
    ({ notices }) => notices.some(({ kind }) => kind === 'watching-stalled'),
    { timeoutMs: 130_000 },
  );
  const saidAfterMs = performance.now() - frozenAtMs;
  const item = await scene.desktop.tray.waitForItem();
  const tooltip = await waitFor('the light', async () => {
    const text = await item.tooltip();
    return text.startsWith('Watching has stalled') ? text : null;
  });
  return { saidAfterMs, tooltip };
}

async function watchAgain(page: Page): Promise<void> {
  const pressedAtMs = Date.now();
  await page.getByRole('button', { name: 'Start watching again' }).click();
  await waitForState(
    page,
    'checks',
    ({ notices, bots }) =>
      notices.every(({ kind }) => kind !== 'watching-stalled') &&
      (bots[0]?.checkedAtMs ?? 0) > pressedAtMs,
  );
}
