import { afterEach, describe, expect, it } from 'vitest';
import {
  createScheduler,
  notBeforeItsTimeMs,
  type Scheduler,
} from '../../../../src-main/core/engine/scheduler.ts';
import type { Lane } from '../../../../src-main/core/engine/lanes.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { fc } from '../../../support/fast-check.ts';

interface Bench {
  readonly clock: ManualClock;
  readonly scheduler: Scheduler;
  /** Start times by id, monotonic ms. */
  readonly starts: (id: string) => readonly number[];
  readonly most: { perId: number; all: number };
  readonly planned: Map<string, number | null>;
  /** How long a run takes, and after how long the next is due. */
  run: (id: string) => { readonly takesMs: number; readonly nextMs: number };
  lane: (id: string) => Lane;
  notBeforeMs: (id: string) => number;
}

let benches: Bench[] = [];
afterEach(() => {
  benches.forEach((bench) => void bench.scheduler.stop());
  benches = [];
});

function createBench(): Bench {
  const clock = new ManualClock();
  const started: { readonly id: string; readonly atMs: number }[] = [];
  const active = new Map<string, number>();
  const bench: Bench = {
    clock,
    starts: (id) => started.filter((start) => start.id === id).map(({ atMs }) => atMs),
    most: { perId: 0, all: 0 },
    planned: new Map(),
    run: () => ({ takesMs: 100, nextMs: 60_000 }),
    lane: () => ({ key: 'all', limit: 64 }),
    notBeforeMs: () => Number.NEGATIVE_INFINITY,
    scheduler: createScheduler({
      clock,
      log: silentLogger,
      laneOf: (id) => bench.lane(id),
      planned: (id, inMs) => void bench.planned.set(id, inMs),
      notBeforeMs: (id) => bench.notBeforeMs(id),
      async run(id) {
        const { takesMs, nextMs } = bench.run(id);
        started.push({ id, atMs: clock.monotonicMs() });
        active.set(id, (active.get(id) ?? 0) + 1);
        bench.most.perId = Math.max(bench.most.perId, active.get(id) ?? 0);
        bench.most.all = Math.max(
          bench.most.all,
          [...active.values()].reduce((a, b) => a + b, 0),
        );
        await clock.sleep(takesMs);
        active.set(id, (active.get(id) ?? 1) - 1);
        return nextMs;
      },
    }),
  };
  benches.push(bench);
  bench.scheduler.start();
  return bench;
}

