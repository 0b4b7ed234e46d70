import { describe, expect, it } from 'vitest';
import { canonical } from '../../../../../src-main/core/record/configuration/document.ts';
import { parseConfiguration } from '../../../../../src-main/core/record/configuration/parse.ts';
import { printConfiguration } from '../../../../../src-main/core/record/configuration/print.ts';
import {
  configurationProblemCodes,
  placeOf,
} from '../../../../../src-main/core/record/configuration/problem.ts';
import { createTexts, isTextKey } from '../../../../../src-shared/texts/index.ts';
import { aConfiguration } from './arbitrary.ts';
import { fc } from '../../../../support/fast-check.ts';

const texts = createTexts();
const open = { allowTokens: false };
const sealed = { allowTokens: true };

const head = { kind: 'hooklight-configuration', version: 1 };
const json = (bots: unknown, rest: object = {}): string =>
  JSON.stringify({ ...head, bots, ...rest });
const webhook = (parts: object) =>
  json([{ telegramId: '7', webhook: { state: 'known', ...parts } }]);
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** The sentence that a text is refused with. */
function refusal(text: string, options = open): string {
  const parsed = parseConfiguration(text, options);
  if (parsed.ok) {
    throw new Error('was taken');
  }
  const { code, field, detail } = parsed.error;
  return texts(`import.problem.${code}`, { field, detail });
}

describe('a configuration as text', () => {
  it.each(['json', 'yaml'] as const)(
    '%s comes back the same, byte for byte, 1,000 times',
    (format) => {
      fc.assert(
        fc.property(aConfiguration, (configuration) => {
          const first = printConfiguration(configuration, format);
          const parsed = parseConfiguration(first, sealed);
          expect(parsed).toEqual({ ok: true, value: canonical(configuration) });
          expect(parsed.ok ? printConfiguration(parsed.value, format) : '').toBe(first);
        }),
        { numRuns: 1000 },
      );
    },
  );

  it('keeps ids that a number would round', () => {
    const text = json([{ telegramId: '18014398509481983' }]);
    const parsed = parseConfiguration(text, open);
    expect(parsed.ok && parsed.value.bots[0]?.telegramId).toBe('18014398509481983');
    expect(Number('18014398509481983')).not.toBe('18014398509481983');
  });

  it('may be written by hand, with only what matters', () => {
    const text = [
      '# my bots',
      'kind: hooklight-configuration',
      'version: 1',
      'bots:',
      "  - telegramId: '700001'",
      '    tags: [eu]',
      '    webhook:',
      '      state: known',
      '      url: { state: known, value: https://bot.example.org/hook }',
      '      allowedUpdates: { state: known, value: [Message, poll, message] }',
    ].join('\n');
    expect(parseConfiguration(text, open)).toEqual({
      ok: true,
      value: {
        ...head,
        bots: [
          {
            telegramId: '700001',
            apiRoot: 'https://api.telegram.org',
            testEnvironment: false,
            localMode: false,
            username: null,
            tags: ['eu'],
            webhook: {
              state: 'known',
              url: { state: 'known', value: 'https://bot.example.org/hook' },
              secret: { state: 'unknown' },
              certificate: { state: 'unknown' },
              pinnedIp: { state: 'unknown' },
              maxConnections: { state: 'unknown' },
              allowedUpdates: { state: 'known', value: ['message', 'poll'] },
            },
          },
        ],
      },
    });
  });
});

