import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EndpointBehaviour } from '../../simulator/index.ts';
import { HOOK, HOOK_URL, offsetsSeconds, startRig } from './harness.ts';
import type { Rig } from './harness.ts';

const HOUR_MS = 3_600_000;
let rig: Rig;

beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.simulator.close());

/** Sets the webhook on an endpoint that behaves as told, well before the update comes. */
const setOn = async (behaviour: EndpointBehaviour): Promise<void> => {
  rig.simulator.control.setEndpoint(HOOK, behaviour);
  expect(await rig.call('setWebhook', { url: HOOK_URL })).toMatchObject({ status: 200 });
  rig.clock.advance(3000);
};
const attempts = (): readonly number[] =>
  offsetsSeconds(rig.simulator.control.endpointLog(HOOK).requests.map((item) => item.atMs));
const connections = (): readonly number[] =>
  offsetsSeconds(rig.simulator.control.endpointLog(HOOK).connectionTimesMs);
const push = (options: Parameters<Rig['simulator']['control']['pushUpdates']>[1] = {}): void => {
  rig.simulator.control.pushUpdates(rig.token, options);
};

describe('the request', () => {
  it('has the headers of the real server in their order', async () => {
    await rig.call('setWebhook', {
      url: 'https://u:p@hook.example.org:8443/a b?c=d#e',
      secret_token: 's',
    });
    push();
    rig.clock.advance(100);
    const [request] = rig.simulator.control.endpointLog('45.33.32.156:8443').requests;
    expect(request?.line).toBe('POST /a%20b?c=d#e HTTP/1.1');
    expect(request?.headers.map(([name, value]) => `${name}: ${value}`)).toEqual([
      'Host: hook.example.org:8443',
      'Authorization: Basic dTpw',
      'X-Telegram-Bot-Api-Secret-Token: s',
      'Content-Type: application/json',
      `Content-Length: ${request?.body.length}`,
      'Connection: keep-alive',
      'Accept-Encoding: gzip, deflate',
    ]);
    expect(request?.body).toMatch(/^\{"update_id":\d+,\n"message":\{/);
  });

  it('is never sent when its head does not fit 4096 bytes, and nobody is told', async () => {
    await rig.call('setWebhook', { url: `https://hook.example.org/${'a'.repeat(4000)}` });
    push();
    rig.clock.advance(HOUR_MS);
    expect(attempts()).toEqual([]);
    const info = await rig.info();
    expect(info).toMatchObject({ pending_update_count: 1 });
    expect(info).not.toHaveProperty('last_error_date');
  });
});

describe('retries', () => {
  it('of HTTP failures wait 0, 2, 4, … 32 s, then 60 to 64, then 60 to 120', async () => {
    await setOn({ behaviour: 'status:502' });
    push();
    rig.clock.advance(700_000);
    const times = attempts();
    expect(times.slice(0, 7)).toEqual([0, 0, 2, 6, 14, 30, 62]);
    const gaps = times.slice(6).map((time, index, all) => time - (all[index - 1] ?? time));
    expect(gaps[1]).toBeGreaterThanOrEqual(60);
    expect(gaps[1]).toBeLessThanOrEqual(64.1);
    for (const gap of gaps.slice(2)) {
      expect(gap).toBeGreaterThanOrEqual(60);
      expect(gap).toBeLessThanOrEqual(120.1);
    }
  });

  it('of refused connections come every 2 s without growth, and the error date moves along', async () => {
    await setOn({ behaviour: 'tls-untrusted' });
    push();
    rig.clock.advance(75_000);
    const times = connections();
    expect(times.length).toBeGreaterThanOrEqual(38);
    const early = await rig.info();
    rig.clock.advance(4000);
    expect(await rig.info()).not.toEqual(early);
  });

  it('right after a set wait for the next connection: 0, 1.8, 3.8 s', async () => {
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'silent-close' });
    await rig.call('setWebhook', { url: HOOK_URL });
    rig.clock.advance(200);
    push();
    rig.clock.advance(5000);
    const rounded = attempts().map((time) => Math.round(time * 5) / 5);
    expect(rounded.slice(0, 3)).toEqual([0, 1.8, 3.8]);
  });

  it('obey Retry-After on any failure, and only in its canonical form', async () => {
    await setOn({ behaviour: 'status:404', headers: { 'Retry-After': '20' } });
    push();
    rig.clock.advance(50_000);
    expect(attempts()).toEqual([0, 20, 40]);
    rig.simulator.control.setEndpoint(HOOK, {
      behaviour: 'status:503',
      headers: { 'Retry-After': '020' },
    });
    rig.clock.advance(30_000);
    expect(attempts().slice(3, 6)).toEqual([60, 62, 66]);
  });

  it('cap Retry-After at one hour', async () => {
    await setOn({ behaviour: 'status:429', headers: { 'Retry-After': '100000' } });
    push();
    rig.clock.advance(2 * HOUR_MS + 1000);
    expect(attempts()).toEqual([0, 3600, 7200]);
  });

  it('block only their own chat', async () => {
    await setOn({ behaviour: 'status:500' });
    push({ chat: 1 });
    rig.clock.advance(3000);
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'ok' });
    push({ chat: 1 });
    push({ chat: 2 });
    rig.clock.advance(500);
    expect(await rig.info()).toMatchObject({ pending_update_count: 2 });
    rig.clock.advance(10_000);
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
  });
});

