import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src-main/core/secret.ts';
import { aDesired } from '../../support/builders.ts';
import { botId, carryOut, createWorld, hookUrl, planOf, refusalsOf, writes } from './world.ts';
import type { World } from './world.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';

const record = {
  url: hookUrl,
  maxConnections: 17,
  secretToken: 'secret-canary-1',
  allowedUpdates: ['message', 'callback_query'],
} as const;
const desired = aDesired({
  url: hookUrl,
  maxConnections: 17,
  secret: { state: 'stored', value: new Secret('secret-canary-1') },
  allowedUpdates: ['message', 'callback_query'],
});

const kept = closedAfterEach();
const aWorld = async (options?: Parameters<typeof createWorld>[0]): Promise<World> =>
  kept(await createWorld(options));

/** What a set must keep, whatever else happens. */
function configuration(world: World): unknown {
  const { url, maxConnections, isPinned, secretToken, certificate, allowedUpdates } =
    world.simulator.control.bot(world.token);
  return { url, maxConnections, isPinned, secretToken, certificate, allowedUpdates };
}

describe('the full configuration is kept', () => {
  it.each(['kick', 're-set', 'restore'] as const)('by %s', async (kind) => {
    const world = await aWorld({ record, desired });
    const before = configuration(world);
    const result = await carryOut(world.start(), { kind, botId });
    expect(configuration(world)).toEqual(before);
    expect(result.outcome).toBe(kind === 'kick' ? 'done' : 'no-change');
    expect(result.evidence).toBe(2);
  });

  it('by a drop, which empties the queue', async () => {
    const world = await aWorld({ record: { ...record, pending: 12 }, desired });
    const before = configuration(world);
    const result = await carryOut(world.start(), { kind: 'drop', botId });
    expect(configuration(world)).toEqual(before);
    expect(result).toMatchObject({
      outcome: 'done',
      before: { pending: 12 },
      after: { pending: 0 },
    });
    expect(result.message).toContain('12 waiting updates were dropped');
  });

  it('by a restore after drift, and the queue stays', async () => {
    const drifted = { ...record, maxConnections: 3, url: 'https://old.example.org/x', pending: 5 };
    const world = await aWorld({ record: drifted, desired });
    world.simulator.control.setDefaultEndpoint({ behaviour: 'closed' });
    const result = await carryOut(world.start(), { kind: 'restore', botId });
    expect(result.outcome).toBe('done');
    expect(world.simulator.control.bot(world.token)).toMatchObject({ ...record, isPinned: false });
    expect(world.simulator.control.bot(world.token).pending).toBe(5);
  });
});

describe('set', () => {
  it('sends every part, stores it as wanted and reads it back', async () => {
    const world = await aWorld();
    const result = await carryOut(world.start(), {
      kind: 'set',
      botId,
      config: {
        url: 'https://new.example.org/hook',
        secret: { kind: 'value', value: 'typed-secret_9' },
        pinnedIp: { kind: 'ip', ip: '45.33.32.10' },
        maxConnections: 9,
        allowedUpdates: ['chat_member', 'message'],
      },
    });
    expect(result).toMatchObject({ outcome: 'done', evidence: 2, refusals: [] });
    expect(world.simulator.control.bot(world.token)).toMatchObject({
      url: 'https://new.example.org/hook',
      secretToken: 'typed-secret_9',
      ipAddress: '45.33.32.10',
      isPinned: true,
      maxConnections: 9,
      allowedUpdates: ['message', 'chat_member'],
    });
    expect(world.desired).toMatchObject({ url: 'https://new.example.org/hook', source: 'typed' });
    expect(world.store.entries).toHaveLength(1);
    expect(world.store.entries[0]).toMatchObject({ kind: 'action', outcome: 'done', evidence: 2 });
  });

  it('leaves no secret and no webhook path in journal and result', async () => {
    const world = await aWorld({ record, desired });
    const repair = world.start();
    const plan = await planOf(repair, { kind: 'kick', botId });
    const applied = await repair.apply({ planId: plan.planId, typedName: null, actor: 'operator' });
    const text = JSON.stringify([plan, applied, world.store.entries]);
    expect(text).not.toContain('secret-canary');
    expect(text).not.toContain('long-path');
    expect(text).not.toContain(world.token.split(':')[1]);
  });
});

