import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HOOK_URL, startRig } from './harness.ts';
import type { ApiAnswer, Rig } from './harness.ts';

let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.simulator.close());

const updatesSchema = z.array(z.object({ update_id: z.int() }));
const idsOf = (answer: ApiAnswer): readonly number[] =>
  updatesSchema.parse(answer.result).map((update) => update.update_id);
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** Reads updates long after the last call, so that nothing looks like hammering. */
const read = (params: Readonly<Record<string, string>> = {}): Promise<ApiAnswer> => {
  rig.clock.advance(5000);
  return rig.call('getUpdates', params);
};

describe('getUpdates', () => {
  it('gives everything in order and confirms by offset', async () => {
    rig.simulator.control.pushUpdates(rig.token, { count: 5 });
    const ids = idsOf(await read());
    const first = ids[0] ?? 0;
    expect(ids).toEqual([0, 1, 2, 3, 4].map((offset) => first + offset));
    expect(idsOf(await read({ offset: String(first + 2) }))).toEqual(ids.slice(2));
    expect(idsOf(await read({ offset: '-1' }))).toEqual(ids.slice(4));
    expect(await rig.info()).toMatchObject({ pending_update_count: 1 });
    expect(idsOf(await read({ offset: String(first + 9999) }))).toEqual(ids.slice(4));
    expect(idsOf(await read({ offset: '1' }))).toEqual(ids.slice(4));
  });

  it.each([
    ['0', 1],
    ['-4', 1],
    ['abc', 1],
    ['2', 2],
    ['1000', 100],
    ['', 100],
  ])('clamps the limit %j to %i', async (limit, expected) => {
    rig.simulator.control.pushUpdates(rig.token, { count: 120 });
    expect(idsOf(await read({ limit }))).toHaveLength(expected);
  });

  it('gives one update to a caller that asks again within half a second', async () => {
    rig.simulator.control.pushUpdates(rig.token, { count: 4 });
    await read();
    expect(idsOf(await rig.call('getUpdates'))).toHaveLength(1);
  });

  it('is refused while a webhook is active: at once, then after 3 s', async () => {
    await rig.call('setWebhook', { url: HOOK_URL });
    const text =
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    expect(await rig.call('getUpdates')).toMatchObject({ status: 409, description: text });
    const second = rig.call('getUpdates');
    await soon();
    let isAnswered = false;
    const noted = second.finally(() => {
      isAnswered = true;
    });
    rig.clock.advance(2000);
    await soon();
    expect(isAnswered).toBe(false);
    rig.clock.advance(1000);
    expect(await noted).toMatchObject({ status: 409, description: text });
  });

  it('waits as asked, and an update ends the wait', async () => {
    const waiting = rig.call('getUpdates', { timeout: '20' });
    await soon();
    rig.clock.advance(10_000);
    rig.simulator.control.pushUpdates(rig.token);
    expect(idsOf(await waiting)).toHaveLength(1);
  });

  it('is ended by a set, by another getUpdates, but not by a delete', async () => {
    const first = rig.call('getUpdates', { timeout: '20' });
    await soon();
    await rig.call('deleteWebhook');
    const second = rig.call('getUpdates', { timeout: '20' });
    expect(await first).toMatchObject({
      status: 409,
      description:
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    await soon();
    rig.clock.advance(3000);
    await rig.call('setWebhook', { url: HOOK_URL });
    expect(await second).toMatchObject({
      status: 409,
      description: 'Conflict: terminated by setWebhook request',
    });
  });

  it('shares allowed_updates with the webhook', async () => {
    await read({ allowed_updates: '["poll"]' });
    expect(rig.simulator.control.pushUpdates(rig.token, { kind: 'message' })).toBe(0);
    expect(rig.simulator.control.pushUpdates(rig.token, { kind: 'poll' })).toBe(1);
    expect(await rig.info()).toMatchObject({ pending_update_count: 1, allowed_updates: ['poll'] });
  });

  it('forgets what has outlived its lifetime', async () => {
    rig.simulator.control.pushUpdates(rig.token, { kind: 'inline_query' });
    rig.simulator.control.pushUpdates(rig.token, { kind: 'callback_query' });
    rig.clock.advance(32_000);
    expect(idsOf(await rig.call('getUpdates'))).toHaveLength(1);
    rig.clock.advance(150_000);
    // nobody collects before the server is ten minutes old, so it still counts as pending
    expect(await rig.info()).toMatchObject({ pending_update_count: 1 });
    rig.clock.advance(600_000);
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
  });
});

describe('conflicts of sets', () => {
  it('go to the earlier unfinished set when a later set or a delete arrives', async () => {
    const { control } = rig.simulator;
    control.setDns('slow.example.org', 'timeout');
    const slow = rig.call('setWebhook', { url: 'https://slow.example.org/' });
    await soon();
    expect(await rig.call('getUpdates')).toMatchObject({ status: 409 });
    rig.clock.advance(3000);
    expect(await rig.call('deleteWebhook')).toMatchObject({ description: 'Webhook was deleted' });
    expect(await slow).toMatchObject({
      status: 409,
      description: 'Conflict: terminated by other setWebhook',
    });
  });
});

describe('the queue', () => {
  it('holds 100 000 updates and discards the rest silently', () => {
    expect(rig.simulator.control.pushUpdates(rig.token, { count: 100_050 })).toBe(100_000);
    expect(rig.simulator.control.bot(rig.token).pending).toBe(100_000);
  });

  it('belongs to the data centre: the test one has its own', async () => {
    rig.simulator.control.pushUpdates(rig.token, { count: 2, isTestDc: true });
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
    expect((await rig.call('test/getWebhookInfo')).result).toMatchObject({
      pending_update_count: 2,
    });
  });
});

describe('the link to Telegram', () => {
  it('shows as a synchronisation error once it has been down for 3 min, and for good', async () => {
    rig.simulator.control.setTelegramLink(false);
    rig.clock.advance(170_000);
    expect(await rig.info()).not.toHaveProperty('last_synchronization_error_date');
    rig.clock.advance(20_000);
    const first = await rig.info();
    expect(first).toHaveProperty('last_synchronization_error_date');
    rig.simulator.control.setTelegramLink(true);
    rig.clock.advance(60_000);
    expect(await rig.info()).toEqual(first);
  });
});
