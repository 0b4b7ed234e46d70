import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { brokenProxy, offline } from '../../support/fakes-telegram.ts';

const minute = 60_000;
const ids = ['700001', '700002', '700003', '700004'];

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  ids.forEach((id) => world.telegram.answer(id, {}));
  await world.add(ids);
  await world.clock.advance(2 * minute);
});
afterEach(() => world.close());

const fleets = (): readonly (string | null)[] =>
  world.events.flatMap((event) => (event.type === 'fleet' ? [event.fleet?.kind ?? null] : []));

describe('being cut off', () => {
  it('is one fleet state and no alert, and ends without a word', async () => {
    world.telegram.cutOff(offline);
    await world.clock.advance(90_000);
    expect(world.engine.snapshot().fleet).toMatchObject({ kind: 'offline' });
    expect(world.engine.snapshot().light).toMatchObject({ health: 'unknown', unknown: 4 });
    expect(world.row('700001').reasons).toMatchObject([{ code: 'offline', health: 'unknown' }]);
    await world.clock.advance(60 * minute);
    world.telegram.cutOff(null);
    await world.clock.advance(7 * minute);
    expect(world.engine.snapshot().fleet).toBeNull();
    expect(world.engine.snapshot().light).toMatchObject({ health: 'healthy', healthy: 4 });
    expect(fleets()).toEqual(['offline', null]);
    expect(world.shown).toEqual([]);
    expect(
      world.store.incidents.page({ botId: null, state: 'all', beforeId: null, limit: 9 }),
    ).toEqual([]);
  });

  it('counts as time in which nobody could ask, in every bar and roll-up, and never as down (NET-05)', async () => {
    world.telegram.cutOff(offline);
    await world.clock.advance(3 * 60 * minute);
    world.telegram.cutOff(null);
    // The hours of the outage are rolled up when the next one has begun.
    await world.clock.advance(2 * 60 * minute);
    for (const botId of ids) {
      const beats = await world.engine.execute('history:beats', { botId });
      const chart = await world.engine.execute('history:chart', {
        botId,
        fromMs: Math.round(world.clock.nowMs() - 100 * 24 * 60 * minute),
        toMs: Math.round(world.clock.nowMs()),
      });
      const sums = [
        ...(beats.ok ? beats.value.ranges.map(({ totals }) => totals) : []),
        ...(chart.ok ? [chart.value.totals] : []),
      ];
      expect(sums).toHaveLength(4);
      for (const { downMs, degradedMs, healthyMs } of sums) {
        expect([downMs, degradedMs]).toEqual([0, 0]);
        expect(healthyMs).toBeGreaterThan(60 * minute);
        expect(healthyMs).toBeLessThan(130 * minute);
      }
      expect(world.row(botId).beats.cells).not.toMatch(/[!~]/);
    }
  });

  it('costs few requests, however long it lasts', async () => {
    world.telegram.cutOff(offline);
    await world.clock.advance(2 * minute);
    const before = world.telegram.calls.length;
    await world.clock.advance(60 * minute);
    expect(world.telegram.calls.length - before).toBeLessThan(60);
  });

  it('is tried at once when the system says that the network is back', async () => {
    world.telegram.cutOff(offline);
    await world.clock.advance(30 * minute);
    world.telegram.cutOff(null);
    world.engine.networkHint(true);
    await world.clock.advance(20_000);
    expect(world.engine.snapshot().fleet).toBeNull();
  });

  it('mutes what a bot says meanwhile, and tells it afterwards if it is still so', async () => {
    world.telegram.cutOff(offline);
    await world.clock.advance(5 * minute);
    world.telegram.answer('700002', { url: '', maxConnections: null, ip: null });
    await world.clock.advance(5 * minute);
    expect(world.shown).toEqual([]);
    world.telegram.cutOff(null);
    await world.clock.advance(10 * minute);
    expect(world.shown).toMatchObject([{ kind: 'problem', botIds: ['700002'] }]);
  });

  it('of one bot alone is that bot’s matter', async () => {
    world.telegram.answer('700002', offline);
    await world.clock.advance(5 * minute);
    expect(world.engine.snapshot().fleet).toBeNull();
    expect(world.row('700002')).toMatchObject({ health: 'unknown' });
    expect(world.row('700001')).toMatchObject({ health: 'healthy' });
    expect(world.shown).toEqual([]);
  });

  it('shows the operator a proxy that has to be fixed', async () => {
    world.telegram.cutOff(brokenProxy);
    await world.clock.advance(3 * minute);
    expect(world.shown).toMatchObject([{ kind: 'fleet', key: 'fleet' }]);
    world.telegram.cutOff(null);
    await world.clock.advance(6 * minute);
    expect(world.withdrawn).toContain('fleet');
  });
});

