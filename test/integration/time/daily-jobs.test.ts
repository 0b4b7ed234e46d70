// SCH-07: backup, retention and roll-ups come once a day, however the computer is used (timers do not run in its sleep), and
// whatever its zone does with its clocks.
import { afterEach, describe, expect, it } from 'vitest';
import { listBackups } from '../../../src-main/core/store/backup.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const kept = closedAfterEach();

/** When backups were made that are kept (the newest seven), oldest first. */
const madeAtMs = ({ folder }: EngineWorld): readonly number[] =>
  listBackups(folder)
    .map(({ atMs }) => atMs)
    .toReversed();

const daysBetween = (atMs: readonly number[]): readonly number[] =>
  atMs.slice(1).map((at, index) => (at - (atMs[index] ?? at)) / day);

/** The seven that are kept, each a day after the one before, give or take the ten minutes in which somebody looks. */
const oneADay = { made: 7, odd: [] };
const seen = (atMs: readonly number[]) => ({
  made: atMs.length,
  odd: daysBetween(atMs).filter((days) => Math.abs(days - 1) > 1 / 144),
});

describe('the daily backup', () => {
  it('of a laptop that is awake for an hour a day', async () => {
    const world = kept(await createWorld({ turns: 1 }));
    for (let days = 0; days < 9; days += 1) {
      await world.clock.advance(hour);
      world.clock.sleepComputer(23 * hour);
    }
    await world.clock.advance(hour);
    expect(seen(madeAtMs(world))).toEqual(oneADay);
  });

  it('of a program that is started a little earlier every morning', async () => {
    const world = kept(await createWorld({ turns: 1 }));
    for (let days = 0; days < 9; days += 1) {
      await world.clock.advance(hour);
      await world.engine.stop();
      world.clock.sleepComputer(23 * hour - 5 * minute);
      await world.restart();
    }
    await world.clock.advance(hour);
    expect(seen(madeAtMs(world))).toEqual(oneADay);
  });

  it('of a computer whose clock is put right by a few seconds every day', async () => {
    const world = kept(await createWorld({ turns: 1 }));
    for (let days = 0; days < 9; days += 1) {
      await world.clock.advance(20 * minute);
      world.clock.jumpWall(-3000);
      world.clock.sleepComputer(day - 20 * minute);
    }
    await world.clock.advance(20 * minute);
    expect(seen(madeAtMs(world))).toEqual(oneADay);
  });
});

/** Three days each in 2026 about the changes of clocks in New York, Berlin and Lord Howe (half an hour), there and back. */
const windows = [
  Date.UTC(2026, 2, 7),
  Date.UTC(2026, 2, 28),
  Date.UTC(2026, 3, 4),
  Date.UTC(2026, 9, 3),
  Date.UTC(2026, 9, 24),
  Date.UTC(2026, 9, 31),
] as const;
const daysOfAWindow = 3;

/** What is done then by a computer of this zone that is awake for a few minutes every eight hours. */
async function doneIn(zone: string) {
  process.env['TZ'] = zone;
  const pruned: number[] = [];
  const backedUp = new Set<number>();
  const offsets = new Set<number>();
  const world = kept(
    await createWorld({
      turns: 1,
      wrapStore: (store) => ({
        ...store,
        prune(nowMs) {
          const gone = store.prune(nowMs);
          pruned.push(...(gone === 0 ? [nowMs] : []));
          return gone;
        },
      }),
    }),
  );
  const { clock, telegram, store } = world;
  telegram.answer('700001', {});
  await world.add(['700001']);
  for (const fromMs of windows) {
    clock.sleepComputer(fromMs - clock.nowMs());
    for (let stretch = 0; stretch < 3 * daysOfAWindow; stretch += 1) {
      await clock.advance(11 * minute);
      offsets.add(new Date(clock.nowMs()).getTimezoneOffset());
      madeAtMs(world).forEach((atMs) => backedUp.add(atMs));
      clock.sleepComputer(8 * hour - 11 * minute);
    }
  }
  await clock.advance(minute);
  store.checks.flush();
  const hours = store.checks.hours({
    botId: '700001',
    fromHour: 0,
    toHour: Math.floor(clock.nowMs() / hour) + 1,
  });
  const asked = telegram.calls.filter(({ method }) => method === 'getWebhookInfo').length;
  return { zone, offsets: offsets.size, pruned, backedUp: [...backedUp], hours, asked };
}

describe('what is done once a day', () => {
  const zoneBefore = process.env['TZ'];
  afterEach(() => {
    if (zoneBefore === undefined) {
      delete process.env['TZ'];
    } else {
      process.env['TZ'] = zoneBefore;
    }
  });

  it('is done at the same moments in every zone, though its clocks are put on and back', async () => {
    const plain = await doneIn('UTC');
    expect(plain.offsets).toBe(1);
    for (const fromMs of windows) {
      const inWindow = (ms: number): boolean => ms >= fromMs && ms < fromMs + daysOfAWindow * day;
      const once = { made: daysOfAWindow, odd: [] };
      expect(seen(plain.pruned.filter(inWindow))).toEqual(once);
      expect(seen(plain.backedUp.filter(inWindow))).toEqual(once);
    }
    // Every check is in one hour, and every hour there once.
    expect(plain.hours.reduce((sum, { checks }) => sum + checks, 0)).toBe(plain.asked);
    expect(new Set(plain.hours.map(({ hour }) => hour)).size).toBe(plain.hours.length);
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
      expect(await doneIn(zone)).toEqual({ ...plain, zone, offsets: 2 });
    }
  }, 120_000);
});
