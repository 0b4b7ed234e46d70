// A defect of the program is not told as a disk that fails, and what it keeps from being written ends the engine.
import { afterEach, describe, expect, it } from 'vitest';
import { createEntry } from '../../../../src-main/core/engine/bot-entry.ts';
import { createCore } from '../../../../src-main/core/engine/create-core.ts';
import { runHousekeeping } from '../../../../src-main/core/engine/housekeeping.ts';
import { newBotMemory } from '../../../../src-main/core/engine/memory.ts';
import type { Store } from '../../../../src-main/core/engine/ports/store.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import { quietDeps } from '../../../support/engine-world.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aRecord, aStoredBot, cleanUp, openOk } from '../store/fixtures.ts';

afterEach(cleanUp);

const second = 1000;
const full = (): StoreFailure => new StoreFailure({ kind: 'full', detail: 'SQLITE_FULL' });

/** Housekeeping over a real store, with something put between, until the end of the test. */
function keep(given: {
  readonly flush?: () => boolean;
  readonly clearRemoved?: () => boolean;
  readonly prune?: () => number;
  /** Comes after what was written together, before it is committed. */
  readonly commit?: () => void;
  readonly tick?: () => void;
}) {
  const clock = new ManualClock();
  const opened = openOk(undefined, clock);
  const { flush = () => opened.checks.flush(), prune = () => 0 } = given;
  const { clearRemoved = () => true } = given;
  const store: Store = {
    ...opened,
    bots: { ...opened.bots, clearRemoved },
    checks: { ...opened.checks, flush },
    prune,
    atomically: (run) =>
      opened.atomically(() => {
        const done = run();
        given.commit?.();
        return done;
      }),
  };
  const logged: string[] = [];
  const { core, abort } = createCore(
    {
      ...quietDeps(clock, store),
      log: { ...silentLogger, error: (event) => void logged.push(event) },
      createRepair() {
        throw new Error('nothing is repaired here');
      },
    },
    {},
  );
  core.heldTime.told(0);
  const { tick = () => undefined } = given;
  let slept = 0;
  const running = runHousekeeping(core, {
    slept: () => void (slept += 1),
    snoozesOver: () => undefined,
    tick,
  });
  const kinds = () => core.notices.map(({ kind }) => kind);
  return { clock, abort, core, running, logged, kinds, slept: () => slept };
}

