/**
 * Rules with times too long for a recording, each at its very edge, on virtual time. Every group
 * names the function of the real server (telegram-bot-api, td) that the rule was read from.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EndpointBehaviour, SimulatorOptions } from '../../simulator/index.ts';
import { HOOK, HOOK_URL, offsetsSeconds, startRig } from './harness.ts';
import type { Rig } from './harness.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
let rig: Rig;

const start = async (options: SimulatorOptions = {}): Promise<void> => {
  rig = await startRig(options);
};
beforeEach(() => start());
afterEach(() => rig.simulator.close());

const restartWith = async (options: SimulatorOptions): Promise<void> => {
  await rig.simulator.close();
  await start(options);
};
const endpoint = (behaviour: EndpointBehaviour): void =>
  rig.simulator.control.setEndpoint(HOOK, behaviour);
const setOn = async (behaviour: EndpointBehaviour): Promise<void> => {
  endpoint(behaviour);
  expect(await rig.call('setWebhook', { url: HOOK_URL })).toMatchObject({ status: 200 });
  rig.clock.advance(3000);
};
const push = (options: Parameters<Rig['simulator']['control']['pushUpdates']>[1] = {}): void => {
  rig.simulator.control.pushUpdates(rig.token, options);
};
const attempts = (): readonly number[] =>
  offsetsSeconds(rig.simulator.control.endpointLog(HOOK).requests.map((item) => item.atMs));
const gaps = (): readonly number[] =>
  attempts().map((time, index, all) => Math.round(time - (all[index - 1] ?? 0)));
const connectionCount = (): number =>
  rig.simulator.control.endpointLog(HOOK).connectionTimesMs.length;
const urlNow = (): string => rig.simulator.control.bot(rig.token).url;

describe('23 h of nothing but 410 (WebhookActor::handle)', () => {
  const keepAsking = (hours: number, from: number): void => {
    for (let hour = from; hour < hours; hour += 1) {
      push({ chat: hour });
      rig.clock.advance(HOUR_MS);
    }
  };

  it('remove the webhook with the first answer after them, and keep the queue', async () => {
    await setOn({ behaviour: 'status:410' });
    push({ chat: 0 });
    rig.clock.advance(23 * HOUR_MS - 1000);
    push({ chat: 1 });
    rig.clock.advance(900);
    expect(urlNow()).toBe(HOOK_URL);
    rig.clock.advance(2 * MINUTE_MS);
    expect(rig.simulator.control.bot(rig.token)).toMatchObject({ url: '', pending: 2 });
    expect(await rig.info()).toEqual({
      url: '',
      has_custom_certificate: false,
      pending_update_count: 2,
    });
  });

  it.each(['closed', 'silent-close', 'hang', 'reset', 'tls-expired'])(
    'go on counting through failures that are no answer: %s',
    async (behaviour) => {
      await setOn({ behaviour: 'status:410' });
      keepAsking(11, 0);
      endpoint({ behaviour });
      rig.clock.advance(30 * MINUTE_MS);
      endpoint({ behaviour: 'status:410' });
      keepAsking(24, 12);
      expect(urlNow()).toBe('');
    },
  );

  it.each(['status:200', 'status:500', 'status:404'])(
    'start anew with any other answer: %s',
    async (behaviour) => {
      await setOn({ behaviour: 'status:410' });
      keepAsking(11, 0);
      endpoint({ behaviour });
      rig.clock.advance(5 * MINUTE_MS);
      endpoint({ behaviour: 'status:410' });
      keepAsking(24, 12);
      expect(urlNow()).toBe(HOOK_URL);
    },
  );
});

describe('giving up (WebhookActor::on_update_error, Client::add_update)', () => {
  it('comes as soon as the next wait would outlive the 24 h of a message', async () => {
    await setOn({ behaviour: 'status:500' });
    push({ dateSeconds: Math.floor(rig.clock.nowMs() / 1000) - 86_400 + 60 });
    rig.clock.advance(29_000);
    expect(rig.simulator.control.bot(rig.token).pending).toBe(1);
    rig.clock.advance(2000);
    expect(rig.simulator.control.bot(rig.token).pending).toBe(0);
    expect(attempts()).toEqual([0, 0, 2, 6, 14, 30]);
  });

  it('takes a wait that ends in the very second of expiry', async () => {
    await setOn({ behaviour: 'status:503', headers: { 'Retry-After': '20' } });
    push({ kind: 'inline_query' });
    rig.clock.advance(100_000);
    expect(attempts()).toEqual([0, 20]);
    await restartWith({});
    await setOn({ behaviour: 'status:503', headers: { 'Retry-After': '30' } });
    push({ kind: 'inline_query' });
    rig.clock.advance(100_000);
    expect(attempts()).toEqual([0, 30]);
  });

  it.each([
    ['message', 86_400],
    ['edited_message', 86_400],
    ['channel_post', 86_400],
    ['poll', 86_400],
    ['my_chat_member', 86_400],
    ['business_message', 86_400],
    ['purchased_paid_media', 86_400],
    ['managed_bot', 86_400],
    ['chosen_inline_result', 600],
    ['callback_query', 150],
    ['shipping_query', 150],
    ['pre_checkout_query', 150],
    ['inline_query', 30],
  ] as const)('%s lives %i s, counted from its own date', async (kind, lifeSeconds) => {
    await setOn({ behaviour: 'status:500' });
    const nowSeconds = Math.floor(rig.clock.nowMs() / 1000);
    push({ kind, dateSeconds: nowSeconds - lifeSeconds });
    expect(rig.simulator.control.bot(rig.token).pending).toBe(0);
    push({ kind, dateSeconds: nowSeconds - lifeSeconds + 1 });
    expect(rig.simulator.control.bot(rig.token).pending).toBe(1);
  });

  it('leaves what nobody fetches in the count until it is collected (ClientManager::timeout_expired)', async () => {
    push({ kind: 'inline_query' });
    rig.clock.advance(9 * MINUTE_MS);
    expect(await rig.info()).toMatchObject({ pending_update_count: 1 });
    rig.clock.advance(2 * MINUTE_MS);
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
  });
});

describe('waits (WebhookActor::on_update_error)', () => {
  it.each([
    [0, [0, 0, 2, 4, 8, 16, 32, 60, 60, 60]],
    [0.999, [0, 0, 2, 4, 8, 16, 32, 64, 120, 120]],
  ])('end at a random 60 to 120 s: with chance %d', async (chance, expected) => {
    await restartWith({ random: () => chance });
    await setOn({ behaviour: 'status:500' });
    push();
    rig.clock.advance(1000 * expected.reduce((sum, gap) => sum + gap, 30));
    expect(gaps()).toEqual(expected);
  });

  it.each([
    ['3599', 3599],
    ['3600', 3600],
    ['3601', 3600],
    ['2147483647', 3600],
  ])('of Retry-After %s last %i s', async (header, seconds) => {
    await setOn({ behaviour: 'status:429', headers: { 'Retry-After': header } });
    push();
    rig.clock.advance(seconds * 1000 - 100);
    expect(attempts()).toHaveLength(1);
    rig.clock.advance(200);
    expect(attempts()).toEqual([0, seconds]);
  });
});

describe('idle connections (WebhookActor::create_connection, HttpConnectionBase::live_event)', () => {
  it.each([
    [59_900, 1],
    [60_100, 2],
  ])('after %i ms without use: %i opened in all', async (idleMs, opened) => {
    await setOn({ behaviour: 'ok' });
    push();
    rig.clock.advance(20_000);
    const before = connectionCount();
    push();
    rig.clock.advance(idleMs);
    push();
    rig.clock.advance(100);
    expect(connectionCount() - before + 1).toBe(opened);
  });
});

describe('the address of a name (WebhookActor::resolve_ip_address, on_resolved_ip_address, on_error)', () => {
  const setNamed = async (): Promise<void> => {
    rig.simulator.control.setDns('move.example.org', { A: ['45.33.32.2'] });
    await rig.call('setWebhook', { url: 'https://move.example.org/' });
  };

  it.each([
    [0, 30 * MINUTE_MS],
    [0.999, 33 * MINUTE_MS],
  ])('is looked up again after 30 to 33 min: with chance %d', async (chance, dueMs) => {
    await restartWith({ random: () => chance });
    await setNamed();
    rig.simulator.control.setDns('move.example.org', { A: ['45.33.32.3'] });
    rig.clock.advance(dueMs - 5000);
    expect(await rig.info()).toMatchObject({ ip_address: '45.33.32.2' });
    rig.clock.advance(6000);
    expect(await rig.info()).toMatchObject({ ip_address: '45.33.32.3' });
  });

  it.each([
    'nxdomain',
    'nodata',
    'servfail',
    'timeout',
    { AAAA: ['2001:db8::1'] },
    { A: ['10.0.0.1'] },
  ] as const)('stays, without a word, when the look-up gives %j', async (record) => {
    await setNamed();
    rig.simulator.control.setDns('move.example.org', record);
    rig.clock.advance(2 * HOUR_MS);
    expect(await rig.info()).toEqual({
      url: 'https://move.example.org/',
      has_custom_certificate: false,
      pending_update_count: 0,
      max_connections: 40,
      ip_address: '45.33.32.2',
    });
  });

  it('stays for ever when it is pinned', async () => {
    await rig.call('setWebhook', { url: 'https://move.example.org/', ip_address: '45.33.32.2' });
    rig.simulator.control.setDns('move.example.org', { A: ['45.33.32.3'] });
    rig.clock.advance(24 * HOUR_MS);
    expect(await rig.info()).toMatchObject({ ip_address: '45.33.32.2' });
  });

  it('is looked up within half an hour after a restart (WebhookActor::start_up)', async () => {
    await restartWith({ random: () => 0.5 });
    await setNamed();
    rig.simulator.control.restart();
    rig.simulator.control.setDns('move.example.org', { A: ['45.33.32.3'] });
    rig.clock.advance(14 * MINUTE_MS);
    expect(await rig.info()).toMatchObject({ ip_address: '45.33.32.2' });
    rig.clock.advance(2 * MINUTE_MS);
    expect(await rig.info()).toMatchObject({ ip_address: '45.33.32.3' });
  });

  it.each([
    ['nxdomain', 5 * MINUTE_MS],
    ['servfail', 5 * MINUTE_MS],
    [{ A: ['45.33.32.4'] }, 29 * MINUTE_MS],
  ] as const)('%j is remembered (GetHostByNameActor::on_query_result)', async (record, keptMs) => {
    const { control } = rig.simulator;
    const ask = async (): Promise<string> => {
      const { description } = await rig.call('setWebhook', { url: 'https://c.example.org/' });
      const { ipAddress } = control.bot(rig.token);
      await rig.call('deleteWebhook');
      return `${description ?? ''} ${ipAddress}`;
    };
    control.setDns('c.example.org', record);
    const first = await ask();
    control.setDns('c.example.org', { A: ['45.33.32.5'] });
    rig.clock.advance(keptMs - 5000);
    expect(await ask()).toBe(first);
    rig.clock.advance(6000);
    expect(await ask()).toBe('Webhook was set 45.33.32.5');
  });
});
