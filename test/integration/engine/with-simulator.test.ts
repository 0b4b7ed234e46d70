import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WishInput } from '../../../src-shared/wishes.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { composeEngine } from '../../../src-main/compose-engine.ts';
import type { Engine, EngineEvent } from '../../../src-main/core/engine/engine-contract.ts';
import { silentLogger } from '../../../src-main/core/logging/logger.ts';
import { systemClock } from '../../../src-main/core/time/system-clock.ts';
import { startSimulator, type Simulator } from '../../simulator/index.ts';
import { openVault, testKey } from '../../support/engine-world.ts';

const url = 'https://bot.example.org/hook/a-path';

let simulator: Simulator;
let folder: string;
let engine: Engine;
let events: EngineEvent[];
let token: string;

async function startEngine(): Promise<void> {
  const composed = composeEngine({
    folder,
    clock: systemClock,
    log: silentLogger,
    notifier: { show: () => Promise.resolve({ result: 'shown', handle: null }), withdraw() {} },
    options: { intervalSeconds: 1 },
  });
  if (!composed.ok) {
    throw new Error(composed.error.kind);
  }
  engine = composed.value;
  engine.subscribe((event) => events.push(event));
  await engine.start();
  engine.unlock(testKey, openVault);
}

beforeEach(async () => {
  simulator = await startSimulator();
  folder = mkdtempSync(join(tmpdir(), 'hooklight-sim-'));
  events = [];
  await startEngine();
  token = simulator.control.createBot({ id: 700_001, username: 'shop_bot', firstName: 'Shop' });
});
afterEach(async () => {
  await engine.stop();
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

const row = (): BotRow | undefined => engine.snapshot().bots[0];

/** Real time and real sockets: waits until a condition holds, at most 15 s. */
async function until(what: string, holds: () => boolean): Promise<void> {
  const endMs = systemClock.monotonicMs() + 15_000;
  while (!holds()) {
    if (systemClock.monotonicMs() > endMs) {
      throw new Error(`not within 15 s: ${what}; row: ${JSON.stringify(row())}`);
    }
    await systemClock.sleep(20);
  }
}

async function add(): Promise<void> {
  const added = await engine.execute('bots:add', { tokens: token, apiRoot: simulator.url });
  expect(added).toMatchObject({ ok: true, value: { added: [{ id: '700001', name: 'Shop' }] } });
}

/** Plans, applies and waits for the result, as the window does. */
async function carryOut(wish: WishInput, typedName: string | null = null): Promise<ActionResult> {
  const planned = await engine.execute('repair:plan', wish);
  if (!planned.ok || planned.value.kind !== 'plan') {
    throw new Error(`no plan: ${JSON.stringify(planned)}`);
  }
  const { planId } = planned.value.plan;
  const applied = await engine.execute('repair:apply', { planId, typedName });
  expect(applied).toEqual({ ok: true, value: {} });
  const results = (): readonly ActionResult[] =>
    events.flatMap((event) =>
      event.type === 'action' && event.result.planId === planId ? [event.result] : [],
    );
  await until('the action is over', () => results().length > 0);
  const [result] = results();
  if (result === undefined) {
    throw new Error('no result');
  }
  return result;
}

const secret = { kind: 'generate' } as const;

describe('the engine with real sockets', () => {
  it('sees a webhook fail and recover, with transitions, incident and messages', async () => {
    simulator.control.setWebhookRecord(token, { url, delivers: true });
    await add();
    await until('healthy', () => row()?.health === 'healthy');
    simulator.control.setDefaultEndpoint({ behaviour: 'status:502:Bad Gateway' });
    simulator.control.pushUpdates(token, { count: 20 });
    await until('down', () => row()?.health === 'down');
    expect(row()).toMatchObject({ cause: 'http.gateway', pending: 20 });
    simulator.control.setDefaultEndpoint({ behaviour: 'ok' });
    simulator.control.setWebhookRecord(token, { pending: 0, delivers: true });
    await until('healthy again', () => row()?.health === 'healthy');
    await until('told', () => events.filter(({ type }) => type === 'notification').length === 2);
    const kinds = events.flatMap((event) =>
      event.type === 'incident'
        ? [event.state]
        : event.type === 'notification'
          ? [event.message.kind]
          : [],
    );
    expect(kinds.toSorted()).toEqual(['closed', 'open', 'problem', 'recovered']);
  });

  it('sets a webhook, and every action keeps its whole configuration', async () => {
    await add();
    await until('polling', () => row()?.reasons[0]?.code === 'polling');
    const set = await carryOut({
      kind: 'set',
      botId: '700001',
      config: { url, secret, maxConnections: 12, allowedUpdates: ['message', 'callback_query'] },
    });
    expect(set).toMatchObject({ outcome: 'done', evidence: 2 });
    const before = simulator.control.bot(token);
    expect(before).toMatchObject({ url, maxConnections: 12 });
    expect(before.secretToken).toMatch(/^[\w-]{20,}$/);
    const kicked = await carryOut({ kind: 'kick', botId: '700001' });
    expect(kicked).toMatchObject({ outcome: 'done' });
    expect(simulator.control.bot(token)).toMatchObject({
      url,
      maxConnections: 12,
      secretToken: before.secretToken,
      allowedUpdates: before.allowedUpdates,
    });
    await until(
      'the row shows the result',
      () => row()?.lastAction?.wish === 'kick' && row()?.activity === null,
    );
    expect(row()?.health).toBe('healthy');
    const journal = await engine.execute('journal:page', {
      botId: '700001',
      beforeSeq: null,
      limit: 20,
    });
    expect(journal.ok && journal.value.map(({ kind }) => kind)).toEqual([
      'action',
      'action',
      'bot-added',
    ]);
    expect(journal.ok && journal.value.every(({ chainOk }) => chainOk)).toBe(true);
  });

  it('restores a webhook that somebody removed, after the window asked for it', async () => {
    await add();
    await carryOut({
      kind: 'set',
      botId: '700001',
      config: { url, secret, maxConnections: null, allowedUpdates: null },
    });
    await until('healthy', () => row()?.health === 'healthy');
    simulator.control.setWebhookRecord(token, { url: '' });
    await until(
      'missing',
      () => row()?.reasons[0]?.code === 'webhook-missing' && row()?.health === 'down',
    );
    const detail = await engine.execute('bot:detail', { botId: '700001' });
    expect(detail).toMatchObject({ ok: true, value: { recommended: 'restore' } });
    expect(await carryOut({ kind: 'restore', botId: '700001' })).toMatchObject({ outcome: 'done' });
    await until('healthy again', () => row()?.health === 'healthy');
    expect(simulator.control.bot(token).url).toBe(url);
  });

  it('deletes on purpose: the bot polls afterwards, and a foreign webhook is not adopted', async () => {
    simulator.control.setWebhookRecord(token, { url, delivers: true });
    await add();
    await until('healthy', () => row()?.health === 'healthy');
    const refused = await engine.execute('repair:plan', { kind: 'delete', botId: '700001' });
    expect(refused).toMatchObject({ ok: true, value: { kind: 'refused' } });
    const deleted = await carryOut({
      kind: 'delete',
      botId: '700001',
      secretUnknown: 'lose',
      certificateUnknown: 'lose',
      pinUnknown: 'lose',
    });
    expect(deleted.outcome).toBe('done');
    await until(
      'polling',
      () => row()?.reasons[0]?.code === 'polling' && row()?.health === 'healthy',
    );
    simulator.control.setWebhookRecord(token, { url: 'https://evil.example.net/x' });
    await until(
      'unknown host',
      () => row()?.reasons[0]?.code === 'unknown-host' && row()?.health === 'down',
    );
  });

  it('is one fleet state when the server goes away, and no alarm', async () => {
    simulator.control.setWebhookRecord(token, { url, delivers: true });
    await add();
    await until('healthy', () => row()?.health === 'healthy');
    await simulator.control.addFault({ kind: 'refuse' });
    await until('cut off', () => engine.snapshot().fleet !== null);
    expect(row()).toMatchObject({ health: 'unknown' });
    await simulator.control.clearFaults();
    await until('back', () => engine.snapshot().fleet === null && row()?.health === 'healthy');
    expect(events.filter(({ type }) => type === 'notification')).toEqual([]);
  });

  it('goes on after a restart without asking for the token again', async () => {
    simulator.control.setWebhookRecord(token, { url, delivers: true });
    await add();
    await until('healthy', () => row()?.health === 'healthy');
    await engine.stop();
    await startEngine();
    await until('healthy', () => row()?.health === 'healthy' && row()?.tokenState === 'ready');
    const detail = await engine.execute('bot:detail', { botId: '700001' });
    expect(detail).toMatchObject({
      ok: true,
      value: { desired: { source: 'adopted', host: 'bot.example.org' } },
    });
  });
});
