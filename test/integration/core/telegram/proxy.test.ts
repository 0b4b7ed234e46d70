import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ProxyServer } from '../../../../src-main/core/domain/proxy.ts';
import type { ApiResult, TelegramClient } from '../../../../src-main/core/engine/ports/telegram.ts';
import type { LogFields, Logger } from '../../../../src-main/core/logging/logger.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { createTelegramClient } from '../../../../src-main/core/telegram/client.ts';
import { createEgress, type TransportEgress } from '../../../../src-main/core/telegram/egress.ts';
import { createPacing } from '../../../../src-main/core/telegram/pacing.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { startSimulator, type Simulator } from '../../../simulator/index.ts';
import { selfSigned } from '../../../support/certificates.ts';
import {
  startHttpProxy,
  startSocksProxy,
  startTlsFront,
  type ProxyFault,
  type ProxyOptions,
  type TestProxy,
} from '../../../support/proxy-server.ts';

const apiHost = 'api.hooklight.test';
const root = `https://${apiHost}`;
const login = { username: 'us:er', password: 'pä55-CANARY-w0rd' };
const httpLogin = { ...login, username: 'user' };
const never = new AbortController().signal;
const stall: ProxyFault = () => undefined;
const say =
  (bytes: string | Buffer): ProxyFault =>
  (socket) =>
    void socket.once('data', () => socket.end(bytes));

let apiCertificate: { readonly cert: string; readonly key: string };
let proxyCertificate: { readonly cert: string; readonly key: string };
let foreignCertificate: { readonly cert: string; readonly key: string };
let simulator: Simulator;
let front: Awaited<ReturnType<typeof startTlsFront>>;
let token: string;
let logged: string[];
let closing: { close(): Promise<void> }[];

beforeAll(async () => {
  apiCertificate = selfSigned(apiHost);
  proxyCertificate = selfSigned('proxy.hooklight.test');
  foreignCertificate = selfSigned(apiHost);
  simulator = await startSimulator();
  token = simulator.control.createBot({ id: 700_001, username: 'a_bot', firstName: 'A' });
  front = await startTlsFront(Number(new URL(simulator.url).port), apiCertificate);
});
afterAll(async () => {
  await front.close();
  await simulator.close();
});
beforeEach(() => {
  logged = [];
  closing = [];
});
afterEach(async () => {
  await Promise.all(closing.map((one) => one.close()));
});

const write = (event: string, fields?: LogFields): void => {
  logged.push(inspect({ event, fields }));
};
const log: Logger = { debug: write, info: write, warn: write, error: write };

const kinds = {
  http: startHttpProxy,
  https: startHttpProxy,
  socks5: startSocksProxy,
} as const;
type Kind = keyof typeof kinds;

async function proxy(kind: Kind, options: Partial<ProxyOptions> = {}): Promise<TestProxy> {
  const started = await kinds[kind]({
    hosts: { [apiHost]: front.port },
    ...(kind === 'https' ? { tls: proxyCertificate } : {}),
    ...options,
  });
  closing.push(started);
  return started;
}

function serverOf(
  scheme: Kind,
  port: number,
  credentials: { readonly username: string; readonly password: string } | null = null,
): ProxyServer {
  return {
    scheme,
    host: '127.0.0.1',
    port,
    credentials:
      credentials === null
        ? null
        : { username: credentials.username, password: new Secret(credentials.password) },
  };
}

interface Reached {
  readonly client: TelegramClient;
  readonly egress: TransportEgress;
}

function reach(
  server: ProxyServer | null,
  options: { readonly bypass?: readonly string[]; readonly limitMs?: number } = {},
): Reached {
  const egress = createEgress({
    trustedCertificates: `${apiCertificate.cert}\n${proxyCertificate.cert}`,
    connectTimeoutMs: options.limitMs ?? 400,
  });
  egress.use(
    server === null ? { mode: 'none' } : { mode: 'manual', server, bypass: options.bypass ?? [] },
  );
  const pacing = createPacing({ clock: systemClock, isEstablished: () => true });
  pacing.setRates({ requestsPerSecondTelegram: 30, requestsPerSecondOwnRoot: 1000 });
  const client = createTelegramClient({
    clock: systemClock,
    log,
    egress,
    pacing,
    deadlineMs: 10_000,
    hasNetwork: () => true,
  });
  closing.push(client);
  return { client, egress };
}

