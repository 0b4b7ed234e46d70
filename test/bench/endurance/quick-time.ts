import { setTimeout as sleep } from 'node:timers/promises';
import type { Flights } from './flights.ts';
import type { PacedClock } from './paced-clock.ts';

/** Time that runs as fast as the program can follow, or at the pace of a clock. */
export interface QuickTime {
  /** To this wall time as fast as everything that falls due is done. */
  leapTo(untilMs: number): Promise<void>;
  /** The same for hours in which nothing is asked, in coarser steps. */
  sleepTo(untilMs: number): Promise<void>;
  /** At the pace of the real clock until `isOver` says so; time moves every few ms, or whenever a sleep is to end. */
  goAtPace(isOver: (passedMs: number) => boolean, every: number | 'due'): Promise<void>;
}

/** Coarse enough to cost little: sleeps inside of a step still end one after the other, at their own times. */
const stepMs = 1000;
const coarseStepMs = 60_000;
/** Whether it is over is asked so often at least. */
const longestPauseMs = 500;
/** An answer on its way holds the time up when it is as old as this: far from every patience of the product. */
const patienceMs = 2000;

/**
 * Moves the clock that a program was given. Deadlines of calls are in real time and stay what they are: time stands
 * while an answer is overdue, so that a slow server is not taken for a silent one. `moved` is told the wall time now and
 * then.
 */
export function createQuickTime(deps: {
  readonly clock: PacedClock;
  readonly flights: Pick<Flights, 'oldestMs' | 'landed'>;
  readonly moved: (nowMs: number) => void;
}): QuickTime {
  const { clock, flights, moved } = deps;
  const isHeld = (): boolean => {
    const oldestMs = flights.oldestMs();
    return oldestMs !== null && clock.monotonicMs() - oldestMs > patienceMs;
  };
  const leap = async (untilMs: number, stepMs: number): Promise<void> => {
    for (let leftMs = untilMs - clock.nowMs(); leftMs > 0; leftMs = untilMs - clock.nowMs()) {
      await clock.advance(Math.min(stepMs, leftMs));
      moved(clock.nowMs());
      while (isHeld()) {
        await flights.landed();
      }
    }
  };
  return {
    leapTo: async (untilMs) => await leap(untilMs, stepMs),
    sleepTo: async (untilMs) => await leap(untilMs, coarseStepMs),
    async goAtPace(isOver, every) {
      const startMs = performance.now();
      clock.run();
      for (let passedMs = 0; !isOver(passedMs); passedMs = performance.now() - startMs) {
        await clock.catchUp();
        moved(clock.nowMs());
        await (every === 'due' ? clock.nextIsDue(longestPauseMs) : sleep(every));
      }
      clock.stand();
    },
  };
}
