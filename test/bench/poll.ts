import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Pool } from 'undici';
import type { Engine } from '../../src-main/core/engine/engine-contract.ts';
import { createEngine } from '../../src-main/core/engine/engine.ts';
import type { TelegramClient } from '../../src-main/core/engine/ports.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { createRepair } from '../../src-main/core/repair/repair.ts';
import { Secret } from '../../src-main/core/secret.ts';
import { openStore } from '../../src-main/core/store/open.ts';
import { createTelegramClient } from '../../src-main/core/telegram/client.ts';
import { createHostResolver } from '../../src-main/core/telegram/host-resolver.ts';
import { createPacing } from '../../src-main/core/telegram/pacing.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { createBots, startSimulatorProcess } from './simulator-process.ts';
import { ratio, summary } from './statistics.ts';

const bots = 100;
const checksPerRound = 4000;
const rounds = 5;
const atOnce = 32;
const unlimited = { requestsPerSecondTelegram: 1_000_000, requestsPerSecondOwnRoot: 1_000_000 };

/**
 * CPU per check of the whole engine (client, verdict, store, state) against a loop that only fetches and discards, and
 * of the client alone. The budgets of requests a second are lifted, so that all loops run flat out: a loop that waits
 * wakes up more often for the same work.
 */
export async function benchPoll(): Promise<unknown> {
  const simulator = await startSimulatorProcess();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-bench-'));
  let engine: Engine | null = null;
  try {
    const tokens = await createBots(simulator, bots);
    const client = createTelegramClient({
      clock: systemClock,
      log: silentLogger,
      pacing: createPacing({ clock: systemClock, rates: unlimited }),
    });
    engine = await openEngine(folder, client);
    const ids = await addBots(engine, tokens, simulator.url);
    const running = engine;
    const secrets = tokens.map((token) => new Secret(token));
    const signal = new AbortController().signal;
    const ours: number[] = [];
    const raw: number[] = [];
    const clientOnly: number[] = [];
    const perSecond: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const rawCost = await rawLoop(simulator.url, tokens);
      const ourCost = await measure(async (index) => {
        await running.execute('bot:check-now', { botId: ids[index % ids.length] ?? '' });
      });
      const clientCost = await measure(async (index) => {
        const token = secrets[index % secrets.length] ?? new Secret('');
        await client.getWebhookInfo(
          { apiRoot: simulator.url, testEnvironment: false, token },
          signal,
        );
      });
      // The first round warms up and is not counted.
      if (round > 0) {
        ours.push(ourCost.cpuMicrosPerCheck);
        raw.push(rawCost.cpuMicrosPerCheck);
        clientOnly.push(clientCost.cpuMicrosPerCheck);
        perSecond.push(ourCost.perSecond);
      }
    }
    const our = summary(ours);
    const base = summary(raw);
    return {
      unit: 'µs of CPU per check',
      hooklight: our,
      clientOnly: summary(clientOnly),
      rawUndici: base,
      ratio: ratio(our.median, base.median),
      clientRatio: ratio(summary(clientOnly).median, base.median),
      checksPerSecond: summary(perSecond),
      note: 'budgets of requests a second lifted; every check goes to the store',
    };
  } finally {
    await engine?.stop();
    simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openEngine(folder: string, client: TelegramClient): Promise<Engine> {
  const shared = { clock: systemClock, log: silentLogger };
  const opened = openStore({ folder, ...shared });
  if (!opened.ok) {
    throw new Error(`no store: ${JSON.stringify(opened.error)}`);
  }
  const store = opened.value;
  const parts = { ...shared, client, newId: randomUUID };
  const engine = createEngine(
    {
      ...parts,
      store,
      random: Math.random,
      notifier: { show: () => Promise.resolve('shown'), withdraw: () => undefined },
      createRepair: (given) =>
        createRepair({
          ...given,
          ...parts,
          resolver: createHostResolver(),
          intents: store.intents,
          journal: store.journal,
        }),
    },
    { poll: false },
  );
  await engine.start();
  engine.unlock(new Uint8Array(32).fill(7), {
    persist: true,
    state: { state: 'open', method: 'plain' },
  });
  return engine;
}

async function addBots(
  engine: Engine,
  tokens: readonly string[],
  apiRoot: string,
): Promise<readonly string[]> {
  const answer = await engine.execute('bots:add', { tokens: tokens.join('\n'), apiRoot });
  if (!answer.ok || answer.value.added.length !== tokens.length) {
    throw new Error(`bots were refused: ${JSON.stringify(answer)}`);
  }
  return answer.value.added.map((bot) => bot.id);
}

interface Cost {
  readonly cpuMicrosPerCheck: number;
  readonly perSecond: number;
}

async function measure(once: (index: number) => Promise<void>): Promise<Cost> {
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < checksPerRound) {
      const index = next;
      next += 1;
      await once(index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const used = process.cpuUsage(cpu);
  return {
    cpuMicrosPerCheck: (used.user + used.system) / checksPerRound,
    perSecond: (checksPerRound / (performance.now() - startMs)) * 1000,
  };
}

async function rawLoop(url: string, tokens: readonly string[]): Promise<Cost> {
  const pool = new Pool(url, { connections: 64, pipelining: 1 });
  try {
    return await measure(async (index) => {
      const reply = await pool.request({
        method: 'POST',
        path: `/bot${tokens[index % tokens.length] ?? ''}/getWebhookInfo`,
      });
      await reply.body.dump();
    });
  } finally {
    await pool.close();
  }
}
