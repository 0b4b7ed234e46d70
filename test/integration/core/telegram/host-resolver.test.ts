import { describe, expect, it } from 'vitest';
import { createHostResolver } from '../../../../src-main/core/telegram/host-resolver.ts';
import { closedAfterEach } from '../../../support/closed-after-each.ts';
import { startNameServer, type NameAnswer } from '../../../support/name-server.ts';

const never = new AbortController().signal;

const kept = closedAfterEach();

/** A name server on loopback that gives every name the same answer. */
async function nameServer(answer: NameAnswer): Promise<string> {
  const server = kept(await startNameServer(() => answer));
  return server.address;
}

const ipv6 = '2606:4700:0000:0000:0000:0000:0000:1111';

describe('the host resolver', () => {
  it.each([
    ['localhost', ['127.0.0.1'], ['::1']],
    ['LOCALHOST', ['127.0.0.1'], ['::1']],
    ['45.33.32.156', ['45.33.32.156'], []],
    ['0x7f.1', ['127.0.0.1'], []],
    ['[::1]', [], ['::1']],
  ])('asks nobody about %s', async (host, four, six) => {
    const resolver = createHostResolver({ servers: [await nameServer('silent')] });
    expect(await resolver.lookup(host, never)).toEqual({
      kind: 'addresses',
      ipv4: four,
      ipv6: six,
    });
  });

  it('finds addresses of both kinds', async () => {
    const servers = [await nameServer({ a: ['45.33.32.1', '45.33.32.2'], aaaa: [ipv6] })];
    const found = await createHostResolver({ servers }).lookup('hook.example.org', never);
    expect(found).toEqual({
      kind: 'addresses',
      ipv4: ['45.33.32.1', '45.33.32.2'],
      ipv6: ['2606:4700::1111'],
    });
  });

  it('tells a host with IPv6 alone from one that does not exist', async () => {
    const six = createHostResolver({ servers: [await nameServer({ aaaa: [ipv6] })] });
    expect(await six.lookup('v6.example.org', never)).toMatchObject({ ipv4: [] });
    const none = createHostResolver({ servers: [await nameServer({ code: 3 })] });
    expect(await none.lookup('hooklight-test.invalid', never)).toEqual({ kind: 'not-found' });
    const empty = createHostResolver({ servers: [await nameServer({})] });
    expect(await empty.lookup('hooklight-test.invalid', never)).toEqual({ kind: 'not-found' });
  });

  it.each([
    ['a server failure', { code: 2 }],
    ['a refusal', { code: 5 }],
    ['silence', 'silent'],
  ] as const)('takes %s for no answer, not for a missing host', async (_title, answer) => {
    const resolver = createHostResolver({ servers: [await nameServer(answer)], limitMs: 300 });
    expect(await resolver.lookup('hook.example.org', never)).toEqual({ kind: 'no-answer' });
  });

  it('ends within its limit, and at once when the caller stops', async () => {
    const servers = [await nameServer('silent')];
    const startMs = performance.now();
    await createHostResolver({ servers, limitMs: 200 }).lookup('a.example.org', never);
    expect(performance.now() - startMs).toBeLessThan(500);
    const caller = new AbortController();
    setTimeout(() => caller.abort(), 30);
    await createHostResolver({ servers }).lookup('b.example.org', caller.signal);
    expect(performance.now() - startMs).toBeLessThan(800);
    expect(await createHostResolver({ servers }).lookup('c.example.org', caller.signal)).toEqual({
      kind: 'no-answer',
    });
  });

  it('asks 50 silent servers beside each other, not one after the other', async () => {
    const resolver = createHostResolver({ servers: [await nameServer('silent')], limitMs: 300 });
    const startMs = performance.now();
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => resolver.lookup(`h${index}.example.org`, never)),
    );
    expect(performance.now() - startMs).toBeLessThan(900);
  });

  it.each(['', '.', 'a..b', 'x'.repeat(300), 'a b', 'ö.example', 'a%41.example'])(
    'never throws on %j',
    async (host) => {
      const resolver = createHostResolver({
        servers: [await nameServer({ code: 3 })],
        limitMs: 500,
      });
      expect((await resolver.lookup(host, never)).kind).toMatch(/^(?:not-found|no-answer)$/);
    },
  );
});
