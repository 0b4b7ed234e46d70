import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { brokenProxy } from '../../support/fakes-telegram.ts';
import { planWork } from '../../support/planned-work.ts';

const minute = 60_000;
const missing = { url: '', maxConnections: null, ip: null };
const drifted = { maxConnections: 7 };
const ids = ['700001', '700002', '700003', '700004'];

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  ids.forEach((id) => world.telegram.answer(id, {}));
  await world.add(ids);
  await world.clock.advance(5 * minute);
});
afterEach(() => world.close());

const titles = (): readonly string[] => world.shown.map(({ title }) => title);

describe('a maintenance window', () => {
  it('over what was told before takes the message back in silence, and tells a new one once', async () => {
    world.telegram.answer('700001', missing);
    await world.clock.advance(4 * minute);
    expect(titles()).toEqual(['Bot 700001 is down']);
    await planWork(world, '700001', 20);
    world.telegram.answer('700001', {});
    await world.clock.advance(5 * minute);
    expect(world.row('700001').health).toBe('healthy');
    expect(world.withdrawn).toContain(world.shown[0]?.key);
    world.telegram.answer('700001', missing);
    await world.clock.advance(15 * minute);
    expect(titles()).toHaveLength(1);
    await world.clock.advance(5 * minute);
    expect(titles().slice(1)).toEqual(['Maintenance is over: Bot 700001 is down']);
    await world.clock.advance(60 * minute);
    expect(titles()).toHaveLength(2);
  });

  it('over what is unchanged tells nothing at its end', async () => {
    world.telegram.answer('700001', missing);
    await world.clock.advance(4 * minute);
    await planWork(world, '700001', 20);
    await world.clock.advance(60 * minute);
    expect(titles()).toEqual(['Bot 700001 is down']);
  });

  it('that ends while the program does not run is told of after the next start', async () => {
    await planWork(world, '700001', 20);
    world.telegram.answer('700001', missing);
    await world.clock.advance(5 * minute);
    await world.engine.stop();
    await world.clock.advance(16 * minute);
    await world.restart();
    await world.clock.advance(5 * minute);
    expect(titles()).toEqual(['Maintenance is over: Bot 700001 is down']);
  });
});

describe('quiet hours', () => {
  beforeEach(async () => {
    // The manual clock started at noon; five minutes have passed.
    await world.engine.execute('settings:update', {
      quietHoursEnabled: true,
      quietHoursFrom: '12:00',
      quietHoursTo: '13:00',
      quietHoursTimeZone: 'UTC',
    });
  });

  it('wake somebody for a bot that is down, and tell the rest in the morning', async () => {
    world.telegram.answer('700001', drifted);
    world.telegram.answer('700002', drifted);
    world.telegram.answer('700003', missing);
    await world.clock.advance(10 * minute);
    expect(titles()).toEqual(['Bot 700003 is down']);
    world.telegram.answer('700002', {});
    world.telegram.answer('700003', {});
    await world.clock.advance(40 * minute);
    expect(titles()).toHaveLength(1);
    await world.clock.advance(10 * minute);
    expect(titles().slice(1)).toEqual(['Quiet hours are over: Bot 700001 needs attention']);
  });

  it('hold back a proxy that has to be fixed', async () => {
    world.telegram.cutOff(brokenProxy);
    await world.clock.advance(50 * minute);
    expect(titles()).toEqual([]);
    await world.clock.advance(10 * minute);
    expect(world.shown).toMatchObject([{ kind: 'fleet' }]);
  });
});

describe('a fleet state that a person must end', () => {
  it('is told once, also over restarts, and again when it comes again', async () => {
    world.telegram.cutOff(brokenProxy);
    await world.clock.advance(5 * minute);
    expect(world.shown).toMatchObject([{ kind: 'fleet' }]);
    await world.restart();
    await world.clock.advance(10 * minute);
    expect(world.engine.snapshot().fleet).toMatchObject({ kind: 'proxy' });
    expect(world.shown).toHaveLength(1);
    await world.engine.stop();
    world.telegram.cutOff(null);
    await world.restart();
    await world.clock.advance(5 * minute);
    expect(world.withdrawn).toContain('fleet');
    world.telegram.cutOff(brokenProxy);
    await world.clock.advance(5 * minute);
    expect(world.shown).toMatchObject([{ kind: 'fleet' }, { kind: 'fleet' }]);
  });

  it('waits for somebody who can show it', async () => {
    world.notifier = 'unavailable';
    world.telegram.cutOff(brokenProxy);
    await world.clock.advance(5 * minute);
    world.notifier = 'shown';
    await world.clock.advance(minute);
    expect(world.shown).toMatchObject([{ kind: 'fleet' }]);
  });
});

describe('somebody who acknowledged', () => {
  const acknowledge = async (botId: string): Promise<void> => {
    const incidentId = world.row(botId).incident?.incidentId ?? 0;
    const answer = await world.engine.execute('incident:acknowledge', {
      incidentId,
      acknowledged: true,
    });
    expect(answer.ok).toBe(true);
  };

  it('before anything could be shown hears nothing until it gets worse', async () => {
    world.notifier = 'unavailable';
    world.telegram.answer('700001', { pending: 60 });
    await world.clock.advance(6 * minute);
    await acknowledge('700001');
    world.notifier = 'shown';
    await world.clock.advance(30 * minute);
    expect(titles()).toEqual([]);
    world.telegram.answer('700001', { pending: 2000 });
    await world.clock.advance(5 * minute);
    expect(titles()).toEqual(['Bot 700001 is down']);
  });

  it('is never reminded; others are, in one message', async () => {
    await world.engine.execute('settings:update', { reminderMinutes: 30 });
    world.telegram.answer('700001', missing);
    world.telegram.answer('700002', missing);
    world.telegram.answer('700003', missing);
    await world.clock.advance(5 * minute);
    expect(titles()).toEqual(['3 bots are down']);
    await acknowledge('700003');
    await world.clock.advance(32 * minute);
    expect(titles().slice(1)).toEqual(['Still so: 2 bots are down']);
    await acknowledge('700002');
    await acknowledge('700001');
    await world.clock.advance(120 * minute);
    expect(titles()).toHaveLength(2);
  });
});