describe('a stuck chat', () => {
  it('holds up nobody else, however long its line', async () => {
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'status:500' });
    await rig.call('setWebhook', { url: HOOK_URL, max_connections: '1' });
    push({ chat: 1, count: 50 });
    rig.clock.advance(3000);
    push({ chat: 2 });
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'ok' });
    rig.clock.advance(500);
    expect(await rig.info()).toMatchObject({ pending_update_count: 50 });
    rig.clock.advance(10_000);
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
  });
});

describe('lifetimes', () => {
  it.each([
    ['inline_query', 30],
    ['callback_query', 150],
    ['chosen_inline_result', 600],
    ['message', 86_400],
  ] as const)('drop a %s after %i s without a word', async (kind, seconds) => {
    await setOn({ behaviour: 'status:500' });
    push({ kind });
    rig.clock.advance(Math.max(seconds - 125, 14) * 1000);
    expect(await rig.info()).toMatchObject({ pending_update_count: 1 });
    rig.clock.advance(130_000);
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
  });

  it('count from the date of the event', async () => {
    await setOn({ behaviour: 'status:500' });
    push({ dateSeconds: Math.floor(rig.clock.nowMs() / 1000) - 86_390 });
    rig.clock.advance(20_000);
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
  });

  it('keep what is outdated already from ever being queued', () => {
    const dateSeconds = Math.floor(rig.clock.nowMs() / 1000) - 86_400;
    expect(rig.simulator.control.pushUpdates(rig.token, { dateSeconds })).toBe(0);
  });

  it('drop at once what a Retry-After would outlive', async () => {
    await setOn({ behaviour: 'status:503', headers: { 'Retry-After': '60' } });
    push({ kind: 'inline_query' });
    rig.clock.advance(100);
    expect(await rig.info()).toMatchObject({
      pending_update_count: 0,
      last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
    });
  });
});

