// What takes long gives others their turn, a real one (DUR-17).
import { expect, it } from 'vitest';
import { inTurns } from '../../../../src-main/core/engine/turns.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

const { signal } = new AbortController();
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

it('comes back to the loop of this thread after so many', async () => {
  let turns = 0;
  let isOver = false;
  const turn = (): void => {
    turns += 1;
    if (!isOver) {
      setImmediate(turn);
    }
  };
  setImmediate(turn);
  const each = (): void => undefined;
  expect(await inTurns({ clock: systemClock, signal }, { of: numbers(10), most: 3, each })).toBe(
    true,
  );
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(3);
});

it('has a turn between when some milliseconds are over, however few they were', async () => {
  const clock = new ManualClock();
  const done: number[] = [];
  let seen = 0;
  void clock.sleep(1).then(() => (seen = done.length));
  const working = inTurns(
    { clock, signal },
    {
      of: numbers(9),
      most: 100,
      each(one) {
        clock.block(3);
        done.push(one);
      },
    },
  );
  await clock.advance(100);
  expect(await working).toBe(true);
  expect([done, seen]).toEqual([numbers(9), 3]);
});

it('ends with the engine, and says that it is not whole', async () => {
  const clock = new ManualClock();
  const abort = new AbortController();
  const done: number[] = [];
  const working = inTurns(
    { clock, signal: abort.signal },
    {
      of: numbers(9),
      most: 2,
      each: (one) => void done.push(one),
    },
  );
  abort.abort();
  expect([await working, done]).toEqual([false, [0, 1]]);
});
