import { afterEach, describe, expect, test } from 'vitest';
import type { BulkItem } from '../../../src-shared/bulk.ts';
import { anInfo, aWebhookUrl } from '../../support/builders.ts';
import { createRepairedFleet, type RepairedFleet } from '../../support/repaired-fleet.ts';

let fleet: RepairedFleet;
afterEach(() => fleet.close());

const lose = (id: string): void => void fleet.telegram.hooks.set(id, anInfo({ url: '' }));
const progress = () => fleet.world.engine.snapshot().bulk;

async function plan(botIds: readonly string[]): Promise<string> {
  const wish = { kind: 're-set' } as const;
  const answer = await fleet.world.engine.execute('bulk:plan', { botIds: [...botIds], wish });
  if (!answer.ok) {
    throw new Error(JSON.stringify(answer.error));
  }
  await fleet.world.clock.advance(10_000);
  return answer.value.bulkId;
}
async function items(bulkId: string): Promise<readonly BulkItem[]> {
  const page = await fleet.world.engine.execute('bulk:items', { bulkId, offset: 0, limit: 500 });
  return page.ok ? page.value : [];
}

describe('a bulk action of the engine', () => {
  test('sets many webhooks again, each in full, and says so in the journal', async () => {
    fleet = await createRepairedFleet(6);
    const { world, telegram, ids } = fleet;
    ids.slice(0, 4).forEach(lose);
    const bulkId = await plan(ids);
    expect(progress()).toMatchObject({ bulkId, phase: 'planned', total: 6 });
    expect(telegram.sets).toEqual([]);
    const applied = await world.engine.execute('bulk:apply', {
      bulkId,
      canaryFirst: false,
      stopAtFailure: false,
    });
    expect(applied.ok).toBe(true);
    await world.clock.advance(60_000);
    expect(progress()).toMatchObject({ phase: 'over', end: 'finished' });
    expect(new Set(telegram.sets.map(({ telegramId }) => telegramId)).size).toBe(6);
    for (const id of ids) {
      expect(telegram.hooks.get(id)).toMatchObject({ url: aWebhookUrl, maxConnections: 50 });
    }
    expect((await items(bulkId)).map(({ state }) => state)).not.toContain('failed');
    const page = await world.engine.execute('journal:page', {
      botId: null,
      beforeSeq: null,
      limit: 50,
    });
    expect(page.ok && page.value.some(({ message }) => message.startsWith('Bulk action'))).toBe(
      true,
    );
  });

  test('says in the journal who began it', async () => {
    fleet = await createRepairedFleet(1);
    const { world, ids } = fleet;
    ids.forEach(lose);
    const wish = { kind: 're-set' } as const;
    const begun = await world.engine.execute('bulk:plan', { botIds: [...ids], wish }, 'api');
    await world.clock.advance(10_000);
    const bulkId = begun.ok ? begun.value.bulkId : '';
    const options = { canaryFirst: false, stopAtFailure: false };
    await world.engine.execute('bulk:apply', { bulkId, ...options }, 'api');
    await world.clock.advance(30_000);
    const page = await world.engine.execute('journal:page', {
      botId: null,
      beforeSeq: null,
      limit: 50,
    });
    const lines = page.ok ? page.value : [];
    const line = lines.find(({ message }) => message.startsWith('Bulk action'));
    expect(line?.actor).toBe('api');
  });

  test('a bot whose secret is not known is refused, the others go on', async () => {
    fleet = await createRepairedFleet(2);
    const [adopted = ''] = await fleet.addAdopted(1);
    const bulkId = await plan([...fleet.ids, adopted]);
    const found = (await items(bulkId)).find(({ botId }) => botId === adopted);
    expect(found).toMatchObject({ state: 'refused' });
    expect(found?.refusals.map(({ code }) => code)).toContain('secret-unknown');
  });

  test('one at a time, of known bots only; what is not planned is not applied', async () => {
    fleet = await createRepairedFleet(2);
    const { world, ids } = fleet;
    const wish = { kind: 're-set' } as const;
    const unknown = await world.engine.execute('bulk:plan', { botIds: ['5'], wish });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    world.telegram.latency(1000);
    const first = await world.engine.execute('bulk:plan', { botIds: [...ids], wish });
    const second = await world.engine.execute('bulk:plan', { botIds: [...ids], wish });
    expect(second).toMatchObject({ ok: false, error: { code: 'BUSY' } });
    const bulkId = first.ok ? first.value.bulkId : '';
    const options = { canaryFirst: false, stopAtFailure: false };
    const early = await world.engine.execute('bulk:apply', { bulkId, ...options });
    expect(early).toMatchObject({ ok: false, error: { code: 'CONFLICT' } });
    await world.clock.advance(10_000);
    const other = await world.engine.execute('bulk:apply', { bulkId: 'x', ...options });
    expect(other).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    await world.engine.execute('bulk:dismiss', {});
    expect(progress()).toBeNull();
  });

  test('a cancelled one leaves every bot whole', async () => {
    fleet = await createRepairedFleet(12);
    const { world, telegram, ids } = fleet;
    ids.forEach(lose);
    const bulkId = await plan(ids);
    await world.engine.execute('bulk:apply', { bulkId, canaryFirst: false, stopAtFailure: true });
    await world.clock.advance(4000);
    await world.engine.execute('bulk:cancel', {});
    await world.clock.advance(60_000);
    expect(progress()).toMatchObject({ phase: 'over', end: 'cancelled' });
    const states = (await items(bulkId)).map(({ state }) => state);
    expect(states).toContain('left');
    expect(states).toContain('done');
    expect(states.filter((state) => state === 'done')).toHaveLength(telegram.sets.length);
    expect(world.store.intents.open()).toEqual([]);
  });
});
