import { channel } from 'node:diagnostics_channel';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { followFlights } from '../../bench/endurance/flights.ts';
import { evenlyOf, growthPercent, loopTogether, watchLoop } from '../../bench/endurance/gauges.ts';
import { PacedClock } from '../../bench/endurance/paced-clock.ts';
import { createQuickTime } from '../../bench/endurance/quick-time.ts';

const made = channel('undici:request:create');
const ended = channel('undici:request:trailers');
const failed = channel('undici:request:error');

function aWorld() {
  const clock = new PacedClock({ startMs: 0, turns: 1 });
  const told: number[] = [];
  const flights = followFlights(() => clock.monotonicMs());
  const time = createQuickTime({ clock, flights, moved: (nowMs) => told.push(nowMs) });
  return { clock, flights, time, told };
}

test('hours pass at once, and whoever sleeps wakes in order and at the right times', async () => {
  const { clock, time, told } = aWorld();
  const woken: number[] = [];
  for (const ms of [7_200_000, 90, 60_000]) {
    void clock.sleep(ms).then(() => woken.push(clock.nowMs()));
  }
  await time.leapTo(7_200_000);
  expect(woken).toEqual([90, 60_000, 7_200_000]);
  expect(told.at(-1)).toBe(7_200_000);
});

test('time stands while an answer is overdue, and goes on when the call has ended, well or not', async () => {
  for (const end of [ended, failed]) {
    const { clock, flights, time } = aWorld();
    const request = {};
    made.publish({ request });
    const leap = time.leapTo(60_000);
    await sleep(20);
    const stoodAtMs = clock.nowMs();
    expect(stoodAtMs).toBeGreaterThan(1000);
    expect(stoodAtMs).toBeLessThan(4000);
    end.publish({ request });
    await leap;
    expect(clock.nowMs()).toBe(60_000);
    expect([flights.count, flights.oldestMs()]).toEqual([1, null]);
  }
});

test('at the clock’s pace no more time passes than on the wall', async () => {
  const { clock, time } = aWorld();
  const startMs = performance.now();
  let asked = 0;
  await time.goAtPace(() => {
    asked += 1;
    return asked > 5;
  }, 5);
  expect(clock.nowMs()).toBeGreaterThan(15);
  expect(clock.nowMs()).toBeLessThanOrEqual(performance.now() - startMs);
});

test('at the clock’s pace time goes on within a turn, and a sleep begins where it is asked for', async () => {
  const { clock, time } = aWorld();
  let [passedMs, sleptMs] = [0, 0];
  const work = async (): Promise<void> => {
    await clock.sleep(1);
    const startMs = performance.now();
    const fromMs = clock.monotonicMs();
    while (performance.now() - startMs < 30) {
      // Nobody else gets a turn.
    }
    passedMs = clock.monotonicMs() - fromMs;
    const sleepsMs = clock.monotonicMs();
    await clock.sleep(20);
    sleptMs = clock.monotonicMs() - sleepsMs;
  };
  let isOver = false;
  void work().then(() => (isOver = true));
  await time.goAtPace(() => isOver, 1);
  expect(passedMs).toBeGreaterThanOrEqual(29);
  expect(sleptMs).toBeGreaterThanOrEqual(15);
  const stoodMs = clock.monotonicMs();
  await sleep(5);
  expect(clock.monotonicMs()).toBe(stoodMs);
});

test('growth is told by the middle of the first and of the last readings', () => {
  expect(growthPercent([100, 90, 110, 104, 105, 300], 3)).toBeCloseTo(5);
  expect(growthPercent([100, 95], 1)).toBeCloseTo(-5);
});

test('few values stand for many, the worst among them', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 10_000);
  const few = evenlyOf(many);
  expect([few.length, few[0], few[100], few.at(-1)]).toEqual([201, 25, 5025, 9999]);
  expect(evenlyOf([3, 1, 2])).toEqual([1, 2, 3]);
});

test('a loop that is kept from its turns is seen', async () => {
  const end = watchLoop();
  await sleep(60);
  const untilMs = performance.now() + 120;
  while (performance.now() < untilMs) {
    // Nobody else gets a turn.
  }
  await sleep(30);
  const { delay, work } = loopTogether([end()]);
  expect(delay.max).toBeGreaterThan(90);
  // However long it took on a busy machine, it worked no longer.
  expect(work.max).toBeGreaterThan(1);
  expect(work.max).toBeLessThanOrEqual(delay.max + 200);
});

test('where time moves only when a sleep is to end, all end at their times, also those that begin meanwhile', async () => {
  const { clock, time } = aWorld();
  const lateMs: number[] = [];
  const rest = async (ms: number): Promise<void> => {
    const fromMs = clock.monotonicMs();
    await clock.sleep(ms);
    lateMs.push(clock.monotonicMs() - fromMs - ms);
  };
  void rest(40);
  void rest(250).then(async () => await rest(20));
  // Begun by something that is no sleep, while nobody looks for the next two hundred ms.
  void sleep(80).then(async () => await rest(30));
  let looks = 0;
  await time.goAtPace((passedMs) => {
    looks += 1;
    return passedMs >= 400;
  }, 'due');
  expect(lateMs).toHaveLength(4);
  expect(Math.min(...lateMs)).toBeGreaterThanOrEqual(-0.01);
  expect(Math.max(...lateMs)).toBeLessThan(100);
  expect(looks).toBeLessThan(20);
});
