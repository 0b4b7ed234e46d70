import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiResult, TelegramClient } from '../../../../src-main/core/engine/ports/telegram.ts';
import type { LogFields, Logger } from '../../../../src-main/core/logging/logger.ts';
import { createTelegramClient } from '../../../../src-main/core/telegram/client.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { selfSigned } from '../../../support/certificates.ts';
import {
  answering,
  jsonReply,
  startFaultServer,
  type FaultServer,
  type Misbehaviour,
} from '../../../support/fault-server.ts';
import { errorOf, secretPart, targetOf, token, tokenFormsIn } from './harness.ts';
import { brokenShapes, refusedShapes, unreadableShapes } from './shapes.ts';
import { fc } from '../../../support/fast-check.ts';

const deadlineMs = 400;
const never = new AbortController().signal;
const info = { url: '', has_custom_certificate: false, pending_update_count: 0 };

let logged: string[];
let servers: FaultServer[];
let clients: TelegramClient[];

beforeEach(() => {
  logged = [];
  servers = [];
  clients = [];
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await Promise.all(servers.map((server) => server.close()));
});

const write = (event: string, fields?: LogFields): void => {
  logged.push(inspect({ event, fields }));
};
const log: Logger = { debug: write, info: write, warn: write, error: write };

function newClient(
  options: { readonly trustedCertificates?: string; readonly deadlineMs?: number } = {},
): TelegramClient {
  const client = createTelegramClient({ clock: systemClock, log, deadlineMs, ...options });
  clients.push(client);
  return client;
}

async function serve(
  behave: Misbehaviour,
  tls?: { readonly cert: string; readonly key: string },
): Promise<FaultServer> {
  const server = await startFaultServer(behave, tls);
  servers.push(server);
  return server;
}

async function askInfo(apiRoot: string, client = newClient()): Promise<ApiResult<unknown>> {
  return client.getWebhookInfo(targetOf(apiRoot), never);
}

/** No part of the token in any form, in anything that left the client. */
function expectNoToken(...things: readonly unknown[]): void {
  expect(tokenFormsIn([...things, ...logged])).toEqual([]);
}

describe('every failure has exactly one class, and holds no token', () => {
  it.each([...brokenShapes, ...unreadableShapes, ...refusedShapes])(
    '$title: $fault',
    async ({ behave, fault, status }) => {
      const server = await serve(behave);
      const result = await askInfo(server.origin);
      const error = errorOf(result);
      expect(error.kind === 'refused' ? error.kind : error.fault).toBe(fault);
      expect(error.kind === 'refused' ? error.errorCode : error.httpStatus).toBe(status);
      expectNoToken(result);
    },
  );

  it('nothing listens: refused', async () => {
    const server = await serve(() => undefined);
    await server.close();
    servers = [];
    const result = await askInfo(server.origin);
    expect(errorOf(result)).toMatchObject({ fault: 'refused', phase: 'connect' });
    expectNoToken(result);
  });

  it.each(['not a url', 'ftp://127.0.0.1', '', 'http://', 'http://127.0.0.1:99999'])(
    'an API root %j: malformed, nothing sent',
    async (root) => {
      const result = await askInfo(root);
      expect(errorOf(result)).toMatchObject({ fault: 'malformed' });
      expectNoToken(result);
    },
  );

  it('an API root of any shape: one of our own errors, and no token', async () => {
    const client = newClient();
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => !/^\s*https?:/i.test(text)),
      fc.webPath().map((path) => `http://127.0.0.1:1${path}`),
      fc.string().map((text) => `http://${encodeURIComponent(text)}:x@127.0.0.1:1/`),
      fc.string().map((text) => `http://127.0.0.1:1/?${text}`),
      fc
        .string()
        .map((text) => `http://[${text}]:1/`)
        .filter((text) => !URL.canParse(text)),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (root) => {
        const error = errorOf(await askInfo(root, client));
        expect(Object.keys(error).toSorted()).toEqual(
          ['fault', 'httpStatus', 'kind', 'phase', 'retryAfterSeconds'].toSorted(),
        );
        expect(tokenFormsIn([error])).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expectNoToken(client);
  });

  it('an answer that repeats the token is cleaned before anyone sees it', async () => {
    const server = await serve(
      answering(
        jsonReply(`400 /bot${token}`, {
          ok: false,
          error_code: 400,
          description: `no ${token} at /bot${encodeURIComponent(token)}/x, really ${secretPart}`,
        }),
      ),
    );
    const result = await askInfo(server.origin);
    expect(errorOf(result)).toMatchObject({ kind: 'refused', errorCode: 400 });
    expectNoToken(result);
  });

  it('stopped by the caller before, while connecting, while waiting', async () => {
    const server = await serve(() => undefined);
    for (const afterMs of [0, 1, 50]) {
      const caller = new AbortController();
      const asked = newClient().getWebhookInfo(targetOf(server.origin), caller.signal);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      caller.abort(new Error(`stopped ${token}`));
      const result = await asked;
      expect(errorOf(result)).toMatchObject({ kind: 'transport', fault: 'aborted' });
      expectNoToken(result);
    }
  });

  it('a client that is closed under way fails as aborted', async () => {
    const server = await serve(() => undefined);
    const client = newClient();
    const asked = askInfo(server.origin, client);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await client.close();
    expect(errorOf(await asked)).toMatchObject({ fault: 'aborted' });
  });

  it('the client itself shows nothing', async () => {
    const server = await serve(answering(jsonReply('200 OK', { ok: true, result: info })));
    const client = newClient();
    expect((await askInfo(server.origin, client)).ok).toBe(true);
    expectNoToken(client, targetOf(server.origin));
  });
});

