import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { Engine } from '../../src-main/core/engine/engine-contract.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { savePages } from '../../src-main/core/rescue/saving.ts';
import { createSaveFiles } from '../../src-main/core/rescue/save-files.ts';
import { createCalls } from '../../src-main/core/repair/calls.ts';
import { Secret } from '../../src-main/core/secret.ts';
import { createTelegramClient } from '../../src-main/core/telegram/client.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { fetchAndAppend } from './baselines/fetch-and-append.ts';
import { startSimulatorProcess, type SimulatorProcess } from './simulator-process.ts';
import { ratio, summary } from './statistics.ts';
import { unlockedEngine } from './unlocked-engine.ts';

const updates = 10_000;
const rounds = 5;
const botId = 700_001;
const megabyte = 1_048_576;

interface Measured {
  readonly ms: number;
  /** Most that was held beyond what was held before, MiB. */
  readonly mebibytes: number;
}

/**
 * 10,000 updates saved: each page on disk before it is confirmed, the file read back and described, against a loop that
 * fetches pages and appends them without waiting for the disk. Then the whole action as the command runs it.
 */
export async function benchRescue(): Promise<unknown> {
  const simulator = await startSimulatorProcess();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-bench-'));
  try {
    const token = await createBot(simulator);
    const bare: Measured[] = [];
    const ours: Measured[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      await fill(simulator);
      const base = await measured(() =>
        fetchAndAppend(simulator.url, token, path.join(folder, `b${round}`)),
      );
      await fill(simulator);
      const our = await measured(() => save(simulator.url, token, path.join(folder, `s${round}`)));
      // The first round warms up and is not counted.
      if (round > 0) {
        bare.push(base);
        ours.push(our);
      }
    }
    await fill(simulator);
    const wholeActionMs = await wholeAction(simulator.url, token, folder);
    const times = {
      hooklight: summary(ours.map(({ ms }) => ms)),
      bare: summary(bare.map(({ ms }) => ms)),
    };
    const memory = {
      hooklight: summary(ours.map(({ mebibytes }) => mebibytes)),
      bare: summary(bare.map(({ mebibytes }) => mebibytes)),
    };
    return {
      updates,
      fileMebibytes: Math.round((statSync(path.join(folder, 's1')).size / megabyte) * 10) / 10,
      ms: { ...times, ratio: ratio(times.hooklight.median, times.bare.median) },
      peakMebibytes: memory,
      wholeActionMs: Math.round(wholeActionMs),
      note: 'bare: fetch and append, no fsync, no read-back; wholeActionMs: delete, save, set, look after the probe',
    };
  } finally {
    simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function createBot(simulator: SimulatorProcess): Promise<string> {
  await simulator.control('setDefaultEndpoint', { behaviour: 'closed' });
  const made = await simulator.control('createBot', { id: botId, username: 'bench_bot' });
  return z.object({ token: z.string() }).parse(made).token;
}

const fill = (simulator: SimulatorProcess): Promise<unknown> =>
  simulator.control('pushUpdates', { bot: botId, count: updates });

async function measured(run: () => Promise<void>): Promise<Measured> {
  const held = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, held());
  }, 5);
  const startMs = performance.now();
  await run();
  const ms = performance.now() - startMs;
  clearInterval(timer);
  return { ms, mebibytes: (peak - before) / megabyte };
}

async function save(root: string, token: string, file: string): Promise<void> {
  const client = createTelegramClient({ clock: systemClock, log: silentLogger });
  const saves = createSaveFiles({ newId: () => Math.random().toString(36).slice(2) });
  const bot = { id: String(botId), username: null };
  const opened = await saves.open({ file, bot, nowMs: Date.now(), mustExist: false });
  if (!opened.ok) {
    throw new Error(opened.error.detail);
  }
  const calls = createCalls({
    client,
    clock: systemClock,
    target: { apiRoot: root, testEnvironment: false, token: new Secret(token) },
    signal: new AbortController().signal,
  });
  const end = await savePages({
    calls,
    clock: systemClock,
    file: opened.value,
    waited: updates,
    isAsked: () => false,
    progress: () => undefined,
  });
  const finished = await opened.value.finish(Date.now());
  await client.close();
  if (end.added !== updates || finished.sha256 === null) {
    throw new Error(`saved ${end.added}, ended with ${end.stop}`);
  }
}

async function wholeAction(root: string, token: string, folder: string): Promise<number> {
  const engine = await unlockedEngine({
    folder: path.join(folder, 'data'),
    clock: systemClock,
    log: silentLogger,
    notifier: {
      show: () => Promise.resolve({ result: 'shown', handle: null }),
      withdraw: () => undefined,
    },
    options: { poll: false },
  });
  await engine.execute('bots:add', { tokens: token, apiRoot: root });
  const query = new URLSearchParams({ url: 'https://hook.example.org/hook' });
  await fetch(`${root}/bot${token}/setWebhook?${query.toString()}`);
  const file = path.join(folder, 'whole');
  const startMs = performance.now();
  await rescue(engine, file);
  const ms = performance.now() - startMs;
  await engine.stop();
  const lines = readFileSync(file, 'utf8').split('\n').length - 1;
  if (lines !== updates) {
    throw new Error(`the action saved ${lines}`);
  }
  return ms;
}

async function rescue(engine: Engine, file: string): Promise<void> {
  const over = new Promise<void>((resolve) => {
    engine.subscribe((event) => {
      if (event.type === 'action') {
        resolve();
      }
    });
  });
  const plan = await engine.execute('repair:plan', {
    kind: 'rescue',
    botId: String(botId),
    path: file,
    secretUnknown: 'none',
    pinUnknown: 'none',
  });
  if (!plan.ok || plan.value.kind !== 'plan') {
    throw new Error(JSON.stringify(plan));
  }
  await engine.execute('repair:apply', { planId: plan.value.plan.planId, typedName: null });
  await over;
}
