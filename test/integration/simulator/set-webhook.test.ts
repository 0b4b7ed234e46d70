import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HOOK, HOOK_URL, START_MS, startRig, whileTicking } from './harness.ts';
import type { Rig } from './harness.ts';

const infoSchema = z.looseObject({
  last_error_date: z.int().optional(),
  last_error_message: z.string().optional(),
});
let rig: Rig;

beforeEach(async () => {
  rig = await startRig({ defaultEndpoint: { behaviour: 'closed' } });
});
afterEach(() => rig.simulator.close());

/** Calls setWebhook after the one-second slot has passed. */
const set = (params: Readonly<Record<string, string>>): ReturnType<Rig['call']> => {
  rig.clock.advance(1100);
  return rig.call('setWebhook', { url: HOOK_URL, ...params });
};

describe('order of effects', () => {
  it('destroys the former webhook before anything is validated', async () => {
    for (const wrong of [
      { url: 'https://' },
      { secret_token: 'a b' },
      { secret_token: 's'.repeat(257) },
      { url: 'https://hook.example.org:81/' },
      { url: 'http://hook.example.org/' },
      { url: 'https://nope.invalid/' },
      { ip_address: '10.0.0.1' },
    ]) {
      await set({});
      expect(await set(wrong)).toMatchObject({ status: 400 });
      expect(await rig.info()).toMatchObject({ url: '' });
    }
  });

  it('drops pending updates before the URL is looked at', async () => {
    rig.simulator.control.pushUpdates(rig.token, { count: 5 });
    await set({ url: 'https://', drop_pending_updates: 'true' });
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
  });

  it('reports URL, then secret length, secret characters, scheme, port, address', async () => {
    const long = ' '.repeat(257);
    const description = async (params: Record<string, string>): Promise<string | undefined> =>
      (await set(params)).description;
    const bad = 'Bad Request: ';
    expect(await description({ url: 'https://', secret_token: long })).toBe(
      `${bad}invalid webhook URL specified`,
    );
    expect(await description({ url: 'http://x.example.org:81', secret_token: long })).toBe(
      `${bad}secret token is too long`,
    );
    expect(await description({ url: 'http://x.example.org:81', secret_token: 'a b' })).toBe(
      `${bad}secret token contains unallowed characters`,
    );
    expect(await description({ url: 'http://x.example.org:81', ip_address: '::1' })).toBe(
      `${bad}bad webhook: An HTTPS URL must be provided for webhook`,
    );
    expect(await description({ url: 'https://x.example.org:81', ip_address: '::1' })).toBe(
      `${bad}bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443`,
    );
    expect(await description({ ip_address: '::1' })).toBe(
      `${bad}bad webhook: IPv6-only addresses are not allowed`,
    );
  });

  it('lets one set a second through, whatever its outcome, and no 429 takes the slot', async () => {
    await set({ url: 'https://' });
    rig.clock.advance(500);
    expect(await rig.call('setWebhook', { url: HOOK_URL })).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    expect(await rig.call('setWebhook', { url: '' })).toMatchObject({ status: 200 });
    expect(await rig.call('deleteWebhook')).toMatchObject({ status: 200 });
    rig.clock.advance(500);
    expect(await rig.call('setWebhook', { url: HOOK_URL })).toMatchObject({ status: 200 });
  });

  it('shows the probe, and only then: refused appears with nothing pending', async () => {
    await set({});
    rig.clock.advance(200);
    const { last_error_date: date, ...rest } = infoSchema.parse(await rig.info());
    expect(rest).toEqual({
      url: HOOK_URL,
      has_custom_certificate: false,
      pending_update_count: 0,
      last_error_message: 'Connection refused',
      max_connections: 40,
      ip_address: '45.33.32.156',
    });
    expect(Math.abs(rig.clock.nowMs() / 1000 - (date ?? 0))).toBeLessThan(2);
  });
});

