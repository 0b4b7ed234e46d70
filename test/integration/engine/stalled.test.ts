import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, openVault, testKey, type EngineWorld } from '../../support/engine-world.ts';
import { offline } from '../../support/fakes-telegram.ts';

const minute = 60_000;

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  ['700001', '700002'].forEach((id) => world.telegram.answer(id, {}));
  await world.add(['700001', '700002']);
  await world.clock.advance(2 * minute);
});
afterEach(() => world.close());

const kinds = (): readonly string[] => world.engine.snapshot().notices.map(({ kind }) => kind);

describe('watching that stalls', () => {
  it('is said after two intervals without any finished check, and no longer after the next one', async () => {
    expect(kinds()).toEqual([]);
    world.telegram.latency(6 * minute);
    await world.clock.advance(45_000);
    expect(kinds()).toEqual([]);
    await world.clock.advance(90_000);
    expect(kinds()).toEqual(['watching-stalled']);
    world.telegram.latency(0);
    await world.clock.advance(7 * minute);
    expect(kinds()).toEqual([]);
  });

  it('goes by the interval of the bot that waits, not by that of the others', async () => {
    for (const botId of ['700001', '700002']) {
      const level = { kind: 'bot', botId } as const;
      await world.engine.execute('settings:set-level', { level, values: { intervalSeconds: 600 } });
    }
    await world.clock.advance(2 * minute);
    world.telegram.latency(120 * minute);
    // The hanging checks begin within ten minutes, are overdue after ten more, and silence must last for twenty.
    await world.clock.advance(18 * minute);
    expect(kinds()).toEqual([]);
    await world.clock.advance(13 * minute);
    expect(kinds()).toEqual(['watching-stalled']);
  });

  it('is not said of a pause, of sleep, or of a network that is gone', async () => {
    await world.engine.execute('fleet:pause', { untilMs: null });
    await world.clock.advance(10 * minute);
    expect(kinds()).toEqual([]);
    await world.engine.execute('fleet:pause', { untilMs: 0 });
    world.engine.suspend();
    await world.clock.advance(10 * minute);
    expect(kinds()).toEqual([]);
    world.engine.resume();
    world.telegram.cutOff(offline);
    await world.clock.advance(30 * minute);
    expect(world.engine.snapshot().fleet).not.toBeNull();
    expect(kinds()).toEqual([]);
  });
});

/** The events logged by a world with one bot. */
const logged: string[] = [];

/** Another world, with one bot that is asked so often. */
async function oneBot(intervalSeconds: number): Promise<void> {
  await world.close();
  logged.length = 0;
  world = await createWorld({ log: (event) => void logged.push(event) });
  world.telegram.answer('700001', {});
  await world.add(['700001']);
  await setInterval(intervalSeconds);
  await world.clock.advance(3 * minute);
}

/** Whether a stall is said at any moment of so many ms. */
async function isSaidWithin(ms: number): Promise<boolean> {
  for (let passedMs = 0; passedMs <= ms; passedMs += 500) {
    await world.clock.advance(passedMs === 0 ? 0 : 500);
    if (kinds().includes('watching-stalled')) {
      return true;
    }
  }
  return false;
}

/** From now on whoever waits for longer than the engine's looks at itself waits for ever: the scheduler does. */
function freezeScheduler(): void {
  const { clock } = world;
  const sleep = clock.sleep.bind(clock);
  clock.sleep = (ms, signal) => sleep(ms > 2000 ? 1000 * 24 * 60 * minute : ms, signal);
}

/** When a check of any bot comes next, or should have come, wall ms. */
const nextDueMs = (): number =>
  Math.min(...world.engine.snapshot().bots.map(({ nextCheckAtMs }) => nextCheckAtMs ?? Infinity));

/** Seconds from the last check to the words; from the first that did not come, where that is later. */
async function saidAfterSeconds(fromMs: () => number): Promise<number> {
  for (let tries = 0; tries < 2000 && kinds().length === 0; tries += 1) {
    await world.clock.advance(1000);
  }
  expect(kinds()).toEqual(['watching-stalled']);
  return Math.round((world.clock.nowMs() - fromMs()) / 1000);
}