describe('scheduler', () => {
  it.each([
    ['of an id removed meanwhile', 'gone'],
    ['of an id still there', 'there'],
  ])('stops only when the last run is over, the one %s', async (_name, longest) => {
    const bench = createBench();
    bench.run = (id) => ({ takesMs: id === longest ? 9000 : 4000, nextMs: 60_000 });
    bench.scheduler.plan('gone', 0);
    bench.scheduler.plan('there', 0);
    await bench.clock.advance(1000);
    bench.scheduler.remove('gone');
    let stopped = false;
    void bench.scheduler.stop().then(() => (stopped = true));
    await bench.clock.advance(7000);
    expect(stopped).toBe(false);
    await bench.clock.advance(2000);
    expect(stopped).toBe(true);
  });

  it('counts the next slot from the start of the last one, not from its end', async () => {
    const bench = createBench();
    bench.run = () => ({ takesMs: 9000, nextMs: 60_000 });
    bench.scheduler.plan('a', 0);
    await bench.clock.advance(200_000);
    expect(bench.starts('a')).toEqual([0, 60_000, 120_000, 180_000]);
    expect(bench.scheduler.missedSlots).toBe(0);
  });

  it('skips and counts slots that a long run missed', async () => {
    const bench = createBench();
    let first = true;
    bench.run = () => {
      const takesMs = first ? 600_000 : 100;
      first = false;
      return { takesMs, nextMs: 60_000 };
    };
    bench.scheduler.plan('a', 0);
    await bench.clock.advance(700_000);
    expect(bench.starts('a')).toEqual([0, 600_000, 660_000]);
    expect(bench.scheduler.missedSlots).toBe(9);
  });

  it('begins what is due soon with what is due, and keeps its cadence', async () => {
    const bench = createBench();
    bench.scheduler.plan('a', 60_000);
    bench.scheduler.plan('b', 60_900);
    bench.scheduler.plan('c', 61_200);
    await bench.clock.advance(59_999);
    expect(bench.starts('b')).toEqual([]);
    await bench.clock.advance(121_200);
    expect(bench.starts('a')).toEqual([60_000, 120_000, 180_000]);
    expect(bench.starts('b')).toEqual([60_000, 120_000, 180_000]);
    expect(bench.starts('c')).toEqual([61_200, 121_200]);
    expect(bench.planned.get('b')).toBe(60_800);
  });

  it('begins no more than four of them, and none long before its time', async () => {
    const bench = createBench();
    bench.run = () => ({ takesMs: 0, nextMs: 600_000 });
    for (let i = 0; i < 7; i += 1) {
      bench.scheduler.plan(`bot-${i}`, 60_000 + i * 100);
    }
    await bench.clock.advance(61_000);
    const begun = Array.from({ length: 7 }, (_, i) => bench.starts(`bot-${i}`)[0]);
    expect(begun).toEqual([60_000, 60_000, 60_000, 60_000, 60_000, 60_500, 60_500]);
    bench.scheduler.plan('short', 2000);
    bench.scheduler.plan('shorter', 2110);
    await bench.clock.advance(3000);
    expect(bench.starts('short')).toEqual([63_000]);
    expect(bench.starts('shorter')).toEqual([63_110]);
  });

  it('begins nothing before a wait that was imposed is over', async () => {
    const bench = createBench();
    bench.notBeforeMs = (id) => (id === 'waits' ? 60_700 : 0);
    bench.scheduler.plan('due', 60_000);
    bench.scheduler.plan('waits', 60_800);
    await bench.clock.advance(61_000);
    expect(bench.starts('due')).toEqual([60_000]);
    expect(bench.starts('waits')).toEqual([60_800]);
  });

  it('begins nothing with others that must not begin before its time', async () => {
    const bench = createBench();
    for (const inMs of [800, 15_000, 19_000, 20_000, 60_000]) {
      const id = `after-${inMs}`;
      bench.scheduler.plan(id, notBeforeItsTimeMs(inMs));
      for (let atMs = inMs - 900; atMs < inMs; atMs += 100) {
        bench.scheduler.plan(`due-${inMs}-${atMs}`, Math.max(0, atMs));
      }
    }
    await bench.clock.advance(62_000);
    for (const inMs of [800, 15_000, 19_000, 20_000, 60_000]) {
      const [firstMs = 0] = bench.starts(`after-${inMs}`);
      expect(firstMs).toBeGreaterThanOrEqual(inMs);
      expect(firstMs).toBeLessThan(inMs + 1100);
    }
  });

  it('goes on after a run that threw', async () => {
    const bench = createBench();
    let runs = 0;
    bench.run = () => {
      runs += 1;
      if (runs === 1) {
        throw new Error('a bug');
      }
      return { takesMs: 0, nextMs: 60_000 };
    };
    bench.scheduler.plan('a', 0);
    await bench.clock.advance(61_000);
    expect(runs).toBe(2);
  });

  it('keeps a lane within its limit and lets others pass', async () => {
    const bench = createBench();
    bench.lane = (id) =>
      id.startsWith('slow') ? { key: 'slow', limit: 2 } : { key: 'fast', limit: 64 };
    bench.run = (id) => ({ takesMs: id.startsWith('slow') ? 15_000 : 50, nextMs: 60_000 });
    for (let i = 0; i < 10; i += 1) {
      bench.scheduler.plan(`slow-${i}`, 0);
      bench.scheduler.plan(`fast-${i}`, 100);
    }
    await bench.clock.advance(1000);
    expect(bench.most.all).toBe(12);
    expect(bench.starts('fast-9')).toEqual([100]);
    await bench.clock.advance(75_000);
    expect(bench.starts('slow-9').length).toBeGreaterThan(0);
  });

  it('runs now, or joins the run under way', async () => {
    const bench = createBench();
    bench.scheduler.plan('a', 50_000);
    const first = bench.scheduler.runNow('a');
    const second = bench.scheduler.runNow('a');
    await bench.clock.advance(200);
    await Promise.all([first, second]);
    expect(bench.starts('a')).toEqual([0]);
    await bench.clock.advance(59_000);
    expect(bench.starts('a')).toEqual([0]);
    await bench.clock.advance(1000);
    expect(bench.starts('a')).toEqual([0, 60_000]);
  });

  it('starts nothing while suspended, and what is overdue afterwards', async () => {
    const bench = createBench();
    bench.scheduler.plan('a', 0);
    await bench.clock.advance(1000);
    bench.scheduler.suspend();
    await bench.clock.advance(3_600_000);
    expect(bench.starts('a')).toHaveLength(1);
    bench.scheduler.resume();
    await bench.clock.advance(1000);
    expect(bench.starts('a')).toHaveLength(2);
  });

  it('holds ids until they are released, but runs them on demand', async () => {
    const bench = createBench();
    bench.scheduler.plan('a', 1000);
    bench.scheduler.plan('b', 1000);
    bench.scheduler.hold(['a']);
    await bench.clock.advance(600_000);
    expect(bench.starts('a')).toEqual([]);
    expect(bench.starts('b').length).toBeGreaterThan(9);
    void bench.scheduler.runNow('a');
    await bench.clock.advance(200);
    expect(bench.starts('a')).toHaveLength(1);
    bench.scheduler.release(['a']);
    await bench.clock.advance(120_000);
    expect(bench.starts('a').length).toBeGreaterThanOrEqual(2);
  });

  it('forgets what was removed, also while it runs', async () => {
    const bench = createBench();
    bench.run = () => ({ takesMs: 5000, nextMs: 10_000 });
    bench.scheduler.plan('a', 0);
    await bench.clock.advance(1000);
    bench.scheduler.remove('a');
    await bench.clock.advance(60_000);
    expect(bench.starts('a')).toHaveLength(1);
    expect(bench.planned.get('a')).toBeNull();
  });

  it('moves nothing when the wall clock jumps', async () => {
    const bench = createBench();
    bench.scheduler.plan('a', 0);
    await bench.clock.advance(61_000);
    bench.clock.jumpWall(-86_400_000);
    await bench.clock.advance(60_000);
    bench.clock.jumpWall(10 * 86_400_000);
    await bench.clock.advance(60_000);
    expect(bench.starts('a')).toEqual([0, 60_000, 120_000, 180_000]);
  });

  it('never overlaps runs of an id, whatever is asked of it', async () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const command = fc.oneof(
      fc.record({ kind: fc.constant('plan' as const), id, ms: fc.nat({ max: 30_000 }) }),
      fc.record({
        kind: fc.constantFrom(
          'runNow' as const,
          'remove' as const,
          'hold' as const,
          'release' as const,
        ),
        id,
      }),
      fc.record({ kind: fc.constantFrom('suspend' as const, 'resume' as const) }),
      fc.record({ kind: fc.constant('advance' as const), ms: fc.integer({ min: 1, max: 20_000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 60 }), async (commands) => {
        const bench = createBench();
        bench.lane = () => ({ key: 'all', limit: 2 });
        bench.run = () => ({ takesMs: 700, nextMs: 5000 });
        for (const one of commands) {
          switch (one.kind) {
            case 'advance':
              await bench.clock.advance(one.ms);
              break;
            case 'plan':
              bench.scheduler.plan(one.id, one.ms);
              break;
            case 'runNow':
              void bench.scheduler.runNow(one.id);
              break;
            case 'remove':
              bench.scheduler.remove(one.id);
              break;
            case 'hold':
              bench.scheduler.hold([one.id]);
              break;
            case 'release':
              bench.scheduler.release([one.id]);
              break;
            case 'suspend':
              bench.scheduler.suspend();
              break;
            case 'resume':
              bench.scheduler.resume();
              break;
          }
        }
        expect(bench.most.perId).toBeLessThanOrEqual(1);
        // Whatever happened, everything that is planned runs again.
        bench.scheduler.resume();
        bench.scheduler.release(['a', 'b', 'c']);
        bench.scheduler.plan('a', 0);
        const before = bench.starts('a').length;
        await bench.clock.advance(12_000);
        expect(bench.starts('a').length).toBeGreaterThan(before);
        void bench.scheduler.stop();
      }),
      { numRuns: 60 },
    );
  });
});
