import { startDesktop } from '../support/desktop/session.ts';
import { startContestant, timeToPaintMs, timeToTrayMs, type Contestant } from './electron-apps.ts';
import { startWithHistory } from './start-history.ts';
import { ratio, summary } from './statistics.ts';

const runs = 7;

/** Start → tray and start → first content, against the smallest Electron apps, in turn A B A B. */
export async function benchStart(): Promise<unknown> {
  const desktop = await startDesktop({ panel: true, notifications: 'dunst' });
  try {
    const tray = await inTurn(['baseline-tray', 'hooklight-hidden'], async (contestant) => {
      const app = startContestant(desktop, contestant);
      try {
        return await timeToTrayMs(desktop, app);
      } finally {
        await app.close();
        await desktop.tray.waitForNoItem();
      }
    });
    const paint = await inTurn(['baseline-window', 'hooklight-window'], async (contestant) => {
      const app = startContestant(desktop, contestant, { extra: ['--remote-debugging-port=0'] });
      try {
        return await timeToPaintMs(app);
      } finally {
        await app.close();
      }
    });
    const trayWithHistory = await startWithHistory(desktop);
    return {
      unit: 'ms from spawn',
      trayRegistered: compare(tray, 'hooklight-hidden', 'baseline-tray'),
      firstContent: compare(paint, 'hooklight-window', 'baseline-window'),
      trayWithHistory,
    };
  } finally {
    await desktop.close();
  }
}

async function inTurn(
  contestants: readonly Contestant[],
  measure: (contestant: Contestant) => Promise<number>,
): Promise<ReadonlyMap<Contestant, readonly number[]>> {
  const times = new Map<Contestant, number[]>(contestants.map((name) => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    for (const contestant of contestants) {
      const ms = await measure(contestant);
      // The first round warms the caches and is not counted.
      if (run > 0) {
        times.get(contestant)?.push(ms);
      }
    }
  }
  return times;
}

function compare(
  times: ReadonlyMap<Contestant, readonly number[]>,
  ours: Contestant,
  baseline: Contestant,
): unknown {
  const our = summary(times.get(ours) ?? []);
  const base = summary(times.get(baseline) ?? []);
  return { hooklight: our, smallestApp: base, ratio: ratio(our.median, base.median) };
}