describe('a scheduler that stands still (DSK-10)', () => {
  it('is said within two minutes of its last check, at the interval that bots have unless told otherwise', async () => {
    freezeScheduler();
    const afterSeconds = await saidAfterSeconds(lastCheckedMs);
    expect(afterSeconds).toBeGreaterThan(60);
    // What draws the light does so every 5 s.
    expect(afterSeconds).toBeLessThanOrEqual(115);
  });

  it.each([5, 20, 300, 3600, 86_400])(
    'is said within two minutes of the first check that did not come, at an interval of %i s',
    async (intervalSeconds) => {
      await setInterval(intervalSeconds);
      await world.clock.advance(minute);
      freezeScheduler();
      // It waits already, and wakes once more.
      await world.clock.advance(nextDueMs() - world.clock.nowMs() + 1000);
      const dueMs = nextDueMs();
      await world.clock.advance(Math.max(0, dueMs - world.clock.nowMs()));
      expect(kinds()).toEqual([]);
      expect(await saidAfterSeconds(() => dueMs)).toBeLessThanOrEqual(115);
    },
  );

  it('is not said of a process that was stopped for as long, when it goes on', async () => {
    world.clock.block(90_000);
    await world.clock.advance(0);
    expect(kinds()).toEqual([]);
    await world.clock.advance(5 * minute);
    expect(kinds()).toEqual([]);
  });

  it.each([38, 46, 54, 59])(
    'is not said for a moment either, %i s after the last check, though the look comes before the waking',
    async (seconds) => {
      await oneBot(60);
      for (const beforeMs = lastCheckedMs(); lastCheckedMs() === beforeMs;) {
        await world.clock.advance(1000);
      }
      await world.clock.advance(lastCheckedMs() + seconds * 1000 - world.clock.nowMs());
      world.clock.block(90_000);
      expect(await isSaidWithin(5 * minute)).toBe(false);
      // It did notice that it was away.
      expect(logged).toContain('engine.slept');
    },
  );

  it('is not said of checks that wait for their turn', async () => {
    // Bots that were never asked are asked few at a time; here each of them takes long.
    await setInterval(86_400);
    const many = Array.from({ length: 40 }, (_, index) => String(710_001 + index));
    many.forEach((id) => world.telegram.answer(id, {}));
    await world.add(many);
    world.telegram.latency(10 * minute);
    await world.clock.advance(4 * minute);
    expect(kinds()).toEqual([]);
  });
});

describe('silence while nobody is to be asked', () => {
  const pause = (untilMs: number | null): Promise<unknown> =>
    world.engine.execute('fleet:pause', { untilMs });
  const pauseBot = (paused: boolean): Promise<unknown> =>
    world.engine.execute('bot:update', { botId: '700001', paused });

  it.each<readonly [string, () => unknown, () => unknown]>([
    ['a pause of all watching', () => pause(null), () => pause(0)],
    ['a pause of the only bot', () => pauseBot(true), () => pauseBot(false)],
    [
      'a locked vault',
      () => world.restart({ locked: true }),
      () => world.engine.unlock(testKey, openVault),
    ],
    ['sleep', () => world.engine.suspend(), () => world.engine.resume()],
  ])('is none: %s, and then checks that take longer than the interval', async (_, go, comeBack) => {
    await oneBot(5);
    await go();
    await world.clock.advance(60 * minute);
    world.telegram.latency(14_000);
    const calls = world.telegram.calls.length;
    await comeBack();
    expect(await isSaidWithin(minute)).toBe(false);
    expect(world.telegram.calls.length - calls).toBeGreaterThan(2);
  });

  it('begins anew with the waking, also for a check that was under way before', async () => {
    await oneBot(20);
    await world.clock.advance(minute);
    world.telegram.latency(180 * minute);
    await world.clock.advance(30_000);
    world.engine.suspend();
    await world.clock.advance(60 * minute);
    world.engine.resume();
    await world.clock.advance(40_000);
    expect(kinds()).toEqual([]);
    await world.clock.advance(10_000);
    expect(kinds()).toEqual(['watching-stalled']);
  });
});

