/** SCH-06: a clock that is set, while a server's clock says otherwise, ends nothing, deletes nothing, alarms nobody. */
import { describe, expect, it } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { planWork } from '../../support/planned-work.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const missing = { url: '', maxConnections: null, ip: null };
const [snoozed, worked, good] = ['700001', '700002', '700003'] as const;

const stepTo = (year: number) => (nowMs: number) => Date.UTC(year, 0, 1) - nowMs;
const steps: readonly [string, (nowMs: number) => number][] = [
  ['an hour ahead', () => hour],
  ['an hour back', () => -hour],
  ['a day ahead', () => day],
  ['a day back', () => -day],
  ['to 1970', stepTo(1970)],
  ['to 2040', stepTo(2040)],
];
/** Where every one of them would only tell the same again. */
const some = steps.filter(([title]) => ['an hour ahead', 'to 1970', 'to 2040'].includes(title));
const years = steps.filter(([title]) => title.startsWith('to '));

const kept = closedAfterEach();

async function watching(): Promise<EngineWorld> {
  const world = kept(await createWorld({ turns: 1 }));
  [snoozed, worked, good].forEach((id) => world.telegram.answer(id, {}));
  await world.add([snoozed, worked, good]);
  await world.clock.advance(5 * minute);
  return world;
}

/** The wall clock alone is set; Telegram's goes on. Answers by how much. */
function set(world: EngineWorld, stepMs: number): void {
  world.clock.jumpWall(stepMs);
  world.telegram.skew(stepMs);
}

describe('a clock that is set while Telegram’s says otherwise', () => {
  it.each(steps)(
    '%s ends no silence and no maintenance, which end in their own time',
    async (_title, step) => {
      const world = await watching();
      const untilMs = world.clock.nowMs() + 2 * hour;
      await world.engine.execute('bot:snooze', { botId: snoozed, until: untilMs });
      await planWork(world, worked, 120);
      world.telegram.answer(snoozed, missing);
      world.telegram.answer(worked, missing);
      await world.clock.advance(5 * minute);
      expect(world.row(snoozed).health).toBe('down');
      const stepMs = step(world.clock.nowMs());
      set(world, stepMs);
      await world.clock.advance(40 * minute);
      expect(world.shown).toEqual([]);
      expect(world.row(snoozed).snoozedUntilMs).toBe(untilMs);
      set(world, 0);
      world.clock.jumpWall(-stepMs);
      await world.clock.advance(40 * minute);
      expect(world.shown).toEqual([]);
      await world.clock.advance(40 * minute);
      expect(
        world.shown
          .map(({ botIds }) => botIds)
          .flat()
          .toSorted(),
      ).toEqual([snoozed, worked]);
    },
  );

  it.each(some)('%s lets nobody speak in quiet hours', async (_title, step) => {
    const world = await watching();
    const values = {
      quietHoursEnabled: true,
      quietHoursTimeZone: 'UTC',
      quietHoursFrom: '11:00',
      quietHoursTo: '14:00',
    };
    const answer = await world.engine.execute('settings:update', values);
    expect(answer.ok).toBe(true);
    world.telegram.answer(good, { maxConnections: 7 });
    await world.clock.advance(5 * minute);
    set(world, step(world.clock.nowMs()));
    await world.clock.advance(hour);
    expect(world.shown).toEqual([]);
  });

  it.each(some)(
    '%s begins no watching that is paused, which goes on in its own time',
    async (_title, step) => {
      const world = await watching();
      await world.engine.execute('fleet:pause', { untilMs: world.clock.nowMs() + hour });
      const before = world.telegram.calls.length;
      set(world, step(world.clock.nowMs()));
      await world.clock.advance(58 * minute);
      expect(world.telegram.calls).toHaveLength(before);
      await world.clock.advance(5 * minute);
      expect(world.telegram.calls.length).toBeGreaterThan(before);
    },
  );

  it.each(years)(
    '%s deletes no history when the day of the retention comes',
    async (_title, step) => {
      const world = await watching();
      const kept = () =>
        world.store.checks.page({ botId: good, fromMs: 0, toMs: Date.UTC(2041), limit: 999 }).spans;
      const [first] = kept();
      const stepMs = step(world.clock.nowMs());
      set(world, stepMs);
      await world.clock.advance(25 * hour);
      set(world, 0);
      world.clock.jumpWall(-stepMs);
      await world.clock.advance(minute);
      expect(kept().map(({ fromMs }) => fromMs)).toContain(first?.fromMs);
    },
  );

  it.each(some)('%s and back leaves the day of a bot as it was', async (_title, step) => {
    const world = await watching();
    await world.clock.advance(3 * hour);
    const before = world.row(good).beats;
    const stepMs = step(world.clock.nowMs());
    set(world, stepMs);
    await world.clock.advance(hour);
    set(world, 0);
    world.clock.jumpWall(-stepMs);
    await world.clock.advance(2 * minute);
    const { slot, cells } = world.row(good).beats;
    expect({ slot, cells }).toEqual({ slot: before.slot + 2, cells: `${before.cells}++` });
    expect(world.row(good).spark.slice(-10)).toEqual(Array.from({ length: 10 }, () => 0));
  });
});

describe('a clock that is right again', () => {
  it('is gone by at once: a silence ends when it was meant to', async () => {
    const world = await watching();
    // It was two hours late from the beginning on.
    world.telegram.skew(-2 * hour);
    const untilMs = world.clock.nowMs() + 3 * hour;
    await world.engine.execute('bot:snooze', { botId: snoozed, until: untilMs });
    world.telegram.answer(snoozed, missing);
    await world.clock.advance(5 * minute);
    world.clock.jumpWall(2 * hour);
    world.telegram.skew(0);
    await world.clock.advance(50 * minute);
    expect(world.shown).toEqual([]);
    await world.clock.advance(10 * minute);
    expect(world.shown).toMatchObject([{ botIds: [snoozed] }]);
  });
});

describe('a program that starts with a wrong clock', () => {
  it.each(years)(
    '%s deletes nothing, and what is old once the clock is right',
    async (_title, step) => {
      const world = await watching();
      const spans = () =>
        world.store.checks.page({ botId: good, fromMs: 0, toMs: Date.UTC(2041), limit: 999 }).spans;
      const first = spans()[0]?.fromMs;
      await planWork(world, worked, 10);
      const isKept = (): boolean =>
        spans().some(({ fromMs }) => fromMs === first) &&
        world.store.maintenance.list().length === 1;
      const stepMs = step(world.clock.nowMs());
      const startAt = async (ms: number): Promise<void> => {
        await world.engine.stop();
        world.clock.jumpWall(ms);
        await world.restart();
        await world.clock.advance(5 * minute);
      };
      world.telegram.skew(stepMs);
      await startAt(stepMs);
      expect(isKept()).toBe(true);
      world.telegram.skew(0);
      await startAt(-stepMs);
      expect(isKept()).toBe(true);
      // So long that all of it is past its time.
      await startAt(40 * day);
      expect(spans().map(({ fromMs }) => fromMs)).not.toContain(first);
      expect(world.store.maintenance.list()).toEqual([]);
    },
  );
});
