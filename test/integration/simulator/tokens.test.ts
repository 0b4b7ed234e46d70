import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRig } from './harness.ts';
import type { Rig } from './harness.ts';

const GOOD = 'A'.repeat(35);
let rig: Rig;

beforeAll(async () => {
  rig = await startRig({ acceptUnknownTokens: true });
});
afterAll(() => rig.simulator.close());

const ask = async (on: Rig, token: string, headers = ''): Promise<string> => {
  const reply = await on.raw(`GET /bot${token}/getMe HTTP/1.1\r\nHost: x\r\n${headers}\r\n`);
  const description = /"description":"([^"]*)"/.exec(reply)?.[1] ?? 'fine';
  return `${/HTTP\/1\.1 (\d+)/.exec(reply)?.[1] ?? ''} ${description}`;
};

describe('token checks', () => {
  it.each([
    ['', '401 Unauthorized: invalid token specified'],
    ['999', '401 Unauthorized: invalid token specified'],
    [`0:${GOOD}`, '401 Unauthorized: invalid token specified'],
    [`123456:${'A'.repeat(74)}`, '401 Unauthorized: invalid token specified'],
    [`:${GOOD}`, '421 Misdirected Request: unallowed token specified'],
    [`7x7:${GOOD}`, '421 Misdirected Request: unallowed token specified'],
    [`9223372036854775808:${GOOD}`, '421 Misdirected Request: unallowed token specified'],
    [`-1:${GOOD}`, '401 Unauthorized: invalid token specified'],
    [`18014398509481984:${GOOD}`, '401 Unauthorized: invalid token specified'],
    [`18014398509481983:${GOOD}`, '200 fine'],
    ['123456:tiny', '401 Unauthorized'],
    [`123456:${'A'.repeat(33)}`, '401 Unauthorized'],
    [`123456:${'A'.repeat(34)}!`, '401 Unauthorized'],
    [`123456:${'A'.repeat(34)}B`, '401 Unauthorized'],
    [`123456:${'A'.repeat(34)}E`, '200 fine'],
    [`123456:${'A'.repeat(24)}`, '200 fine'],
  ])('answer %s with %s', async (token, expected) => {
    expect(await ask(rig, token)).toBe(expected);
  });

  it('refuse other bots with 421 under a filter', async () => {
    const filtered = await startRig({
      acceptUnknownTokens: true,
      filter: { remainder: 0, modulus: 2 },
    });
    expect(await ask(filtered, `234567:${GOOD}`)).toBe(
      '421 Misdirected Request: unallowed token specified',
    );
    expect(await ask(filtered, `234568:${GOOD}`)).toBe('200 fine');
    await filtered.simulator.close();
  });

  it('let only created bots in unless told otherwise', async () => {
    const strict = await startRig();
    expect(await ask(strict, `234567:${GOOD}`)).toBe('401 Unauthorized');
    expect(await ask(strict, strict.token)).toBe('200 fine');
    await strict.simulator.close();
  });

  it('say 401 before they say that a method is unknown', async () => {
    const reply = await rig.raw(`GET /bot123456:tiny/noSuch HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(reply).toContain('"description":"Unauthorized"');
  });
});

describe('limits on new bots', () => {
  it('stop the 21st new bot of one caller for 3 s, but no known bot and no other caller', async () => {
    const fresh = await startRig({ acceptUnknownTokens: true });
    const real = 'X-Real-IP: 8.8.4.4\r\n';
    for (let index = 0; index < 20; index += 1) {
      expect(await ask(fresh, `${700_000 + index}:${GOOD}`, real)).toBe('200 fine');
    }
    expect(await ask(fresh, `700020:${GOOD}`, real)).toBe('429 Too Many Requests: retry after 3');
    expect(await ask(fresh, `700000:${GOOD}`, real)).toBe('200 fine');
    expect(await ask(fresh, `700030:${GOOD}`, 'X-Real-IP: 8.8.4.5\r\n')).toBe('200 fine');
    expect(await ask(fresh, `700031:${GOOD}`)).toBe('200 fine');
    fresh.clock.advance(3000);
    expect(await ask(fresh, `700020:${GOOD}`, real)).toBe('200 fine');
    await fresh.simulator.close();
  });
});

describe('the life of a session', () => {
  it('ends with a revocation: no webhook, but the queue shows up under the new token', async () => {
    const { simulator, call, token, clock } = await startRig();
    const newToken = simulator.control.createBot({ id: 123456, secretPart: `${'B'.repeat(34)}A` });
    simulator.control.setDefaultEndpoint({ behaviour: 'closed' });
    await call('setWebhook', { url: 'https://hook.example.org/', allowed_updates: '["message"]' });
    simulator.control.pushUpdates(token, { count: 3 });
    clock.advance(100);
    simulator.control.revokeToken(token);
    expect(await call('getWebhookInfo')).toMatchObject({
      status: 401,
      description: 'Unauthorized',
    });
    const reply = await fetch(`${simulator.url}/bot${newToken}/getWebhookInfo`);
    expect(await reply.json()).toEqual({
      ok: true,
      result: { url: '', has_custom_certificate: false, pending_update_count: 3 },
    });
    await simulator.close();
  });

  it('ends with logOut: every method answers 400 Logged out, and the queue is gone', async () => {
    const { simulator, call, token } = await startRig();
    simulator.control.pushUpdates(token, { count: 3 });
    expect(await call('logOut')).toMatchObject({ status: 200, result: true });
    for (const method of ['getWebhookInfo', 'getMe', 'setWebhook', 'noSuch']) {
      expect(await call(method)).toMatchObject({ status: 400, description: 'Logged out' });
    }
    expect(simulator.control.bot(token).pending).toBe(0);
    await simulator.close();
  });

  it('pauses with close: first 500 restart, then closed already, then back with its webhook', async () => {
    const { simulator, call, clock } = await startRig();
    await call('setWebhook', { url: 'https://hook.example.org/', max_connections: '7' });
    expect(await call('close')).toMatchObject({ status: 200 });
    expect(await call('getMe')).toMatchObject({
      status: 500,
      description: 'Internal Server Error: restart',
    });
    clock.advance(1000);
    expect(await call('close')).toMatchObject({
      status: 400,
      description: 'Bad Request: the bot has already been closed',
    });
    expect(await call('getWebhookInfo')).toMatchObject({
      result: { url: 'https://hook.example.org/', max_connections: 7 },
    });
    await simulator.close();
  });

  it('remembers a refusal for half an hour, then asks Telegram again', async () => {
    const { simulator, call, clock, token } = await startRig();
    simulator.control.setLoginOutcome(token, { kind: 'refused' });
    expect(await call('getMe')).toMatchObject({ status: 401 });
    simulator.control.setLoginOutcome(token, { kind: 'accepted' });
    clock.advance(29 * 60_000);
    expect(await call('getMe')).toMatchObject({ status: 401 });
    clock.advance(2 * 60_000);
    expect(await call('getMe')).toMatchObject({ status: 200 });
    await simulator.close();
  });
});
