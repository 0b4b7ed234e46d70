// SCH-05, SCH-06, SCH-09: sleep, steps of the clock and a clock that is wrong, in a whole engine on a virtual clock.
import { describe, expect, it } from 'vitest';
import { busiest, gapsOf } from '../../support/busiest.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const ids = Array.from({ length: 30 }, (_, i) => String(700_001 + i));

const kept = closedAfterEach();

/** Bots that have been watched for a while. */
async function watching(): Promise<EngineWorld> {
  const world = kept(await createWorld({ turns: 1 }));
  ids.forEach((id) => world.telegram.answer(id, {}));
  await world.add(ids);
  await world.clock.advance(5 * minute);
  return world;
}

/** Who was asked at which monotonic ms, from a number of calls on. */
const askedSince = (world: EngineWorld, before: number): readonly string[] =>
  world.telegram.calls
    .slice(before)
    .map(({ telegramId, monotonicMs }) => `${telegramId} at ${monotonicMs.toFixed(2)}`);

const kinds = (world: EngineWorld): readonly string[] =>
  world.engine.snapshot().notices.map(({ kind }) => kind);

const stepTo = (year: number) => (nowMs: number) => Date.UTC(year, 0, 1) - nowMs;

describe('a clock that is set', () => {
  it.each<[string, (nowMs: number) => number]>([
    ['an hour ahead', () => hour],
    ['an hour back', () => -hour],
    ['a day ahead', () => day],
    ['a day back', () => -day],
    ['to 1970', stepTo(1970)],
    ['to 2040', stepTo(2040)],
  ])('%s moves no check, drops no connection and raises no alarm', async (_title, step) => {
    const still = await watching();
    const moved = await watching();
    const before = moved.telegram.calls.length;
    const dropped = moved.telegram.dropped;
    expect(still.telegram.calls).toHaveLength(before);
    moved.clock.jumpWall(step(moved.clock.nowMs()));
    await still.clock.advance(10 * minute);
    await moved.clock.advance(10 * minute);
    expect(askedSince(moved, before).length).toBeGreaterThan(9 * ids.length);
    expect(askedSince(moved, before)).toEqual(askedSince(still, before));
    expect(moved.telegram.dropped).toBe(dropped);
    expect(moved.shown).toEqual([]);
    expect(moved.engine.snapshot()).toMatchObject({ fleet: null, light: { healthy: ids.length } });
    // No age is negative: nothing is remembered for a time that has not come.
    const nowMs = moved.clock.nowMs();
    for (const row of moved.engine.snapshot().bots) {
      expect(row.checkedAtMs).toBeLessThanOrEqual(nowMs);
      expect(nowMs - (row.checkedAtMs ?? 0)).toBeLessThan(2 * minute);
      expect(row.nextCheckAtMs).toBeGreaterThanOrEqual(nowMs - 1);
      expect(row.nextCheckAtMs).toBeLessThan(nowMs + 2 * minute);
    }
  });
});

