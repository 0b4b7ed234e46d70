import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { WebhookInfo } from '../../../../src-main/core/domain/webhook-config.ts';
import type { BotRecord } from '../../../../src-main/core/domain/bot.ts';
import type { HostLookup } from '../../../../src-main/core/engine/ports/hosts.ts';
import type { SetWebhookParams } from '../../../../src-main/core/engine/ports/telegram.ts';
import { preflight } from '../../../../src-main/core/repair/preflight.ts';
import { Secret } from '../../../../src-main/core/secret.ts';
import { issued, selfSigned } from '../../../support/certificates.ts';
import { aBotRecord, anInfo } from '../../../support/builders.ts';

const addresses = (ipv4: string[], ipv6: string[] = []): HostLookup => ({
  kind: 'addresses',
  ipv4,
  ipv6,
});
const notFound: HostLookup = { kind: 'not-found' };

interface Row {
  readonly webhook?: Partial<SetWebhookParams>;
  readonly bot?: Partial<BotRecord>;
  readonly names?: Readonly<Record<string, HostLookup>>;
  readonly unresolvedOk?: boolean;
  readonly newCertificate?: boolean;
  readonly nowMs?: number;
  readonly info?: Partial<WebhookInfo>;
}

/** Codes found, warnings in brackets, and the names that were looked up. */
async function run(row: Row): Promise<{ codes: string[]; lookedUp: string[] }> {
  const lookedUp: string[] = [];
  const found = await preflight(
    {
      lookup: async (host) => {
        lookedUp.push(host);
        return row.names?.[host] ?? notFound;
      },
    },
    {
      webhook: {
        url: 'https://bot.example.org/hook',
        maxConnections: 40,
        allowedUpdates: null,
        secret: null,
        certificatePem: null,
        ipAddress: null,
        ...row.webhook,
      },
      bot: aBotRecord(row.bot),
      info: anInfo(row.info),
      unresolvedOk: row.unresolvedOk ?? false,
      newCertificate: row.newCertificate ?? true,
      nowMs: row.nowMs ?? Date.UTC(2026, 0, 5),
      signal: new AbortController().signal,
    },
  );
  const codes = [
    ...found.refusals.map(({ code }) => code),
    ...found.warnings.map(({ code }) => `[${code}]`),
  ];
  return { codes, lookedUp };
}

const host = 'bot.example.org';
const own = selfSigned(host).cert;
const { leaf } = issued(host);
const known = { [host]: addresses(['45.33.32.1']) };
const whileValidMs = Date.parse(new X509Certificate(own).validTo) - 20 * 86_400_000;
const whenOverMs = whileValidMs + 21 * 86_400_000;
const certificateRows: readonly (readonly [string, Row, readonly string[]])[] = [
  ['a good certificate', { webhook: { certificatePem: own }, nowMs: whileValidMs }, []],
  [
    'a new certificate that is over',
    { webhook: { certificatePem: own }, nowMs: whenOverMs },
    ['certificate-expired'],
  ],
  [
    'the same when it is in force already',
    { webhook: { certificatePem: own }, nowMs: whenOverMs, newCertificate: false },
    ['[certificate-expired]'],
  ],
  [
    'a new certificate of an authority',
    { webhook: { certificatePem: leaf }, nowMs: whileValidMs },
    ['certificate-not-root'],
  ],
  [
    'the same when it is in force already',
    { webhook: { certificatePem: leaf }, nowMs: whileValidMs, newCertificate: false },
    ['[certificate-not-root]'],
  ],
  [
    'a certificate of another host',
    {
      webhook: { certificatePem: own, url: 'https://new.example.org/' },
      names: { 'new.example.org': addresses(['45.33.32.1']) },
      nowMs: whileValidMs,
    },
    ['[certificate-other-host]'],
  ],
  [
    'a file that is no certificate',
    { webhook: { certificatePem: 'hello' } },
    ['certificate-invalid'],
  ],
];

it('names the field of a certificate that cannot work', async () => {
  const refused = await preflight(
    { lookup: () => Promise.resolve(addresses(['45.33.32.1'])) },
    {
      webhook: {
        url: 'https://bot.example.org/hook',
        maxConnections: 40,
        allowedUpdates: null,
        secret: null,
        certificatePem: own,
        ipAddress: null,
      },
      bot: aBotRecord(),
      info: anInfo(),
      unresolvedOk: false,
      newCertificate: true,
      nowMs: whenOverMs,
      signal: new AbortController().signal,
    },
  );
  expect(refused.refusals).toMatchObject([{ code: 'certificate-expired', field: 'certificate' }]);
});

