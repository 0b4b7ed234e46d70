import { describe, expect, it } from 'vitest';
import type { HostLookup } from '../../../../src-main/core/engine/ports/hosts.ts';
import { isOwnServer } from '../../../../src-main/core/repair/own-server.ts';

async function own(apiRoot: string, lookup: HostLookup = { kind: 'not-found' }) {
  const asked: string[] = [];
  const answer = await isOwnServer(
    {
      lookup: (host) => {
        asked.push(host);
        return Promise.resolve(lookup);
      },
    },
    apiRoot,
    new AbortController().signal,
  );
  return { answer, asked };
}
const addresses = (ipv4: string[], ipv6: string[] = []): HostLookup => ({
  kind: 'addresses',
  ipv4,
  ipv6,
});

describe('an API root by address or local name needs no look-up', () => {
  it.each([
    ['https://api.telegram.org', false],
    ['not a url', false],
    ['http://localhost:8081', true],
    ['http://LOCALHOST', true],
    ['http://bots.localhost', true],
    ['http://127.0.0.1:8081', true],
    ['http://127.9.9.9', true],
    ['http://10.0.0.1', true],
    ['http://172.31.255.255', true],
    ['http://172.32.0.0', false],
    ['https://45.33.32.1', false],
    ['http://[::1]:8081', true],
    ['http://[::2]', false],
    ['http://[fc00::1]', true],
    ['http://[fdff:1::1]', true],
    ['http://[fbff::1]', false],
    ['http://[fe00::1]', false],
    ['http://[fe80::1]', true],
    ['http://[febf::1]', true],
    ['http://[fec0::1]', false],
    ['http://[2001:db8::fe80]', false],
    ['http://[2606:fc00::1]', false],
    ['http://[::ffff:10.0.0.1]', true],
    ['http://[::ffff:192.168.77.5]', true],
    ['http://[::ffff:45.33.32.1]', false],
    ['http://[::FFFF:7F00:1]', true],
  ])('%s: %s', async (root, expected) => {
    expect(await own(root)).toEqual({ answer: expected, asked: [] });
  });
});

describe('an API root by name goes by where it leads', () => {
  it.each<readonly [string, HostLookup, boolean]>([
    ['private addresses', addresses(['10.1.1.1', '192.168.0.9']), true],
    ['private addresses of both kinds', addresses(['10.1.1.1'], ['fd00::1']), true],
    ['IPv6 alone', addresses([], ['fd00::1', 'FE80::1']), true],
    ['one public address among private ones', addresses(['10.1.1.1', '45.33.32.1']), false],
    ['the other way round', addresses(['45.33.32.1', '10.1.1.1']), false],
    ['a public IPv6 address beside a private one', addresses(['10.1.1.1'], ['2606::1']), false],
    [
      'a public IPv4 address beside a private IPv6 one',
      addresses(['45.33.32.1'], ['fd00::1']),
      false,
    ],
    ['a mapped private address', addresses([], ['::ffff:10.20.30.40']), true],
    ['a mapped public address', addresses([], ['::ffff:45.133.132.201']), false],
    ['no addresses', addresses([]), false],
    ['a name that does not exist', { kind: 'not-found' }, false],
    ['a resolver that is silent', { kind: 'no-answer' }, false],
  ])('%s', async (_what, lookup, expected) => {
    expect(await own('https://api.lan', lookup)).toEqual({ answer: expected, asked: ['api.lan'] });
  });

  it.each(['https://localhost.example.net', 'https://xlocalhost', 'https://.localhost.x'])(
    '%s is no local name',
    async (root) => {
      expect((await own(root, addresses(['45.33.32.1']))).answer).toBe(false);
    },
  );
});
