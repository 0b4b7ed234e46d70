// SCH-06: the time by which silences, maintenance and retention go, step by step. The rules are those of docs/scheduling.md.
import { beforeEach, describe, expect, it } from 'vitest';
import { createHeldTime, type HeldTime } from '../../../../src-main/core/time/held-time.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

let clock: ManualClock;
let held: HeldTime;
let steps: number[];
let startMs: number;
beforeEach(() => {
  clock = new ManualClock();
  steps = [];
  held = createHeldTime(clock, (byMs) => steps.push(byMs));
  startMs = clock.nowMs();
});

/** How far this time has gone since the beginning. */
const gone = (): number => held.nowMs() - startMs;

describe('a clock that goes on', () => {
  it('is the time, awake and asleep, looked at or not', () => {
    clock.block(10 * second);
    expect(gone()).toBe(10 * second);
    clock.block(5 * minute);
    expect(gone()).toBe(5 * minute + 10 * second);
    clock.sleepComputer(8 * hour);
    expect(gone()).toBe(8 * hour + 5 * minute + 10 * second);
    expect(steps).toEqual([]);
  });

  it.each([30 * second, -30 * second])('may be corrected by %i ms', (byMs) => {
    clock.jumpWall(byMs);
    expect(gone()).toBe(byMs);
    clock.block(minute);
    expect(gone()).toBe(byMs + minute);
    expect(steps).toEqual([]);
  });

  it('may be corrected by a little again and again', () => {
    for (let times = 0; times < 10; times += 1) {
      clock.block(40 * second);
      clock.jumpWall(20 * second);
      expect(gone()).toBe((times + 1) * minute);
    }
    expect(steps).toEqual([]);
  });
});

describe.each([31 * second, hour, 20 * 365 * day, -31 * second, -hour, -50 * 365 * day])(
  'a step of %i ms',
  (byMs) => {
    beforeEach(() => {
      held.nowMs();
      clock.jumpWall(byMs);
    });

    it('is told once, and changes nothing', () => {
      expect(gone()).toBe(0);
      clock.block(10 * minute);
      expect(gone()).toBe(10 * minute);
      expect(steps).toEqual([byMs]);
    });

    it('is seen although the computer slept meanwhile', () => {
      clock.sleepComputer(3 * hour);
      expect(gone()).toBe(3 * hour);
      expect(steps).toEqual([byMs]);
    });

    it('is undone by the step back, and nothing is held any more', () => {
      expect(gone()).toBe(0);
      clock.block(minute);
      clock.jumpWall(-byMs);
      expect(gone()).toBe(minute);
      clock.block(2 * hour);
      expect(gone()).toBe(2 * hour + minute);
      expect(steps).toEqual([byMs, -byMs]);
    });

    it('is believed after an hour where no server tells the time', () => {
      expect(gone()).toBe(0);
      clock.block(hour - 1);
      expect(gone()).toBe(hour - 1);
      clock.block(1);
      expect(gone()).toBe(hour + byMs);
    });

    it.each([120 * second, -120 * second, 0])(
      'is believed at once when a server agrees to %i ms',
      (off) => {
        held.told(off);
        expect(gone()).toBe(byMs);
        expect(steps).toEqual([byMs]);
      },
    );

    it.each([121 * second, -121 * second])(
      'is never believed while a server is %i ms off',
      (off) => {
        held.told(off);
        for (let hours = 0; hours < 30; hours += 1) {
          clock.block(hour);
        }
        expect(gone()).toBe(30 * hour);
      },
    );
  },
);

it('steps that are not confirmed add up', () => {
  clock.jumpWall(hour);
  expect(gone()).toBe(0);
  clock.jumpWall(2 * hour);
  expect(gone()).toBe(0);
  clock.jumpWall(-3 * hour + 30 * second);

  // What is left of them is no more than a correction.
  expect(gone()).toBe(30 * second);
});

it('the hour in which a step is held begins anew with the next one', () => {
  clock.jumpWall(hour);
  expect(gone()).toBe(0);
  clock.block(50 * minute);
  clock.jumpWall(hour);
  expect(gone()).toBe(50 * minute);
  clock.block(50 * minute);
  expect(gone()).toBe(100 * minute);
  clock.block(10 * minute);
  expect(gone()).toBe(110 * minute + 2 * hour);
});

describe('whether the time is sure enough to delete by', () => {
  it('is not so before anything is known', () => {
    expect(held.isSure).toBe(false);
  });

  it.each([
    ['nothing is on record', null, true],
    ['it ran a moment ago', 0, true],
    ['it ran sixty days ago', 60 * day, true],
    ['it ran longer ago', 60 * day + 1, false],
    ['what is on record lies a day ahead', -day, true],
    ['what is on record lies further ahead', -day - 1, false],
  ] as const)('without a server: %s', (_title, agoMs, isSure) => {
    held.lastRan(agoMs === null ? null : startMs - agoMs);
    expect(held.isSure).toBe(isSure);
  });

  it.each([
    [0, true],
    [day, true],
    [-day, true],
    [day + 1, false],
    [-day - 1, false],
  ])('by a server from which it differs by %i ms', (off, isSure) => {
    held.lastRan(startMs - 100 * day);
    held.told(off);
    expect(held.isSure).toBe(isSure);
  });

  it('by a server although the clock was set wrongly since: the old time goes on', () => {
    held.told(0);
    clock.jumpWall(20 * 365 * day);
    held.told(20 * 365 * day);
    expect(held.isSure).toBe(true);
    expect(gone()).toBe(0);
  });

  it.each([
    [day, true],
    [day + second, false],
    [-day - second, false],
  ])('is lost with a step of %i ms that nobody could confirm', (byMs, isSure) => {
    held.lastRan(startMs);
    clock.jumpWall(byMs);
    expect(held.isSure).toBe(true);
    clock.block(hour);
    expect(held.isSure).toBe(isSure);
  });
});

describe('how far the clock is ahead of the right time (SCH-09)', () => {
  it('is nothing before anybody told the time', () => {
    expect(held.aheadMs()).toBe(0);
  });

  it.each([0, 90 * second, -hour, 400 * day])('is what a server told last, %i ms', (byMs) => {
    held.told(5 * hour);
    held.told(byMs);
    clock.block(minute);
    expect(held.aheadMs()).toBe(byMs);
  });

  it('goes with the clock when that is set, before a server told the time again', () => {
    held.told(hour);
    clock.jumpWall(20 * 365 * day);
    expect(held.aheadMs()).toBe(hour + 20 * 365 * day);
    clock.jumpWall(-20 * 365 * day);
    expect(held.aheadMs()).toBe(hour);
  });

  it('is that of a step where no server tells the time', () => {
    clock.jumpWall(-day);
    expect(held.aheadMs()).toBe(-day);
  });
});
