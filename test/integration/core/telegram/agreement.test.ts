/** Our rules beside what the real server answered, and beside the simulator, which others wrote from the same facts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readIpv4, isReservedIpv4 } from '../../../../src-main/core/domain/ipv4.ts';
import { parseToken } from '../../../../src-main/core/telegram/token.ts';
import {
  checkPinnedIp,
  checkSecret,
  checkUrl,
} from '../../../../src-main/core/telegram/webhook-rules.ts';
import {
  parseWebhookUrl,
  type WebhookUrl,
} from '../../../../src-main/core/telegram/webhook-url.ts';
import { explainMessage } from '../../../../src-main/core/health/causes.ts';
import { fromUtf8 } from '../../../simulator/bytes.ts';
import { isReservedIpv4 as simulatorReserved, parseLegacyIpv4 } from '../../../simulator/net/ip.ts';
import { parseWebhookUrl as simulatorUrl } from '../../../simulator/net/webhook-url.ts';
import { checkToken, isPlausibleSecret } from '../../../simulator/server/token.ts';
import { fc } from '../../../support/fast-check.ts';

const stepSchema = z.looseObject({
  request: z.looseObject({ path: z.string(), body: z.string().optional() }).optional(),
  response: z.looseObject({ json: z.unknown().optional() }).optional(),
});
const recordings = z
  .array(
    z.looseObject({
      id: z.string(),
      setup: z.looseObject({ local: z.boolean() }),
      steps: z.array(stepSchema),
    }),
  )
  .parse(
    JSON.parse(
      readFileSync(
        new URL('../../../simulator/recordings/real-server.json', import.meta.url),
        'utf8',
      ),
    ),
  );

interface RecordedSet {
  readonly id: string;
  readonly local: boolean;
  readonly fields: URLSearchParams;
  readonly description: string;
}

const descriptionOf = (json: unknown): string =>
  z.looseObject({ description: z.string() }).safeParse(json).data?.description ?? '';

/** Every recorded setWebhook whose parameters came as a form or in the query, with the description it got. */
const sets: readonly RecordedSet[] = recordings.flatMap(({ id, setup, steps }) =>
  steps.flatMap(({ request, response }) => {
    const query = request?.path.split('?')[1] ?? '';
    const body = request?.body ?? '';
    const isForm =
      (request?.path ?? '').startsWith('/bot{token}/setWebhook') && !/^[{[-]/.test(body);
    const fields = new URLSearchParams(query === '' ? body : query);
    const description = descriptionOf(response?.json);
    return isForm && fields.has('url') && fields.get('url') !== '' && !body.includes('\r\n')
      ? [{ id, local: setup.local, fields, description }]
      : [];
  }),
);

const refusalsOf = ({ fields, local }: RecordedSet): readonly string[] => {
  const options = { localMode: local };
  const secret = fields.get('secret_token') ?? '';
  const ip = fields.get('ip_address') ?? '';
  return [
    ...checkUrl(fields.get('url') ?? '', { ...options, pinned: ip !== '' }),
    ...(secret === '' ? [] : checkSecret(secret)),
    ...(ip === '' ? [] : checkPinnedIp(ip, options)),
  ].map((refusal) => refusal.code);
};

/** What cannot be known without asking DNS or the network. */
const invisible = /Failed to (?:resolve host|connect)|IPv6-only|is reserved/;
const dnsNames = /\/\/(?:v6|loop|priv)\.example\.org/;

describe('the recordings of the real server', () => {
  it('hold enough sets to learn from', () => {
    expect(sets.length).toBeGreaterThan(100);
  });

  it('every refusal with a visible reason is refused here first', () => {
    const missed = sets.filter(
      (set) =>
        set.description.startsWith('Bad Request') &&
        !(invisible.test(set.description) && dnsNames.test(set.fields.get('url') ?? '')) &&
        !/Failed to (?:resolve host|connect)/.test(set.description) &&
        refusalsOf(set).length === 0,
    );
    expect(missed.map(({ id, fields }) => `${id} ${fields.toString()}`)).toEqual([]);
  });

  it('nothing the server accepted is refused here', () => {
    const overdone = sets.filter(
      (set) =>
        /^Webhook (?:was|is already) set$/.test(set.description) && refusalsOf(set).length > 0,
    );
    expect(overdone.map(({ id, fields }) => `${id} ${fields.toString()}`)).toEqual([]);
  });

  it('every error text in them is in the catalogue', () => {
    const texts = recordings.flatMap(({ steps }) =>
      steps.flatMap(({ response }) => {
        const shape = z.looseObject({
          description: z.string().optional(),
          ok: z.boolean().optional(),
          result: z.looseObject({ last_error_message: z.string().optional() }).optional(),
        });
        const json = shape.safeParse(response?.json).data;
        const message = json?.result?.last_error_message;
        return [json?.ok === false ? json.description : undefined, message].filter(
          (text) => text !== undefined,
        );
      }),
    );
    expect(new Set(texts).size).toBeGreaterThan(60);
    expect(texts.filter((text) => !explainMessage(text).known)).toEqual([]);
  });
});

const host = fc.oneof(
  fc.constantFrom('hook.example.org', 'HOOK.x', '45.33.32.1', '0x7f.1', '[::1]', '[::1', 'a_b', ''),
  fc.constantFrom('a b', 'a%41', 'a%4', 'a"b', '.', '..', 'пример.рф', '[fe80::1%25a]', '5'),
  fc.string({ maxLength: 6 }),
);
const urls = fc
  .record({
    scheme: fc.constantFrom('https://', 'HTTP://', 'ftp://', '', '://', 'https:/', ' https://'),
    user: fc.constantFrom('', '', 'u@', 'u:p@', '@', 'u@v@', 'u v@', 'u%4@', 'u%4A@', 'U[@', 'ü@'),
    host,
    port: fc.constantFrom('', '', ':443', ':00443', ':0', ':', ':65536', ':x', ':8443', ':-1'),
    rest: fc.constantFrom('', '/', '/x', '?q=1', '#f', '/a b', ' ', '/x \t'),
  })
  .map((part) => `${part.scheme}${part.user}${part.host}${part.port}${part.rest}`);

const partsOf = (url: WebhookUrl): readonly unknown[] => [
  url.scheme,
  url.port,
  fromUtf8(url.requestTarget),
  fromUtf8(url.userInfo ?? ''),
];

describe('the simulator', () => {
  it('agrees about every URL: legal or not, and taken apart alike', () => {
    fc.assert(
      fc.property(fc.oneof(urls, fc.string()), (url) => {
        const ours = parseWebhookUrl(url);
        const theirs = url === '' ? undefined : simulatorUrl(fromUtf8(url));
        expect(ours.ok && partsOf(ours.value)).toEqual(
          theirs !== undefined && [theirs.protocol, theirs.port, theirs.target, theirs.userInfo],
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees about every IPv4 text', () => {
    const part = fc.oneof(
      fc.nat(300).map(String),
      fc.nat().map((value) => `0x${value.toString(16)}`),
      fc.nat(500).map((value) => `0${value.toString(8)}`),
      fc.constantFrom('', 'x', '08', '4294967295', '4294967296', '16777216'),
    );
    const texts = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(texts, (text) => {
        const ours = readIpv4(text);
        const theirs = parseLegacyIpv4(text);
        // 255.255.255.255 is the error value of inet_addr; the simulator refuses it elsewhere.
        const expected = theirs?.text === '255.255.255.255' ? undefined : theirs?.text;
        expect(ours ?? undefined).toBe(expected);
        expect(isReservedIpv4(ours ?? '10.0.0.1')).toBe(simulatorReserved(ours ?? '10.0.0.1'));
      }),
      { numRuns: 5000 },
    );
  });

  it('agrees about every token', () => {
    const ids = fc.oneof(
      fc.bigInt({ min: -5n, max: 2n ** 65n }).map(String),
      fc.constantFrom('18014398509481983', '18014398509481984', '', 'x', '007', '1.5'),
      fc.integer({ min: 1 }).map(String),
    );
    const secrets = fc.string({
      unit: fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz0189_-')),
      minLength: 20,
      maxLength: 80,
    });
    const odd = fc.constantFrom('', '', '', '!', '/', '=', ':', 'ü');
    const texts = fc.tuple(ids, secrets, odd).map(([id, secret, end]) => `${id}:${secret}${end}`);
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = fromUtf8(text);
        const theirs =
          typeof checkToken(bytes, undefined) === 'bigint' &&
          isPlausibleSecret(bytes.slice(bytes.indexOf(':') + 1));
        expect(parseToken(text).ok).toBe(theirs);
      }),
      { numRuns: 5000 },
    );
  });
});
