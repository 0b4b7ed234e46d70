import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openPollLoops, type PollLoops } from './poll-loops.ts';
import { createBots, startSimulatorProcess } from './simulator-process.ts';
import { median, ratio, summary } from './statistics.ts';

const bots = 100;
const checksPerRound = 8000;
const rounds = 7;
const atOnce = 32;

type Loop = 'engine' | 'client' | 'raw';
const loops: readonly Loop[] = ['engine', 'client', 'raw'];

/**
 * CPU per check of the whole engine (scheduler, client, verdict, store, state) against a loop that only fetches and
 * discards, and of the client alone; once with bots whose answer repeats byte for byte, once with bots whose waiting
 * count is another at every check. The budgets of requests a second are lifted, so that all loops run flat out: a loop
 * that waits wakes up more often for the same work.
 */
export async function benchPoll(): Promise<unknown> {
  return {
    unit: 'µs of CPU per check',
    sameAnswer: await compare([]),
    changingCount: await compare(['--restless']),
    note: 'budgets of requests a second lifted; every check goes to the store',
  };
}

async function compare(simulatorArguments: readonly string[]): Promise<unknown> {
  const simulator = await startSimulatorProcess(simulatorArguments);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-bench-'));
  let asked: PollLoops | null = null;
  try {
    const tokens = await createBots(simulator, bots);
    asked = await openPollLoops(simulator.url, tokens, folder);
    const all: Readonly<Record<Loop, number>>[] = [];
    const perSecond: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const costs = { engine: 0, client: 0, raw: 0 };
      // Every loop comes first now and then: garbage of one may be collected in the next.
      for (let turn = 0; turn < loops.length; turn += 1) {
        const loop = loops[(round + turn) % loops.length] ?? 'raw';
        const cost = await measure(asked[loop]);
        costs[loop] = cost.cpuMicrosPerCheck;
        if (loop === 'engine' && round > 0) {
          perSecond.push(cost.perSecond);
        }
      }
      // The first round warms up and is not counted.
      if (round > 0) {
        all.push(costs);
      }
    }
    return report(all, perSecond);
  } finally {
    await asked?.close();
    simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ratios are taken within each round, because a busy machine slows all three loops together. */
function report(
  all: readonly Readonly<Record<Loop, number>>[],
  perSecond: readonly number[],
): unknown {
  return {
    hooklight: summary(all.map((costs) => costs.engine)),
    clientOnly: summary(all.map((costs) => costs.client)),
    rawUndici: summary(all.map((costs) => costs.raw)),
    ratio: ratio(median(all.map((costs) => costs.engine / costs.raw)), 1),
    clientRatio: ratio(median(all.map((costs) => costs.client / costs.raw)), 1),
    checksPerSecond: summary(perSecond),
  };
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
