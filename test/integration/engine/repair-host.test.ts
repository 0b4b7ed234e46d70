import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { PlanAnswer } from '../../../src-shared/repair.ts';
import type { Repair, RepairHost } from '../../../src-main/core/engine/ports/repair.ts';
import { aDesired, anInfo } from '../../support/builders.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';

const botId = '700001';
const missing = { url: '', maxConnections: null, ip: null };

const result: ActionResult = {
  actionId: 'a1',
  planId: 'p1',
  wish: 'kick',
  outcome: 'done',
  evidence: 2,
  steps: [],
  refusals: [],
  before: null,
  after: null,
  message: 'Kicked.',
  startedAtMs: 1,
  finishedAtMs: 2,
};
const plan: PlanAnswer = {
  kind: 'plan',
  plan: {
    planId: 'p1',
    botId,
    wish: 'kick',
    createdAtMs: 0,
    expiresAtMs: 60_000,
    steps: [],
    changes: [],
    losses: [],
    warnings: [],
    pending: 0,
    oldestPendingAtMs: null,
    noOp: false,
    suggests: null,
    confirmName: null,
    undoable: true,
  },
};

let host: RepairHost;
let parts: Partial<Repair>;
let world: EngineWorld;

beforeEach(async () => {
  parts = {};
  world = await createWorld({
    repair(given) {
      host = given;
      return {
        plan: (wish) => parts.plan?.(wish) ?? Promise.resolve(plan),
        apply: (request) => parts.apply?.(request) ?? Promise.resolve({ ok: true, value: result }),
        check: (request) => parts.check?.(request) ?? [],
        recover: () => Promise.resolve(),
      };
    },
  });
  world.telegram.answer(botId, {});
  await world.add([botId]);
  await world.clock.advance(15_000);
});
afterEach(() => world.close());

describe('an action on a bot', () => {
  it('runs alone: no check reads what is half applied, and its end is judged once', async () => {
    const action = host.exclusively(botId, async () => {
      host.started(botId, 'kick', {
        deadlineMs: world.clock.nowMs() + 60_000,
        actor: 'operator',
      });
      host.observed(botId, anInfo(missing), null);
      await world.clock.sleep(90_000);
      host.observed(botId, anInfo(), null);
    });
    world.telegram.answer(botId, missing);
    const before = world.telegram.calls.length;
    await world.clock.advance(80_000);
    expect(world.telegram.calls.length).toBe(before);
    expect(world.row(botId)).toMatchObject({ health: 'healthy', activity: { wish: 'kick' } });
    world.telegram.answer(botId, {});
    await world.clock.advance(11_000);
    await action;
    host.finished(botId, result);
    await world.clock.advance(5000);
    expect(world.row(botId)).toMatchObject({
      health: 'healthy',
      suspected: false,
      activity: null,
      lastAction: { message: 'Kicked.' },
    });
    expect(world.shown).toEqual([]);
  });

  it('is refused with its sentence, and the answer says which kind of refusal', async () => {
    parts.check = () => [{ code: 'busy', field: null, detail: null }];
    expect(
      await world.engine.execute('repair:apply', { planId: 'p1', typedName: null }),
    ).toMatchObject({ ok: false, error: { code: 'BUSY' } });
    parts.check = () => [{ code: 'name-not-typed', field: 'typedName', detail: null }];
    expect(
      await world.engine.execute('repair:apply', { planId: 'p1', typedName: null }),
    ).toMatchObject({
      ok: false,
      error: { code: 'INVALID_REQUEST', field: 'typedName' },
    });
  });

  it('that is refused after it was accepted ends on the bot like every other', async () => {
    parts.apply = () =>
      Promise.resolve({
        ok: false,
        error: [{ code: 'changed-meanwhile', field: null, detail: null }],
      });
    await world.engine.execute('repair:plan', { kind: 'kick', botId });
    expect(await world.engine.execute('repair:apply', { planId: 'p1', typedName: null })).toEqual({
      ok: true,
      value: {},
    });
    await world.clock.advance(100);
    expect(world.row(botId).lastAction).toMatchObject({
      outcome: 'refused',
      wish: 'kick',
      refusals: [{ code: 'changed-meanwhile' }],
    });
    expect(world.events.filter(({ type }) => type === 'action')).toHaveLength(1);
  });

  it('keeps its bot from being removed', async () => {
    host.started(botId, 'kick', {
      deadlineMs: world.clock.nowMs() + 60_000,
      actor: 'operator',
    });
    expect(await world.engine.execute('bot:remove', { botId })).toMatchObject({
      ok: false,
      error: { code: 'BUSY' },
    });
    host.finished(botId, result);
    expect((await world.engine.execute('bot:remove', { botId })).ok).toBe(true);
  });

  it('stores a new desired webhook before anything is sent, and its host is known from then on', async () => {
    host.saveDesired(botId, aDesired({ url: 'https://new.example.org/hook' }));
    await world.restart();
    world.telegram.answer(botId, { url: 'https://new.example.org/hook' });
    await world.clock.advance(15_000);
    expect(world.row(botId)).toMatchObject({ health: 'healthy', host: 'new.example.org' });
  });

  it('on an unknown or locked bot has no context', async () => {
    expect(host.context('1')).toMatchObject({ ok: false, error: { code: 'token-locked' } });
    expect(host.context(botId)).toMatchObject({
      ok: true,
      value: { desired: { source: 'adopted' } },
    });
    await world.restart({ locked: true, repair: (given) => ((host = given), { ...refusing }) });
    expect(host.context(botId)).toMatchObject({ ok: false, error: { code: 'token-locked' } });
  });
});

const refusing: Repair = {
  plan: () => Promise.resolve(plan),
  apply: () => Promise.resolve({ ok: false, error: [] }),
  check: () => [],
  recover: () => Promise.resolve(),
};

describe('a token replaced while a check is under way', () => {
  it('makes the answer to the old one worthless', async () => {
    world.telegram.latency(10_000);
    const check = world.engine.execute('bot:check-now', { botId });
    await world.clock.advance(1000);
    world.telegram.latency(0);
    await world.engine.execute('bot:replace-token', { botId, token: world.telegram.token(botId) });
    let answers = 0;
    world.telegram.answer(botId, () => {
      answers += 1;
      return answers === 1 ? missing : {};
    });
    await world.clock.advance(9500);
    await check;
    expect(answers).toBe(2);
    const samples = world.store.checks.page({
      botId,
      fromMs: 0,
      toMs: world.clock.nowMs(),
      limit: 99,
    });
    expect(samples.spans.filter(({ reason }) => reason === 'webhook-missing')).toEqual([]);
  });
});
