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
/** The first part of it: V8 still cleans up after the start, two collections a thread half a minute after it. */
const cleaningSeconds = 20;

interface Footprint {
  readonly pssMegabytes: number;
  /** Share of one core over the watched minute, in percent. */
  readonly cpuPercent: number;
  /** The same without the first part of the minute. */
  readonly cpuPercentLater: number;
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
      cpuPercentMore: hundredths(hooklight.cpuPercent - baseline.cpuPercent),
      cpuPercentMoreLater: hundredths(hooklight.cpuPercentLater - baseline.cpuPercentLater),
    };
  } finally {
    await desktop.close();
    simulator.close();
  }
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

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

function sumOf(
  processes: readonly ProcessAtRest[],
  of: 'pssMegabytes' | 'cpuPercent' | 'wakesPerSecond',
): number {
  return processes.reduce((all, one) => all + one[of], 0);
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
    await sleep(cleaningSeconds * 1000);
    const cleaned = footprintOf(app.pid);
    await sleep((watchSeconds - cleaningSeconds) * 1000);
    const after = footprintOf(app.pid);
    const processes = atRest(before, after, watchSeconds * 1000);
    const later = atRest(cleaned, after, (watchSeconds - cleaningSeconds) * 1000);
    return {
      pssMegabytes: Math.round(sumOf(processes, 'pssMegabytes')),
      cpuPercent: hundredths(sumOf(processes, 'cpuPercent')),
      cpuPercentLater: hundredths(sumOf(later, 'cpuPercent')),
      wakesPerSecond: Math.round(sumOf(processes, 'wakesPerSecond') * 10) / 10,
      processes,
    };
  } finally {
    await app.close();
    await desktop.tray.waitForNoItem();
  }
}
