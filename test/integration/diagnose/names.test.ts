// Names and addresses: whom a diagnosis connects to, and whom never (NET-10, NET-14).
import { promises as dns } from 'node:dns';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import {
  answering,
  reply,
  startFaultServer,
  type FaultServer,
} from '../../support/fault-server.ts';
import type { NameAnswer } from '../../support/name-server.ts';
import { closeNames, host, look, redirecting, states, trouble } from './support.ts';

const kept = closedAfterEach();
afterEach(closeNames);

const serve = async (): Promise<FaultServer> =>
  kept(await startFaultServer(answering(reply('200 OK', ''))));

const publicAddress = '93.184.216.34';
const otherPublic = '93.184.215.14';
const ipv6 = '2606:4700:0000:0000:0000:0000:0000:1111';

/** A name server that changes its mind with every question for an IPv4 address. */
function rebinding(...answers: readonly string[]): () => NameAnswer {
  let asked = 0;
  return () => {
    // Both families are asked for with each look-up.
    const at = Math.min(Math.floor(asked / 2), answers.length - 1);
    asked += 1;
    return { a: [answers[at] ?? ''] };
  };
}

describe('a name that is bound to another address between two questions', () => {
  it('is asked for once: nothing reaches loopback', async () => {
    const loopback = await serve();
    const elsewhere = await serve();
    const meant: string[] = [];
    const report = await look({
      request: { scheme: 'http', port: loopback.port, allowed: false },
      names: rebinding(publicAddress, '127.0.0.1'),
      open: redirecting(elsewhere.port, meant),
    });
    expect(meant).toEqual([publicAddress]);
    expect(loopback.connections()).toBe(0);
    expect(elsewhere.connections()).toBe(1);
    expect(report.facts.contacted).toBe(publicAddress);
  });

  it('and first to loopback: nobody is connected to', async () => {
    const loopback = await serve();
    const meant: string[] = [];
    const report = await look({
      request: { scheme: 'http', port: loopback.port, allowed: false },
      names: rebinding('127.0.0.1', publicAddress),
      open: redirecting(loopback.port, meant),
    });
    expect([meant, loopback.connections()]).toEqual([[], 0]);
    expect(report).toMatchObject({ end: 'not-allowed', conclusion: 'fails-here' });
    expect(states(report)).toEqual(['passed', 'skipped', 'skipped', 'skipped']);
  });
});

describe('an address that is not public', () => {
  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['192.168.1.1'],
    ['172.20.0.1'],
    ['169.254.169.254'],
    ['100.64.9.9'],
    ['168.63.129.16'],
    ['0.0.0.0'],
    ['224.0.0.251'],
    ['198.18.7.7'],
  ])('%s is left alone', async (address) => {
    const meant: string[] = [];
    const report = await look({
      request: { allowed: false },
      names: () => ({ a: [address] }),
      open: redirecting(9, meant),
    });
    expect(meant).toEqual([]);
    expect(report.end).toBe('not-allowed');
    expect(trouble(report)).toContain('dns-not-allowed');
  });

  it('is left alone also where Telegram reports it', async () => {
    const server = await serve();
    const meant: string[] = [];
    await look({
      request: { scheme: 'http', allowed: false, known: '127.0.0.1' },
      names: () => ({ a: [publicAddress] }),
      open: redirecting(server.port, meant),
    });
    expect(meant).toEqual([publicAddress]);
  });

  it('is connected to once its host is allowed', async () => {
    const server = await serve();
    const report = await look({ request: { scheme: 'http', port: server.port } });
    expect(server.connections()).toBe(1);
    expect(report.end).toBe('whole');
    expect(report.findings.map(({ code }) => code)).toContain('dns-not-public');
  });

  it('beside public ones is not tried, but told', async () => {
    const server = await serve();
    const meant: string[] = [];
    const report = await look({
      request: { scheme: 'http', allowed: false },
      names: () => ({ a: ['10.0.0.9', publicAddress] }),
      open: redirecting(server.port, meant),
    });
    expect(meant).toEqual([publicAddress]);
    expect(trouble(report)).toEqual(['dns-partly-not-public']);
  });
});

