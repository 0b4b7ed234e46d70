import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BulkItem, BulkProgress } from '../../../src-shared/bulk.ts';
import type { CommandInput, EngineCommandName } from '../../../src-shared/ipc-contract.ts';
import { composeEngine } from '../../../src-main/compose-engine.ts';
import type { Engine } from '../../../src-main/core/engine/engine-contract.ts';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { startSimulator, type Simulator } from '../../simulator/index.ts';
import { openVault, testKey } from '../../support/engine-world.ts';

let simulator: Simulator;
let folder: string;
let engine: Engine;
const tokens = new Map<string, string>();

beforeEach(async () => {
  simulator = await startSimulator();
  folder = mkdtempSync(join(tmpdir(), 'hooklight-move-'));
  const composed = composeEngine({
    folder,
    clock: systemClock,
    log: silentLogger,
    notifier: { show: () => Promise.resolve({ result: 'shown', handle: null }), withdraw() {} },
    options: { poll: false },
  });
  if (!composed.ok) {
    throw new Error(composed.error.kind);
  }
  engine = composed.value;
  await engine.start();
  engine.unlock(testKey, openVault);
});
afterEach(async () => {
  await engine.stop();
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
  tokens.clear();
});

async function must<C extends EngineCommandName>(name: C, input: CommandInput<C>) {
  const answer = await engine.execute(name, input);
  if (!answer.ok) {
    throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  }
  return answer.value;
}

/** Bots whose webhooks were set elsewhere, each with a secret that Hooklight then takes over by a set by hand. */
async function addBots(count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, i) => 700_001 + i);
  for (const id of ids) {
    const token = simulator.control.createBot({
      id,
      username: `bot_${id}`,
      firstName: `Bot ${id}`,
    });
    tokens.set(String(id), token);
    simulator.control.setWebhookRecord(token, {
      url: `https://old.example.org/${id}`,
      maxConnections: 7,
      secretToken: `old_secret_${id}`,
      pending: 3,
    });
  }
  const text = [...tokens.values()].join('\n');
  const { added } = await must('bots:add', { tokens: text, apiRoot: simulator.url });
  expect(added).toHaveLength(count);
  await must('fleet:check-all', {});
  return ids.map(String);
}

const hook = (botId: string) => simulator.control.bot(tokens.get(botId) ?? '');
const progress = (): BulkProgress | null => engine.snapshot().bulk;
async function until(phase: BulkProgress['phase']): Promise<void> {
  const endMs = systemClock.monotonicMs() + 100_000;
  while (progress()?.phase !== phase) {
    if (systemClock.monotonicMs() > endMs) {
      throw new Error(`not ${phase}: ${JSON.stringify(progress())}`);
    }
    await systemClock.sleep(20);
  }
}
const states = (items: readonly BulkItem[]): readonly string[] => items.map(({ state }) => state);

async function planMove(botIds: readonly string[], environmentId: string, answer = {}) {
  const wish = { kind: 'move', environmentId, ...answer } as const;
  const { bulkId } = await must('bulk:plan', { botIds: [...botIds], wish });
  await until('planned');
  const items = await must('bulk:items', { bulkId, offset: 0, limit: 500 });
  return { bulkId, items };
}
async function apply(bulkId: string, canaryFirst: boolean): Promise<readonly BulkItem[]> {
  await must('bulk:apply', { bulkId, canaryFirst, stopAtFailure: true });
  await until('over');
  return must('bulk:items', { bulkId, offset: 0, limit: 500 });
}

const environment = (host: string, secretPolicy: 'keep' | 'generate') =>
  must('environment:put', {
    id: null,
    name: host,
    colour: 'blue',
    template: null,
    host,
    secretPolicy,
    maxConnections: 30,
    allowedUpdates: null,
  });

it('moves thirty bots: unknown secrets are refused, a failed first bot leaves the rest untouched, secrets stay', async () => {
  const ids = await addBots(30);
  const { id } = await environment('prod.example.org', 'keep');

  const unanswered = await planMove(ids, id);
  expect(new Set(states(unanswered.items))).toEqual(new Set(['refused']));
  expect(unanswered.items[0]?.refusals.map(({ code }) => code)).toContain('secret-unknown');

  const before = new Map(ids.map((botId) => [botId, hook(botId)]));
  const lose = { secretUnknown: 'lose', pinUnknown: 'none' } as const;
  const first = await planMove(ids, id, lose);
  expect(new Set(states(first.items))).toEqual(new Set(['planned']));
  expect(first.items.every(({ losses }) => losses.length === 1)).toBe(true);
  const refusal = { status: 400, description: 'Bad Request: bad webhook: no' };
  simulator.control.overrideNext({ method: 'setWebhook', ...refusal, count: 1 });
  const stopped = await apply(first.bulkId, true);
  expect(progress()).toMatchObject({ end: 'canary-ill', outcomes: { restored: 1, left: 29 } });
  expect(states(stopped).slice(1)).toEqual(Array.from({ length: 29 }, () => 'left'));
  for (const botId of ids) {
    expect(hook(botId)).toMatchObject({ url: `https://old.example.org/${botId}`, pending: 3 });
  }
  expect(ids.slice(1).map(hook)).toEqual(ids.slice(1).map((botId) => before.get(botId)));
  expect(engine.snapshot().bots.every((row) => row.environment === undefined)).toBe(true);
}, 120_000);

it('gives each bot a secret of its own and takes it along into the next environment', async () => {
  const ids = await addBots(4);
  const staging = await environment('stage.example.org', 'generate');
  const lose = { secretUnknown: 'lose', pinUnknown: 'none' } as const;
  const first = await planMove(ids, staging.id, lose);
  expect(states(await apply(first.bulkId, false))).toEqual(ids.map(() => 'done'));
  const secrets = ids.map((botId) => hook(botId).secretToken);
  expect(new Set(secrets).size).toBe(ids.length);
  expect(secrets.every((secret) => /^[A-Za-z0-9_-]{43}$/.test(secret))).toBe(true);

  const production = await environment('prod.example.org', 'keep');
  const second = await planMove(ids, production.id);
  expect(second.items.map(({ losses }) => losses)).toEqual(ids.map(() => []));
  expect(states(await apply(second.bulkId, false))).toEqual(ids.map(() => 'done'));
  for (const [i, botId] of ids.entries()) {
    expect(hook(botId)).toMatchObject({
      url: `https://prod.example.org/webhook/${botId}`,
      maxConnections: 30,
      secretToken: secrets[i],
    });
  }
  const marks = engine.snapshot().bots.map(({ environment: mark }) => [mark?.id, mark?.differs]);
  expect(marks).toEqual(ids.map(() => [production.id, false]));
}, 120_000);