describe('eight hours of sleep', () => {
  const ways = [
    [
      'told by the system',
      0,
      async (world: EngineWorld) => {
        world.engine.suspend();
        world.clock.sleepComputer(8 * hour);
        world.engine.resume();
        await world.clock.advance(0);
      },
    ],
    [
      'told by nobody: the clocks show it',
      // Until it is noticed, two seconds of the old cadence: thirty bots have ten seconds in each minute.
      12,
      async (world: EngineWorld) => {
        world.clock.sleepComputer(8 * hour);
        await world.clock.advance(2000);
      },
    ],
    [
      'as a process that got no time',
      ids.length,
      async (world: EngineWorld) => {
        world.clock.block(8 * hour);
        await world.clock.advance(0);
      },
    ],
  ] as const;

  it.each(ways)('%s: no burst, fresh connections, no alarm', async (_title, overdue, sleep) => {
    const world = await watching();
    const before = world.telegram.calls.length;
    const dropped = world.telegram.dropped;
    await sleep(world);
    const awakeMs = world.clock.monotonicMs();
    expect(world.telegram.dropped).toBe(dropped + 1);
    await world.clock.advance(3 * minute);
    const times = world.telegram.calls.slice(before).map(({ monotonicMs }) => monotonicMs);
    // A process that got no time finds its checks overdue and begins them at once, as fast as the budget lets it.
    const after = times.filter((atMs) => overdue === 0 || atMs > awakeMs);
    expect(times.length - after.length).toBeLessThanOrEqual(overdue);
    // Few bots: their first checks are spread over ten seconds, after five for the network.
    expect(Math.min(...after) - awakeMs).toBeGreaterThanOrEqual(4000);
    expect(busiest(after, 1000)).toBeLessThanOrEqual(12);
    expect(after.length).toBeGreaterThanOrEqual(2 * ids.length);
    expect(after.length).toBeLessThanOrEqual(4 * ids.length);
    expect(world.shown).toEqual([]);
    expect(world.engine.snapshot().light).toMatchObject({ healthy: ids.length });
  });

  it('is a gap in the history, not time that was watched', async () => {
    const world = await watching();
    world.clock.sleepComputer(8 * hour);
    await world.clock.advance(5 * minute);
    const { spans } = world.store.checks.page({
      botId: '700001',
      fromMs: 0,
      toMs: world.clock.nowMs(),
      limit: 99,
    });
    const longestMs = Math.max(...spans.map(({ fromMs, toMs }) => toMs - fromMs));
    expect(longestMs).toBeLessThan(10 * minute);
    const gaps = spans.slice(1).map((span, i) => span.fromMs - (spans[i]?.toMs ?? 0));
    expect(Math.max(...gaps)).toBeGreaterThan(7 * hour);
  });

  it('tells a fault that was there on waking only once it is confirmed after waking', async () => {
    const world = await watching();
    world.telegram.answer('700001', { url: '', maxConnections: null, ip: null });
    world.clock.sleepComputer(8 * hour);
    await world.clock.advance(7000);
    expect(world.shown).toEqual([]);
    await world.clock.advance(3 * minute);
    expect(world.shown).toMatchObject([{ kind: 'problem', botIds: ['700001'] }]);
    const [incident] = world.store.incidents.page({
      botId: '700001',
      state: 'all',
      beforeId: null,
      limit: 9,
    });
    // The hours nobody watched are not counted as outage.
    expect(world.clock.nowMs() - (incident?.startedAtMs ?? 0)).toBeLessThan(4 * minute);
  });
});

describe('ten minutes in which nothing could run', () => {
  it('skip their checks, count them, and ask each bot once', async () => {
    const logged: [string, unknown][] = [];
    const log = (event: string, fields: unknown): void => void logged.push([event, fields]);
    const world = kept(await createWorld({ turns: 1, log }));
    ids.forEach((id) => world.telegram.answer(id, {}));
    await world.add(ids);
    await world.clock.advance(5 * minute);
    const before = world.telegram.calls.length;
    world.clock.block(10 * minute);
    await world.clock.advance(70_000);
    const asked = world.telegram.calls.slice(before);
    for (const id of ids) {
      const times = asked
        .filter(({ telegramId }) => telegramId === id)
        .map(({ monotonicMs }) => monotonicMs);
      expect(times.length).toBeLessThanOrEqual(3);
      expect(times.length).toBeGreaterThanOrEqual(1);
      expect(gapsOf(times).filter((gapMs) => gapMs < 1000)).toEqual([]);
    }
    await world.clock.advance(2 * minute);
    const skipped = logged.filter(([event]) => event === 'watch.slots-skipped');
    expect(skipped.length).toBeGreaterThan(0);
    expect(skipped.at(-1)?.[1]).toHaveProperty('inAll');
  });
});

describe('a clock that differs from Telegram’s (SCH-09)', () => {
  it.each([
    [121_000, 121],
    [-3_600_000, -3600],
  ])(
    'by %i ms is said once two answers agree, and no longer once it is right',
    async (skewMs, aheadSeconds) => {
      const world = await watching();
      world.telegram.skew(skewMs);
      await world.clock.advance(2 * minute);
      expect(world.engine.snapshot().notices).toEqual([{ kind: 'clock-wrong', aheadSeconds }]);
      world.telegram.skew(0);
      await world.clock.advance(2 * minute);
      expect(kinds(world)).toEqual([]);
      expect(world.shown).toEqual([]);
    },
  );

  it('by less than two minutes, or in one answer only, is nothing to say', async () => {
    const world = await watching();
    world.telegram.skew(119_000);
    await world.clock.advance(2 * minute);
    expect(kinds(world)).toEqual([]);
    world.telegram.skew(0);
    // Checks begin together: only one of these bots answers, so that nothing follows the odd answer.
    const [odd = '', ...others] = ids;
    others.forEach((id) => world.telegram.latency(30 * minute, id));
    await world.clock.advance(1000);
    world.telegram.skewNext(odd, hour);
    const asked = (): number =>
      world.telegram.calls.filter((call) => call.telegramId === odd).length;
    const before = asked();
    while (asked() === before) {
      await world.clock.advance(20);
    }
    expect(kinds(world)).toEqual([]);
    await world.clock.advance(2 * minute);
    expect(kinds(world)).toEqual([]);
  });
});
