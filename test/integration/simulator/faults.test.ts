import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startRig } from './harness.ts';
import type { Rig } from './harness.ts';

let rig: Rig;
let request = '';

beforeEach(async () => {
  rig = await startRig();
  request = `GET /bot${rig.token}/getMe HTTP/1.1\r\nHost: x\r\n\r\n`;
});
afterEach(() => rig.simulator.close());

describe('faults of the API side', () => {
  it('refuse connections until cleared, on the same port', async () => {
    await rig.simulator.control.addFault({ kind: 'refuse' });
    await expect(rig.raw(request)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await rig.simulator.control.clearFaults();
    expect(await rig.raw(request)).toContain('200 OK');
  });

  it('reset a connection on accept, as often as asked', async () => {
    await rig.simulator.control.addFault({ kind: 'reset-on-accept', count: 1 });
    await expect(rig.raw(request)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await rig.raw(request)).toContain('200 OK');
  });

  it('stall before the headers', async () => {
    await rig.simulator.control.addFault({ kind: 'stall-before-headers', method: 'getMe' });
    expect(await rig.raw(request)).toBe('');
    expect(await rig.raw(request.replace('getMe', 'getWebhookInfo'))).toContain('200 OK');
  });

  it('stall in the body, after the effect', async () => {
    rig.simulator.control.setWebhookRecord(rig.token, { url: 'https://hook.example.org/' });
    await rig.simulator.control.addFault({ kind: 'stall-in-body', count: 1 });
    const reply = await rig.raw(request.replace('getMe', 'deleteWebhook'));
    expect(reply).toMatch(/^HTTP\/1\.1 200 OK[^]*\{"ok":true[^}]*$/);
    expect(reply).not.toContain('<closed>');
    expect(rig.simulator.control.bot(rig.token).url).toBe('');
  });

  it('cut the body short', async () => {
    await rig.simulator.control.addFault({ kind: 'cut-body' });
    const reply = await rig.raw(request);
    expect(reply).toMatch(/<closed>$/);
    expect(reply).not.toContain('}}');
  });

  it('drip byte by byte', async () => {
    await rig.simulator.control.addFault({ kind: 'drip', everyMs: 5 });
    const socket = connect(rig.simulator.port, '127.0.0.1');
    const chunks: string[] = [];
    socket.on('data', (chunk) => chunks.push(chunk.toString('latin1')));
    socket.write(request);
    for (let tick = 0; tick < 60; tick += 1) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      rig.clock.advance(5);
    }
    socket.destroy();
    expect(chunks.length).toBeGreaterThan(20);
    expect('HTTP/1.1 200 OK').toContain(chunks.join('').slice(0, 15));
  });

  it.each([
    ['html-502', 'HTTP/1.1 502 Bad Gateway', '<h1>502 Bad Gateway</h1>'],
    ['redirect-302', 'HTTP/1.1 302 ', 'Location: https://core.telegram.org/bots'],
    ['garbage', '\0', 'not-http'],
  ] as const)('answer %s instead, without effect', async (kind, start, part) => {
    rig.simulator.control.setWebhookRecord(rig.token, { url: 'https://hook.example.org/' });
    await rig.simulator.control.addFault({ kind });
    const reply = await rig.raw(request.replace('getMe', 'deleteWebhook'));
    expect(reply.startsWith(start)).toBe(true);
    expect(reply).toContain(part);
    expect(rig.simulator.control.bot(rig.token).url).not.toBe('');
  });

  it('answer with a body of any size', async () => {
    await rig.simulator.control.addFault({
      kind: 'oversize-body',
      bytes: 3_000_000,
      botId: 123456,
    });
    const reply = await rig.raw(request);
    expect(reply.length).toBeGreaterThan(3_000_000);
    expect(reply).toMatch(/"\}\}$/);
  });
});

describe('overrides', () => {
  it('answer the next matching request only', async () => {
    rig.simulator.control.overrideNext({
      status: 429,
      retryAfterSeconds: 9,
      method: 'getWebhookInfo',
    });
    expect(await rig.call('getMe')).toMatchObject({ status: 200 });
    expect(await rig.call('getWebhookInfo')).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 9',
      parameters: { retry_after: 9 },
    });
    expect(await rig.call('getWebhookInfo')).toMatchObject({ status: 200 });
  });

  it('can leave the effect in force while the answer is lost', async () => {
    rig.simulator.control.overrideNext({ status: 500, takesEffect: true, count: 2 });
    expect(await rig.call('setWebhook', { url: 'https://hook.example.org/' })).toMatchObject({
      status: 500,
      description: 'Internal Server Error',
    });
    rig.simulator.control.clearOverrides();
    rig.clock.advance(100);
    expect(await rig.info()).toMatchObject({ url: 'https://hook.example.org/' });
  });

  it('can give any body', async () => {
    rig.simulator.control.overrideNext({
      status: 200,
      body: 'not json',
      contentType: 'text/plain',
    });
    expect(await rig.raw(request)).toMatch(/Content-Type: text\/plain[^]*not json$/);
  });
});

describe('counters', () => {
  it('count requests by method and never go back', async () => {
    await rig.call('getMe');
    await rig.call('getMe');
    await rig.call('GETWEBHOOKINFO');
    rig.simulator.control.clearRequests();
    await rig.call('getMe');
    expect(rig.simulator.control.requestCounts()).toEqual({ getme: 3, getwebhookinfo: 1 });
    expect(rig.simulator.control.requests()).toHaveLength(1);
  });
});
