// DSK-10: who was stopped is neither told of a stall for having been away, nor blind to one for as long as that.
import { afterEach, expect, it } from 'vitest';
import { createEntry } from '../../../../src-main/core/engine/bot-entry.ts';
import { createCore } from '../../../../src-main/core/engine/create-core.ts';
import { newBotMemory } from '../../../../src-main/core/engine/memory.ts';
import { createStallWatch } from '../../../../src-main/core/engine/stall-watch.ts';
import { quietDeps } from '../../../support/engine-world.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aStoredBot, cleanUp, openOk } from '../store/fixtures.ts';

afterEach(cleanUp);

const hourMs = 3_600_000;
const lookEveryMs = 2000;

/** A watch over one bot whose check is overdue since `dueMs`, and begun or not. */
function aWatch({ intervalMs = 60_000, isBegun = false } = {}) {
  const clock = new ManualClock();
  const { core } = createCore(quietDeps(clock, openOk(undefined, clock)), {});
  core.state.add(createEntry(aStoredBot('700001'), newBotMemory(0)));
  let dueMs = Infinity;
  const watch = createStallWatch({
    core,
    cadence: { intervalMs: () => intervalMs },
    scheduler: () => ({
      someOverdue: (limitMs) => clock.monotonicMs() - dueMs >= limitMs('700001', isBegun),
    }),
  });
  return {
    clock,
    watch,
    isDueNow: (): void => {
      dueMs = clock.monotonicMs();
    },
    /** Looks as the engine does, for so long; answers after how many ms it was said, null = not at all. */
    saidWithin: (ms: number): number | null => {
      for (let passedMs = lookEveryMs; passedMs <= ms; passedMs += lookEveryMs) {
        clock.block(lookEveryMs);
        if (watch.look() !== null) {
          return passedMs;
        }
      }
      return null;
    },
  };
}

it('sees a stall at once again after a stop of hours in which a check ended before the first look', () => {
  const { clock, watch, isDueNow, saidWithin } = aWatch();
  expect(saidWithin(10_000)).toBeNull();
  clock.block(8 * hourMs);
  watch.checked();
  expect(watch.look()).toBeNull();
  isDueNow();
  expect(saidWithin(8 * hourMs)).toBe(40_000);
});

it('counts no silence of a time in which nobody looked', () => {
  const { clock, watch, isDueNow, saidWithin } = aWatch();
  isDueNow();
  expect(saidWithin(20_000)).toBeNull();
  clock.block(8 * hourMs);
  expect(watch.look()).toBeNull();
  // 20 s before, 4 s of the gap, and the rest.
  expect(saidWithin(60_000)).toBe(16_000);
});

it.each([4001, 60_000, 8 * hourMs])(
  'says nothing new at a look that comes %i ms after the last one, whatever is overdue',
  (goneMs) => {
    const { clock, watch, isDueNow, saidWithin } = aWatch();
    isDueNow();
    expect(saidWithin(38_000)).toBeNull();
    clock.block(goneMs);
    expect(watch.look()).toBeNull();
    expect(saidWithin(lookEveryMs)).toBe(lookEveryMs);
  },
);

it('does not take a stall back for having been stopped', () => {
  const { clock, watch, isDueNow, saidWithin } = aWatch();
  isDueNow();
  expect(saidWithin(60_000)).toBe(40_000);
  const sinceMs = watch.look();
  clock.block(hourMs);
  expect(watch.look()).toBe(sinceMs);
  expect(watch.checked()).toBe(true);
  expect(watch.look()).toBeNull();
});

it('grants a check that was begun 40 s, however short its interval and however long the silence before', () => {
  const { isDueNow, saidWithin } = aWatch({ intervalMs: 5000, isBegun: true });
  expect(saidWithin(hourMs)).toBeNull();
  isDueNow();
  expect(saidWithin(hourMs)).toBe(40_000);
});

it('begins anew with the plan: two intervals from there', () => {
  const { watch, isDueNow, saidWithin } = aWatch({ isBegun: true });
  isDueNow();
  expect(saidWithin(100_000)).toBeNull();
  watch.begunAnew();
  expect(saidWithin(hourMs)).toBe(120_000);
});