async function ask(client: TelegramClient, apiRoot = root): Promise<ApiResult<unknown>> {
  const target = { apiRoot, testEnvironment: false, token: new Secret(token) };
  const result = await client.getWebhookInfo(target, never);
  // A socket is free again a moment after its reply.
  await new Promise((resolve) => setImmediate(resolve));
  return result;
}

/** Neither token nor password, in any form, in anything that left the client or reached the proxy in clear. */
function expectNoSecret(...things: readonly unknown[]): void {
  const shown = [...things, ...logged].map((thing) =>
    inspect(thing, { depth: 20, showHidden: true }),
  );
  const secret = token.split(':')[1] ?? '';
  const forms = [
    secret,
    login.password,
    'CANARY',
    Buffer.from(`${httpLogin.username}:${login.password}`).toString('base64').slice(0, 24),
  ];
  expect(forms.filter((form) => shown.join('\n').includes(form))).toEqual([]);
}

function faultOf(result: ApiResult<unknown>): string {
  if (result.ok) {
    return 'none';
  }
  return result.error.kind === 'transport' ? result.error.fault : result.error.kind;
}

describe('a proxy that works', () => {
  it.each([
    ['http', null],
    ['http', httpLogin],
    ['https', null],
    ['https', httpLogin],
    ['socks5', null],
    ['socks5', login],
  ] as const)(
    '%s, login %o: the answer comes, the proxy sees host and port only',
    async (kind, credentials) => {
      const server = await proxy(kind, credentials === null ? {} : { login: credentials });
      const { client } = reach(serverOf(kind, server.port, credentials));
      const result = await ask(client);
      expect(result).toMatchObject({ ok: true, value: { value: { pending: 0 } } });
      expect(server.asked).toEqual([`${apiHost}:443`]);
      expect(server.seen()).not.toContain(token);
      expect(server.seen()).not.toContain('/bot');
      expect(server.seen()).not.toContain('getWebhookInfo');
      expectNoSecret(result);
    },
  );

  it.each(['http', 'socks5'] as const)(
    '%s: keeps its tunnels, and at most 64 of them',
    async (kind) => {
      const server = await proxy(kind);
      const { client } = reach(serverOf(kind, server.port), { limitMs: 5000 });
      const results = await Promise.all(Array.from({ length: 200 }, () => ask(client)));
      expect(results.filter((one) => !one.ok)).toEqual([]);
      expect(server.connections()).toBeGreaterThan(1);
      expect(server.connections()).toBeLessThanOrEqual(64);
    },
  );

  it('a new choice drops what was pooled, and holds for the next call', async () => {
    const [first, second] = [await proxy('http'), await proxy('socks5')];
    const { client, egress } = reach(serverOf('http', first.port));
    await ask(client);
    await ask(client);
    expect(first.connections()).toBe(1);
    egress.use({ mode: 'manual', server: serverOf('socks5', second.port), bypass: [] });
    expect((await ask(client)).ok).toBe(true);
    expect([first.connections(), second.connections()]).toEqual([1, 1]);
  });

  it('dropped connections (after sleep) are made anew through the proxy', async () => {
    const server = await proxy('http');
    const { client } = reach(serverOf('http', server.port));
    await ask(client);
    client.dropConnections();
    expect((await ask(client)).ok).toBe(true);
    expect(server.connections()).toBe(2);
  });

  it('ways of the system are tried in order, past a proxy that fails', async () => {
    const [dead, alive] = [await proxy('http', { fault: stall }), await proxy('http')];
    const egress = createEgress({
      system: {
        lookup: () => [serverOf('http', dead.port), serverOf('http', alive.port)],
        onChange() {},
      },
      trustedCertificates: apiCertificate.cert,
      connectTimeoutMs: 300,
    });
    const client = createTelegramClient({
      clock: systemClock,
      log,
      egress,
      hasNetwork: () => true,
    });
    closing.push(client);
    expect((await ask(client)).ok).toBe(true);
    expect([dead.connections(), alive.connections()]).toEqual([1, 1]);
  });
});

