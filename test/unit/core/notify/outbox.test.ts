import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '../../../support/seeded.ts';
import { createOutboxBench, type OutboxBench } from './outbox-bench.ts';

const second = 1000;
const minute = 60 * second;

let bench: OutboxBench;
beforeEach(() => {
  bench = createOutboxBench();
});
afterEach(() => bench.stop());

const titles = (): readonly string[] => bench.desktop.shown.map(({ message }) => message.title);
const named = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${i + 1}`);

describe('a crash', () => {
  /** Two bots fail at once, and a third recovers that was told of. */
  function trouble(): void {
    bench.set('3', { health: 'healthy' });
    bench.disk.announced.set('3', { startedAtMs: bench.clock.nowMs() - minute, worst: 'down' });
    bench.set('1', { health: 'down' });
    bench.set('2', { health: 'down' });
  }

  it('at any moment repeats at most one message and loses none (NOT-07)', async () => {
    trouble();
    bench.boot();
    await bench.clock.advance(5 * minute);
    const effects = bench.effects();
    const expected = [...titles()].toSorted();
    expect(expected).toEqual(['2 bots are down', 'Bot 3 delivers again']);
    for (let dieAt = 1; dieAt <= effects; dieAt += 1) {
      bench.stop();
      bench = createOutboxBench();
      trouble();
      bench.boot(dieAt);
      await bench.clock.advance(5 * minute);
      expect(bench.dead()).toBe(true);
      bench.boot();
      await bench.clock.advance(5 * minute);
      const times = titles().length;
      expect([...new Set(titles())].toSorted()).toEqual(expected);
      expect(times).toBeLessThanOrEqual(expected.length + 1);
      expect(bench.disk.items).toEqual([]);
    }
  });

  it('and a hundred restarts repeat nothing', async () => {
    trouble();
    for (let i = 0; i < 100; i += 1) {
      bench.boot();
      await bench.clock.advance(2 * minute);
    }
    expect(titles()).toHaveLength(2);
  });

  it('while nobody can show anything loses nothing', async () => {
    bench.desktop.available = false;
    trouble();
    for (let i = 0; i < 20; i += 1) {
      bench.boot();
      await bench.clock.advance(minute);
    }
    expect(titles()).toEqual([]);
    bench.desktop.available = true;
    await bench.clock.advance(2 * minute);
    expect([...titles()].toSorted()).toEqual(['2 bots are down', 'Bot 3 delivers again']);
  });
});

describe('many at once', () => {
  it('2,950 bots that fail together are one message (NOT-03)', async () => {
    named(2950).forEach((id) => bench.set(id, { health: 'down' }));
    bench.boot();
    await bench.clock.advance(30 * minute);
    expect(titles()).toEqual(['2,950 bots are down']);
    expect(bench.desktop.shown[0]?.message.body).toBe(
      '2,950 bots on a.example.org: The webhook is gone\nFor 31 s.',
    );
    expect(bench.disk.items).toEqual([]);
  });

  it('and recover together are one more, after which nothing stands on the desktop', async () => {
    named(2950).forEach((id) => bench.set(id, { health: 'down' }));
    bench.boot();
    await bench.clock.advance(5 * minute);
    named(2950).forEach((id) => bench.set(id, { health: 'healthy' }));
    await bench.clock.advance(5 * minute);
    expect(titles()).toEqual(['2,950 bots are down', '2,950 bots deliver again']);
    expect(bench.desktop.withdrawn).toContain('digest');
    expect(bench.disk.announced.size).toBe(0);
  });

  it('are told when they have waited; what was solved by then is not told', async () => {
    named(10).forEach((id) => bench.set(id, { health: 'down' }));
    bench.boot();
    await bench.clock.advance(20 * second);
    named(9).forEach((id) => bench.set(id, { health: 'healthy' }));
    await bench.clock.advance(5 * minute);
    expect(titles()).toEqual(['Bot 10 is down']);
  });

  it('wait a moment only where they are checked every second', async () => {
    bench.around.intervalMs = 1000;
    bench.set('1', { health: 'down' });
    bench.set('2', { health: 'healthy' });
    bench.boot();
    await bench.clock.advance(400);
    expect(titles()).toEqual([]);
    await bench.clock.advance(1600);
    expect(titles()).toEqual(['Bot 1 is down']);
  });

  it('of one cause are brought up to date every five minutes, of another at once', async () => {
    named(4).forEach((id) => bench.set(id, { health: 'down' }));
    bench.set('9', { health: 'healthy' });
    const outbox = bench.boot();
    await bench.clock.advance(minute);
    bench.set('5', { health: 'down' });
    bench.set('6', { health: 'down', host: 'b.example.org' });
    bench.set('7', { health: 'down', host: 'b.example.org' });
    outbox.kick();
    await bench.clock.advance(10 * minute);
    expect(
      bench.desktop.shown.map(({ atMs, message }) => [
        Math.round(atMs / minute),
        message.key,
        message.title,
      ]),
    ).toEqual([
      [1, 'digest', '4 bots are down'],
      [2, 'digest-2', '2 bots are down'],
      [6, 'digest', '5 bots are down'],
    ]);
  });

  it('10,000 changes in an hour stay within six messages a minute and thirty an hour (NOT-10)', async () => {
    const outbox = bench.boot();
    const ids = named(500);
    const draw = seeded(7);
    const random = (below: number): number => Math.floor(draw() * below);
    for (let i = 0; i < 10_000; i += 1) {
      const id = ids[random(ids.length)] ?? '1';
      const health = (['down', 'healthy', 'degraded'] as const)[random(3)] ?? 'down';
      bench.set(id, {
        health,
        reason: health === 'down' ? 'webhook-missing' : 'drift',
        host: `h${random(50)}`,
      });
      if (i % 100 === 99) {
        outbox.kick();
        await bench.clock.advance(36 * second);
      }
    }
    await bench.clock.advance(60 * minute);
    const times = bench.desktop.shown.map(({ atMs }) => atMs);
    const within = (ms: number): number =>
      Math.max(...times.map((at) => times.filter((one) => one >= at && one < at + ms).length));
    expect(times.length).toBeGreaterThan(5);
    expect(within(minute)).toBeLessThanOrEqual(6);
    expect(within(60 * minute)).toBeLessThanOrEqual(30);
    expect(bench.disk.items).toEqual([]);
  }, 120_000);

  it('that wait in a silence hold up nobody behind them', async () => {
    named(6000).forEach((id) => bench.set(id, { health: 'down', parts: { muted: 'maintenance' } }));
    bench.set('last', { health: 'down' });
    bench.boot();
    await bench.clock.advance(2 * minute);
    expect(titles()).toEqual(['Bot last is down']);
    named(6000).forEach((id) => bench.set(id, { health: 'down', parts: { muted: 'maintenance' } }));
    await bench.clock.advance(minute);
    expect(bench.disk.items).toHaveLength(6000);
  });
});

describe('a digest', () => {
  beforeEach(async () => {
    named(3).forEach((id) => bench.set(id, { health: 'down' }));
    bench.set('9', { health: 'healthy' });
    bench.boot();
    await bench.clock.advance(2 * minute);
  });

  it.each(['acknowledged', 'paused'] as const)(
    'goes when all of its bots are %s, not while one is not',
    async (muted) => {
      bench.mute('1', muted);
      bench.mute('2', muted);
      await bench.clock.advance(2 * minute);
      expect([...bench.desktop.standing.keys()]).toEqual(['digest']);
      bench.mute('3', muted);
      await bench.clock.advance(2 * minute);
      expect([...bench.desktop.standing.keys()]).toEqual([]);
      expect(titles()).toEqual(['3 bots are down']);
    },
  );

  it('goes when its bots are removed', async () => {
    named(3).forEach((id) => bench.remove(id));
    await bench.clock.advance(2 * minute);
    expect([...bench.desktop.standing.keys()]).toEqual([]);
  });

  it('names those in its next update of whom nobody knows', async () => {
    bench.mute('1', 'acknowledged');
    bench.mute('2', 'snoozed');
    bench.set('4', { health: 'down' });
    await bench.clock.advance(10 * minute);
    expect(titles()).toEqual(['3 bots are down', '2 bots are down']);
    expect(bench.desktop.standing.get('digest')?.message.botIds).toEqual(['3', '4']);
  });

  it('stays known after a restart: others get a key of their own, more of its cause join it', async () => {
    bench.boot();
    bench.set('5', { health: 'down' });
    bench.set('6', { health: 'down', host: 'b.example.org' });
    bench.set('7', { health: 'down', host: 'b.example.org' });
    await bench.clock.advance(10 * minute);
    expect(bench.desktop.shown.map(({ message: { key, title } }) => [key, title])).toEqual([
      ['digest', '3 bots are down'],
      ['digest-2', '2 bots are down'],
      ['digest', '4 bots are down'],
    ]);
    bench.boot();
    ['6', '7'].forEach((id) => bench.set(id, { health: 'healthy' }));
    await bench.clock.advance(10 * minute);
    expect([...bench.desktop.standing.keys()].toSorted()).toEqual(['digest', 'recovered']);
  });

  it('gives its place to a reminder of the one that is left', async () => {
    bench.settings = { ...bench.settings, reminderMinutes: 30 };
    bench.set('1', { health: 'healthy' });
    bench.set('2', { health: 'healthy' });
    await bench.clock.advance(35 * minute);
    expect(titles().at(-1)).toBe('Still so: Bot 3 is down');
    expect([...bench.desktop.standing.keys()]).not.toContain('digest');
  });
});

describe('messages that are switched off', () => {
  it('tell nothing more, and what was told is taken back when it is over', async () => {
    bench.set('1', { health: 'down' });
    bench.boot();
    await bench.clock.advance(2 * minute);
    expect(bench.desktop.standing.size).toBe(1);
    bench.settings = { ...bench.settings, notificationsEnabled: false };
    bench.set('1', { health: 'healthy' });
    bench.set('2', { health: 'down' });
    await bench.clock.advance(2 * minute);
    expect(bench.desktop.standing.size).toBe(0);
    expect(titles()).toEqual(['Bot 1 is down']);
  });
});

it('a fleet state that is over is taken back, also while messages are switched off', async () => {
  bench.disk.fleetTold = 'proxy';
  bench.settings = { ...bench.settings, notificationsEnabled: false };
  bench.boot();
  await bench.clock.advance(minute);
  expect([bench.disk.fleetTold, bench.desktop.withdrawn]).toEqual([null, ['fleet']]);
});

describe('a fleet state (NOT-05)', () => {
  /** Seconds at which: the bot is found down, its checks begin to fail, the fleet state is known, it is over. */
  it.each([
    ['long before', { down: 200, trouble: 0, cutOff: 20, over: 600 }],
    ['just before', { down: 21, trouble: 0, cutOff: 20, over: 600 }],
    ['in the same moment', { down: 20, trouble: 20, cutOff: 20, over: 600 }],
    ['1 s after', { down: 20, trouble: 20.5, cutOff: 21, over: 600 }],
    ['15 s after', { down: 20, trouble: 30, cutOff: 35, over: 600 }],
    ['29 s after', { down: 20, trouble: 45, cutOff: 49, over: 600 }],
  ])(
    'that begins %s the bot’s problem mutes it; what still stands is told after',
    async (_name, at) => {
      bench.set('1', { health: 'healthy' });
      bench.set('2', { health: 'healthy' });
      const outbox = bench.boot();
      await bench.clock.advance(minute);
      const startMs = bench.clock.monotonicMs();
      const steps = [
        [at.down, () => bench.set('1', { health: 'down' })],
        [at.trouble, () => (bench.around.troubled = true)],
        [at.cutOff, () => (bench.around.cutOff = true)],
        [at.over, () => Object.assign(bench.around, { cutOff: false, troubled: false })],
      ] as const;
      const toldBefore = new Map<number, number>();
      for (const [atSecond, run] of [...steps].toSorted(([a], [b]) => a - b)) {
        await bench.clock.advance(startMs + atSecond * second - bench.clock.monotonicMs());
        toldBefore.set(atSecond, titles().length);
        run();
        outbox.kick();
      }
      expect(toldBefore.get(at.over)).toBe(0);
      await bench.clock.advance(2 * minute);
      expect(titles()).toEqual(['Bot 1 is down']);
    },
  );

  it('of which nothing is left afterwards is never told', async () => {
    bench.set('1', { health: 'healthy' });
    bench.set('2', { health: 'healthy' });
    bench.boot();
    bench.around.cutOff = true;
    bench.set('1', { health: 'down' });
    await bench.clock.advance(10 * minute);
    bench.set('1', { health: 'healthy' });
    bench.around.cutOff = false;
    await bench.clock.advance(10 * minute);
    expect(titles()).toEqual([]);
  });
});

describe('reminders', () => {
  const start = (reminderMinutes: number): void => {
    bench.settings = { ...bench.settings, reminderMinutes };
    bench.set('1', { health: 'down' });
    bench.set('2', { health: 'healthy' });
    bench.boot();
  };

  it('are off unless somebody switched them on', async () => {
    start(0);
    await bench.clock.advance(24 * 60 * minute);
    expect(titles()).toEqual(['Bot 1 is down']);
  });

  it('come at their interval, in the place of the message, and end with the problem', async () => {
    start(30);
    await bench.clock.advance(100 * minute);
    expect(titles()).toEqual([
      'Bot 1 is down',
      'Still so: Bot 1 is down',
      'Still so: Bot 1 is down',
      'Still so: Bot 1 is down',
    ]);
    expect(new Set(bench.desktop.shown.map(({ message }) => message.key)).size).toBe(1);
    bench.set('1', { health: 'healthy' });
    await bench.clock.advance(100 * minute);
    expect(titles().slice(4)).toEqual(['Bot 1 delivers again']);
  });

  it('are one message for all that stands', async () => {
    start(30);
    await bench.clock.advance(10 * minute);
    bench.set('2', { health: 'down' });
    bench.set('3', { health: 'degraded', reason: 'drift' });
    await bench.clock.advance(35 * minute);
    expect(titles().slice(2)).toEqual(['Still so: 3 bots need attention']);
  });

  it.each(['acknowledged', 'snoozed', 'maintenance'] as const)(
    'leave out what is %s',
    async (muted) => {
      start(30);
      await bench.clock.advance(10 * minute);
      bench.set('1', { health: 'down', parts: { muted } });
      await bench.clock.advance(100 * minute);
      expect(titles()).toEqual(['Bot 1 is down']);
    },
  );

  it('of one that was told with others take the place of that digest', async () => {
    start(30);
    bench.set('2', { health: 'down' });
    await bench.clock.advance(10 * minute);
    expect(titles()).toEqual(['2 bots are down']);
    bench.set('2', { health: 'healthy' });
    await bench.clock.advance(25 * minute);
    expect(titles().slice(1)).toEqual(['Bot 2 delivers again', 'Still so: Bot 1 is down']);
    expect(bench.desktop.withdrawn).toContain('digest');
  });

  it('begin anew after a restart', async () => {
    start(30);
    for (let i = 0; i < 10; i += 1) {
      await bench.clock.advance(20 * minute);
      bench.boot();
    }
    expect(titles()).toEqual(['Bot 1 is down']);
  });

  it('wait for the end of quiet hours', async () => {
    // The manual clock starts at noon.
    bench.settings = {
      ...bench.settings,
      quietHoursEnabled: true,
      quietHoursFrom: '12:10',
      quietHoursTo: '16:00',
      quietHoursTimeZone: 'UTC',
    };
    start(30);
    await bench.clock.advance(239 * minute);
    expect(titles()).toEqual(['Bot 1 is down']);
    await bench.clock.advance(2 * minute);
    expect(titles()).toEqual(['Bot 1 is down', 'Still so: Bot 1 is down']);
  });
});

describe('quiet hours', () => {
  beforeEach(() => {
    bench.settings = {
      ...bench.settings,
      quietHoursEnabled: true,
      quietHoursFrom: '11:00',
      quietHoursTo: '13:00',
      quietHoursTimeZone: 'UTC',
    };
    bench.set('0', { health: 'healthy' });
  });

  it('end with one digest of what still stands; what was solved is not told', async () => {
    bench.boot();
    for (const id of named(5)) {
      bench.set(id, { health: 'degraded', reason: 'drift', host: `${id}.example.org` });
      await bench.clock.advance(5 * minute);
    }
    bench.set('5', { health: 'healthy' });
    await bench.clock.advance(30 * minute);
    expect(titles()).toEqual([]);
    await bench.clock.advance(10 * minute);
    expect(titles()).toEqual(['Quiet hours are over: 4 bots need attention']);
  });

  it('let through what is critical, and take it back in silence when it is over', async () => {
    bench.boot();
    bench.set('1', { health: 'down' });
    await bench.clock.advance(5 * minute);
    expect(titles()).toEqual(['Bot 1 is down']);
    const key = bench.desktop.shown[0]?.message.key;
    bench.set('1', { health: 'healthy' });
    await bench.clock.advance(120 * minute);
    expect(titles()).toEqual(['Bot 1 is down']);
    expect(bench.desktop.withdrawn).toContain(key);
  });

  it('hold back everything where somebody wants it so', async () => {
    bench.settings = { ...bench.settings, quietHoursCriticalBreaksThrough: false };
    bench.boot();
    bench.set('1', { health: 'down' });
    await bench.clock.advance(59 * minute);
    expect(titles()).toEqual([]);
    await bench.clock.advance(5 * minute);
    expect(titles()).toEqual(['Quiet hours are over: Bot 1 is down']);
  });
});