it.each(certificateRows)('judges %s', async (_name, row, expected) => {
  expect((await run({ names: known, ...row })).codes).toEqual(expected);
});

const rows: readonly (readonly [string, Row, readonly string[]])[] = [
  ['a public address', { names: { [host]: addresses(['45.33.32.1']) } }, []],
  [
    'one public address among private ones',
    { names: { [host]: addresses(['10.0.0.1', '45.33.32.1']) } },
    [],
  ],
  ['a name that does not exist', {}, ['host-unresolved']],
  ['a name without addresses', { names: { [host]: addresses([]) } }, ['host-unresolved']],
  ['private addresses only', { names: { [host]: addresses(['10.0.0.1']) } }, ['host-not-public']],
  ['IPv6 only', { names: { [host]: addresses([], ['2001:db8::1']) } }, ['host-ipv6-only']],
  [
    'a resolver that is silent',
    { names: { [host]: { kind: 'no-answer' } } },
    ['[resolver-silent]'],
  ],
  ['a missing name that is confirmed', { unresolvedOk: true }, ['[unresolved-accepted]']],
  [
    'a private address that is confirmed',
    { unresolvedOk: true, names: { [host]: addresses(['10.0.0.1']) } },
    ['[unresolved-accepted]'],
  ],
  ['a pinned address, which bypasses DNS', { webhook: { ipAddress: '45.33.32.1' } }, []],
  ['a reserved pinned address', { webhook: { ipAddress: '10.0.0.1' } }, ['address-reserved']],
  ['an API root on loopback', { bot: { apiRoot: 'http://127.0.0.1:8081' } }, ['[not-public-root]']],
  [
    'an API root on localhost',
    { bot: { apiRoot: 'http://localhost:8081' } },
    ['[not-public-root]'],
  ],
  [
    'an API root on IPv6 loopback',
    { bot: { apiRoot: 'http://[::1]:8081' } },
    ['[not-public-root]'],
  ],
  [
    'an API root on a private address',
    { bot: { apiRoot: 'https://192.168.1.5' } },
    ['[not-public-root]'],
  ],
  [
    'an API root whose name is private',
    { bot: { apiRoot: 'https://api.lan' }, names: { 'api.lan': addresses(['10.1.1.1']) } },
    ['[not-public-root]'],
  ],
  [
    'an own API root that is public',
    {
      bot: { apiRoot: 'https://api.example.net' },
      names: { 'api.example.net': addresses(['45.33.32.9']) },
    },
    ['host-unresolved'],
  ],
  [
    'local mode',
    { bot: { localMode: true }, webhook: { url: 'http://app:8080/x' } },
    ['[not-public-root]'],
  ],
  [
    'no local mode on loopback: scheme and port still count',
    { bot: { apiRoot: 'http://127.0.0.1:8081' }, webhook: { url: 'http://app:8080/x' } },
    ['url-scheme', 'url-port'],
  ],
  ['an address as host', { webhook: { url: 'https://45.33.32.1/x' } }, []],
  ['a private address as host', { webhook: { url: 'https://10.0.0.1/x' } }, ['host-not-public']],
  [
    'a kind that nobody knows',
    { webhook: { allowedUpdates: ['message', 'brand_new'] }, names: known },
    ['allowed-updates-name'],
  ],
  [
    'a kind that only Telegram knows yet',
    {
      webhook: { allowedUpdates: ['message', 'brand_new'] },
      info: { allowedUpdates: ['brand_new'] },
      names: known,
    },
    [],
  ],
  ['a public address that is confirmed', { unresolvedOk: true, names: known }, []],
  [
    'several faults at once',
    {
      webhook: {
        url: 'https://bot.example.org:99/x',
        secret: new Secret('a b'),
        maxConnections: 0,
      },
    },
    ['url-port', 'secret-alphabet', 'max-connections-range'],
  ],
  [
    'a bad secret and a missing name at once',
    { webhook: { secret: new Secret('') } },
    ['secret-length', 'host-unresolved'],
  ],
];

describe('preflight', () => {
  it.each(rows)('judges %s', async (_name, row, expected) => {
    expect((await run(row)).codes).toEqual(expected);
  });

  it('looks nothing up where a name does not matter', async () => {
    for (const row of [
      { webhook: { ipAddress: '45.33.32.1' } },
      { bot: { localMode: true } },
      { bot: { apiRoot: 'http://127.0.0.1:1' } },
      { webhook: { url: 'https://45.33.32.1/' } },
    ]) {
      expect((await run(row)).lookedUp).toEqual([]);
    }
  });

  it('never looks up the name of the public Bot API', async () => {
    expect((await run({})).lookedUp).toEqual([host]);
  });
});
