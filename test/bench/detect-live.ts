import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from '../../src-main/core/engine/engine-contract.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { defaultSettings } from '../../src-shared/settings.ts';
import { waitFor } from '../support/desktop/wait.ts';
import { bareNotify, lookAndNotify } from './baselines/look-and-notify.ts';
import type { NotifiedDesktop } from './notified-desktop.ts';
import { addBots } from './poll-loops.ts';
import { createBots, startSimulatorProcess, type SimulatorProcess } from './simulator-process.ts';
import { median, percentiles } from './statistics.ts';
import { unlockedEngine } from './unlocked-engine.ts';

const rounds = 2;
/** Each with a bot and a store of its own: messages of one fleet wait for each other. */
const enginesAtOnce = 20;
/** The shortest that the settings allow. */
const intervalMs = 5000;
const longestMs = 60_000;
const { criticalPending } = defaultSettings;

/** Seconds from the change to the arrival at the service. */
interface Told {
  readonly ours: number;
  readonly bare: number;
}

/**
 * The whole way in real time: a count jumps on the server at a random moment, the engine sees it with its next look,
 * confirms it with another, and the message arrives at the service on a real bus. Beside it a bare loop asks the same bot
 * at the same interval, believes its first look, and calls `Notify`.
 */
export async function liveOutages(desktop: NotifiedDesktop): Promise<unknown> {
  const simulator = await startSimulatorProcess();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-bench-'));
  try {
    const tokens = await createBots(simulator, rounds * enginesAtOnce);
    const told: Told[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const some = tokens.slice(round * enginesAtOnce, (round + 1) * enginesAtOnce);
      const outages = some.map((token) => oneOutage({ desktop, simulator, folder }, token));
      told.push(...(await Promise.all(outages)));
    }
    return {
      unit: 's, from the change on the server to the arrival at the service',
      outages: told.length,
      intervalSeconds: intervalMs / 1000,
      hooklight: percentiles(told.map(({ ours }) => ours)),
      bareLoop: percentiles(told.map(({ bare }) => bare)),
      ratio: median(told.map(({ ours }) => ours)) / median(told.map(({ bare }) => bare)),
    };
  } finally {
    simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Around {
  readonly desktop: NotifiedDesktop;
  readonly simulator: SimulatorProcess;
  readonly folder: string;
}

async function oneOutage(around: Around, token: string): Promise<Told> {
  const { desktop, simulator } = around;
  const { recorder, service, living } = desktop;
  const botId = token.split(':', 1)[0] ?? '';
  const engine = await watching(around, token);
  const over = new AbortController();
  const bareTitle = `bare ${botId}`;
  const bare = { url: simulator.url, token, intervalMs, mostPending: criticalPending };
  const looking = lookAndNotify(
    bare,
    async () => await bareNotify(service, living, bareTitle),
    over.signal,
  );
  const arrival = async (matches: (title: string) => boolean): Promise<number> => {
    const index = await waitFor(
      'the message',
      () => {
        const found = recorder.shown.findIndex(({ summary }) => matches(summary));
        return found === -1 ? null : found;
      },
      { timeoutMs: longestMs, everyMs: 100 },
    );
    return recorder.arrivedAtMs[index] ?? Number.NaN;
  };
  try {
    await sleep(intervalMs * (1 + Math.random()));
    const changedAtMs = performance.now();
    await simulator.control('setWebhookRecord', { token, pending: 2 * criticalPending });
    const ours = await arrival((title) => title.includes(nameOf(botId)));
    const other = await arrival((title) => title === bareTitle);
    return { ours: (ours - changedAtMs) / 1000, bare: (other - changedAtMs) / 1000 };
  } finally {
    over.abort();
    await looking;
    await engine.stop();
  }
}

/** As `createBots` names it. */
const nameOf = (botId: string): string => `Bench ${String(Number(botId) - 700_001)} `;

/** A real engine over one bot that was seen healthy; its messages go to the bus. */
async function watching({ desktop, simulator, folder }: Around, token: string): Promise<Engine> {
  const engine = await unlockedEngine({
    folder: path.join(folder, token.split(':', 1)[0] ?? ''),
    clock: systemClock,
    log: silentLogger,
    notifier: desktop.messages,
    options: { intervalSeconds: intervalMs / 1000 },
  });
  await addBots(engine, [token], simulator.url);
  await waitFor('a healthy bot', () => engine.snapshot().bots[0]?.health === 'healthy', {
    timeoutMs: longestMs,
    everyMs: 100,
  });
  return engine;
}