describe('delete', () => {
  it('keeps the queue and wants no webhook any more', async () => {
    const world = await aWorld({ record: { ...record, pending: 4 }, desired });
    const result = await carryOut(world.start(), { kind: 'delete', botId });
    expect(result).toMatchObject({
      outcome: 'done',
      evidence: 2,
      after: { urlShort: null, pending: 4 },
    });
    expect(world.desired).toBeNull();
    expect(world.simulator.control.bot(world.token).pending).toBe(4);
  });

  it('destroys the queue only when asked and named', async () => {
    const world = await aWorld({ record: { ...record, pending: 4 }, desired });
    const repair = world.start();
    const plan = await planOf(repair, { kind: 'delete', botId, dropPending: true });
    const wrong = await repair.apply({
      planId: plan.planId,
      typedName: 'Shopp',
      actor: 'operator',
    });
    expect(wrong).toMatchObject({ ok: false, error: [{ code: 'name-not-typed', detail: 'Shop' }] });
    const right = await repair.apply({
      planId: plan.planId,
      typedName: '@shop_bot',
      actor: 'operator',
    });
    expect(right).toMatchObject({ ok: true, value: { outcome: 'done' } });
    expect(world.simulator.control.bot(world.token)).toMatchObject({ url: '', pending: 0 });
  });
});

describe('a re-set that would change nothing', () => {
  it('says so, suggests the kick, and is not counted as a cure', async () => {
    const world = await aWorld({ record, desired });
    const repair = world.start();
    const plan = await planOf(repair, { kind: 're-set', botId });
    expect(plan).toMatchObject({ noOp: true, suggests: 'kick', changes: [] });
    expect(plan.warnings.map(({ code }) => code)).toContain('same-parameters');
    const result = await carryOut(repair, { kind: 're-set', botId });
    expect(result.outcome).toBe('no-change');
    expect(result.steps[0]?.answer).toContain('url https://bot.example.org');
    expect(result.steps.map(({ answer }) => answer)).toContain('Webhook is already set');
  });
});

describe('what changed between plan and apply', () => {
  it.each([
    ['another URL', { url: 'https://second-operator.example.org/' }],
    ['max_connections', { maxConnections: 3 }],
    ['the update kinds', { allowedUpdates: null }],
    ['a certificate', { certificate: 'PEM' }],
  ])('refuses to write over %s', async (_name, patch) => {
    const world = await aWorld({ record, desired });
    const repair = world.start();
    const plan = await planOf(repair, { kind: 'kick', botId });
    world.simulator.control.setWebhookRecord(world.token, patch);
    const before = writes(world);
    const applied = await repair.apply({ planId: plan.planId, typedName: null, actor: 'operator' });
    expect(applied).toMatchObject({
      ok: true,
      value: { outcome: 'refused', refusals: [{ code: 'changed-meanwhile' }] },
    });
    expect(writes(world)).toBe(before);
    expect(world.store.entries.at(-1)).toMatchObject({ kind: 'refusal', outcome: 'refused' });
  });

  it('goes on when only more updates wait, and says how many were shown', async () => {
    const world = await aWorld({ record: { ...record, pending: 3 }, desired });
    const repair = world.start();
    const plan = await planOf(repair, { kind: 'drop', botId });
    world.simulator.control.pushUpdates(world.token, { count: 2 });
    const applied = await repair.apply({
      planId: plan.planId,
      typedName: 'Shop',
      actor: 'operator',
    });
    expect(applied).toMatchObject({ ok: true, value: { outcome: 'done' } });
    expect(applied.ok && applied.value.message).toContain('5 waiting updates were dropped');
    expect(applied.ok && applied.value.message).toContain('3 updates waited');
  });

  it('refuses a plan older than a minute', async () => {
    const world = await aWorld({ record, desired });
    const repair = world.start();
    const plan = await planOf(repair, { kind: 'kick', botId });
    await world.time.clock.sleep(61_000);
    const applied = await repair.apply({ planId: plan.planId, typedName: null, actor: 'operator' });
    expect(applied).toMatchObject({ ok: false, error: [{ code: 'plan-stale' }] });
    expect(writes(world)).toBe(0);
  });

  it('refuses a plan whose wanted configuration was edited since', async () => {
    const world = await aWorld({ record, desired });
    const repair = world.start();
    const plan = await planOf(repair, { kind: 'kick', botId });
    world.desired = { ...desired, maxConnections: 18 };
    const applied = await repair.apply({ planId: plan.planId, typedName: null, actor: 'operator' });
    expect(applied).toMatchObject({ ok: true, value: { outcome: 'refused' } });
    expect(writes(world)).toBe(0);
  });
});