describe('what never goes through a proxy', () => {
  it.each(['http', 'socks5'] as const)('this computer and http roots, %s', async (kind) => {
    const server = await proxy(kind);
    const { client } = reach(serverOf(kind, server.port));
    expect((await ask(client, simulator.url)).ok).toBe(true);
    expect((await ask(client, simulator.url.replace('127.0.0.1', 'localhost'))).ok).toBe(true);
    expect((await ask(client, `https://127.0.0.1:${front.port}`)).ok).toBe(true);
    // No such name: the attempt is made directly, and fails here.
    expect(faultOf(await ask(client, 'http://nowhere.invalid:8081'))).toMatch(/dns|timeout/);
    expect(server.connections()).toBe(0);
  });

  it('hosts of the list', async () => {
    const server = await proxy('http');
    const { client } = reach(serverOf('http', server.port), { bypass: ['*.invalid'] });
    expect(faultOf(await ask(client, 'https://nowhere.invalid'))).toMatch(/dns|timeout/);
    expect(server.connections()).toBe(0);
  });
});

const socks = (reply: number): ProxyFault => {
  return (socket) => {
    socket.once('data', () => {
      socket.write(Buffer.of(5, 0));
      socket.once('data', () => socket.end(Buffer.of(5, reply, 0, 1, 0, 0, 0, 0, 0, 0)));
    });
  };
};