/** The newest check of any bot, wall ms. */
const lastCheckedMs = (): number =>
  Math.max(...world.engine.snapshot().bots.map(({ checkedAtMs }) => checkedAtMs ?? 0));

const setInterval = (intervalSeconds: number): Promise<unknown> =>
  world.engine.execute('settings:update', { intervalSeconds, suspectedIntervalSeconds: 5 });

describe('the silence that counts as a stall', () => {
  it('lasts for two intervals, and is told with the moment of the last check', async () => {
    world.telegram.latency(30 * minute);
    const sinceMs = lastCheckedMs();
    await world.clock.advance(sinceMs + 117_000 - world.clock.nowMs());
    expect(kinds()).toEqual([]);
    await world.clock.advance(20_000);
    const [notice] = world.engine.snapshot().notices;
    expect(notice).toMatchObject({ kind: 'watching-stalled' });
    expect(notice?.kind === 'watching-stalled' ? notice.sinceMs : 0).toBeCloseTo(sinceMs, -2);
  });

  it('is that of a check of 40 s where bots are asked more often: one may take as long', async () => {
    await setInterval(5);
    await world.clock.advance(minute);
    world.telegram.latency(30 * minute);
    const sinceMs = lastCheckedMs();
    await world.clock.advance(sinceMs + 43_000 - world.clock.nowMs());
    expect(kinds()).toEqual([]);
    await world.clock.advance(6000);
    expect(kinds()).toEqual(['watching-stalled']);
  });
});

describe('a difference of the clocks', () => {
  const told = () =>
    world.engine
      .snapshot()
      .notices.flatMap((notice) => (notice.kind === 'clock-wrong' ? notice.aheadSeconds : []));

  it('is told anew when it changed by more than a minute', async () => {
    world.telegram.skew(150_000);
    await world.clock.advance(3 * minute);
    expect(told()).toEqual([150]);
    world.telegram.skew(190_000);
    await world.clock.advance(3 * minute);
    expect(told()).toEqual([150]);
    world.telegram.skew(220_000);
    await world.clock.advance(3 * minute);
    expect(told()).toEqual([220]);
  });

  it('is not taken back for one answer that says otherwise', async () => {
    world.telegram.skew(600_000);
    await world.clock.advance(3 * minute);
    // Checks begin together: only one bot answers, so that nothing follows the odd answer.
    world.telegram.latency(30 * minute, '700002');
    await world.clock.advance(1000);
    world.telegram.skewNext('700001', 0);
    const asked = (): number =>
      world.telegram.calls.filter(({ telegramId }) => telegramId === '700001').length;
    const before = asked();
    while (asked() === before) {
      await world.clock.advance(20);
    }
    expect(told()).toEqual([600]);
  });
});

it('checks that were skipped are logged once a minute, with how many and how many in all', async () => {
  const logged: (readonly [count: unknown, inAll: unknown, atMs: number])[] = [];
  await world.close();
  world = await createWorld({
    log(event, fields) {
      if (event === 'watch.slots-skipped') {
        logged.push([fields?.['count'], fields?.['inAll'], world.clock.monotonicMs()]);
      }
    },
  });
  world.telegram.answer('700001', {});
  await world.add(['700001']);
  await setInterval(5);
  world.telegram.latency(14_000);
  await world.clock.advance(6 * minute);
  expect(logged.length).toBeGreaterThan(3);
  const gapsMs = logged.slice(1).map(([, , atMs], index) => atMs - (logged[index]?.[2] ?? 0));
  expect(Math.min(...gapsMs)).toBeGreaterThanOrEqual(minute);
  const sum = logged.reduce((all, [count]) => all + Number(count), 0);
  expect(sum).toBe(logged.at(-1)?.[1]);
});