describe('outcomes', () => {
  it.each(['status:200', 'status:201', 'status:204', 'status:299:Odd'])(
    'confirm at %s',
    async (behaviour) => {
      await setOn({ behaviour, body: '{oops' });
      push({ count: 3 });
      rig.clock.advance(1000);
      expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
    },
  );

  it('leave no trace when the endpoint closes silently', async () => {
    await setOn({ behaviour: 'silent-close' });
    push();
    rig.clock.advance(60_000);
    const info = await rig.info();
    expect(info).toMatchObject({ pending_update_count: 1 });
    expect(info).not.toHaveProperty('last_error_message');
  });

  it('time out 60 s after the request, with partial data or without', async () => {
    await setOn({ behaviour: 'hang' });
    push();
    rig.clock.advance(59_000);
    expect(await rig.info()).not.toHaveProperty('last_error_message');
    rig.clock.advance(2000);
    expect(await rig.info()).toMatchObject({ last_error_message: 'Read timeout expired' });
  });

  it('call it a write time-out when packets vanish', async () => {
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'drop' });
    await rig.call('setWebhook', { url: HOOK_URL });
    push();
    rig.clock.advance(61_000);
    expect(await rig.info()).toMatchObject({ last_error_message: 'Write timeout expired' });
  });

  it.each([
    ['HTTP/1.1 504\r\nServer: nginx\r\n\r\n', 'Wrong response from the webhook: 504 nginx'],
    ['HTTP/1.1 404\r\n\r\n', 'Bad Request'],
    ['HTTP/3 500\r\n\r\n', 'HTTP Version Not Supported'],
    ['HTTP/1.2 200 OK\r\n\r\n', 'HTTP Version Not Supported'],
    ['http/1.1 200 OK\r\n\r\n', 'Not Implemented'],
    ['HTTP/1.1 xyz Bar\r\n\r\n', 'Wrong response from the webhook: 0 Bar'],
    ['HTTP/1.1 -5 Neg\r\n\r\n', 'Wrong response from the webhook: -5 Neg'],
    ['HTTP/1.1 0500 Zero\r\n\r\n', 'Wrong response from the webhook: 500 Zero'],
    ['HTTP/1.1 200 OK\r\nfoo\r\n\r\n', 'Bad Request'],
    [
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n',
      'Unimplemented: unsupported transfer-encoding',
    ],
    [
      'HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 1\r\n\r\nx',
      'Unsupported Media Type: unsupported content-encoding',
    ],
    [
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n00000000000f\r\n',
      'Bad Request: Too long length in chunked 00000000000f',
    ],
    [
      'HTTP/1.1 200 OK\r\nContent-Type: multipart/form-data\r\nContent-Length: 1\r\n\r\nx',
      'Bad Request: boundary not found',
    ],
  ])('report the reply %j as %j', async (raw, expected) => {
    await setOn({ behaviour: 'raw', raw });
    push();
    rig.clock.advance(100);
    expect(await rig.info()).toMatchObject({
      last_error_message: expected,
      pending_update_count: 1,
    });
  });

  it('judge bytes left over from one reply as the next reply', async () => {
    await setOn({ behaviour: 'raw', raw: 'HTTP/1.1 200 OK\r\n\r\nsurplus body\r\n\r\n' });
    push();
    rig.clock.advance(100);
    expect(await rig.info()).not.toHaveProperty('last_error_message');
    push();
    rig.clock.advance(100);
    expect(await rig.info()).toMatchObject({ last_error_message: 'Not Implemented' });
  });

  it('take a wrong chunk size for the end of the body', async () => {
    await setOn({
      behaviour: 'raw',
      raw: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n',
    });
    push();
    rig.clock.advance(100);
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
  });

  it('execute a method in a reply unless it is a refused one', async () => {
    await setOn({
      behaviour: 'status:200',
      headers: { 'Content-Type': 'application/json' },
      body: '{"method":"deleteWebhook"}',
    });
    push();
    rig.clock.advance(100);
    expect(await rig.info()).toMatchObject({ url: HOOK_URL, pending_update_count: 0 });
  });

  it('remove the webhook after 23 h of nothing but 410', async () => {
    await setOn({ behaviour: 'status:410' });
    push();
    rig.clock.advance(12 * HOUR_MS);
    push();
    rig.clock.advance(10 * HOUR_MS);
    expect(await rig.info()).toMatchObject({ url: HOOK_URL });
    rig.clock.advance(1.2 * HOUR_MS);
    expect(await rig.info()).toMatchObject({ url: '' });
  });

  it('keep the webhook when one answer within the 23 h was another one', async () => {
    await setOn({ behaviour: 'status:410' });
    push();
    rig.clock.advance(12 * HOUR_MS);
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'status:500' });
    rig.clock.advance(0.1 * HOUR_MS);
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'status:410' });
    push();
    rig.clock.advance(12 * HOUR_MS);
    expect(await rig.info()).toMatchObject({ url: HOOK_URL });
  });
});

describe('connections', () => {
  it('grow to max_connections only while deliveries succeed', async () => {
    await setOn({ behaviour: 'status:200', delay_ms: 2000 });
    for (let chat = 1; chat <= 100; chat += 1) {
      push({ chat });
    }
    rig.clock.advance(20_000);
    const beforeFirstSuccess = connections().filter((time) => time < 4.9);
    expect(beforeFirstSuccess).toHaveLength(1);
    expect(connections()).toHaveLength(40);
  });

  it('are closed after 60 s without use, and with Connection: close after the reply', async () => {
    await setOn({ behaviour: 'ok' });
    rig.clock.advance(70_000);
    push();
    rig.clock.advance(100);
    expect(connections()).toHaveLength(2);
    rig.simulator.control.setEndpoint(HOOK, {
      behaviour: 'status:200',
      headers: { Connection: 'close' },
    });
    push();
    rig.clock.advance(20_000);
    push();
    rig.clock.advance(20_000);
    expect(connections().length).toBeGreaterThanOrEqual(3);
  });
});
