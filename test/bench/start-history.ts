import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desktop } from '../support/desktop/session.ts';
import { idsOf, makeBigHistory } from './big-history.ts';
import { startContestant, timeToTrayMs } from './electron-apps.ts';
import { ratio, summary } from './statistics.ts';

const bots = 10_000;
const runs = 7;
/** Nobody listens there: what the bots would be told does not matter for the icon. */
const apiRoot = 'http://127.0.0.1:1';
/** A start goes on behind the icon; quitting in the midst of it would be another thing to measure. */
const settleMs = 1500;

/**
 * Start → tray of the same app with 10,000 bots and 400 days of history, and with a database without bots: in turn, each
 * with a vault that opens by itself, each ended as a session ends.
 */
export async function startWithHistory(desktop: Desktop): Promise<unknown> {
  const folder = mkdtempSync(path.join(desktop.folder, 'bench-history-'));
  try {
    const profiles = { full: path.join(folder, 'full'), empty: path.join(folder, 'empty') };
    makeProfile(profiles.full, bots);
    makeProfile(profiles.empty, 0);
    const [full, empty]: [number[], number[]] = [[], []];
    for (let run = 0; run <= runs; run += 1) {
      const emptyMs = await started(desktop, profiles.empty);
      const fullMs = await started(desktop, profiles.full);
      // The first round warms the caches and is not counted.
      if (run > 0) {
        empty.push(emptyMs);
        full.push(fullMs);
      }
    }
    const [ours, base] = [summary(full), summary(empty)];
    return { hooklight: ours, emptyDatabase: base, ratio: ratio(ours.median, base.median) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeProfile(profile: string, count: number): void {
  makeBigHistory(path.join(profile, 'data'), {
    telegramIds: idsOf(count),
    apiRoot,
    nowMs: Date.now(),
    intervalMs: 300_000,
  });
}

async function started(desktop: Desktop, profile: string): Promise<number> {
  const app = startContestant(desktop, 'hooklight-hidden', { profile });
  try {
    const ms = await timeToTrayMs(desktop, app);
    await sleep(settleMs);
    return ms;
  } finally {
    await app.quit();
    await desktop.tray.waitForNoItem();
  }
}
