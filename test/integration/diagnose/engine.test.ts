// Diagnoses as the engine runs them: when, about what, and that nothing else changes (NET-14, NET-15).
import { describe, expect, it } from 'vitest';
import { nothingSeen } from '../../../src-main/core/diagnose/nothing-seen.ts';
import type { EndpointSeen } from '../../../src-main/core/engine/diagnosis/port.ts';
import type { CommandInput } from '../../../src-shared/ipc-contract.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld, type WorldOptions } from '../../support/engine-world.ts';
import { fakeToken } from '../../support/fakes-telegram.ts';
import { address, played, wellWith, type Played } from './played.ts';

const minute = 60_000;
const botId = '700001';
const url = `https://bot.example.org/hook/${fakeToken(botId)}`;

const kept = closedAfterEach();

const whole = wellWith();

async function begin(
  options: WorldOptions = {},
): Promise<{ readonly world: EngineWorld; readonly play: Played }> {
  const play = played(() => world.clock);
  const world = kept(await createWorld({ endpoints: play.probe, ...options }));
  world.telegram.answer(botId, { url, ip: address });
  await world.add([botId]);
  await world.clock.advance(10_000);
  return { world, play };
}

type Input = Omit<CommandInput<'diagnosis:run'>, 'botId'>;

async function run(world: EngineWorld, input: Input = {}) {
  const answer = await world.engine.execute('diagnosis:run', { botId, ...input });
  return answer.ok ? answer.value : answer.error;
}

async function seen(world: EngineWorld) {
  const answer = await world.engine.execute('diagnosis:get', { botId });
  if (!answer.ok) {
    throw new Error(answer.error.code);
  }
  return answer.value;
}

describe('a diagnosis', () => {
  it('says that it went directly where calls to the API go through a proxy', async () => {
    const asked: string[] = [];
    const { world } = await begin({
      egress: {
        use: () => undefined,
        probe: () => Promise.resolve({ ok: true, value: { throughProxy: true } }),
        isProxied: (apiRoot) => asked.push(apiRoot) > 0,
      },
    });
    await run(world);
    await world.clock.advance(2000);
    const codes = (await seen(world)).report?.findings.map(({ code }) => code);
    expect(codes).toContain('not-through-proxy');
    expect(asked).toEqual(['https://api.telegram.org']);
  });

  it('answers at once and is read while it runs', async () => {
    const { world } = await begin();
    expect(await seen(world)).toEqual({
      report: null,
      againAtMs: null,
      healthPath: null,
      hostAllowed: false,
    });
    expect(await run(world)).toEqual({ outcome: 'started' });
    expect(await run(world)).toEqual({ outcome: 'running' });
    expect((await seen(world)).report).toMatchObject({ finishedAtMs: null, conclusion: null });
    await world.clock.advance(1000);
    expect((await seen(world)).report).toMatchObject({
      host: 'bot.example.org',
      of: 'in-force',
      end: 'whole',
      conclusion: 'fine',
    });
  });

  it('stands for 5 minutes from its beginning, to the millisecond', async () => {
    const { world, play } = await begin();
    const startedAtMs = world.clock.nowMs();
    await run(world);
    await world.clock.advance(1000);
    expect(await run(world)).toEqual({ outcome: 'kept', againAtMs: startedAtMs + 5 * minute });
    await world.clock.advance(5 * minute - 1001);
    expect(await run(world)).toMatchObject({ outcome: 'kept' });
    expect(play.requests).toHaveLength(1);
    expect((await seen(world)).againAtMs).toBe(startedAtMs + 5 * minute);
    await world.clock.advance(1);
    expect((await seen(world)).againAtMs).toBeNull();
    expect(await run(world)).toEqual({ outcome: 'started' });
    expect(play.requests).toHaveLength(2);
  });

  it('is not repeated sooner by a clock that was set, by a permission, or by another path', async () => {
    const { world, play } = await begin();
    await run(world);
    await world.clock.advance(1000);
    world.clock.jumpWall(24 * 60 * minute);
    expect(await run(world)).toMatchObject({ outcome: 'kept' });
    expect(await run(world, { allowHost: 'bot.example.org' })).toMatchObject({ outcome: 'kept' });
    expect(await run(world, { healthPath: '/healthz' })).toMatchObject({ outcome: 'kept' });
    expect(play.requests).toHaveLength(1);
  });

  it('that connected to nobody is repeated at once where its host is allowed then', async () => {
    const { world, play } = await begin();
    play.next = {
      tookMs: 10,
      seen: {
        ...nothingSeen,
        leftAlone: { address: '127.0.0.1', kind: 'loopback' },
        end: 'not-allowed',
      },
    };
    await run(world);
    await world.clock.advance(10);
    expect(await run(world)).toMatchObject({ outcome: 'kept' });
    expect(await run(world, { allowHost: 'Bot.Example.org' })).toEqual({ outcome: 'started' });
    expect(play.requests.map(({ allowed }) => allowed)).toEqual([false, true]);
    expect((await seen(world)).hostAllowed).toBe(true);
  });

  it('of one bot says nothing about when another may be looked at', async () => {
    const { world, play } = await begin();
    world.telegram.answer('700002', {});
    await world.add(['700002']);
    await world.clock.advance(10_000);
    await run(world);
    const other = await world.engine.execute('diagnosis:run', { botId: '700002' });
    expect(other).toMatchObject({ value: { outcome: 'started' } });
    expect(play.requests).toHaveLength(2);
  });

  it('is one of eight at most at once', async () => {
    const { world } = await begin();
    const ids = Array.from({ length: 8 }, (_none, at) => String(700_010 + at));
    ids.forEach((id) => world.telegram.answer(id, {}));
    await world.add(ids);
    await world.clock.advance(20_000);
    const answers = await Promise.all(
      ids.map((id) => world.engine.execute('diagnosis:run', { botId: id })),
    );
    expect(answers.every((answer) => answer.ok && answer.value.outcome === 'started')).toBe(true);
    expect(await run(world)).toEqual({ outcome: 'refused', why: 'busy' });
    await world.clock.advance(1000);
    expect(await run(world)).toEqual({ outcome: 'started' });
  });
});