describe('every fault of a proxy is the one class "proxy" (NET-11)', () => {
  it.each<readonly [string, Kind, ProxyFault, string]>([
    ['stalls', 'http', stall, 'PROXY_STALLED'],
    ['stalls', 'socks5', stall, 'PROXY_STALLED'],
    ['stalls', 'https', stall, 'PROXY_STALLED'],
    ['stalls after half an answer', 'http', (s) => void s.write('HTTP/1.1 20'), 'PROXY_STALLED'],
    ['cuts', 'http', (s) => void s.destroy(), 'PROXY_CLOSED'],
    ['cuts', 'socks5', (s) => void s.resetAndDestroy(), 'PROXY_CLOSED'],
    ['ends in the middle', 'http', say('HTTP/1.1 200 O'), 'PROXY_CLOSED'],
    ['407', 'http', say('HTTP/1.1 407 No\r\n\r\n'), 'PROXY_AUTH'],
    ['403', 'http', say('HTTP/1.1 403 Forbidden\r\n\r\n'), 'PROXY_STATUS_403'],
    ['502', 'https', say('HTTP/1.1 502 Bad Gateway\r\n\r\n'), 'PROXY_STATUS_502'],
    [
      'redirects',
      'http',
      say('HTTP/1.1 302 Found\r\nLocation: http://x/\r\n\r\n'),
      'PROXY_STATUS_302',
    ],
    ['garbage', 'http', say('SSH-2.0-OpenSSH_9.2\r\n\r\n'), 'PROXY_MALFORMED'],
    ['more than the head', 'http', say('HTTP/1.1 200 OK\r\n\r\nhello'), 'PROXY_MALFORMED'],
    [
      'an endless head',
      'http',
      say(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(40_000)}`),
      'PROXY_MALFORMED',
    ],
    ['garbage', 'socks5', say('HTTP/1.1 400 Bad Request\r\n\r\n'), 'PROXY_MALFORMED'],
    ['no method fits', 'socks5', say(Buffer.of(5, 0xff)), 'PROXY_AUTH'],
    ['a method nobody offered', 'socks5', say(Buffer.of(5, 1)), 'PROXY_MALFORMED'],
    ['general failure', 'socks5', socks(1), 'PROXY_SOCKS_1'],
    ['not allowed', 'socks5', socks(2), 'PROXY_SOCKS_2'],
    ['host unreachable', 'socks5', socks(4), 'PROXY_SOCKS_4'],
  ])('%s (%s)', async (_title, kind, fault, code) => {
    const server = await proxy(kind, { fault });
    const { client } = reach(serverOf(kind, server.port, kind === 'socks5' ? null : httpLogin));
    const result = await ask(client);
    expect(result).toMatchObject({ ok: false, error: { fault: 'proxy', phase: 'connect' } });
    expect(logged.join()).toContain(`'${code}'`);
    expect(server.seen()).not.toContain('/bot');
    expectNoSecret(result);
  });

  it.each(['http', 'socks5'] as const)('a wrong password (%s)', async (kind) => {
    const server = await proxy(kind, { login: { username: 'user', password: 'other' } });
    const { client } = reach(serverOf(kind, server.port, httpLogin));
    expect(faultOf(await ask(client))).toBe('proxy');
    expect(logged.join()).toContain('PROXY_AUTH');
    expectNoSecret();
  });

  it('nothing listens', async () => {
    const server = await proxy('http');
    await server.close();
    closing.pop();
    const { client } = reach(serverOf('http', server.port, httpLogin));
    expect(faultOf(await ask(client))).toBe('proxy');
    expect(logged.join()).toContain('PROXY_REFUSED');
  });

  it('a name that leads nowhere', async () => {
    const { client } = reach({ ...serverOf('http', 3128), host: 'no-such-proxy.invalid' });
    expect(faultOf(await ask(client))).toBe('proxy');
    expect(logged.join()).toMatch(/PROXY_(NAME|STALLED)/);
  });

  it('an https proxy that proves nothing, or speaks no TLS', async () => {
    const [foreign, plain] = [
      await proxy('https', { tls: foreignCertificate }),
      await proxy('http', { fault: say('HTTP/1.1 400 Bad Request\r\n\r\n') }),
    ];
    for (const { port } of [foreign, plain]) {
      const { client } = reach(serverOf('https', port, httpLogin));
      expect(faultOf(await ask(client))).toBe('proxy');
    }
    expect(logged.filter((line) => line.includes('PROXY_TLS')).length).toBe(2);
    expect(foreign.seen() + plain.seen()).not.toContain('CONNECT');
  });

  it('a stored choice that was changed outside lets nothing out', async () => {
    const server = await proxy('http');
    const { client, egress } = reach(serverOf('http', server.port));
    egress.use({ mode: 'tampered' });
    expect(faultOf(await ask(client))).toBe('proxy');
    expect(server.connections()).toBe(0);
    expect((await ask(client, simulator.url)).ok).toBe(true);
  });
});

describe('faults of the API behind a proxy stay what they are', () => {
  it.each(['http', 'https', 'socks5'] as const)('%s: a TLS inspector is tls', async (kind) => {
    const inspector = await startTlsFront(Number(new URL(simulator.url).port), foreignCertificate);
    closing.push(inspector);
    const server = await proxy(kind, { hosts: { [apiHost]: inspector.port } });
    const { client } = reach(serverOf(kind, server.port));
    const result = await ask(client);
    expect(result).toMatchObject({ ok: false, error: { fault: 'tls', phase: 'connect' } });
    expectNoSecret(result);
  });

  it.each(['http', 'https', 'socks5'] as const)(
    '%s: whatever the environment says about certificates',
    async (kind) => {
      vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
      try {
        const inspector = await startTlsFront(
          Number(new URL(simulator.url).port),
          foreignCertificate,
        );
        closing.push(inspector);
        const server = await proxy(kind, { hosts: { [apiHost]: inspector.port } });
        expect(faultOf(await ask(reach(serverOf(kind, server.port)).client))).toBe('tls');
        const foreign = await proxy('https', { tls: foreignCertificate });
        expect(faultOf(await ask(reach(serverOf('https', foreign.port)).client))).toBe('proxy');
      } finally {
        vi.unstubAllEnvs();
      }
    },
  );

  it('a server error of the API is no fault of the proxy', async () => {
    const server = await proxy('http');
    const { client } = reach(serverOf('http', server.port));
    await simulator.control.addFault({ kind: 'html-502', count: 1 });
    expect(await ask(client)).toMatchObject({
      ok: false,
      error: { fault: 'http-status', httpStatus: 502 },
    });
  });
});

describe('a test of the way', () => {
  it('opens TLS to the root and sends nothing', async () => {
    const server = await proxy('socks5', { login });
    const { egress } = reach(null);
    const before = simulator.control.requests().length;
    const choice = {
      mode: 'manual',
      server: serverOf('socks5', server.port, login),
      bypass: [],
    } as const;
    expect(await egress.probe(root, choice)).toEqual({ ok: true, value: { throughProxy: true } });
    expect(simulator.control.requests().length).toBe(before);
    expect(server.asked).toEqual([`${apiHost}:443`]);
  });

  it('says which fault it met', async () => {
    const server = await proxy('http', { fault: say('HTTP/1.1 403 No\r\n\r\n') });
    const { egress } = reach(null);
    const choice = { mode: 'manual', server: serverOf('http', server.port), bypass: [] } as const;
    expect(await egress.probe(root, choice)).toEqual({
      ok: false,
      error: { fault: 'proxy', code: 'PROXY_STATUS_403' },
    });
  });
});
