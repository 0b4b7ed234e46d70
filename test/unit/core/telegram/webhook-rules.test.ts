import { describe, expect, it } from 'vitest';
import type { SetWebhookParams } from '../../../../src-main/core/engine/ports/telegram.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import {
  checkAllowedUpdates,
  checkCertificate,
  checkLookup,
  checkMaxConnections,
  checkPinnedIp,
  checkSecret,
  checkUrl,
  checkWebhook,
} from '../../../../src-main/core/telegram/webhook-rules.ts';
import { selfSigned } from '../../../support/certificates.ts';
import { fc } from '../../../support/fast-check.ts';

const normal = { localMode: false };
const local = { localMode: true };
const codesOf = (refusals: readonly { readonly code: string }[]): readonly string[] =>
  refusals.map((refusal) => refusal.code);

describe('checkUrl', () => {
  it.each([
    'https://hook.example.org/x',
    'HTTPS://hook.example.org/x',
    'https://HOOK.example.org/x',
    'https://hook.example.org',
    'https://hook.example.org?q=1',
    'https://hook.example.org#f',
    'hook.example.org/path',
    'hook.example.org',
    'hook.example.org:8443',
    'https://hook.example.org:443/x',
    'https://hook.example.org:80/x',
    'https://hook.example.org:88/x',
    'https://hook.example.org:8443/x',
    'https://hook.example.org:00443/x',
    'https://hook.example.org/x ',
    'https://hook.example.org/a b',
    'https://user:pw@hook.example.org/x',
    'https://u:p%40@hook.example.org/a b?c=d&e#f',
    'https://sub_domain.example.org/x',
    'https://xn--e1afmkfd.xn--p1ai/',
    'https://пример.рф/путь',
    'https://45.33.32.156/x',
    'x',
    'https',
    'null',
  ])('accepts %j as the server does', (url) => {
    expect(checkUrl(url, normal)).toEqual([]);
  });

  it.each([
    ['', 'url-missing'],
    ['ftp://hook.example.org/x', 'url-scheme'],
    ['://hook.example.org', 'url-grammar'],
    ['http://hook.example.org/x', 'url-scheme'],
    ['http://hook.example.org:8443/x', 'url-scheme'],
    ['https://hook.example.org:4443/x', 'url-port'],
    ['hook.example.org:81', 'url-port'],
    ['https://hook.example.org:', 'url-port'],
    ['https://hook.example.org:0/x', 'url-port'],
    ['https://hook.example.org:abc/x', 'url-port'],
    ['https://hook.example.org:65536/x', 'url-port'],
    ['https://hook.example.org:-1/x', 'url-port'],
    ['https:///x', 'url-host'],
    ['https://', 'url-host'],
    ['.', 'url-host'],
    ['  https://app.example.org/x', 'url-grammar'],
    ['https://hook example.org/x', 'url-host'],
    ['https://hook.example.org ', 'url-host'],
    ['{"a": 1}', 'url-port'],
    ['https://[::1', 'url-host'],
    ['https://[fe80::1%25eth0]/x', 'url-host'],
    ['https://a%2/x', 'url-host'],
    ['https://us er@hook.example.org/x', 'url-grammar'],
    ['https://10.0.0.1/x', 'host-not-public'],
    ['https://127.1.2.3/x', 'host-not-public'],
    ['https://198.51.100.1/x', 'host-not-public'],
    ['https://203.0.113.9/x', 'host-not-public'],
    ['https://0.0.0.0/x', 'host-not-public'],
    ['https://0x7f.1/x', 'host-not-public'],
    ['https://017700000001/x', 'host-not-public'],
    ['5', 'host-not-public'],
    ['https://[2606:4700::1111]/x', 'host-ipv6-only'],
    ['https://[::1]/x', 'host-ipv6-only'],
  ])('refuses %j as %s', (url, code) => {
    expect(codesOf(checkUrl(url, normal))).toContain(code);
  });

  it('names every fault of one URL at once', () => {
    expect(codesOf(checkUrl('http://10.0.0.1:81/x', normal))).toEqual([
      'url-scheme',
      'url-port',
      'host-not-public',
    ]);
  });

  it.each([
    'http://127.0.0.1:5000/x',
    'http://localhost:5001/',
    'https://[::1]:9/x',
    'http://10.0.0.1:81/',
  ])('accepts %j in local mode', (url) => {
    expect(checkUrl(url, local)).toEqual([]);
  });

  it.each(['ftp://x/', 'https://', 'https://a:0/', 'https://a b/'])(
    'refuses %j in local mode too',
    (url) => {
      expect(checkUrl(url, local)).toHaveLength(1);
    },
  );

  it('does not judge the host when an address is pinned: it is never looked up', () => {
    expect(checkUrl('https://10.0.0.1/x', { ...normal, pinned: true })).toEqual([]);
  });

  it('refuses a URL whose delivery head would not fit, before Telegram accepts and never delivers it', () => {
    const path = (length: number): string => `https://hook.example.org/${'a'.repeat(length - 1)}`;
    expect(checkUrl(path(3900), normal)).toEqual([]);
    expect(codesOf(checkUrl(path(3921), normal))).toEqual(['url-too-long']);
    expect(codesOf(checkUrl(path(3800), { ...normal, secretLength: 256 }))).toEqual([
      'url-too-long',
    ]);
    expect(checkUrl(`https://hook.example.org/${'ü'.repeat(1900)}`, normal)).toEqual([]);
    expect(codesOf(checkUrl(`https://hook.example.org/${'ü'.repeat(2000)}`, normal))).toEqual([
      'url-too-long',
    ]);
  });

  it('never repeats path, query or user-info in a detail', () => {
    const canary = 'canary0123456789';
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https', 'http', 'ftp'] }),
        fc.string(),
        (url, extra) => {
          const refusals = checkUrl(`${url}/${canary}?${extra}${canary}`, normal);
          expect(JSON.stringify(refusals)).not.toContain(canary);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (url) => {
        expect(Array.isArray(checkUrl(url, normal))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('checkSecret', () => {
  it.each(['a', 'AZaz09_-', 's'.repeat(256)])('accepts %j', (secret) => {
    expect(checkSecret(secret)).toEqual([]);
  });

  it.each([
    ['', 'secret-length'],
    ['s'.repeat(257), 'secret-length'],
    ['has space', 'secret-alphabet'],
    ['a:b', 'secret-alphabet'],
    ['abc=', 'secret-alphabet'],
    ['ü', 'secret-alphabet'],
  ])('refuses %j as %s', (secret, code) => {
    expect(codesOf(checkSecret(secret))).toEqual([code]);
  });

  it('names the place of the wrong character, never the secret', () => {
    expect(checkSecret('verysecret:rest')[0]?.detail).toBe('11');
  });

  it('accepts exactly the alphabet and length of the server', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (secret) => {
        expect(checkSecret(secret).length === 0).toBe(/^[A-Za-z0-9_-]{1,256}$/.test(secret));
      }),
    );
  });
});

describe('checkPinnedIp', () => {
  it.each([
    '45.33.32.1',
    '45.33.8193',
    '0x2d21209d',
    '757145601',
    '45.33.32.2 x',
    '45.33.32.2\t',
    '055.041.040.1',
  ])('accepts %j', (text) => {
    expect(checkPinnedIp(text, normal)).toEqual([]);
  });

  it.each([
    ['300.1.1.1', 'address-grammar'],
    ['45.33.32.1:443', 'address-grammar'],
    [' 45.33.32.1', 'address-grammar'],
    ['255.255.255.255', 'address-grammar'],
    ['localhost', 'address-grammar'],
    ['45.33.32.2x', 'address-grammar'],
    ['08.1.1.1', 'address-grammar'],
    ['1.2.3.4.5', 'address-grammar'],
    ['1..2', 'address-grammar'],
    ['', 'address-grammar'],
    ['::1', 'host-ipv6-only'],
    ['[::1]', 'host-ipv6-only'],
    ['2001:4860:4860::8888', 'host-ipv6-only'],
    ['::ffff:45.33.32.1', 'host-ipv6-only'],
    ['0.0.0.0', 'address-reserved'],
    ['0.255.255.255', 'address-reserved'],
    ['10.0.0.1', 'address-reserved'],
    ['100.64.0.0', 'address-reserved'],
    ['100.127.255.255', 'address-reserved'],
    ['127.0.0.1', 'address-reserved'],
    ['169.254.1.1', 'address-reserved'],
    ['172.16.0.1', 'address-reserved'],
    ['172.31.255.255', 'address-reserved'],
    ['192.0.0.1', 'address-reserved'],
    ['192.0.2.1', 'address-reserved'],
    ['192.88.99.1', 'address-reserved'],
    ['192.168.1.1', 'address-reserved'],
    ['198.18.0.1', 'address-reserved'],
    ['198.19.255.255', 'address-reserved'],
    ['198.51.100.1', 'address-reserved'],
    ['203.0.113.9', 'address-reserved'],
    ['224.0.0.1', 'address-reserved'],
    ['255.255.255.254', 'address-reserved'],
    ['2130706433', 'address-reserved'],
  ])('refuses %j as %s', (text, code) => {
    expect(codesOf(checkPinnedIp(text, normal))).toEqual([code]);
  });

  it.each([
    '1.2.3',
    '100.63.255.255',
    '100.128.0.0',
    '172.32.0.0',
    '192.0.1.1',
    '198.20.0.0',
    '223.255.255.255',
  ])('leaves the neighbour %j of a reserved block alone', (text) => {
    expect(checkPinnedIp(text, normal)).toEqual([]);
  });

  it('allows any address in local mode, and still no nonsense', () => {
    expect(checkPinnedIp('::1', local)).toEqual([]);
    expect(checkPinnedIp('127.0.0.1', local)).toEqual([]);
    expect(codesOf(checkPinnedIp('abc', local))).toEqual(['address-grammar']);
  });
});

describe('checkCertificate', () => {
  const certificate = selfSigned('hook.example.org');

  it('accepts one certificate and a chain', () => {
    expect(checkCertificate(certificate.cert)).toEqual([]);
    expect(checkCertificate(`${certificate.cert}\n${certificate.cert}`)).toEqual([]);
  });

  it.each([
    ['', 'certificate-invalid'],
    ['hello', 'certificate-invalid'],
    ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'certificate-invalid'],
    ['x'.repeat(3_145_729), 'certificate-too-big'],
  ])('refuses %#', (pem, code) => {
    expect(codesOf(checkCertificate(pem))).toEqual([code]);
  });

  it('refuses a private key, alone or beside its certificate', () => {
    expect(codesOf(checkCertificate(certificate.key))).toEqual(['certificate-invalid']);
    expect(checkCertificate(`${certificate.cert}${certificate.key}`)[0]?.detail).toBe(
      'private key',
    );
  });
});

describe('numbers and names', () => {
  it.each([
    [0, normal, false],
    [1, normal, true],
    [100, normal, true],
    [101, normal, false],
    [7.5, normal, false],
    [100_000, local, true],
    [100_001, local, false],
  ])('judges max_connections %d', (count, options, fine) => {
    expect(checkMaxConnections(count, options).length === 0).toBe(fine);
  });

  it('refuses a typo in allowed_updates and names it', () => {
    expect(checkAllowedUpdates(['message', 'mesage'], {})).toEqual([
      { code: 'allowed-updates-name', field: 'allowedUpdates', detail: 'mesage' },
    ]);
  });

  it('accepts any case, the default list, and kinds that the server itself has listed', () => {
    expect(checkAllowedUpdates(['Inline_Query'], {})).toEqual([]);
    expect(checkAllowedUpdates(null, {})).toEqual([]);
    expect(checkAllowedUpdates([], {})).toEqual([]);
    expect(checkAllowedUpdates(['brand_new'], { alsoKnownKinds: ['brand_new'] })).toEqual([]);
  });
});

describe('checkLookup', () => {
  const host = 'hook.example.org';
  it.each([
    [{ kind: 'not-found' } as const, normal, ['host-unresolved']],
    [{ kind: 'no-answer' } as const, normal, []],
    [{ kind: 'addresses', ipv4: ['45.33.32.1'], ipv6: [] } as const, normal, []],
    [{ kind: 'addresses', ipv4: ['10.0.0.1', '45.33.32.1'], ipv6: [] } as const, normal, []],
    [
      { kind: 'addresses', ipv4: ['10.0.0.1'], ipv6: ['2606::1'] } as const,
      normal,
      ['host-not-public'],
    ],
    [{ kind: 'addresses', ipv4: [], ipv6: ['2606::1'] } as const, normal, ['host-ipv6-only']],
    [{ kind: 'addresses', ipv4: [], ipv6: [] } as const, normal, ['host-unresolved']],
    [{ kind: 'addresses', ipv4: ['10.0.0.1'], ipv6: [] } as const, local, []],
    [{ kind: 'not-found' } as const, local, ['host-unresolved']],
  ])('judges %j', (lookup, options, codes) => {
    expect(codesOf(checkLookup(host, lookup, options))).toEqual(codes);
  });
});

describe('checkWebhook', () => {
  const fine: SetWebhookParams = {
    url: 'https://hook.example.org/x',
    maxConnections: 40,
    allowedUpdates: null,
    secret: new Secret('abc'),
    certificatePem: null,
    ipAddress: null,
  };

  it('accepts a legal webhook', () => {
    expect(checkWebhook(fine, normal)).toEqual([]);
  });

  it('names all faults at once, each with its field', () => {
    const refusals = checkWebhook(
      {
        url: 'http://hook.example.org:81/x',
        maxConnections: 0,
        allowedUpdates: ['nope'],
        secret: new Secret('a b'),
        certificatePem: 'hello',
        ipAddress: '10.0.0.1',
      },
      normal,
    );
    expect(refusals.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'url url-scheme',
      'url url-port',
      'secret secret-alphabet',
      'certificate certificate-invalid',
      'pinnedIp address-reserved',
      'maxConnections max-connections-range',
      'allowedUpdates allowed-updates-name',
    ]);
  });
});
