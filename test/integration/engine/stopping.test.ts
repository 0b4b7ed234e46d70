import { afterEach, describe, expect, test } from 'vitest';
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
    const stopping = world.engine.stop();
    await world.clock.advance(2900);
    await stopping;
    expect(telegram.hooks.get(id)).toMatchObject({ url: aWebhookUrl, maxConnections: 50 });
  });

  test('takes three seconds at most, however long an action hangs, and its note stays', async () => {
    fleet = await createRepairedFleet(1);
    const { world, ids } = fleet;
    const planId = await planned('kick', ids[0] ?? '');
    world.telegram.latency(60_000);
    await world.engine.execute('repair:apply', { planId, typedName: null });
    await world.clock.advance(100);
    let stopped = false;
    const stopping = world.engine.stop();
    void stopping.finally(() => {
      stopped = true;
    });
    await world.clock.advance(1900);
    expect(stopped).toBe(false);
    await world.clock.advance(1100);
    expect(stopped).toBe(true);
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
    const stopping = world.engine.stop();
    const late = await world.engine.execute('repair:plan', { kind: 'kick', botId: ids[2] ?? '' });
    expect(late).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    await world.clock.advance(3000);
    await stopping;
    expect(new Set(telegram.sets.map(({ telegramId }) => telegramId)).size).toBeLessThanOrEqual(1);
  });

  test('is gone at once when nothing is under way', async () => {
    fleet = await createRepairedFleet(1);
    let stopped = false;
    const stopping = fleet.world.engine.stop();
    void stopping.finally(() => {
      stopped = true;
    });
    await fleet.world.clock.advance(10);
    expect(stopped).toBe(true);
  });
});