describe('housekeeping', () => {
  it('says that nothing is saved where the disk fails, and takes it back', async () => {
    let isFull = true;
    const { abort, clock, kinds, logged, running } = keep({
      tick() {
        if (isFull) {
          throw full();
        }
      },
    });
    await clock.advance(3 * second);
    expect([kinds(), logged]).toEqual([['not-saving'], ['store.write-failed']]);
    isFull = false;
    await clock.advance(2 * second);
    expect(kinds()).toEqual([]);
    abort();
    await running;
  });

  it('calls a defect a defect: it is logged, nothing is said of the disk, and the rest goes on', async () => {
    let flushed = 0;
    const { abort, clock, kinds, logged, running } = keep({
      tick() {
        throw new TypeError('no');
      },
      flush() {
        flushed += 1;
        return true;
      },
    });
    await clock.advance(5 * second);
    expect([kinds(), logged, flushed]).toEqual([[], ['engine.defect', 'engine.defect'], 2]);
    abort();
    await running;
  });

  it('ends with a defect that keeps samples from being written: the engine begins anew', async () => {
    const { clock, kinds, logged, running } = keep({
      flush() {
        throw new TypeError('no');
      },
    });
    const ended = running.catch((error: unknown) => error);
    await clock.advance(3 * second);
    expect(await ended).toBeInstanceOf(TypeError);
    expect([kinds(), logged]).toEqual([[], ['engine.defect']]);
  });

  it('writes what has become long one part a turn, and gives others theirs', async () => {
    let left = 5;
    let others = 0;
    const { abort, clock, running } = keep({
      flush() {
        left -= left > 0 ? 1 : 0;
        return left === 0;
      },
    });
    await clock.advance(2 * second);
    expect(left).toBe(4);
    void clock.sleep(10).then(() => (others = left));
    await clock.advance(200);
    expect([left, others]).toEqual([0, 4]);
    abort();
    await running;
  });

  it('has a turn for others in a backlog of half a minute, which is no sleep', async () => {
    let left = 160;
    let ticks = 0;
    const { abort, clock, running, slept } = keep({
      flush() {
        clock.block(left > 0 ? 200 : 0);
        left -= left > 0 ? 1 : 0;
        return left === 0;
      },
      tick: () => void (ticks += left > 0 ? 1 : 0),
    });
    await clock.advance(60 * second);
    // One before each round of 25 parts.
    expect([left, slept(), ticks]).toEqual([0, 0, 7]);
    abort();
    await running;
  });

  it.each([
    ['writes for long', 0, (clock: ManualClock) => clock.block(40 * second)],
    ['falls asleep while it writes', 1, (clock: ManualClock) => clock.sleepComputer(40 * second)],
  ])('that %s counts %i sleeps', async (_what, sleeps, happen) => {
    let part = 0;
    const { abort, clock, running, slept } = keep({
      flush() {
        part += 1;
        if (part === 1) {
          happen(clock);
        }
        return part > 2;
      },
    });
    await clock.advance(50 * second);
    expect([part > 2, slept()]).toEqual([true, sleeps]);
    abort();
    await running;
  });

  it.each([
    ['is stopped', (clock: ManualClock) => clock.block(40 * second)],
    ['falls asleep', (clock: ManualClock) => clock.sleepComputer(40 * second)],
  ])('that %s between two parts has been away', async (_what, happen) => {
    let left = 5;
    const { abort, clock, running, slept } = keep({
      flush() {
        left -= left > 0 ? 1 : 0;
        return left === 0;
      },
    });
    await clock.advance(2 * second);
    expect(left).toBe(4);
    happen(clock);
    await clock.advance(5 * second);
    expect([left, slept()]).toEqual([0, 1]);
    abort();
    await running;
  });

  it('deletes what is left of removed bots one part a turn, and the rest with the next rounds', async () => {
    let left = 20;
    let flushed = 0;
    const { abort, clock, running } = keep({
      flush: () => (flushed += 1) > 0,
      clearRemoved() {
        left -= left > 0 ? 1 : 0;
        return left === 0;
      },
    });
    await clock.advance(2 * second);
    expect(left).toBe(19);
    await clock.advance(second);
    expect([left, flushed]).toEqual([7, 1]);
    await clock.advance(3 * second);
    expect([left, flushed]).toEqual([0, 3]);
    abort();
    await running;
  });

  it.each([
    [15, 40],
    [300, 8],
    [1000, 5],
  ])(
    'saves what is checked meanwhile within 2 s where a part takes %i ms, and %i parts go in 30 s',
    async (tookMs, parts) => {
      let left = 200;
      const atMs: number[] = [];
      const { abort, clock, running } = keep({
        flush: () => atMs.push(clock.monotonicMs()) > 0,
        clearRemoved() {
          clock.block(left > 0 ? tookMs : 0);
          left -= left > 0 ? 1 : 0;
          return left === 0;
        },
      });
      await clock.advance(30 * second);
      const gaps = atMs.slice(1).map((ms, n) => ms - (atMs[n] ?? ms));
      expect(200 - left).toBeGreaterThanOrEqual(parts);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(2000);
      abort();
      await running;
    },
  );

  it.each([
    ['removed bots are cleared', 1000],
    ['nothing is cleared', 0],
  ])(
    'keeps no sample in memory for more than 2 s on a disk with commits of 1 s while %s (DUR-03)',
    async (_what, clearMs) => {
      let waiting: number[] = [];
      let oldestMs = 0;
      let flushed = 0;
      let turns = 0;
      let left = clearMs > 0 ? 200 : 0;
      const { abort, clock, running } = keep({
        flush() {
          clock.block(1000);
          // That it is slow is known after its first commit.
          const ages = flushed > 0 ? waiting.map((ms) => clock.monotonicMs() - ms) : [];
          oldestMs = Math.max(oldestMs, ...ages);
          flushed += 1;
          waiting = [];
          return true;
        },
        clearRemoved() {
          clock.block(left > 0 ? clearMs : 0);
          left -= left > 0 ? 1 : 0;
          return left === 0;
        },
      });
      // Checks end whenever the loop has a turn.
      const checking = (async () => {
        while ((await clock.sleep(10)) === 'elapsed' && clock.monotonicMs() < 60 * second) {
          waiting.push(clock.monotonicMs());
          turns += 1;
        }
      })();
      await clock.advance(60 * second);
      expect(oldestMs).toBeLessThanOrEqual(2000);
      // The loop is free for two fifths of the time at least.
      expect(turns).toBeGreaterThan(0.4 * 6000);
      expect(left).toBeLessThanOrEqual(clearMs > 0 ? 192 : 0);
      abort();
      await Promise.all([running, checking]);
    },
  );

  it('says of a disk that does not let removed bots go that it does not, and tries again', async () => {
    let tries = 0;
    const { abort, clock, kinds, logged, running } = keep({
      clearRemoved() {
        tries += 1;
        if (tries === 1) {
          throw full();
        }
        return true;
      },
    });
    await clock.advance(2 * second);
    expect([kinds(), logged, tries]).toEqual([['not-saving'], ['store.write-failed'], 1]);
    await clock.advance(2 * second);
    expect([kinds(), tries]).toEqual([[], 2]);
    abort();
    await running;
  });

  it('goes on saying so in rounds that leave a slow clearing out, until one succeeds', async () => {
    let isFailing = true;
    const { abort, clock, core, kinds, running } = keep({
      clearRemoved() {
        clock.block(isFailing ? 1000 : 0);
        if (isFailing) {
          throw full();
        }
        return true;
      },
    });
    await clock.advance(4 * second);
    const since = core.storage?.sinceMs;
    const said: string[] = [];
    for (let n = 0; n < 60; n += 1) {
      await clock.advance(0.5 * second);
      said.push(...kinds(), String(core.storage?.sinceMs));
    }
    expect(new Set(said)).toEqual(new Set(['not-saving', String(since)]));
    expect(said).toHaveLength(120);
    isFailing = false;
    await clock.advance(8 * second);
    expect(kinds()).toEqual([]);
    abort();
    await running;
  });

  it('logs a defect of that once a round, and goes on with the rest', async () => {
    const { abort, clock, kinds, logged, running } = keep({
      clearRemoved() {
        throw new TypeError('no');
      },
    });
    await clock.advance(5 * second);
    expect([kinds(), logged]).toEqual([[], ['engine.defect', 'engine.defect']]);
    abort();
    await running;
  });

  it('deletes what is old with pauses, four times as long as a batch took where the disk is slow', async () => {
    const atMs: number[] = [];
    let tookMs = 1;
    const { abort, clock, running } = keep({
      prune() {
        atMs.push(clock.monotonicMs());
        clock.block(tookMs);
        tookMs = 300;
        return atMs.length < 4 ? 500 : 0;
      },
    });
    await clock.advance(10 * second);
    expect(atMs.map((ms, n) => ms - (atMs[n - 1] ?? ms))).toEqual([0, 51, 1500, 1500]);
    abort();
    await running;
  });

  it('saves the end of a snooze again where the disk refused it at the last moment', async () => {
    let isFull = true;
    const { abort, clock, core, kinds, running } = keep({
      commit() {
        if (isFull) {
          throw full();
        }
      },
    });
    const { store } = core.deps;
    const nowMs = clock.nowMs();
    const bot = aStoredBot('700001', { record: aRecord('700001', { snoozedUntilMs: nowMs + 1 }) });
    store.bots.insert(bot);
    core.state.add(createEntry(bot, newBotMemory(nowMs)));
    const stored = () => store.bots.list().map(({ record }) => record.snoozedUntilMs);
    await clock.advance(3 * second);
    expect([kinds(), stored()]).toEqual([['not-saving'], [nowMs + 1]]);
    isFull = false;
    await clock.advance(2 * second);
    expect([kinds(), stored()]).toEqual([[], [null]]);
    abort();
    await running;
  });
});