describe('on a computer whose clock is wrong (SCH-09), a diagnosis', () => {
  it.each([
    ['two days fast', 48 * 60 * minute],
    ['two days slow', -48 * 60 * minute],
  ])('%s, goes by the time that Telegram tells', async (_title, aheadMs) => {
    const { world, play } = await begin();
    const rightMs = (): number => world.clock.nowMs() - aheadMs;
    world.telegram.skew(aheadMs);
    world.telegram.answer(botId, () => ({
      url,
      ip: address,
      lastErrorMessage: 'Connection refused',
      lastErrorDateSeconds: Math.floor(rightMs() / 1000) - 3600,
      lastSyncErrorDateSeconds: Math.floor(rightMs() / 1000) - 7200,
    }));
    await world.clock.advance(2 * minute);
    play.next = { tookMs: 10, seen: wellWith({ untilMs: rightMs() + 24 * 60 * minute }) };
    await run(world);
    await world.clock.advance(100);
    const { report } = await seen(world);
    expect(play.runs.map((given) => Math.round(given.aheadMs / minute))).toEqual([
      aheadMs / minute,
    ]);
    expect(report?.findings).toContainEqual(
      expect.objectContaining({ code: 'certificate-expires-soon' }),
    );
    expect(report?.findings.map(({ code }) => code)).not.toContain('certificate-expired');
    const ages = [report?.reported?.errorAtMs, await syncErrorAtMs(world)].map((atMs) =>
      Math.round((world.clock.nowMs() - (atMs ?? NaN)) / minute),
    );
    expect(ages).toEqual([60, 120]);
  });
});

async function syncErrorAtMs(world: EngineWorld): Promise<number | undefined> {
  const answer = await world.engine.execute('bot:detail', { botId });
  return answer.ok ? answer.value?.syncErrorAtMs : undefined;
}

