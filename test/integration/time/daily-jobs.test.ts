// SCH-07: the daily backup comes once a day by the calendar, however the computer is used. Timers do not run in its sleep.
import { describe, expect, it } from 'vitest';
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
