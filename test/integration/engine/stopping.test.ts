import { afterEach, describe, expect, test } from 'vitest';
import { StoreFailure } from '../../../src-main/core/store/errors.ts';
import { anInfo, aWebhookUrl } from '../../support/builders.ts';
import { createRepairedFleet, type RepairedFleet } from '../../support/repaired-fleet.ts';

let fleet: RepairedFleet;
afterEach(() => fleet.close());

async function planned(kind: 'kick' | 're-set', botId: string): Promise<string> {
  const answer = await fleet.world.engine.execute('repair:plan', { kind, botId });
  if (!answer.ok || answer.value.kind !== 'plan') {
    throw new Error(JSON.stringify(answer));
  }
  return answer.value.plan.planId;
}

/** Stops it; tells whether it has. */
function stopping(engine: RepairedFleet['world']['engine']): () => boolean {
  let isOver = false;
  void engine.stop().finally(() => {
    isOver = true;
  });
  return () => isOver;
}

describe('an engine that stops', () => {
  test('lets a kick end whose webhook is already deleted', async () => {
    fleet = await createRepairedFleet(1);
    const { world, telegram, ids } = fleet;
    const [id = ''] = ids;
    const planId = await planned('kick', id);
    world.telegram.latency(200);
    await world.engine.execute('repair:apply', { planId, typedName: null });
    for (let tries = 0; telegram.hooks.get(id)?.url !== '' && tries < 100; tries += 1) {
      await world.clock.advance(50);
    }
    expect(telegram.hooks.get(id)?.url).toBe('');
    const stopped = stopping(world.engine);
    await world.clock.advance(900);
    expect(stopped()).toBe(true);
    expect(telegram.hooks.get(id)).toMatchObject({ url: aWebhookUrl, maxConnections: 50 });
  });

  test('is gone as soon as the webhook is back: nobody waits for its first delivery', async () => {
    fleet = await createRepairedFleet(1);
    const { world, telegram, ids } = fleet;
    const [id = ''] = ids;
    const planId = await planned('kick', id);
    await world.engine.execute('repair:apply', { planId, typedName: null });
    const isSet = (): boolean => telegram.sets.some(({ telegramId }) => telegramId === id);
    for (let tries = 0; !isSet() && tries < 100; tries += 1) {
      await world.clock.advance(10);
    }
    // Seen once: the second look comes a second and a half later.
    await world.clock.advance(100);
    expect(world.engine.snapshot().bots[0]?.activity).not.toBeNull();
    const stopped = stopping(world.engine);
    await world.clock.advance(60);
    expect(stopped()).toBe(true);
    expect(telegram.hooks.get(id)).toMatchObject({ url: aWebhookUrl, maxConnections: 50 });
    expect(world.engine.snapshot().bots[0]?.lastAction).toMatchObject({ outcome: 'done' });
  });

  test('takes two seconds at most, however long an action hangs, and its note stays', async () => {
    fleet = await createRepairedFleet(1);
    const { world, ids } = fleet;
    const planId = await planned('kick', ids[0] ?? '');
    world.telegram.latency(60_000);
    await world.engine.execute('repair:apply', { planId, typedName: null });
    await world.clock.advance(100);
    const stopped = stopping(world.engine);
    await world.clock.advance(1700);
    expect(stopped()).toBe(false);
    await world.clock.advance(400);
    expect(stopped()).toBe(true);
  });

  test('takes no command and begins no repair while it lets an action end', async () => {
    fleet = await createRepairedFleet(3);
    const { world, telegram, ids } = fleet;
    ids.forEach((id) => telegram.hooks.set(id, anInfo({ url: '' })));
    const wish = { kind: 're-set' } as const;
    const bulk = await world.engine.execute('bulk:plan', { botIds: [...ids], wish });
    const bulkId = bulk.ok ? bulk.value.bulkId : '';
    await world.clock.advance(10_000);
    world.telegram.latency(500);
    await world.engine.execute('bulk:apply', { bulkId, canaryFirst: false, stopAtFailure: true });
    await world.clock.advance(700);
    telegram.sets.length = 0;
    const over = world.engine.stop();
    const late = await world.engine.execute('repair:plan', { kind: 'kick', botId: ids[2] ?? '' });
    expect(late).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    await world.clock.advance(3000);
    await over;
    expect(new Set(telegram.sets.map(({ telegramId }) => telegramId)).size).toBeLessThanOrEqual(1);
  });

  test('begins no command that waited for the data file while the engine began to end', async () => {
    let isBusy = false;
    fleet = await createRepairedFleet(2, {
      wrapStore: (store) => ({
        ...store,
        probe() {
          if (isBusy) {
            throw new StoreFailure({ kind: 'busy' });
          }
          store.probe();
        },
      }),
    });
    const { world, telegram, ids } = fleet;
    const [acting = '', waiting = ''] = ids;
    telegram.hooks.set(waiting, anInfo({ url: '' }));
    await world.clock.advance(60_000);
    const [first, second] = [await planned('kick', acting), await planned('re-set', waiting)];
    world.telegram.latency(60_000);
    await world.engine.execute('repair:apply', { planId: first, typedName: null });
    await world.clock.advance(100);
    isBusy = true;
    const late = world.engine.execute('repair:apply', { planId: second, typedName: null });
    await world.clock.advance(300);
    const calls = (): number =>
      world.telegram.calls.filter(({ telegramId }) => telegramId === waiting).length;
    const [before, stopped] = [calls(), stopping(world.engine)];
    await world.clock.advance(300);
    isBusy = false;
    await world.clock.advance(300);
    // The other action still has its time: nothing but our own look keeps this one from beginning.
    expect(stopped()).toBe(false);
    expect(await late).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    await world.clock.advance(3000);
    expect(stopped()).toBe(true);
    expect(calls()).toBe(before);
  });

  test('is gone at once when nothing is under way', async () => {
    fleet = await createRepairedFleet(1);
    const stopped = stopping(fleet.world.engine);
    await fleet.world.clock.advance(10);
    expect(stopped()).toBe(true);
  });
});
