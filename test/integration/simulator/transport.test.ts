import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { startRig } from './harness.ts';
import type { Rig } from './harness.ts';

let rig: Rig;
let path = '';

beforeAll(async () => {
  rig = await startRig();
  path = `/bot${rig.token}`;
});
afterAll(() => rig.simulator.close());

const get = (target: string, version = 'HTTP/1.1'): string =>
  `GET ${target} ${version}\r\nHost: x\r\n\r\n`;
const post = (target: string, type: string, body: string, extra = ''): string =>
  `POST ${target} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\n${extra}Content-Length: ${body.length}\r\n\r\n${body}`;

/** A call that only echoes its effect: whether a URL arrived at setWebhook. */
const hasDeleted = (reply: string): boolean => reply.includes('Webhook is already deleted');

describe('transport', () => {
  it('answers JSON with Connection, Content-Type and Content-Length, in this order', async () => {
    const reply = await rig.raw(get(`${path}/getWebhookInfo`));
    const body =
      '{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}';
    expect(reply).toBe(
      `HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
  });

  it('puts Retry-After before Content-Length when throttled', async () => {
    const limited = await startRig({ acceptUnknownTokens: true });
    limited.simulator.control.setLoginOutcome(`7:${'A'.repeat(35)}`, {
      kind: 'flood',
      retryAfterSeconds: 77,
    });
    const reply = await limited.raw(get(`/bot7:${'A'.repeat(35)}/getMe`));
    expect(reply).toContain(
      'HTTP/1.1 429 Too Many Requests\r\nConnection: keep-alive\r\nContent-Type: application/json\r\nRetry-After: 77\r\nContent-Length: ',
    );
    expect(reply).toContain('"parameters":{"retry_after":77}');
    await limited.simulator.close();
  });

  it.each(['PUT', 'HEAD', 'DELETE', 'PATCH', 'OPTIONS', 'get'])(
    'answers the method %s with a bare 501 and closes',
    async (method) => {
      const reply = await rig.raw(`${method} ${path}/getMe HTTP/1.1\r\nHost: x\r\n\r\n`);
      expect(reply).toBe('HTTP/1.1 501 Not Implemented\r\nContent-Length: 0\r\n\r\n<closed>');
    },
  );

  it('answers another HTTP version with a bare 505', async () => {
    const reply = await rig.raw(get(`${path}/getMe`, 'HTTP/2'));
    expect(reply).toBe(
      'HTTP/1.1 505 HTTP Version Not Supported\r\nContent-Length: 0\r\n\r\n<closed>',
    );
  });

  it('answers a body in an unknown encoding with a bare 415', async () => {
    const reply = await rig.raw(
      post(`${path}/getMe`, 'application/json', '{}', 'Content-Encoding: br\r\n'),
    );
    expect(reply).toBe('HTTP/1.1 415 Unsupported Media Type\r\nContent-Length: 0\r\n\r\n<closed>');
  });

  it('answers more than 1 MiB of parameters with a bare 413', async () => {
    const reply = await rig.raw(
      post(`${path}/getMe`, 'application/x-www-form-urlencoded', `a=${'b'.repeat(1_048_577)}`),
    );
    expect(reply).toBe(
      'HTTP/1.1 413 Request Entity Too Large\r\nContent-Length: 0\r\n\r\n<closed>',
    );
  });

  it('answers more than 256 KiB of headers with a bare 431', async () => {
    const reply = await rig.raw(`GET ${path}/getMe HTTP/1.1\r\nX: ${'y'.repeat(262_200)}\r\n\r\n`);
    expect(reply).toContain('HTTP/1.1 431 ');
    expect(reply).not.toContain('application/json');
  });

  it('answers a header without a colon with a bare 400', async () => {
    const reply = await rig.raw(`GET ${path}/getMe HTTP/1.1\r\nnonsense\r\n\r\n`);
    expect(reply).toBe('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n<closed>');
  });

  it('refuses an absolute URI with its own 404', async () => {
    const reply = await rig.raw(get(`http://localhost${path}/getMe`));
    expect(reply).toContain('Not Found: absolute URI is specified in the Request-Line');
  });

  it('serves requests on one connection in the order they came', async () => {
    const reply = await rig.raw(
      get(`${path}/getMe`) + get(`${path}/nothing`) + get(`${path}/getMe`),
    );
    const statuses = [...reply.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => match[1]);
    expect(statuses).toEqual(['200', '404', '200']);
  });

  it('takes the method from a parameter when the path has none', async () => {
    const reply = await rig.raw(get(`${path}/?method=getWebhookInfo`));
    expect(reply).toContain('pending_update_count');
  });

  it('decodes the path before splitting it, and matches method names in any case', async () => {
    const reply = await rig.raw(get(`/bot${rig.token.replace(':', '%3A')}/GETwebhookINFO`));
    expect(reply).toContain('pending_update_count');
  });

  it('calls a trailing slash an unknown method, and /test without a slash no path at all', async () => {
    expect(await rig.raw(get(`${path}/getMe/`))).toContain('Not Found: method not found');
    expect(await rig.raw(get(`${path}/testing`))).toContain('"description":"Not Found"}');
  });
});

describe('parameters', () => {
  const url = 'https%3A%2F%2F';

  it('come from query, form, JSON, multipart and chunked bodies alike', async () => {
    const multipart =
      '--B\r\nContent-Disposition: form-data; name="url"\r\n\r\nhttps://\r\n--B--\r\n';
    const json = '{"url":"https://"}';
    const chunked =
      `POST ${path}/setWebhook HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
      `Transfer-Encoding: chunked\r\n\r\n4\r\n${json.slice(0, 4)}\r\n` +
      `${(json.length - 4).toString(16)}\r\n${json.slice(4)}\r\n0\r\n\r\n`;
    const requests = [
      get(`${path}/setWebhook?url=${url}`),
      post(`${path}/setWebhook`, 'application/x-www-form-urlencoded', `url=${url}`),
      post(`${path}/setWebhook`, 'Application/JSON; charset=utf-8', json),
      post(`${path}/setWebhook`, 'multipart/form-data; boundary="B"', multipart),
      chunked,
    ];
    for (const request of requests) {
      rig.clock.advance(1100);
      expect(await rig.raw(request)).toContain('invalid webhook URL specified');
    }
  });

  it('are read from gzip bodies', async () => {
    rig.clock.advance(1100);
    const body = gzipSync('{"url":"https://"}').toString('latin1');
    const request = post(
      `${path}/setWebhook`,
      'application/json',
      body,
      'Content-Encoding: gzip\r\n',
    );
    expect(await rig.raw(request)).toContain('invalid webhook URL specified');
  });

  it('keep the first occurrence, the query before the body', async () => {
    rig.clock.advance(1100);
    const request = post(
      `${path}/setWebhook?url=${url}`,
      'application/x-www-form-urlencoded',
      'url=',
    );
    expect(await rig.raw(request)).toContain('invalid webhook URL specified');
    expect(hasDeleted(await rig.raw(get(`${path}/setWebhook?url=&url=${url}`)))).toBe(true);
  });

  it('are case-sensitive, so that a wrong name deletes', async () => {
    expect(hasDeleted(await rig.raw(get(`${path}/setWebhook?URL=${url}`)))).toBe(true);
  });

  it('are ignored silently in a body of any other type', async () => {
    for (const type of ['text/plain', 'application/octet-stream']) {
      expect(hasDeleted(await rig.raw(post(`${path}/setWebhook`, type, `url=${url}`)))).toBe(true);
    }
  });

  it('of broken JSON stay in force as far as they were read', async () => {
    rig.clock.advance(1100);
    const cut = post(`${path}/setWebhook`, 'application/json', '{"url":"https://","x":');
    expect(await rig.raw(cut)).toContain('invalid webhook URL specified');
    const list = post(`${path}/setWebhook`, 'application/json', '[{"url":"https://"}]');
    expect(hasDeleted(await rig.raw(list))).toBe(true);
  });

  it('are logged with everything a test may ask about', async () => {
    await rig.raw(get(`${path}/setWebhook?secret_token=s3cret&url=`));
    expect(rig.simulator.control.requests().at(-1)).toMatchObject({
      botId: 123456,
      method: 'setwebhook',
      params: { secret_token: 's3cret', url: '' },
      status: 200,
      token: rig.token,
    });
  });
});