describe('what is no configuration', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'kind: hooklight-configuration'],
    ['another document', '{"kind":"hooklight-record"}', 'kind: hooklight-configuration'],
    ['a list', '- a', 'kind: hooklight-configuration'],
    ['cut-off JSON', json([]).slice(0, -1), 'cut off'],
    ['broken YAML', 'kind: hooklight-configuration\nversion: 1\nbots: [}\n', 'line 3'],
    ['a key twice', 'kind: hooklight-configuration\nkind: x\n', 'line 2'],
    [
      'a key twice deep inside',
      'kind: hooklight-configuration\nversion: 1\nbots:\n  - a: {b: 1,\n     b: 2}\n',
      'line 5',
    ],
    [
      'as many keys as fit',
      Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`).join('\n'),
      'kind: hooklight-configuration',
    ],
    ['anchors', 'kind: hooklight-configuration\nversion: 1\nbots: &a []\nb: *a\n', 'YAML'],
    ['a later version', json([], { version: 2 }), 'another version than 1'],
    ['no bots', JSON.stringify(head), 'bots is missing'],
    [
      'an unknown key',
      json([{ telegramId: '7', autoRepair: true }]),
      'bots[0].autoRepair is no setting',
    ],
    ['an unknown key at the top', json([], { proxy: 'x' }), 'proxy is no setting'],
    [
      'an id as a number',
      json([{ telegramId: 700001 }]),
      'bots[0].telegramId must stand in quotation',
    ],
    [
      'an id of letters',
      json([{ telegramId: 'abc' }]),
      'bots[0].telegramId does not have the right form',
    ],
    [
      'a bot twice',
      json([{ telegramId: '7' }, { telegramId: '7' }]),
      'bots[1].telegramId names a bot',
    ],
    [
      'a token in the open',
      json([{ telegramId: '7', token: 'x' }]),
      'bots[0].token is a token in the open',
    ],
    [
      'a name that is too long',
      json([{ telegramId: '7', name: 'x'.repeat(121) }]),
      'bots[0].name is longer or larger than 120',
    ],
    ['a name that is empty', json([{ telegramId: '7', name: '' }]), 'bots[0].name is empty'],
    [
      'connections as text',
      webhook({
        url: { state: 'short', value: 'x' },
        maxConnections: { state: 'known', value: '40' },
      }),
      'bots[0].webhook.maxConnections.value must be of another kind (number)',
    ],
    [
      'too many connections',
      webhook({
        url: { state: 'short', value: 'x' },
        maxConnections: { state: 'known', value: 1e9 },
      }),
      'than 100000',
    ],
    [
      'a state that is not known',
      webhook({ url: { state: 'secret', value: 'x' } }),
      'bots[0].webhook.url.state has a value that is not known',
    ],
    ['no URL', webhook({}), 'bots[0].webhook.url'],
    ['too deep', `${json([]).slice(0, -1)},"x":${nested(40)}}`, 'deeper than 20'],
    [
      'deep enough to end a program',
      `${json([]).slice(0, -1)},"x":${nested(400_000)}}`,
      'deeper than 20',
    ],
    ['deep YAML', 'a: '.repeat(1) + nested(100_000), 'line'],
    ['too large', `${json([])}${' '.repeat(10 * 1024 * 1024)}`, 'larger than 10 MiB'],
    ['large YAML', `# ${'x'.repeat(2 * 1024 * 1024)}`, 'JSON instead'],
    [
      'millions of empty lists',
      `${json([]).slice(0, -1)},"x":[${'[],'.repeat(3_400_000)}[]]}`,
      'more than 1000000 values',
    ],
    ['too many bots', json(Array.from({ length: 50_001 }, () => 0)), 'more than 50000 bots'],
    [
      '__proto__',
      '{"kind":"hooklight-configuration","__proto__":{"autoRepair":true}}',
      '__proto__ is a name',
    ],
    [
      'constructor',
      json([{ telegramId: '7', webhook: { constructor: 1 } }]),
      'bots[0].webhook.constructor is a name',
    ],
    ['prototype in YAML', 'kind: hooklight-configuration\nprototype: {}\n', 'prototype is a name'],
    [
      '__proto__ in YAML',
      'kind: hooklight-configuration\n__proto__: {a: 1}\n',
      '__proto__ is a name',
    ],
  ])('%s is refused with the field, the rule and the next step', (_what, text, sentence) => {
    expect(refusal(text)).toContain(sentence);
  });

  it('quotes no value of the file and makes keys harmless', () => {
    const secret = 'hunter2hunter2';
    const value = refusal(webhook({ url: { state: secret, value: 'x' } }));
    const key = refusal(json([{ telegramId: '7', [`\u202e\n${'k'.repeat(5000)}`]: secret }]));
    expect(value + key).not.toContain(secret);
    expect(key).toMatch(/^bots\[0\]\.··k{38} is no setting/);
    expect(placeOf(['bots', 3, 'webhook', 'url'])).toBe('bots[3].webhook.url');
  });

  it.each(configurationProblemCodes)('%s has a sentence', (code) => {
    expect(isTextKey(`import.problem.${code}`)).toBe(true);
  });
});

describe('hostile documents', () => {
  const evil = fc.constantFrom('__proto__', 'constructor', 'prototype', 'bots', 'webhook', 'state');
  const anything = fc.object({
    maxDepth: 8,
    key: fc.oneof(evil, fc.string()),
    withNullPrototype: true,
  });
  /** A right document with something wrong somewhere. */
  const spoiled = fc
    .tuple(aConfiguration, fc.nat(), anything, fc.string({ unit: 'binary' }))
    .map(([configuration, at, value, insert]) => {
      const text = printConfiguration(configuration, at % 2 === 0 ? 'json' : 'yaml');
      const place = at % (text.length + 1);
      const piece = at % 3 === 0 ? insert : JSON.stringify(value);
      return text.slice(0, place) + piece + text.slice(place + (at % 7));
    });
  const documents = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    anything.map((value) => JSON.stringify({ ...head, bots: [value] })),
    anything.map((value) => JSON.stringify({ ...head, ...value })),
    spoiled,
    aConfiguration.map((configuration) => printConfiguration(configuration, 'json')),
  );

  it('20,000 of them are taken as they are meant or refused in one sentence', () => {
    let taken = 0;
    fc.assert(
      fc.property(documents, (text) => {
        const parsed = parseConfiguration(text, sealed);
        taken += parsed.ok ? 1 : 0;
        const again = parsed.ok
          ? parseConfiguration(printConfiguration(parsed.value, 'json'), sealed)
          : parsed;
        expect(again).toEqual(parsed);
        const sentence = parsed.ok ? 'It was taken.' : refusal(text, sealed);
        expect(sentence).toMatch(/^[^\n\u202e]{10,400}$/u);
        expect(Object.assign({}, JSON.parse('{"a":1}'))).not.toHaveProperty('autoRepair');
        expect({}).not.toHaveProperty('polluted');
      }),
      { numRuns: 20_000 },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