const asked: readonly (readonly [string, NameAnswer, readonly string[], string])[] = [
  ['does not exist', { code: 3 }, ['dns-not-found'], 'fails-here'],
  ['has no address', {}, ['dns-not-found'], 'fails-here'],
  ['nobody answers for', 'silent', ['dns-no-answer'], 'cannot-tell'],
  ['a name server fails at', { code: 2 }, ['dns-no-answer'], 'cannot-tell'],
  ['has IPv6 alone', { aaaa: [ipv6] }, ['dns-ipv6-only'], 'fails-here'],
];

describe('a name that', () => {
  it.each(asked)('%s', async (_title, answer, codes, conclusion) => {
    const meant: string[] = [];
    const report = await look({
      request: { allowed: false },
      names: () => answer,
      open: redirecting(9, meant),
    });
    expect(trouble(report)).toEqual(codes);
    expect(report.conclusion).toBe(conclusion);
    expect(states(report)).toEqual(['failed', 'skipped', 'skipped', 'skipped']);
    expect(meant).toEqual([]);
  });

  it('only this computer knows is not found: its system is not asked', async () => {
    const system = vi.spyOn(dns, 'lookup');
    const report = await look({ request: { host }, names: () => ({ code: 3 }) });
    expect(trouble(report)).toEqual(['dns-not-found']);
    expect(system).not.toHaveBeenCalled();
    system.mockRestore();
  });
});

describe("Telegram's address", () => {
  it('that does not take connections, while the one of now does, is stale', async () => {
    const server = await serve();
    const meant: string[] = [];
    const open = redirecting(server.port, meant);
    const closed = await startFaultServer(answering(reply('200 OK', '')));
    await closed.close();
    const report = await look({
      request: { scheme: 'http', allowed: false, known: otherPublic },
      names: () => ({ a: [publicAddress] }),
      open: (options) =>
        options.host === otherPublic ? redirecting(closed.port, meant)(options) : open(options),
    });
    expect(meant).toEqual([otherPublic, publicAddress]);
    expect(trouble(report)).toEqual(['tcp-stale-address', 'dns-other-address']);
    expect(report.findings[0]?.values).toEqual({ telegram: otherPublic, here: publicAddress });
  });

  it('that is pinned needs no name; one that the name does not have is told', async () => {
    const server = await serve();
    const open = redirecting(server.port, []);
    const request = { scheme: 'http', allowed: false, known: otherPublic } as const;
    const subject = { pinned: true };
    const gone = await look({ request, subject, open, names: () => ({ code: 3 }) });
    expect(trouble(gone)).toEqual(['dns-pinned']);
    const elsewhere = await look({ request, subject, open, names: () => ({ a: [publicAddress] }) });
    expect(trouble(elsewhere)).toEqual(['dns-pinned-elsewhere']);
    expect(elsewhere.facts.contacted).toBe(otherPublic);
  });
});

describe('eight names that nobody answers for', () => {
  it('keep no look-up of the system waiting (NET-10)', async () => {
    const looks = Array.from({ length: 8 }, () =>
      look({ request: { host }, names: () => 'silent' }),
    );
    const state = { over: false };
    const all = Promise.all(looks).finally(() => {
      state.over = true;
    });
    let slowestMs = 0;
    let times = 0;
    while (!state.over) {
      const startMs = performance.now();
      await dns.lookup('localhost');
      slowestMs = Math.max(slowestMs, performance.now() - startMs);
      times += 1;
    }
    expect((await all).map(({ conclusion }) => conclusion)).toEqual(
      Array.from({ length: 8 }, () => 'cannot-tell'),
    );
    expect(times).toBeGreaterThan(3);
    expect(slowestMs).toBeLessThan(1000);
  });
});