describe('one action at a time', () => {
  it('applies a plan once, however often it is asked', async () => {
    const world = await aWorld({ record, desired });
    const repair = world.start();
    const plan = await planOf(repair, { kind: 'kick', botId });
    const request = { planId: plan.planId, typedName: null, actor: 'operator' } as const;
    const results = await Promise.all([repair.apply(request), repair.apply(request)]);
    expect(results[1]).toBe(results[0]);
    expect(await repair.apply(request)).toBe(results[0]);
    expect(writes(world)).toBe(2);
  });

  it('refuses a second action on the bot as busy', async () => {
    const world = await aWorld({ record, desired });
    const repair = world.start();
    const first = await planOf(repair, { kind: 'kick', botId });
    const second = await planOf(repair, { kind: 're-set', botId });
    const running = repair.apply({ planId: first.planId, typedName: null, actor: 'operator' });
    const other = await repair.apply({ planId: second.planId, typedName: null, actor: 'operator' });
    expect(other).toMatchObject({ ok: false, error: [{ code: 'busy' }] });
    expect(await running).toMatchObject({ ok: true, value: { outcome: 'done' } });
  });
});

describe('what is refused before anything is sent', () => {
  it('an unknown secret, until it is answered', async () => {
    const world = await aWorld({ record });
    const repair = world.start();
    expect(await refusalsOf(repair, { kind: 'kick', botId })).toEqual([
      'secret-unknown',
      'pin-unknown',
    ]);
    const result = await carryOut(repair, {
      kind: 'kick',
      botId,
      secretUnknown: 'lose',
      pinUnknown: 'none',
    });
    expect(result.outcome).toBe('done');
    expect(world.simulator.control.bot(world.token).secretToken).toBe('');
    expect(world.desired).toMatchObject({ secret: { state: 'none' } });
  });

  it('everything wrong at once', async () => {
    const world = await aWorld({ record });
    const found = await refusalsOf(world.start(), {
      kind: 'set',
      botId,
      config: {
        url: 'http://bot.example.org:8080/x',
        secret: { kind: 'value', value: 'bad secret!' },
        maxConnections: 500,
        allowedUpdates: ['mesage'],
      },
    });
    expect(found).toEqual([
      'pin-unknown',
      'url-scheme',
      'url-port',
      'secret-alphabet',
      'max-connections-range',
      'allowed-updates-name',
    ]);
    expect(writes(world)).toBe(0);
    expect(world.store.entries[0]).toMatchObject({ kind: 'refusal', wish: 'set' });
  });

  it('a locked vault, a locked token, a rejected token, an API that cannot be asked', async () => {
    const world = await aWorld({ record, desired });
    const repair = world.start();
    const { box } = world;
    world.box = null;
    expect(await refusalsOf(repair, { kind: 'kick', botId })).toEqual(['token-locked']);
    world.box = box;
    world.contextRefusal = { code: 'record-tampered', field: null, detail: null };
    expect(await refusalsOf(repair, { kind: 'kick', botId })).toEqual(['record-tampered']);
    world.contextRefusal = null;
    world.simulator.control.overrideNext({ status: 502, body: '<html>', contentType: 'text/html' });
    expect(await refusalsOf(repair, { kind: 'kick', botId })).toEqual(['not-reachable']);
    world.simulator.control.revokeToken(world.token);
    expect(await refusalsOf(repair, { kind: 'kick', botId })).toEqual(['token-rejected']);
    expect(writes(world)).toBe(0);
  });

  it('a plan that nobody made', async () => {
    const world = await aWorld();
    const applied = await world.start().apply({ planId: 'no', typedName: null, actor: 'operator' });
    expect(applied).toMatchObject({ ok: false, error: [{ code: 'plan-unknown' }] });
  });
});

it('tells that Telegram could not connect after an accepted set', async () => {
  const world = await aWorld();
  world.simulator.control.setEndpoint('45.33.32.156:443', { behaviour: 'closed' });
  const result = await carryOut(world.start(), {
    kind: 'set',
    botId,
    config: {
      url: hookUrl,
      secret: { kind: 'none' },
      maxConnections: null,
      allowedUpdates: null,
    },
  });
  expect(result.outcome).toBe('done');
  expect(result.message).toContain('But Telegram could not connect to it: Connection refused');
});
