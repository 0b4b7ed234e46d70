import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import * as z from 'zod';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { callBridge, waitForState } from '../e2e/support/bridge.ts';
import { launchApp, type LaunchedApp } from '../e2e/support/launch-app.ts';
import { closeWindows } from '../e2e/support/windows.ts';
import { startDesktop, type Desktop } from '../support/desktop/session.ts';
import { frameGaps, noteKeys, notePaint } from './list-page.ts';
import { createBots, startSimulatorProcess, type SimulatorProcess } from './simulator-process.ts';
import { percentiles, ratio, summary } from './statistics.ts';

const bots = Number(process.env['HOOKLIGHT_BENCH_BOTS'] ?? 10_000);
const openings = 5;
const scrollMs = 10_000;
/** Nothing comes in there that would show later. */
const plainMs = 5000;
const memorySeconds = 60;
const settleMs = 15_000;
const words = ['bench 98', 'is:healthy', 'host:hook-12', 'waiting:>0 -tag:x'];

const gapsSchema = z.array(z.number());

/**
 * The list with 10,000 bots that the engine goes on checking: from the wish for a window to its rows on the screen,
 * against a window without bots; a key in the search; frames at rest and while scrolling, against rows by plain DOM in the
 * smallest window of the same Electron; the heap after a minute.
 */
export async function benchList(): Promise<unknown> {
  const simulator = await startSimulatorProcess(['--restless']);
  const desktop = await startDesktop({ panel: true, notifications: 'dunst', keyring: 'unlocked' });
  try {
    const empty = await measured(desktop, async (app) => ({ openedMs: await opened(app) }));
    const full = await measured(desktop, async (app) => {
      await fill(app, simulator);
      const openedMs = await opened(app);
      return { openedMs, use: await used(await theWindow(app)) };
    });
    const plain = await plainRows(desktop);
    const [ours, base] = [summary(full.openedMs), summary(empty.openedMs)];
    return {
      unit: 'ms',
      bots,
      open: {
        hooklight: ours,
        emptyList: base,
        ratio: ratio(ours.median, base.median),
      },
      ...full.use,
      plain,
    };
  } finally {
    await desktop.close();
    simulator.close();
  }
}

async function measured<T>(
  desktop: Desktop,
  measure: (app: LaunchedApp) => Promise<T>,
): Promise<T> {
  const app = await launchApp({ desktop });
  try {
    const page = await app.window();
    await waitForState(page, 'the vault to open', ({ vault }) => vault.state === 'open');
    return await measure(app);
  } finally {
    await app.close();
  }
}

/** The smallest window with as many rows, of which none changes. */
async function plainRows(desktop: Desktop) {
  const app = await launchApp({
    desktop,
    appFolder: path.join(repoRoot, 'test/bench/baselines/smallest-app'),
    env: {
      BASELINE_USER_DATA: mkdtempSync(path.join(desktop.folder, 'bench-')),
      BASELINE_MODE: 'rows',
      BASELINE_ROWS: String(bots),
    },
  });
  try {
    await app.window();
    const open = summary(await opened(app));
    return { open, ...(await looks(await theWindow(app), plainMs)) };
  } finally {
    await app.close();
  }
}

/** The app takes so many tokens in one request. */
const tokensAtOnce = 4000;

async function fill(app: LaunchedApp, simulator: SimulatorProcess): Promise<void> {
  const page = await app.window();
  const tokens = await createBots(simulator, bots);
  for (let from = 0; from < tokens.length; from += tokensAtOnce) {
    await callBridge(page, 'bots:add', {
      tokens: tokens.slice(from, from + tokensAtOnce).join('\n'),
      apiRoot: simulator.url,
    });
  }
  // The first round of checks is under way: patches come as fast as the engine asks.
  await sleep(settleMs);
}

async function theWindow(app: LaunchedApp): Promise<Page> {
  return app.electron.windows()[0] ?? (await app.electron.waitForEvent('window'));
}

/** From the second start of a running app to the first rows on the screen, in a new window each time. */
async function opened(app: LaunchedApp): Promise<readonly number[]> {
  await app.electron.context().addInitScript(notePaint);
  const times: number[] = [];
  for (let round = 0; round <= openings; round += 1) {
    await closeWindows(app);
    await sleep(1500);
    const coming = app.electron.waitForEvent('window');
    const startedAtMs = performance.timeOrigin + performance.now();
    await app.electron.evaluate(({ app: electron }) => {
      electron.emit('second-instance', {}, [], '');
    });
    const page = await coming;
    const paintedAtMs = Number(await page.evaluate('globalThis.benchPainted'));
    // The first round warms the caches and is not counted.
    if (round > 0) {
      times.push(paintedAtMs - startedAtMs);
    }
  }
  return times;
}

async function heapMegabytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 2 ** 20);
}

const framesOf = async (page: Page, forMs: number, pixels: number) =>
  percentiles(gapsSchema.parse(await page.evaluate(frameGaps(forMs, pixels))));

async function keystrokes(page: Page): Promise<ReturnType<typeof percentiles>> {
  await page.evaluate(noteKeys);
  const field = page.getByRole('combobox');
  for (const text of words) {
    await field.focus();
    await page.keyboard.type(text, { delay: 120 });
    await field.fill('');
    await sleep(400);
  }
  return percentiles(gapsSchema.parse(await page.evaluate('globalThis.benchKeys')));
}

/** How long the page waits for all rows, in turn as it asks for them. */
async function snapshotTimes(page: Page, call: string) {
  const times = await page.evaluate(`(async () => {
    const times = [];
    for (let round = 0; round < 5; round += 1) {
      const startMs = performance.now();
      const answer = await ${call}('app:get-snapshot', {});
      if (typeof answer === 'string') {
        JSON.parse(answer);
      }
      times.push(performance.now() - startMs);
    }
    return times;
  })()`);
  return summary(gapsSchema.parse(times));
}

async function looks(page: Page, forMs = scrollMs) {
  return {
    framesAtRest: await framesOf(page, forMs, 0),
    keystrokeToPaint: await keystrokes(page),
    framesWhileScrolling: await framesOf(page, forMs, 240),
  };
}

async function used(page: Page) {
  const session = await page.context().newCDPSession(page);
  const snapshot = {
    asObject: await snapshotTimes(page, 'hooklight.call'),
    asText: await snapshotTimes(page, 'hooklight.callAsText'),
  };
  const seen = await looks(page);
  const before = await heapMegabytes(session);
  await framesOf(page, memorySeconds * 1000, 900);
  const after = await heapMegabytes(session);
  return {
    snapshot,
    ...seen,
    heapMegabytes: { before, afterAMinute: after, ratio: ratio(after, before) },
  };
}
