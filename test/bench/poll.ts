import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Pool } from 'undici';
import { composeEngine } from '../../src-main/compose-engine.ts';
import type { Engine } from '../../src-main/core/engine/engine-contract.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { createBots, startSimulatorProcess } from './simulator-process.ts';
import { ratio, summary } from './statistics.ts';

const bots = 100;
const checksPerRound = 1500;
const rounds = 5;
const atOnce = 32;

/** CPU per check of the whole engine (client, verdict, store, state) against a loop that only fetches and discards. */
export async function benchPoll(): Promise<unknown> {
  const simulator = await startSimulatorProcess();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-bench-'));
  let engine: Engine | null = null;
  try {
    const tokens = await createBots(simulator, bots);
    engine = await openEngine(folder);
    const ids = await addBots(engine, tokens, simulator.url);
    const running = engine;
    const ours: number[] = [];
    const raw: number[] = [];
    const perSecond: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const rawCost = await rawLoop(simulator.url, tokens);
      const ourCost = await measure(async (index) => {
        await running.execute('bot:check-now', { botId: ids[index % ids.length] ?? '' });
      });
      // The first round warms up and is not counted.
      if (round > 0) {
        ours.push(ourCost.cpuMicrosPerCheck);
        raw.push(rawCost.cpuMicrosPerCheck);
        perSecond.push(ourCost.perSecond);
      }
    }
    const our = summary(ours);
    const base = summary(raw);
    return {
      unit: 'µs of CPU per check',
      hooklight: our,
      rawUndici: base,
      ratio: ratio(our.median, base.median),
      checksPerSecond: summary(perSecond),
      note: 'requests to an own API root are limited by the setting requestsPerSecondOwnRoot',
    };
  } finally {
    await engine?.stop();
    simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openEngine(folder: string): Promise<Engine> {
  const composed = composeEngine({
    folder,
    clock: systemClock,
    log: silentLogger,
    notifier: { show: () => Promise.resolve('shown'), withdraw: () => undefined },
    options: { poll: false },
  });
  if (!composed.ok) {
    throw new Error(`no engine: ${JSON.stringify(composed.error)}`);
  }
  const engine = composed.value;
  await engine.start();
  engine.unlock(new Uint8Array(32).fill(7), {
    persist: true,
    state: { state: 'open', method: 'plain' },
  });
  await engine.execute('settings:update', { requestsPerSecondOwnRoot: 1000 });
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
