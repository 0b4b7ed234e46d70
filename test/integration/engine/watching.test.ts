import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gapsOf } from '../../support/busiest.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { unauthorized } from '../../support/fakes-telegram.ts';

const minute = 60_000;
const seconds = (ms: number): number => Math.floor(ms / 1000);

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

describe('watching bots', () => {
  it('shows a bot as healthy within ten seconds of adding it', async () => {
    world.telegram.answer('700001', {});
    await world.add(['700001']);
    expect(world.row('700001')).toMatchObject({
      health: 'unknown',
      tokenState: 'ready',
      name: 'Bot 700001',
    });
    await world.clock.advance(10_000);
    expect(world.row('700001')).toMatchObject({
      health: 'healthy',
      host: 'bot.example.org',
      pending: 0,
    });
    expect(world.engine.snapshot().light).toMatchObject({
      health: 'healthy',
      healthy: 1,
      total: 1,
    });
  });

  it('asks every minute, and every 20 s while it suspects', async () => {
    world.telegram.answer('700001', {});
    await world.add(['700001']);
    await world.clock.advance(10 * minute);
    const asked = world.telegram.calls.filter(({ method }) => method === 'getWebhookInfo');
    expect(asked.length).toBeGreaterThanOrEqual(10);
    expect(asked.length).toBeLessThanOrEqual(11);
  });

  it('tells a failing delivery once, with its end', async () => {
    world.telegram.answer('700001', {});
    await world.add(['700001']);
    await world.clock.advance(2 * minute);
    world.telegram.answer('700001', () => ({
      pending: 14,
      lastErrorDateSeconds: seconds(world.clock.nowMs()) - 1,
      lastErrorMessage: 'Connection refused',
    }));
    await world.clock.advance(10 * minute);
    expect(world.row('700001')).toMatchObject({ health: 'down', cause: 'net.refused' });
    expect(world.shown).toHaveLength(1);
    expect(world.shown[0]).toMatchObject({
      kind: 'problem',
      title: 'Bot 700001 is down',
      urgency: 'critical',
    });
    expect(world.shown[0]?.body).toContain('Connection refused');
    world.telegram.answer('700001', {});
    await world.clock.advance(3 * minute);
    expect(world.row('700001').health).toBe('healthy');
    expect(world.shown).toHaveLength(2);
    expect(world.shown[1]).toMatchObject({ kind: 'recovered', key: world.shown[0]?.key });
    const [incident] = world.store.incidents.page({
      botId: '700001',
      state: 'all',
      beforeId: null,
      limit: 9,
    });
    expect(incident).toMatchObject({ worst: 'down', reason: { code: 'delivery-failing' } });
    expect(incident?.endedAtMs).toBeGreaterThan(incident?.startedAtMs ?? Infinity);
  });

  it('confirms a missing webhook by one re-read five seconds later', async () => {
    world.telegram.answer('700001', {});
    await world.add(['700001']);
    await world.clock.advance(10_000);
    world.telegram.answer('700001', { url: '', maxConnections: null, ip: null });
    await world.clock.advance(minute);
    const bad = world.events.find((event) => event.type === 'transition' && event.to === 'down');
    expect(bad).toMatchObject({ reason: 'webhook-missing' });
    const times = world.telegram.calls.map(({ atMs }) => atMs);
    expect((times.at(-1) ?? 0) - (times.at(-2) ?? 0)).toBe(5000);
  });

  it('believes a rejected token after two refusals and getMe, then asks rarely', async () => {
    world.telegram.answer('700001', {});
    await world.add(['700001']);
    await world.clock.advance(10_000);
    world.telegram.answer('700001', unauthorized);
    const before = world.telegram.calls.length;
    await world.clock.advance(2 * minute);
    expect(world.row('700001')).toMatchObject({
      health: 'down',
      reasons: [{ code: 'token-rejected' }],
    });
    const methods = world.telegram.calls.slice(before).map(({ method }) => method);
    expect(methods).toEqual(['getWebhookInfo', 'getWebhookInfo', 'getMe']);
    await world.clock.advance(4 * 24 * 60 * minute);
    const asked = world.telegram.calls
      .slice(before)
      .filter(({ method }) => method === 'getWebhookInfo')
      .map(({ atMs }) => atMs);
    const waitsSeconds = gapsOf(asked).map((waitMs) => Math.round(waitMs / 1000));
    expect(waitsSeconds).toEqual([5, 300, 3600, 6 * 3600, 86_400, 86_400, 86_400]);
  });

  it('leaves a dead token out of "check all", and asks it when it is asked for alone', async () => {
    for (const id of ['700001', '700002']) {
      world.telegram.answer(id, {});
    }
    await world.add(['700001', '700002']);
    await world.clock.advance(10_000);
    world.telegram.answer('700001', unauthorized);
    await world.clock.advance(2 * minute);
    expect(world.row('700001').reasons).toMatchObject([{ code: 'token-rejected' }]);
    const before = world.telegram.calls.length;
    const askedIds = (): readonly string[] =>
      world.telegram.calls.slice(before).map(({ telegramId }) => telegramId);
    await world.engine.execute('fleet:check-all', {});
    await world.clock.advance(1000);
    expect(askedIds()).toEqual(['700002']);
    await Promise.all([
      world.engine.execute('bot:check-now', { botId: '700001' }),
      world.clock.advance(1000),
    ]);
    expect(askedIds()).toEqual(['700002', '700001']);
  });

  it('adopts the webhook it finds, with the secret unknown', async () => {
    world.telegram.answer('700001', { allowedUpdates: ['message'], maxConnections: 7 });
    await world.add(['700001']);
    await world.clock.advance(10_000);
    const detail = await world.engine.execute('bot:detail', { botId: '700001' });
    expect(detail).toMatchObject({
      ok: true,
      value: {
        desired: {
          secret: 'unknown',
          certificate: 'none',
          pinnedIp: 'unknown',
          maxConnections: 7,
          allowedUpdates: ['message'],
          source: 'adopted',
        },
        drift: [],
      },
    });
    const journal = world.store.journal.page({ botId: '700001', beforeSeq: null, limit: 9 });
    expect(journal.map(({ kind }) => kind)).toEqual(['adopted', 'bot-added']);
  });

  it('never has two requests of one bot under way', async () => {
    world.telegram.answer('700001', {});
    world.telegram.latency(9000);
    await Promise.all([world.add(['700001']), world.clock.advance(20_000)]);
    for (let i = 0; i < 20; i += 1) {
      void world.engine.execute('bot:check-now', { botId: '700001' });
      await world.clock.advance(7000);
    }
    expect(world.telegram.mostAtOnce.perBot).toBe(1);
  });

  it('watches days in seconds, with one span a bot that stays the same', async () => {
    const ids = ['700001', '700002', '700003'];
    ids.forEach((id) => world.telegram.answer(id, {}));
    await world.add(ids);
    await world.clock.advance(24 * 60 * minute);
    const calls = world.telegram.calls.filter(({ method }) => method === 'getWebhookInfo').length;
    expect(calls).toBeGreaterThan(3 * 1400);
    expect(calls).toBeLessThan(3 * 1520);
    const page = world.store.checks.page({
      botId: '700001',
      fromMs: 0,
      toMs: world.clock.nowMs(),
      limit: 99,
    });
    expect(page.spans.length).toBeLessThanOrEqual(3);
    expect(world.shown).toEqual([]);
  });
});