describe('what is looked at', () => {
  it('is the webhook in force, without its path, its secret or the token', async () => {
    const { world, play } = await begin();
    await run(world, { healthPath: '/healthz' });
    expect(play.requests).toEqual([
      {
        scheme: 'https',
        host: 'bot.example.org',
        port: 443,
        literal: null,
        known: address,
        allowed: false,
        anyFamily: false,
        trust: { kind: 'authorities' },
        path: '/healthz',
        depth: 'whole',
      },
    ]);
    expect((await seen(world)).healthPath).toBe('/healthz');
  });

  it('is the wanted one where none is in force', async () => {
    const { world, play } = await begin();
    world.telegram.answer(botId, { url: '', ip: null });
    await world.clock.advance(2 * minute);
    await run(world);
    await world.clock.advance(1000);
    expect(play.requests).toMatchObject([{ host: 'bot.example.org', known: null }]);
    expect((await seen(world)).report).toMatchObject({
      of: 'wanted',
      reported: null,
      conclusion: 'fine-here',
    });
  });

  it.each<[string, Input, string]>([
    ['another host', { allowHost: 'localhost' }, 'other-host'],
    ['no path', { healthPath: 'https://elsewhere.example' }, 'health-path'],
    ['the path of the webhook', { healthPath: `/hook/${fakeToken(botId)}` }, 'health-path-secret'],
  ])('is not %s', async (_title, input, why) => {
    const { world, play } = await begin();
    expect(await run(world, input)).toEqual({ outcome: 'refused', why });
    expect(play.requests).toEqual([]);
  });

  it.each<[string, string, (world: EngineWorld, play: Played) => Promise<unknown>]>([
    [
      'nothing of a paused bot',
      'paused',
      (world) => world.engine.execute('bot:update', { botId, paused: true }),
    ],
    [
      'nothing of a bot without a webhook',
      'no-webhook',
      async (world) => {
        world.telegram.answer('700003', { url: '' });
        await world.add(['700003']);
        await world.clock.advance(10_000);
      },
    ],
    [
      'nothing of a bot that was never checked',
      'not-checked',
      async (world) => {
        world.telegram.answer('700003', {});
        await world.add(['700003']);
      },
    ],
    [
      'nothing while the vault is locked',
      'locked',
      (world, play) => world.restart({ locked: true, endpoints: play.probe }),
    ],
  ])('is %s', async (_title, why, prepare) => {
    const { world, play } = await begin();
    await prepare(world, play);
    const id = why === 'paused' || why === 'locked' ? botId : '700003';
    const answer = await world.engine.execute('diagnosis:run', { botId: id });
    expect(answer).toMatchObject({ value: { outcome: 'refused', why } });
  });

  it('is nothing where there is no way to endpoints', async () => {
    const world = kept(await createWorld());
    world.telegram.answer(botId, {});
    await world.add([botId]);
    await world.clock.advance(10_000);
    expect(await run(world)).toEqual({ outcome: 'refused', why: 'unavailable' });
  });
});

describe('a diagnosis under way', () => {
  it.each<[string, (world: EngineWorld) => Promise<unknown>]>([
    ['it is stopped', (world) => world.engine.execute('diagnosis:stop', { botId })],
    ['its bot is paused', (world) => world.engine.execute('bot:update', { botId, paused: true })],
    ['its bot is removed', (world) => world.engine.execute('bot:remove', { botId })],
    ['the engine stops', (world) => world.engine.stop()],
  ])('is called off when %s', async (_title, act) => {
    const { world, play } = await begin();
    play.next = { seen: whole, tookMs: 20_000 };
    await run(world);
    expect(play.runs[0]?.signal.aborted).toBe(false);
    const acting = act(world);
    await world.clock.advance(0);
    await acting;
    expect(play.runs[0]?.signal.aborted).toBe(true);
  });

  it('is over when what looks breaks, and holds up no other one', async () => {
    const broken: Played['probe'] = { look: () => Promise.reject(new Error('secret detail')) };
    const logged: string[] = [];
    const { world } = await begin({
      endpoints: broken,
      log: (event, fields) => logged.push(`${event} ${JSON.stringify(fields)}`),
    });
    await run(world);
    await world.clock.advance(10);
    expect((await seen(world)).report).toMatchObject({ end: 'stopped', conclusion: 'cannot-tell' });
    expect((await seen(world)).report?.finishedAtMs).not.toBeNull();
    expect(logged).toContain('diagnosis.broke {"error":"Error"}');
  });

  it('holds up no check and no action', async () => {
    const { world, play } = await begin();
    play.next = { seen: whole, tookMs: 20_000 };
    await run(world);
    expect(world.row(botId).activity).toBeNull();
    const before = world.telegram.calls.length;
    await world.engine.execute('bot:check-now', { botId });
    expect(world.telegram.calls.length).toBe(before + 1);
  });
});

