import { setTimeout as sleep } from 'node:timers/promises';
import { callBridge, waitForState } from '../e2e/support/bridge.ts';
import { launchApp } from '../e2e/support/launch-app.ts';
import { startDesktop, type Desktop } from '../support/desktop/session.ts';
import { startContestant, type Contestant, type StartedApp } from './electron-apps.ts';
import { atRest, footprintOf, type ProcessAtRest } from './footprint.ts';
import { createBots, startSimulatorProcess, type SimulatorProcess } from './simulator-process.ts';
import { ratio } from './statistics.ts';

const bots = 100;
const settleSeconds = 20;
const watchSeconds = 60;

interface Footprint {
  readonly pssMegabytes: number;
  /** Share of one core over the watched minute, in percent. */
  readonly cpuPercent: number;
  readonly wakesPerSecond: number;
  readonly processes: readonly ProcessAtRest[];
}

/** Idle in the tray with 100 bots at the default interval, window closed, against the smallest tray-only app. */
export async function benchIdle(): Promise<unknown> {
  const simulator = await startSimulatorProcess();
  const desktop = await startDesktop({ panel: true, notifications: 'dunst', keyring: 'unlocked' });
  try {
    const profile = await prepareProfile(desktop, simulator);
    const baseline = await footprint(desktop, 'baseline-tray');
    const hooklight = await footprint(desktop, 'hooklight-hidden', profile);
    return {
      bots,
      hooklight,
      smallestApp: baseline,
      pssRatio: ratio(hooklight.pssMegabytes, baseline.pssMegabytes),
      cpuPercentMore: Math.round((hooklight.cpuPercent - baseline.cpuPercent) * 100) / 100,
    };
  } finally {
    await desktop.close();
    simulator.close();
  }
}

/** A profile with 100 bots in it, made by the app itself. */
async function prepareProfile(desktop: Desktop, simulator: SimulatorProcess): Promise<string> {
  const tokens = await createBots(simulator, bots);
  const app = await launchApp({ desktop });
  try {
    const page = await app.window();
    await waitForState(page, 'the vault to open', ({ vault }) => vault.state === 'open');
    await callBridge(page, 'bots:add', { tokens: tokens.join('\n'), apiRoot: simulator.url });
    return app.profile;
  } finally {
    await app.close();
  }
}

async function footprint(
  desktop: Desktop,
  contestant: Contestant,
  profile?: string,
): Promise<Footprint> {
  const app: StartedApp = startContestant(
    desktop,
    contestant,
    profile === undefined ? {} : { profile },
  );
  try {
    await desktop.tray.waitForItem();
    await sleep(settleSeconds * 1000);
    const before = footprintOf(app.pid);
    await sleep(watchSeconds * 1000);
    const processes = atRest(before, footprintOf(app.pid), watchSeconds * 1000);
    const sum = (of: 'pssMegabytes' | 'cpuPercent' | 'wakesPerSecond'): number =>
      processes.reduce((all, one) => all + one[of], 0);
    return {
      pssMegabytes: Math.round(sum('pssMegabytes')),
      cpuPercent: Math.round(sum('cpuPercent') * 100) / 100,
      wakesPerSecond: Math.round(sum('wakesPerSecond') * 10) / 10,
      processes,
    };
  } finally {
    await app.close();
    await desktop.tray.waitForNoItem();
  }
}