describe('sleep', () => {
  it('asks nothing while asleep, and spreads the first checks after waking', async () => {
    world.engine.suspend();
    const before = world.telegram.calls.length;
    await world.clock.advance(8 * 60 * minute);
    expect(world.telegram.calls.length).toBe(before);
    world.engine.resume();
    await world.clock.advance(4000);
    expect(world.telegram.calls.length).toBe(before);
    await world.clock.advance(12_000);
    expect(world.telegram.calls.length - before).toBe(4);
    expect(world.telegram.dropped).toBeGreaterThan(0);
    expect(world.shown).toEqual([]);
  });

  it('gives the network a minute to come back before anything is unknown', async () => {
    world.engine.suspend();
    world.telegram.cutOff(offline);
    await world.clock.advance(60 * minute);
    world.engine.resume();
    await world.clock.advance(55_000);
    expect(world.engine.snapshot().fleet).toBeNull();
    expect(world.row('700001').health).toBe('healthy');
    await world.clock.advance(3 * minute);
    expect(world.engine.snapshot().fleet).toMatchObject({ kind: 'offline' });
  });

  it('is noticed by the clock where no system event tells it', async () => {
    const dropped = world.telegram.dropped;
    world.clock.sleepComputer(3 * 3_600_000);
    await world.clock.advance(10_000);
    expect(world.telegram.dropped).toBe(dropped + 1);
    await world.clock.advance(5 * minute);
    expect(world.shown).toEqual([]);
    expect(world.engine.snapshot().light.health).toBe('healthy');
  });

  it('clock jumps move no timer and raise no alarm', async () => {
    for (const jump of [3_600_000, -3_600_000, 86_400_000, -86_400_000]) {
      world.clock.jumpWall(jump);
      const before = world.telegram.calls.length;
      await world.clock.advance(5 * minute);
      const asked = world.telegram.calls.length - before;
      expect(asked).toBeGreaterThanOrEqual(16);
      expect(asked).toBeLessThanOrEqual(28);
    }
    expect(world.shown).toEqual([]);
  });
});

describe('pausing the watching', () => {
  it('asks nothing until its time is over, also over a restart', async () => {
    const untilMs = world.clock.nowMs() + 60 * minute;
    await world.engine.execute('fleet:pause', { untilMs });
    expect(world.engine.snapshot().fleet).toMatchObject({ kind: 'watching-paused', untilMs });
    await world.restart();
    const before = world.telegram.calls.length;
    await world.clock.advance(50 * minute);
    expect(world.telegram.calls.length).toBe(before);
    expect(world.engine.snapshot().fleet).toMatchObject({ kind: 'watching-paused' });
    await world.clock.advance(11 * minute);
    expect(world.engine.snapshot().fleet).toBeNull();
    expect(world.telegram.calls.length).toBeGreaterThan(before);
    expect(world.shown).toEqual([]);
  });

  it('until resumed ends with resume', async () => {
    await world.engine.execute('fleet:pause', { untilMs: null });
    await world.clock.advance(48 * 60 * minute);
    expect(world.engine.snapshot().fleet).toMatchObject({ kind: 'watching-paused', untilMs: null });
    await world.engine.execute('fleet:pause', { untilMs: 0 });
    await world.clock.advance(15_000);
    expect(world.engine.snapshot().light.health).toBe('healthy');
  });
});