const failing = () => ({ url, ip: address, pending: 5, lastErrorMessage: 'Connection refused' });
const refused: EndpointSeen = {
  ...whole,
  attempts: [{ address, outcome: 'refused', tookMs: 1 }],
  tls: null,
  http: null,
};
const untrusted: EndpointSeen = {
  ...whole,
  http: null,
  tls: { outcome: 'failed', fault: 'too-old', tookMs: 5 },
};
const unnamed: EndpointSeen = { ...nothingSeen, names: { kind: 'not-found' }, end: 'whole' };

/** Two minutes of a bot for which everything may be automatic, with a diagnosis that finds something, or without one. */
async function lifeOf(health: 'healthy' | 'down', found: EndpointSeen | null) {
  const { world, play } = await begin();
  if (health === 'down') {
    world.telegram.answer(botId, () => ({
      ...failing(),
      lastErrorDateSeconds: Math.floor(world.clock.nowMs() / 1000) - 1,
    }));
    await world.clock.advance(3 * minute);
  }
  const everyRule = ['missing', 'wrong-url', 'other-settings', 'recent-errors'] as const;
  const ruled = await world.engine.execute('automation:set', {
    scope: { kind: 'bot', botId },
    rules: everyRule.map((rule) => ({ rule, mode: 'live' })),
    protect: true,
  });
  expect(ruled.ok).toBe(true);
  if (found !== null) {
    play.next = { seen: found, tookMs: 100 };
    await run(world);
  }
  await world.clock.advance(2 * minute);
  const { health: shown, reasons, incident, lastAction } = world.row(botId);
  return {
    conclusion: (await seen(world)).report?.conclusion ?? null,
    life: {
      shown,
      codes: reasons.map(({ code }) => code),
      incident,
      lastAction,
      told: world.shown.map(({ title, body }) => [title, body]),
      journal: world.store.journal
        .page({ botId, beforeSeq: null, limit: 100 })
        .map(({ kind, message }) => [kind, message]),
      calls: world.telegram.calls.map(({ method, monotonicMs }) => [method, monotonicMs]),
      history: world.store.checks.page({ botId, fromMs: 0, toMs: 1e15, limit: 100 }),
    },
  };
}

/** The same minutes without a diagnosis, played once. */
const alone = new Map<'healthy' | 'down', ReturnType<typeof lifeOf>>();

describe('whatever a diagnosis finds (NET-15)', () => {
  it.each<[string, EndpointSeen, 'healthy' | 'down', string]>([
    ['all well', whole, 'healthy', 'fine'],
    ['nobody listening', refused, 'healthy', 'only-here-fails'],
    ['an old protocol', untrusted, 'healthy', 'only-here-fails'],
    ['no such name', unnamed, 'healthy', 'only-here-fails'],
    ['all well', whole, 'down', 'only-telegram-fails'],
    ['nobody listening', refused, 'down', 'both-fail'],
    ['an old protocol', untrusted, 'down', 'both-fail'],
    ['no such name', unnamed, 'down', 'both-fail'],
  ])('%s (%#): health, messages, repairs and history are as without it', async (...row) => {
    const [, found, health, conclusion] = row;
    const looked = await lifeOf(health, found);
    const left = await (alone.get(health) ?? lifeOf(health, null));
    alone.set(health, Promise.resolve(left));
    expect(looked.conclusion).toBe(conclusion);
    expect(looked.life.shown).toBe(health);
    expect(looked.life).toEqual(left.life);
  });
});