describe('success texts', () => {
  it('tell set, already set, deleted and already deleted apart', async () => {
    const texts: (string | undefined)[] = [];
    texts.push((await rig.call('deleteWebhook')).description);
    texts.push((await set({})).description, (await set({})).description);
    texts.push((await rig.call('deleteWebhook')).description);
    texts.push((await rig.call('setWebhook')).description);
    expect(texts).toEqual([
      'Webhook is already deleted',
      'Webhook was set',
      'Webhook is already set',
      'Webhook was deleted',
      'Webhook is already deleted',
    ]);
  });

  it('keep the error at an unchanged set and clear it at a real one', async () => {
    await set({});
    rig.clock.advance(100);
    const before = await rig.info();
    await set({});
    expect(await rig.info()).toEqual(before);
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'ok' });
    await set({ max_connections: '3' });
    expect(await rig.info()).not.toHaveProperty('last_error_date');
  });

  it.each([
    ['another URL', { url: `${HOOK_URL}/` }],
    ['another number of connections', { max_connections: '41' }],
    ['a secret', { secret_token: 's' }],
    ['a pin to the very address in use', { ip_address: '45.33.32.156' }],
    ['dropping', { drop_pending_updates: 'yes' }],
  ])('make %s a real set', async (_what, params) => {
    await set({});
    expect((await set(params)).description).toBe('Webhook was set');
  });

  it('count a pin as equal only in the normalised notation', async () => {
    await set({ ip_address: '45.33.8193' });
    expect((await set({ ip_address: '45.33.8193' })).description).toBe('Webhook was set');
    expect((await set({ ip_address: '45.33.32.1' })).description).toBe('Webhook is already set');
  });
});

describe('parameters', () => {
  it.each([
    ['0', 1],
    ['-3', 1],
    ['abc', 1],
    ['101', 100],
    ['7.9', 7],
    ['7abc', 7],
    [' 7', 1],
    ['+7', 1],
    ['4294967297', 1],
    ['99999999999999999999', 100],
    ['', 40],
  ])('clamp max_connections %j to %i', async (text, expected) => {
    await set({ max_connections: text });
    expect(await rig.info()).toMatchObject({ max_connections: expected });
  });

  it('lose connections, pin and secret when omitted, and keep only allowed_updates', async () => {
    await set({
      max_connections: '9',
      ip_address: '45.33.32.2',
      secret_token: 's',
      allowed_updates: '["poll"]',
    });
    expect(rig.simulator.control.bot(rig.token)).toMatchObject({
      secretToken: 's',
      isPinned: true,
    });
    await set({});
    expect(rig.simulator.control.bot(rig.token)).toMatchObject({
      maxConnections: 40,
      ipAddress: '45.33.32.156',
      isPinned: false,
      secretToken: '',
      allowedUpdates: ['poll'],
    });
  });

  it.each([
    ['', ['poll']],
    ['nonsense', ['poll']],
    ['{"a":1}', ['poll']],
    ['["message",3]', ['poll']],
    ['null', ['poll']],
    ['["mesage"]', undefined],
    ['[]', undefined],
    ['["poll","Message"]', ['message', 'poll']],
    ['["custom_event"]', []],
  ])('read allowed_updates %j as %j', async (text, expected) => {
    await set({ allowed_updates: '["poll"]' });
    await set({ allowed_updates: text });
    expect(rig.simulator.control.bot(rig.token).allowedUpdates).toEqual(expected);
  });

  it('apply allowed_updates of a delete only when there was nothing to delete', async () => {
    await set({});
    await rig.call('deleteWebhook', { allowed_updates: '["poll"]' });
    expect(await rig.info()).not.toHaveProperty('allowed_updates');
    await rig.call('deleteWebhook', { allowed_updates: '["poll"]' });
    expect(await rig.info()).toMatchObject({ allowed_updates: ['poll'] });
  });

  it.each([
    ['300.1.1.1', 'Invalid IP address specified'],
    [' 45.33.32.1', 'Invalid IP address specified'],
    ['45.33.32.2x', 'Invalid IP address specified'],
    ['45.33.32.1:443', 'Invalid IP address specified'],
    ['255.255.255.255', 'Invalid IP address specified'],
    ['[::1]', 'IPv6-only addresses are not allowed'],
    ['::ffff:45.33.32.1', 'IPv6-only addresses are not allowed'],
    ['198.51.100.7', 'IP address 198.51.100.7 is reserved'],
    ['192.88.99.1', 'IP address 192.88.99.1 is reserved'],
  ])('refuse the address %j: %s', async (text, reason) => {
    expect((await set({ ip_address: text })).description).toBe(
      `Bad Request: bad webhook: ${reason}`,
    );
  });

  it.each([
    ['45.33.32.2 x', '45.33.32.2'],
    ['0x2d21209d', '45.33.32.157'],
    ['45.33.32', '45.33.0.32'],
    ['757145601', '45.33.32.1'],
  ])('normalise the address %j to %s', async (text, expected) => {
    await set({ ip_address: text });
    expect(await rig.info()).toMatchObject({ ip_address: expected });
  });

  it('echo bytes that are not UTF-8 unchanged', async () => {
    const path = `/bot${rig.token}`;
    const asked = whileTicking(
      rig.clock,
      rig.raw(`GET ${path}/setWebhook?url=https://hook.example.org/%FF HTTP/1.1\r\n\r\n`),
    );
    expect(await asked).toContain('Webhook was set');
    const reply = await rig.raw(`GET ${path}/getWebhookInfo HTTP/1.1\r\n\r\n`);
    expect(reply).toContain('"url":"https://hook.example.org/\u00ff"');
  });

  it('escape what is not ASCII and leave slashes alone', async () => {
    await set({ url: 'https://hook.example.org/ä€😀' });
    const reply = await rig.raw(`GET /bot${rig.token}/getWebhookInfo HTTP/1.1\r\n\r\n`);
    expect(reply).toContain('"url":"https://hook.example.org/\\u00e4\\u20ac\\ud83d\\ude00"');
  });
});

