/** SCH-11: a hundred quits of a working engine at random moments, with every row and every open action accounted for. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { startSimulator, type Simulator } from '../../simulator/index.ts';
import { openFolder } from '../../support/open-folder.ts';
import { seeded } from '../../support/seeded.ts';
import {
  buildEngine,
  startEngineProcess,
  type EngineProcess,
  type Stopped,
} from './engine-process.ts';
import { createBots, until, watch } from './watched-bots.ts';

/** As many engines at once, each over a folder of its own, and as many quits of each. */
const lanes = 4;
const rounds = 25;
const limitMs = 3000;
/** What the system may need besides to end a process while others are started. */
const busyMs = 1000;

let program: string;
let root: string;
let simulator: Simulator;
let living: EngineProcess[] = [];
beforeAll(async () => {
  program = await buildEngine();
  root = mkdtempSync(path.join(os.tmpdir(), `hooklight-quits-${process.pid}-`));
  simulator = await startSimulator();
}, 60_000);
afterAll(async () => {
  living.forEach((engine) => engine.kill());
  await simulator.close();
  rmSync(root, { recursive: true, force: true });
});

const planSchema = z.object({ value: z.object({ plan: z.object({ planId: z.string() }) }) });
const memorySchema = z.looseObject({ seen: z.looseObject({ checkedAtMs: z.number().nullable() }) });

/** Begins a kick: the webhook is deleted and set again. What cannot begin any more is not begun. */
async function kick(engine: EngineProcess, botId: string): Promise<void> {
  const planned = planSchema.safeParse(
    await engine.execute('repair:plan', {
      kind: 'kick',
      botId,
      secretUnknown: 'none',
      certificateUnknown: 'none',
      pinUnknown: 'none',
    }),
  );
  if (planned.success) {
    const { planId } = planned.data.value.plan;
    await engine.execute('repair:apply', { planId, typedName: null });
  }
}

interface Lane {
  readonly random: () => number;
  readonly folder: string;
  readonly tokens: ReadonlyMap<string, string>;
  /** Hangs at every request. */
  readonly stalling: string;
  readonly kicked: readonly string[];
}

const isSet = ({ tokens }: Lane, botId: string): boolean =>
  simulator.control.bot(tokens.get(botId) ?? '').url !== '';

/** What is not in the database as it was in memory when the engine had stopped. */
function unaccounted(lane: Lane, { rows, code, tookMs, stoppedMs }: Stopped): readonly string[] {
  const store = openFolder(lane.folder);
  const wrong = code === 0 ? [] : [`code ${String(code)}`];
  if (stoppedMs > limitMs || tookMs > limitMs + busyMs) {
    wrong.push(`took ${Math.round(stoppedMs)} of ${Math.round(tookMs)} ms`);
  }
  const states = new Map(store.states.list().map((state) => [state.botId, state]));
  for (const { id, checkedAtMs } of rows) {
    const memory = memorySchema.parse(JSON.parse(states.get(id)?.memoryJson ?? '{}'));
    const { spans } = store.checks.page({ botId: id, fromMs: 0, toMs: Date.now(), limit: 9999 });
    const isThere = spans.some(
      ({ fromMs, toMs }) => fromMs <= (checkedAtMs ?? 0) && toMs >= (checkedAtMs ?? 0),
    );
    if (memory.seen.checkedAtMs !== checkedAtMs || !isThere) {
      wrong.push(`${id} was checked at ${String(checkedAtMs)}, ${JSON.stringify(memory.seen)}`);
    }
  }
  const noted = new Set(store.intents.open().map(({ botId }) => botId));
  wrong.push(...lane.kicked.filter((id) => !isSet(lane, id) && !noted.has(id)));
  if (rows.length !== lane.tokens.size || !store.verifyJournal().ok || store.notices.length > 0) {
    wrong.push(`rows ${rows.length}, journal, notices ${JSON.stringify(store.notices)}`);
  }
  store.close();
  return wrong;
}

async function start(lane: Lane): Promise<EngineProcess> {
  const engine = await startEngineProcess(program, lane.folder);
  living = [...living, engine];
  return engine;
}

async function createLane(index: number): Promise<Lane> {
  const firstId = 730_000 + 20 * index;
  const tokens = createBots(simulator, firstId, 8);
  const [stalling = '', ...others] = [...tokens.keys()];
  const kicked = others.slice(0, 2);
  const folder = path.join(root, String(index));
  const lane = { random: seeded(index), folder, tokens, stalling, kicked };
  const engine = await start(lane);
  await watch(engine, simulator, tokens);
  await engine.quit();
  await simulator.control.addFault({ kind: 'stall-before-headers', botId: Number(stalling) });
  // The one ends in time, the other is cut off between the two halves of its action.
  for (const [at, delayMs] of [150, 4000].entries()) {
    simulator.control.overrideNext({
      method: 'deleteWebhook',
      botId: Number(kicked[at]),
      count: Number.MAX_SAFE_INTEGER,
      takesEffect: true,
      status: 200,
      body: '{"ok":true,"result":true}',
      delayMs,
    });
  }
  return lane;
}

async function quitOnce(lane: Lane, round: number): Promise<readonly string[]> {
  const engine = await start(lane);
  await wait(lane.random() * 700);
  if (round % 2 === 0) {
    void kick(engine, lane.kicked[(round / 2) % 2] ?? '');
    await wait(lane.random() * 500);
  }
  const stopped = await engine.quit();
  cutOff += lane.kicked.filter((id) => !isSet(lane, id)).length;
  return unaccounted(lane, stopped).map((what) => `round ${round}: ${what}`);
}

/** How often a bot was left without its webhook, to be brought back at the next start. */
let cutOff = 0;

async function quitOften(index: number): Promise<readonly string[]> {
  const lane = await createLane(index);
  const wrong: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    wrong.push(...(await quitOnce(lane, round)));
  }
  const engine = await start(lane);
  await until('all webhooks are back', () => lane.kicked.every((id) => isSet(lane, id)));
  await engine.quit();
  const store = openFolder(lane.folder);
  const left = store.intents.open();
  store.close();
  return [...wrong, ...left.map(({ botId }) => `open at the end: ${botId}`)];
}

describe('a working engine', () => {
  it(`quits ${lanes * rounds} times within 3 s, and loses nothing that it knew (SCH-11)`, async () => {
    const all = await Promise.all(Array.from({ length: lanes }, (_, index) => quitOften(index)));
    expect(all.flat()).toEqual([]);
    expect(cutOff).toBeGreaterThan(5);
  }, 240_000);
});
