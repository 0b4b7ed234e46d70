import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ApiResult, TelegramClient } from '../../../../src-main/core/engine/ports/telegram.ts';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { createTelegramClient } from '../../../../src-main/core/telegram/client.ts';
import { systemClock } from '../../../../src-main/core/time/system-clock.ts';
import { closedAfterEach } from '../../../support/closed-after-each.ts';
import { startFaultServer, type FaultServer } from '../../../support/fault-server.ts';
import { errorOf, targetOf } from './harness.ts';
import { brokenShapes } from './shapes.ts';

const deadlineMs = 400;
const never = new AbortController().signal;
const webhook = {
  url: 'https://hook.example.org/x',
  maxConnections: 7,
  allowedUpdates: null,
  secret: null,
  ipAddress: null,
  dropPending: false,
} as const;

const kept = closedAfterEach();
afterEach(() => void vi.restoreAllMocks());

const newClient = (): TelegramClient =>
  kept(createTelegramClient({ clock: systemClock, log: silentLogger, deadlineMs }));

const serve = async (behave: Parameters<typeof startFaultServer>[0]): Promise<FaultServer> =>
  kept(await startFaultServer(behave));

/** A port whose queue of connections is full: the kernel answers no further one. */
async function deafPort(): Promise<number> {
  const child = spawn(process.execPath, [
    '-e',
    `require('net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 },
       function () { process.stdout.write(String(this.address().port)); })`,
  ]);
  kept({ close: () => child.kill('SIGKILL') });
  const port = await new Promise<number>((resolve) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(Number(chunk.toString())));
  });
  child.kill('SIGSTOP');
  const sockets: Socket[] = Array.from({ length: 6 }, () => connect(port, '127.0.0.1'));
  sockets.forEach((socket) => socket.on('error', () => undefined));
  kept({ close: () => sockets.forEach((socket) => socket.destroy()) });
  await new Promise((resolve) => setTimeout(resolve, 100));
  return port;
}

const shapeNamed = (title: string) => {
  const shape = brokenShapes.find((candidate) => candidate.title === title);
  if (shape === undefined) {
    throw new Error(`no shape ${title}`);
  }
  return shape.behave;
};

type Ask = () => Promise<ApiResult<unknown>>;

/** Asks, and tells how it failed and after how long. */
async function timed(ask: Ask) {
  const startMs = performance.now();
  const error = errorOf(await ask());
  return { error, tookMs: performance.now() - startMs };
}

const info =
  (root: string): Ask =>
  () =>
    newClient().getWebhookInfo(targetOf(root), never);

/** Nine points at which an exchange can stall, each on real sockets. */
const points: readonly (readonly [string, string, () => Promise<Ask>])[] = [
  [
    'while the name is looked up',
    'connect',
    async () => {
      vi.spyOn(dns, 'lookup').mockImplementation(() => undefined);
      return info('http://api.telegram.example:8081');
    },
  ],
  ['while connecting', 'connect', async () => info(`http://127.0.0.1:${await deafPort()}`)],
  [
    'in the TLS handshake',
    'connect',
    async () => info((await serve(() => undefined)).origin.replace('http:', 'https:')),
  ],
  [
    'while the request is sent',
    'head',
    async () => {
      const server = await serve((socket) => void socket.pause());
      const certificatePem = 'x'.repeat(32 * 1024 * 1024);
      return () =>
        newClient().setWebhook(targetOf(server.origin), { ...webhook, certificatePem }, never);
    },
  ],
  ['before the status line', 'head', async () => info((await serve(shapeNamed('silence'))).origin)],
  [
    'after the status line',
    'head',
    async () => info((await serve(shapeNamed('a status line and no more'))).origin),
  ],
  [
    'in headers that drip',
    'head',
    async () => info((await serve(shapeNamed('headers in drips'))).origin),
  ],
  ['in the body', 'body', async () => info((await serve(shapeNamed('a stalled body'))).origin)],
  [
    'in a body that drips',
    'body',
    async () => info((await serve(shapeNamed('a body in drips'))).origin),
  ],
];

describe('one deadline over the whole exchange', () => {
  it.each(points)('%s', async (_title, phase, prepare) => {
    const { error, tookMs } = await timed(await prepare());
    expect(error).toMatchObject({ kind: 'transport', fault: 'timeout', phase });
    expect(tookMs).toBeGreaterThanOrEqual(deadlineMs - 5);
    // Generous: the machine may be busy; undici's own limits are 5 and 10 s.
    expect(tookMs).toBeLessThan(deadlineMs + 2000);
  });
});

describe('half-open connections', () => {
  const reply = Buffer.from(
    JSON.stringify({
      ok: true,
      result: { url: '', has_custom_certificate: false, pending_update_count: 0 },
    }),
  );

  /** A server that answers on kept-alive sockets until it forgets them: then they are silent, new ones are served. */
  async function forgetful(): Promise<FaultServer & { readonly forget: () => void }> {
    let epoch = 0;
    const server = await serve((socket) => {
      const born = epoch;
      socket.on('data', () => {
        if (born === epoch) {
          socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${reply.length}\r\n\r\n`);
          socket.write(reply);
        }
      });
    });
    return Object.assign(server, { forget: () => void (epoch += 1) });
  }

  it('are dropped after waking, so that the first call succeeds without a retry', async () => {
    const server = await forgetful();
    const client = newClient();
    const ask = () => client.getWebhookInfo(targetOf(server.origin), never);
    expect((await Promise.all([ask(), ask(), ask()])).every(({ ok }) => ok)).toBe(true);
    const before = server.connections();
    server.forget();
    // The trap is real: a pooled socket is used and never answered.
    expect(errorOf(await ask())).toMatchObject({ fault: 'timeout' });
    client.dropConnections();
    expect((await Promise.all([ask(), ask(), ask()])).map(({ ok }) => ok)).toEqual([
      true,
      true,
      true,
    ]);
    expect(server.connections()).toBeGreaterThan(before);
  });

  it('that a call is waiting on cost that call its deadline and no other one anything', async () => {
    const server = await forgetful();
    const client = newClient();
    const ask = () => client.getWebhookInfo(targetOf(server.origin), never);
    await ask();
    // The pool hands the socket out again once the reply has been cleared away.
    await new Promise((resolve) => setTimeout(resolve, 20));
    server.forget();
    const stuck = ask();
    await new Promise((resolve) => setTimeout(resolve, 20));
    client.dropConnections();
    const startMs = performance.now();
    expect((await ask()).ok).toBe(true);
    expect(performance.now() - startMs).toBeLessThan(deadlineMs);
    expect(errorOf(await stuck)).toMatchObject({ fault: 'timeout' });
  });
});