describe('limits', () => {
  it('one deadline over all phases, even where bytes keep coming', async () => {
    for (const title of ['headers in drips', 'a body in drips', 'silence']) {
      const shape = brokenShapes.find((candidate) => candidate.title === title);
      const server = await serve(shape?.behave ?? (() => undefined));
      const startMs = performance.now();
      await askInfo(server.origin);
      expect(performance.now() - startMs).toBeLessThan(deadlineMs + 300);
    }
  });

  it('never follows a redirect: nothing arrives at its target', async () => {
    const target = await serve(answering(jsonReply('200 OK', { ok: true, result: info })));
    for (const status of [301, 302, 303, 307, 308]) {
      const location = `Location: ${target.origin}/bot${token}/getWebhookInfo`;
      const server = await serve(answering(jsonReply(`${status} x`, {}, [location])));
      await askInfo(server.origin);
    }
    expect(target.connections()).toBe(0);
  });

  it('asks for no compression, keeps at most 64 sockets, one call at a time on each', async () => {
    let open = 0;
    let most = 0;
    const server = await serve(async (socket, head) => {
      open += 1;
      most = Math.max(most, open);
      await head;
      setTimeout(() => {
        open -= 1;
        socket.end(jsonReply('200 OK', { ok: true, result: info }, ['Connection: close']));
      }, 20);
    });
    // On a busy machine calls must not run out of time: a socket given up here is still open there.
    const client = newClient({ deadlineMs: 20_000 });
    await Promise.all(Array.from({ length: 200 }, () => askInfo(server.origin, client)));
    expect(most).toBe(64);
    expect(server.heads.every((head) => /accept-encoding: identity/i.test(head))).toBe(true);
  });

  it('takes the longer of the two waits that a reply names', async () => {
    for (const [json, header, seconds] of [
      [5, '9', 9],
      [9, '5', 9],
      [5, 'soon', 5],
      [undefined, '7', 7],
    ] as const) {
      const body = {
        ok: false,
        error_code: 429,
        description: 'x',
        parameters: { retry_after: json },
      };
      const server = await serve(answering(jsonReply('429 x', body, [`Retry-After: ${header}`])));
      expect(errorOf(await askInfo(server.origin)).retryAfterSeconds).toBe(seconds);
    }
  });

  it('keeps the wait of an error page', async () => {
    const server = await serve(answering(jsonReply('503 x', {}, ['Retry-After: 120'])));
    expect(errorOf(await askInfo(server.origin)).retryAfterSeconds).toBe(120);
  });
});

describe('answers that are fine although they look odd', () => {
  it.each([
    ['a byte order mark', Buffer.from(`\ufeff${JSON.stringify({ ok: true, result: info })}`)],
    [
      'bytes that are not UTF-8',
      Buffer.concat([
        Buffer.from('{"ok":true,"result":{"url":"https://h.example/'),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('","has_custom_certificate":false,"pending_update_count":0}}'),
      ]),
    ],
    [
      'new fields',
      Buffer.from(JSON.stringify({ ok: true, result: { ...info, new_field: [1] }, x: 1 })),
    ],
  ])('%s', async (_title, body) => {
    const head = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`;
    const server = await serve(answering(Buffer.concat([Buffer.from(head), body])));
    expect((await askInfo(server.origin)).ok).toBe(true);
  });

  it('an address that is not known yet', async () => {
    const result = { ...info, url: 'https://h.example/x', ip_address: '<unknown>' };
    const server = await serve(answering(jsonReply('200 OK', { ok: true, result })));
    expect(await askInfo(server.origin)).toMatchObject({ value: { value: { ip: null } } });
  });

  it('the date of the server', async () => {
    const date = 'Date: Mon, 05 Jan 2026 12:00:00 GMT';
    const server = await serve(answering(jsonReply('200 OK', { ok: true, result: info }, [date])));
    expect(await askInfo(server.origin)).toMatchObject({
      value: { serverDateMs: Date.UTC(2026, 0, 5, 12) },
    });
  });

  it('getMe of another bot is not believed', async () => {
    const result = { id: 700_002, is_bot: true, first_name: 'Other' };
    const server = await serve(answering(jsonReply('200 OK', { ok: true, result })));
    const answer = await newClient().getMe(targetOf(server.origin), never);
    expect(errorOf(answer)).toMatchObject({ fault: 'malformed' });
  });
});

describe('TLS', () => {
  const certificate = selfSigned('hook.example.org');
  const fine = answering(jsonReply('200 OK', { ok: true, result: info }));

  it('reaches a server whose certificate is trusted and names it', async () => {
    const server = await serve(fine, certificate);
    const client = newClient({ trustedCertificates: certificate.cert });
    expect((await askInfo(server.origin, client)).ok).toBe(true);
  });

  it('sends nothing to a server that cannot prove itself, whatever the environment says', async () => {
    const former = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const server = await serve(fine, certificate);
      const result = await askInfo(server.origin);
      expect(errorOf(result)).toMatchObject({ fault: 'tls', phase: 'connect' });
      expect(server.heads).toEqual([]);
      expectNoToken(result);
    } finally {
      if (former === undefined) {
        delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      } else {
        process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = former;
      }
    }
  });

  it('sends nothing under a wrong name', async () => {
    const server = await serve(fine, certificate);
    const client = newClient({ trustedCertificates: certificate.cert });
    const result = await askInfo(`https://localhost:${server.port}`, client);
    expect(errorOf(result)).toMatchObject({ fault: 'tls' });
    expect(server.heads).toEqual([]);
    expectNoToken(result);
  });

  it('names plain HTTP behind https:// as a TLS fault', async () => {
    const server = await serve((socket) => {
      socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    const result = await askInfo(server.origin.replace('http:', 'https:'));
    expect(errorOf(result)).toMatchObject({ fault: 'tls' });
    expectNoToken(result);
  });
});