describe('certificates', () => {
  const upload = async (pem: string, name = 'certificate'): Promise<unknown> => {
    rig.clock.advance(1100);
    const form = new FormData();
    form.set('url', HOOK_URL);
    if (name !== 'certificate') {
      form.set('certificate', `attach://${name}`);
    }
    form.set(name, new Blob([pem]), 'c.pem');
    const address = `${rig.simulator.url}/bot${rig.token}/setWebhook`;
    const reply = await whileTicking(rig.clock, fetch(address, { method: 'POST', body: form }));
    return reply.json();
  };

  it('count as uploaded only as a file, are never "already set", and are lost when omitted', async () => {
    const pem = selfSignedPem();
    await set({});
    expect(await upload(pem)).toMatchObject({ description: 'Webhook was set' });
    expect(await upload(pem, 'part')).toMatchObject({ description: 'Webhook was set' });
    expect(await rig.info()).toMatchObject({ has_custom_certificate: true });
    expect(await set({ certificate: pem })).toMatchObject({ description: 'Webhook was set' });
    expect(await rig.info()).toMatchObject({ has_custom_certificate: false });
  });

  it('that are none, and those that are too big, are refused', async () => {
    expect(JSON.stringify(await upload('hello'))).toContain(
      'Bad Request: bad webhook: Failed to set custom certificate file{error:',
    );
    expect(await upload('a'.repeat(3_145_729))).toMatchObject({
      description: 'Bad Request: certificate size is too big (3145729 bytes)',
    });
  });

  it('make a self-signed endpoint trusted, and a CA-signed one untrusted', async () => {
    await upload(selfSignedPem());
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'tls-self-signed' });
    rig.simulator.control.pushUpdates(rig.token, { count: 1 });
    rig.clock.advance(5000);
    expect(await rig.info()).toMatchObject({ pending_update_count: 0 });
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'ok' });
    await upload(selfSignedPem());
    rig.clock.advance(100);
    expect(infoSchema.parse(await rig.info()).last_error_message).toContain(
      'certificate verify failed',
    );
  });
});

