import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { offline, timedOut } from '../../support/fakes-telegram.ts';

const minute = 60_000;
const apiRoot = 'http://127.0.0.1:8081';
const ids = Array.from({ length: 300 }, (_, i) => String(700_001 + i));

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  ids.forEach((id) => world.telegram.answer(id, {}));
  await world.add(ids, { apiRoot });
  await world.clock.advance(3 * minute);
}, 60_000);
afterEach(() => world.close());

/** Longest time between two calls of a bot from a time on. */
function longestGapMs(id: string, fromMs: number): number {
  const times = world.telegram.calls
    .filter((call) => call.telegramId === id && call.atMs >= fromMs)
    .map(({ atMs }) => atMs);
  return Math.max(...times.slice(1).map((atMs, i) => atMs - (times[i] ?? 0)));
}

describe('many bots', () => {
  it('of which a third hang are still all checked in time, and the hanging ones are no fleet state', async () => {
    const dead = ids.filter((_, i) => i % 10 < 3);
    for (const id of dead) {
      world.telegram.answer(id, timedOut);
      world.telegram.latency(15_000, id);
    }
    const fromMs = world.clock.nowMs();
    const eventsBefore = world.events.length;
    await world.clock.advance(20 * minute);
    const late = ids.filter((id) => !dead.includes(id) && longestGapMs(id, fromMs) > 90_000);
    expect(late).toEqual([]);
    expect(world.events.slice(eventsBefore).filter(({ type }) => type === 'fleet')).toEqual([]);
    expect(world.engine.snapshot().light).toMatchObject({ healthy: 210, unknown: 90 });
    expect(world.shown).toEqual([]);
  });

  it('are asked evenly, also at the start', async () => {
    await world.restart();
    const fromMs = world.clock.nowMs();
    await world.clock.advance(minute);
    const perSecond = new Map<number, number>();
    for (const { atMs } of world.telegram.calls.filter((call) => call.atMs >= fromMs)) {
      const second = Math.floor(atMs / 1000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    }
    expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(15);
    const asked = new Set(
      world.telegram.calls
        .filter((call) => call.atMs >= fromMs)
        .map(({ telegramId }) => telegramId),
    );
    expect(asked.size).toBe(300);
  });

  it('that fail together, each seen in its own minute, are one message', async () => {
    ids.forEach((id) => world.telegram.answer(id, { url: '', maxConnections: null, ip: null }));
    await world.clock.advance(20 * minute);
    expect(world.engine.snapshot().light.down).toBe(300);
    expect(world.shown.map(({ title }) => title)).toEqual(['300 bots are down']);
    ids.forEach((id) => world.telegram.answer(id, {}));
    await world.clock.advance(20 * minute);
    expect(world.shown.map(({ title }) => title).slice(1)).toEqual(['300 bots deliver again']);
    expect(world.withdrawn).toContain('digest');
  });

  it('that lose the network all at once are one fleet state within 30 s', async () => {
    world.telegram.cutOff(offline);
    await world.clock.advance(30_000);
    expect(world.engine.snapshot().fleet).toMatchObject({ kind: 'offline' });
    const before = world.telegram.calls.length;
    await world.clock.advance(60 * minute);
    expect(world.telegram.calls.length - before).toBeLessThan(60);
    world.telegram.cutOff(null);
    await world.clock.advance(8 * minute);
    expect(world.engine.snapshot()).toMatchObject({ fleet: null, light: { healthy: 300 } });
    expect(world.shown).toEqual([]);
  });
});
