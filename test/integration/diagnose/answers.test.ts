// What an endpoint answers over HTTP, and that nothing secret is ever asked for (NET-14).
import { afterEach, describe, expect, it } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { quickenedClock } from '../../support/quickened-clock.ts';
import {
  answering,
  reply,
  startFaultServer,
  type FaultServer,
  type Misbehaviour,
} from '../../support/fault-server.ts';
import { closeNames, host, look, states, trouble } from './support.ts';

const kept = closedAfterEach();
afterEach(closeNames);

const serve = async (behave: Misbehaviour): Promise<FaultServer> =>
  kept(await startFaultServer(behave));

/** Over plain HTTP, as behind a Bot API server in local mode: what is asked is the same. */
const plain = { scheme: 'http', anyFamily: true } as const;

/** Codes but those about the place itself. */
function told(report: Awaited<ReturnType<typeof look>>): readonly string[] {
  return trouble(report).filter((code) => code !== 'own-server');
}

const late =
  (ms: number): Misbehaviour =>
  async (socket, head) => {
    await head;
    setTimeout(() => socket.end(reply('200 OK', 'late')), ms);
  };

/** A byte every 20 ms, for ever. */
const drip: Misbehaviour = async (socket, head) => {
  await head;
  socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n');
  const timer = setInterval(() => socket.write('x'), 20);
  socket.on('close', () => clearInterval(timer));
};

const rows: readonly (readonly [string, Misbehaviour, readonly string[], string])[] = [
  ['200', answering(reply('200 OK', 'hello')), [], 'passed'],
  [
    '404, which says nothing about another path',
    answering(reply('404 Not Found', '')),
    [],
    'passed',
  ],
  ['405', answering(reply('405 Method Not Allowed', '')), [], 'passed'],
  ['500', answering(reply('500 Oops', '')), ['http-server-error'], 'passed'],
  ['502 of a gateway', answering(reply('502 Bad Gateway', '')), ['http-server-error'], 'passed'],
  [
    'a redirect',
    answering(reply('301 Moved', '', ['Location: https://www.example.test/secret?token=1'])),
    ['http-redirect'],
    'passed',
  ],
  ['a redirect to nowhere', answering(reply('302 Found', '', ['Location: http://'])), [], 'passed'],
  ['HTTP/1.0', answering('HTTP/1.0 200 OK\r\n\r\nhello'), [], 'passed'],
  ['a page without a head', answering('<html>hello</html>'), ['http-malformed'], 'failed'],
  ['garbage', answering(Buffer.from([1, 2, 3, 0, 255])), ['http-malformed'], 'failed'],
  [
    'a head that does not end',
    answering(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`),
    ['http-malformed'],
    'failed',
  ],
  [
    'another protocol instead',
    answering('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ['http-malformed'],
    'failed',
  ],
  ['nothing, and the end', answering(''), ['http-cut'], 'failed'],
  [
    'half of what it announces',
    answering('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'),
    ['http-cut'],
    'failed',
  ],
];

describe('an endpoint that answers with', () => {
  it.each(rows)('%s', async (_title, behave, codes, state) => {
    const server = await serve(behave);
    const report = await look({ request: { ...plain, port: server.port } });
    expect(told(report)).toEqual(codes);
    expect(states(report)).toEqual(['passed', 'passed', 'skipped', state]);
    expect(server.connections()).toBe(1);
    expect(server.heads).toHaveLength(1);
  });

  it('an answer after 7 s is slow', async () => {
    const server = await serve(late(350));
    const report = await look({
      request: { ...plain, port: server.port },
      clock: quickenedClock(20),
    });
    expect(told(report)).toEqual(['http-slow']);
  });

  it.each([
    ['nothing within 10 s', () => undefined, 'http-silent'],
    ['a byte now and then', drip, 'http-slow'],
  ] as const)('%s', async (_title, behave, code) => {
    const server = await serve(behave);
    const report = await look({
      request: { ...plain, port: server.port },
      clock: quickenedClock(20),
    });
    expect(told(report)).toEqual([code]);
    expect(report.steps[3]?.tookMs).toBeGreaterThanOrEqual(10_000);
    expect(report.steps[3]?.tookMs).toBeLessThan(25_000);
  });

  it('a flood is read up to 64 KiB, then cut', async () => {
    let sent = 0;
    let closed = false;
    const server = await serve(async (socket, head) => {
      await head;
      socket.on('close', () => {
        closed = true;
      });
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const more = (): void => {
        while (!socket.destroyed && sent < 200_000_000) {
          sent += 16_384;
          if (!socket.write(Buffer.alloc(16_384))) {
            return void socket.once('drain', more);
          }
        }
      };
      more();
    });
    const report = await look({ request: { ...plain, port: server.port } });
    expect(report.facts.http).toEqual({ asked: 'root', status: 200, truncated: true });
    await expect.poll(() => closed).toBe(true);
    // What lies in the buffers of both systems is not read by us.
    expect(sent).toBeLessThan(16_000_000);
  });
});

describe('what is asked', () => {
  it('is the root, with no secret, no body and no second connection', async () => {
    const server = await serve(answering(reply('307 Moved', '', ['Location: /elsewhere'])));
    const report = await look({ request: { ...plain, port: server.port } });
    expect(server.heads).toEqual([
      [
        'GET / HTTP/1.1',
        `host: ${host}:${server.port}`,
        'accept: */*',
        'user-agent: Hooklight (endpoint diagnosis)',
        'connection: close',
      ].join('\r\n'),
    ]);
    expect(server.connections()).toBe(1);
    expect(report.findings.find(({ code }) => code === 'http-redirect')?.values).toEqual({
      status: 307,
      target: `${host}:${server.port}`,
    });
  });

  it('is the path that a person gave, and its answer is judged by itself', async () => {
    const server = await serve(answering(reply('200 OK', 'well')));
    const path = '/healthz?deep=1';
    const report = await look({ request: { ...plain, port: server.port, path } });
    expect(server.heads[0]).toContain(`GET ${path} HTTP/1.1`);
    expect(report.facts.http?.asked).toBe('health-path');
    expect(report.findings.map(({ code }) => code)).toContain('http-health-fine');
    const ill = await serve(answering(reply('404 Not Found', '')));
    const worse = await look({ request: { ...plain, port: ill.port, path } });
    expect(told(worse)).toEqual(['http-health-bad']);
    expect(JSON.stringify([report, worse])).not.toContain('healthz');
  });

  it('is nothing where only the certificate is looked at', async () => {
    const server = await serve(answering(reply('200 OK', '')));
    const report = await look({ request: { ...plain, port: server.port, depth: 'certificate' } });
    expect(states(report)[3]).toBe('skipped');
    expect(server.heads).toEqual([]);
  });
});