describe('names', () => {
  it('that fail stay failed for 5 min for every bot, and resolved ones stay for 29 min', async () => {
    const { control } = rig.simulator;
    control.setDns('late.example.org', 'nxdomain');
    const failure = 'Bad Request: bad webhook: Failed to resolve host: Name or service not known';
    expect((await set({ url: 'https://late.example.org/' })).description).toBe(failure);
    control.setDns('late.example.org', { A: ['45.33.32.9'] });
    expect((await set({ url: 'https://late.example.org/' })).description).toBe(failure);
    rig.clock.advance(5 * 60_000);
    expect((await set({ url: 'https://late.example.org/' })).status).toBe(200);
    control.setDns('late.example.org', { A: ['45.33.32.10'] });
    await rig.call('deleteWebhook');
    rig.clock.advance(28 * 60_000);
    await set({ url: 'https://late.example.org/' });
    expect(await rig.info()).toMatchObject({ ip_address: '45.33.32.9' });
    await rig.call('deleteWebhook');
    rig.clock.advance(2 * 60_000);
    await set({ url: 'https://late.example.org/' });
    expect(await rig.info()).toMatchObject({ ip_address: '45.33.32.10' });
  });

  it('are looked up again after half an hour, and a failure then keeps the old address', async () => {
    const { control } = rig.simulator;
    control.setDns('move.example.org', { A: ['45.33.32.2'] });
    await set({ url: 'https://move.example.org/' });
    control.setDns('move.example.org', { A: ['45.33.32.3'] });
    rig.clock.advance(34 * 60_000);
    expect(await rig.info()).toMatchObject({ ip_address: '45.33.32.3' });
    control.setDns('move.example.org', 'servfail');
    rig.clock.advance(70 * 60_000);
    expect(await rig.info()).toMatchObject({ ip_address: '45.33.32.3' });
  });

  it.each([
    ['https://\u00ff.example.org/', 'Webhook was set'],
    [`https://${'a'.repeat(64)}.example.org/`, 'Failed to resolve host: Name or service not known'],
    ['https://a..example.org/', 'Failed to resolve host: Name or service not known'],
    ['https://hook.example.org./', 'Webhook was set'],
  ])('in %s: %s', async (url, expected) => {
    expect((await set({ url })).description).toContain(expected);
  });

  it('must be UTF-8', async () => {
    const target = `/bot${rig.token}/setWebhook?url=https://%FF.example.org/`;
    const reply = whileTicking(rig.clock, rig.raw(`GET ${target} HTTP/1.1\r\n\r\n`));
    expect(await reply).toContain('Bad Request: bad webhook: Host name must be encoded in UTF-8');
  });

  it('that hang delay the sets of other bots; meanwhile the address is unknown', async () => {
    const { control } = rig.simulator;
    control.setDns('slow.example.org', 'timeout');
    const slow = rig.call('setWebhook', { url: 'https://slow.example.org/' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await rig.info()).toMatchObject({
      url: 'https://slow.example.org/',
      ip_address: '<unknown>',
    });
    rig.clock.advance(4100);
    expect(await slow).toMatchObject({
      description:
        'Bad Request: bad webhook: Failed to resolve host: Temporary failure in name resolution',
    });
  });
});

describe('local mode', () => {
  it('takes http, any port, loopback and IPv6, and up to 100 000 connections', async () => {
    const local = await startRig({
      local: true,
      defaultEndpoint: { behaviour: 'ok', tls: 'none' },
    });
    expect(
      await local.call('setWebhook', { url: 'http://127.0.0.1:5000/x', max_connections: '100001' }),
    ).toMatchObject({ description: 'Webhook was set' });
    expect(await local.info()).toMatchObject({ max_connections: 100_000, ip_address: '127.0.0.1' });
    local.clock.advance(1100);
    await local.call('setWebhook', { url: 'https://hook.example.org/', ip_address: '::1' });
    expect(await local.info()).toMatchObject({ max_connections: 100, ip_address: '::1' });
    await local.simulator.close();
  });
});

describe('restart', () => {
  it('keeps webhook, mask and queue, and loses the error', async () => {
    const { control } = rig.simulator;
    await set({ max_connections: '9', allowed_updates: '["message"]', secret_token: 's' });
    control.setEndpoint(HOOK, { behaviour: 'status:500' });
    control.pushUpdates(rig.token, { count: 2 });
    rig.clock.advance(5000);
    expect(await rig.info()).toHaveProperty('last_error_date');
    control.setEndpoint(HOOK, { behaviour: 'hang' });
    control.restart();
    // the client notices only now that its connections were cut
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await rig.info()).toEqual({
      url: HOOK_URL,
      has_custom_certificate: false,
      pending_update_count: 2,
      max_connections: 9,
      ip_address: '45.33.32.156',
      allowed_updates: ['message'],
    });
    expect((await set({ max_connections: '9', secret_token: 's' })).description).toBe(
      'Webhook is already set',
    );
  });
});

describe('a record put in place', () => {
  it('is shown as it is and stays still until it is set anew', async () => {
    const dateSeconds = START_MS / 1000 - 600;
    rig.simulator.control.setWebhookRecord(rig.token, {
      url: HOOK_URL,
      pending: 12,
      lastError: { dateSeconds, message: 'Wrong response from the webhook: 502 Bad Gateway' },
      maxConnections: 20,
    });
    rig.clock.advance(60 * 60_000);
    expect(await rig.info()).toEqual({
      url: HOOK_URL,
      has_custom_certificate: false,
      pending_update_count: 12,
      last_error_date: dateSeconds,
      last_error_message: 'Wrong response from the webhook: 502 Bad Gateway',
      max_connections: 20,
      ip_address: '45.33.32.156',
    });
    rig.simulator.control.setEndpoint(HOOK, { behaviour: 'ok' });
    await set({});
    rig.clock.advance(2000);
    expect(await rig.info()).toMatchObject({ pending_update_count: 0, max_connections: 40 });
  });
});

/** A self-signed certificate of hook.example.org, taken from the recordings. */
function selfSignedPem(): string {
  const file = new URL('../../simulator/recordings/real-server.json', import.meta.url);
  const match = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/.exec(
    readFileSync(file, 'utf8'),
  );
  return `${(match?.[0] ?? '').replaceAll('\\n', '\n')}\n`;
}
