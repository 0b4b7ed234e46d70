import { describe, expect, it } from 'vitest';
import { telegramApiRoot } from '../../../../../src-main/core/domain/bot.ts';
import type { DesiredWebhook } from '../../../../../src-main/core/domain/webhook-config.ts';
import { judgeOffline } from '../../../../../src-main/core/engine/import/judge.ts';
import {
  botKey,
  type ConfiguredBot,
  type ConfiguredWebhook,
} from '../../../../../src-main/core/record/configuration/document.ts';
import {
  configured,
  type FleetBot,
} from '../../../../../src-main/core/record/configuration/fleet-bot.ts';
import {
  stageConfiguration,
  type StagedBot,
  type StageSurroundings,
} from '../../../../../src-main/core/record/import/stage.ts';
import { Secret } from '../../../../../src-main/core/secret.ts';
import { importFields, importLeftCodes } from '../../../../../src-shared/import.ts';
import { createTexts, isTextKey } from '../../../../../src-shared/texts/index.ts';
import { aBotRecord, aDesired, aWebhookUrl } from '../../../../support/builders.ts';
import { issued, selfSigned } from '../../../../support/certificates.ts';

const texts = createTexts();
const nowMs = Date.now();
const shortUrl = 'https://bot.example.org/…#';

function ours(parts: Partial<FleetBot> = {}): FleetBot {
  return {
    record: aBotRecord(),
    access: 'ready',
    desired: aDesired(),
    cleared: false,
    parked: false,
    unfinished: false,
    token: null,
    knownKinds: [],
    ...parts,
  };
}

/** The bot of {@link ours} in a file, with nothing known. */
function inFile(parts: Partial<ConfiguredBot> = {}): ConfiguredBot {
  return {
    telegramId: '700001',
    apiRoot: telegramApiRoot,
    testEnvironment: false,
    localMode: false,
    username: 'shop_bot',
    webhook: { state: 'unknown' },
    ...parts,
  };
}

type Known = Extract<ConfiguredWebhook, { state: 'known' }>;
function wanted(parts: Partial<Known> = {}): ConfiguredWebhook {
  return {
    state: 'known',
    url: { state: 'known', value: aWebhookUrl },
    secret: { state: 'unknown' },
    certificate: { state: 'unknown' },
    pinnedIp: { state: 'unknown' },
    maxConnections: { state: 'unknown' },
    allowedUpdates: { state: 'unknown' },
    ...parts,
  };
}
const value = <T>(known: T) => ({ state: 'known', value: known }) as const;

function stage(
  file: ConfiguredBot,
  present: FleetBot | null,
  around: Partial<StageSurroundings> = {},
): StagedBot {
  const fleet = new Map(present === null ? [] : [[botKey(present.record), present]]);
  const [staged] = stageConfiguration(
    { kind: 'hooklight-configuration', version: 1, bots: [file] },
    {
      fleet,
      texts,
      nowMs,
      judge: ({ localMode }, alsoKnownKinds) => judgeOffline({ localMode, alsoKnownKinds, nowMs }),
      readToken: (text) => (text === 'good' ? new Secret(text) : null),
      isTrustedRoot: (root) => root === telegramApiRoot,
      tagsProblem: () => null,
      ...around,
    },
  );
  if (staged === undefined) {
    throw new Error('nothing staged');
  }
  return staged;
}

/** State, what would change (with its URL or not), and what is left and why. */
function told({ item }: StagedBot) {
  return [
    item.state,
    item.changes.map(
      ({ field, before, after, withUrl }) => `${withUrl ? '+' : ''}${field}: ${before} → ${after}`,
    ),
    item.left.map(({ code, field }) => `${code}${field === null ? '' : ` ${field}`}`),
  ];
}

const secretOf = (webhook: DesiredWebhook | null | undefined): string =>
  webhook?.secret.state === 'stored'
    ? webhook.secret.value.reveal()
    : String(webhook?.secret.state);
const stored = (text: string) => ({ state: 'stored', value: new Secret(text) }) as const;

describe('a bot of the list beside a file', () => {
  it.each<[string, FleetBot, Partial<ConfiguredBot>, ReturnType<typeof told>]>([
    ['nothing known in the file', ours(), {}, ['unchanged', [], []]],
    [
      'name, tags and note',
      ours({ record: aBotRecord({ tags: ['a'], note: 'old' }) }),
      { name: 'Store', tags: ['b', 'c'], note: '' },
      ['changed', ['name: Shop → Store', 'tags: a → b, c', 'note: old → –'], []],
    ],
    [
      'the same again',
      ours({ record: aBotRecord({ tags: ['a'] }) }),
      { name: 'Shop', tags: ['a'], note: '', webhook: wanted({ maxConnections: value(40) }) },
      ['unchanged', [], []],
    ],
    [
      'connections and kinds at the same URL',
      ours(),
      { webhook: wanted({ maxConnections: value(7), allowedUpdates: value(['message']) }) },
      ['changed', ['maxConnections: 40 → 7', 'allowedUpdates: default list → message'], []],
    ],
    [
      'kinds in another order',
      ours({ desired: aDesired({ allowedUpdates: ['poll', 'message'] }) }),
      { webhook: wanted({ allowedUpdates: value(['message', 'poll']) }) },
      ['unchanged', [], []],
    ],
    [
      'the default list',
      ours({ desired: aDesired({ allowedUpdates: ['poll'] }) }),
      { webhook: wanted({ allowedUpdates: value('default') }) },
      ['changed', ['allowedUpdates: poll → default list'], []],
    ],
    [
      'a secret, and no pin any more',
      ours({ desired: aDesired({ pinnedIp: { state: 'stored', value: '45.33.32.156' } }) }),
      { webhook: wanted({ secret: value('s3cret'), pinnedIp: { state: 'none' } }) },
      ['changed', ['secret: none → stored', 'pinnedIp: 45.33.32.156 → none'], []],
    ],
    [
      'another secret',
      ours({ desired: aDesired({ secret: stored('one') }) }),
      { webhook: wanted({ secret: value('two') }) },
      ['changed', ['secret: stored → another one'], []],
    ],
    [
      'parts that the file does not know',
      ours({ desired: aDesired({ secret: stored('one'), maxConnections: 9 }) }),
      { webhook: wanted() },
      ['unchanged', [], []],
    ],
    [
      'a secret that the file only mentions',
      ours({ desired: aDesired({ secret: { state: 'unknown' } }) }),
      { webhook: wanted({ secret: { state: 'stored' } }) },
      ['unchanged', [], ['not-carried secret']],
    ],
    [
      'another URL, and what belongs to it',
      ours({ desired: aDesired({ secret: stored('one') }) }),
      {
        webhook: wanted({
          url: value('https://new.example.org/h/2'),
          secret: value('two'),
          maxConnections: value(7),
        }),
      },
      [
        'changed',
        [
          '+url: https://bot.example.org/…#b74a1781 → https://new.example.org/…#30c79ca0',
          '+secret: stored → another one',
          'maxConnections: 40 → 7',
        ],
        [],
      ],
    ],
    [
      'the short form of our URL',
      ours(),
      { webhook: wanted({ url: { state: 'short', value: `${shortUrl}b74a1781` } }) },
      ['unchanged', [], []],
    ],
    [
      'the short form of another URL',
      ours(),
      {
        webhook: wanted({
          url: { state: 'short', value: `${shortUrl}00000000` },
          secret: { state: 'none' },
          maxConnections: value(7),
        }),
      },
      ['changed', ['maxConnections: 40 → 7'], ['other-place url']],
    ],
    [
      'nothing but the short form of another URL',
      ours(),
      { webhook: wanted({ url: { state: 'short', value: `${shortUrl}00000000` } }) },
      ['blocked', [], ['other-place url']],
    ],
    [
      'a short form where nothing is wanted here',
      ours({ desired: null }),
      { webhook: wanted({ url: { state: 'short', value: `${shortUrl}00000000` } }) },
      ['blocked', [], ['url-short url']],
    ],
    [
      'a URL where nothing is wanted here',
      ours({ desired: null, cleared: true }),
      { webhook: wanted({ maxConnections: value(7) }) },
      [
        'changed',
        [
          '+url: no webhook wanted → https://bot.example.org/…#b74a1781',
          '+maxConnections: no webhook wanted → 7',
        ],
        [],
      ],
    ],
    [
      'no webhook any more',
      ours(),
      { webhook: { state: 'none' } },
      ['changed', ['+url: https://bot.example.org/…#b74a1781 → no webhook wanted'], []],
    ],
    [
      'no webhook, as here',
      ours({ desired: null, cleared: true }),
      { webhook: { state: 'none' } },
      ['unchanged', [], []],
    ],
    [
      'another URL while an address is pinned, of which the file says nothing',
      ours({ desired: aDesired({ pinnedIp: { state: 'stored', value: '45.33.32.156' } }) }),
      { webhook: wanted({ url: value('https://new.example.org/h/2') }) },
      ['blocked', [], ['pin-unclear url']],
    ],
    [
      'another URL, its secret only mentioned',
      ours({ desired: aDesired({ secret: stored('one') }) }),
      {
        webhook: wanted({ url: value('https://new.example.org/h/2'), secret: { state: 'stored' } }),
      },
      [
        'changed',
        ['+url: https://bot.example.org/…#b74a1781 → https://new.example.org/…#30c79ca0'],
        ['not-carried secret'],
      ],
    ],
    [
      'a URL, secret, count and kind that Telegram would refuse',
      ours(),
      {
        webhook: wanted({
          secret: value('not legal!'),
          pinnedIp: value('10.0.0.1'),
          maxConnections: value(101),
          allowedUpdates: value(['mesage']),
        }),
      },
      [
        'blocked',
        [],
        ['rule secret', 'rule pinnedIp', 'rule maxConnections', 'rule allowedUpdates'],
      ],
    ],
    [
      'a URL that Telegram would refuse',
      ours(),
      {
        webhook: wanted({
          url: value('http://10.0.0.1:81/x'),
          secret: value('fine'),
          maxConnections: value(7),
        }),
      },
      ['changed', ['maxConnections: 40 → 7'], ['rule url', 'rule url', 'rule url']],
    ],
    [
      'a good URL with a secret that is none: both are left',
      ours(),
      { webhook: wanted({ url: value('https://new.example.org/'), secret: value('ä') }) },
      ['blocked', [], ['rule secret']],
    ],
    [
      'another mode of its server',
      ours(),
      { localMode: true, name: 'Store' },
      ['changed', ['name: Shop → Store'], ['server-mode']],
    ],
    ['a locked bot', ours({ access: 'locked' }), { name: 'Store' }, ['blocked', [], ['locked']]],
    [
      'a bot that was changed outside',
      ours({ access: 'tampered' }),
      { name: 'S' },
      ['blocked', [], ['tampered']],
    ],
    [
      'a parked bot',
      ours({ parked: true }),
      { name: 'Store', webhook: wanted({ maxConnections: value(7) }) },
      ['changed', ['name: Shop → Store'], ['parked url']],
    ],
    [
      'an action that was cut off',
      ours({ unfinished: true }),
      { webhook: wanted({ maxConnections: value(7) }) },
      ['blocked', [], ['unfinished url']],
    ],
  ])('%s', (_what, present, parts, expected) => {
    expect(told(stage(inFile(parts), present))).toEqual(expected);
  });

  it('keeps what the file does not know, also where the URL is another one', () => {
    const before = aDesired({
      secret: stored('one'),
      certificatePem: { state: 'stored', value: 'PEM' },
      maxConnections: 9,
      allowedUpdates: ['poll'],
    });
    const url = 'https://new.example.org/h';
    const file = inFile({ webhook: wanted({ url: value(url), secret: value('two') }) });
    const { webhook } = stage(
      file,
      ours({ desired: { ...before, certificatePem: { state: 'none' } } }),
    );
    expect(webhook.plain).toBeUndefined();
    expect(webhook.whole).toMatchObject({
      url,
      certificatePem: { state: 'none' },
      maxConnections: 9,
      allowedUpdates: ['poll'],
      source: 'imported',
      changedAtMs: nowMs,
    });
    expect(secretOf(webhook.whole)).toBe('two');
  });

  it('does not give the secret of another place to the present one', () => {
    const file = inFile({
      webhook: wanted({
        url: value('https://new.example.org/h'),
        secret: value('two'),
        maxConnections: value(7),
      }),
    });
    const { webhook } = stage(file, ours({ desired: aDesired({ secret: stored('one') }) }));
    expect(webhook.plain).toMatchObject({ url: aWebhookUrl, maxConnections: 7 });
    expect(secretOf(webhook.plain)).toBe('one');
    expect(secretOf(webhook.whole)).toBe('two');
    expect(webhook.whole).toMatchObject({ maxConnections: 7 });
  });

  it('leaves out a single part that Telegram would refuse', () => {
    const file = inFile({
      webhook: wanted({ secret: value('not legal!'), maxConnections: value(7) }),
    });
    const { webhook } = stage(file, ours());
    expect(webhook.plain).toMatchObject({ maxConnections: 7, secret: { state: 'none' } });
    expect(webhook.plainFields).toEqual(['maxConnections']);
  });

  it('judges a certificate by its own rules, and by its form', () => {
    const { cert, key } = selfSigned('bot.example.org');
    const { leaf } = issued('bot.example.org');
    const of = (pem: string) =>
      told(stage(inFile({ webhook: wanted({ certificate: value(pem) }) }), ours()));
    expect(of(cert)).toEqual(['changed', ['certificate: none → stored'], []]);
    expect(of(leaf)).toEqual(['blocked', [], ['rule certificate']]);
    expect(of(cert + key)).toEqual(['blocked', [], ['rule certificate']]);
    expect(of('PEM')).toEqual(['blocked', [], ['rule certificate']]);
  });

  it('allows what the bot’s own server allows, and only there', () => {
    const file = inFile({ webhook: wanted({ url: value('http://10.0.0.1:81/x') }) });
    const local = ours({ record: aBotRecord({ localMode: true }) });
    expect(stage({ ...file, localMode: true }, local).item.state).toBe('changed');
    expect(stage({ ...file, localMode: true }, ours()).item.changes).toEqual([]);
  });

  it('does not take tags with which the limits would contradict each other', () => {
    const staged = stage(inFile({ tags: ['night'], name: 'Store' }), ours(), {
      tagsProblem: ({ tags }) => (tags.includes('night') ? 'Set one to 49 or less.' : null),
    });
    expect(told(staged)).toEqual(['changed', ['name: Shop → Store'], ['tags-contradict tags']]);
    expect(staged.item.left[0]?.text).toBe('Set one to 49 or less.');
    expect(staged.record).toEqual({ name: 'Store' });
  });

  it('of another server or environment is another bot', () => {
    for (const parts of [{ apiRoot: 'http://127.0.0.1:8081' }, { testEnvironment: true }]) {
      expect(told(stage(inFile(parts), ours()))).toEqual(['blocked', [], ['not-here']]);
    }
  });
});

describe('a bot that is not in the list', () => {
  it.each<[string, Partial<ConfiguredBot>, unknown[]]>([
    ['without a token', {}, ['blocked', [], ['not-here']]],
    ['with a token of another bot', { token: 'bad' }, ['blocked', [], ['token-wrong']]],
    [
      'of a server nobody knows',
      { token: 'good', apiRoot: 'https://evil.example' },
      ['blocked', [], ['root-unconfirmed']],
    ],
    [
      'with its token',
      { token: 'good', name: 'New', webhook: wanted({ maxConnections: value(7) }) },
      [
        'new',
        [
          'name: – → New',
          '+url: not known → https://bot.example.org/…#b74a1781',
          '+maxConnections: not known → 7',
        ],
        [],
      ],
    ],
    ['with a token and no name', { token: 'good' }, ['new', ['name: – → shop_bot'], []]],
  ])('%s', (_what, parts, expected) => {
    expect(told(stage(inFile(parts), null))).toEqual(expected);
  });
});

describe('exports', () => {
  const secret = 'canary_secret_token';
  const bot = ours({
    record: aBotRecord({ note: 'token 700001:AAHcanarycanarycanarycanarycanary00 pasted' }),
    desired: aDesired({
      url: 'https://bot.example.org/canary-path?key=canary',
      secret: stored(secret),
      certificatePem: { state: 'stored', value: 'CANARY PEM' },
    }),
    token: new Secret('700001:AAHcanarycanarycanarycanarycanary00'),
  });

  it('hold no secret and no path by default, and everything in a hand-over file', () => {
    const plain = JSON.stringify(configured(bot, { secrets: false, tokens: false }));
    expect(plain).not.toMatch(/canary/i);
    expect(plain).toContain('https://bot.example.org/…#');
    const sealed = configured(bot, { secrets: true, tokens: false });
    expect(JSON.stringify(sealed)).toContain('canary-path?key=canary');
    expect(sealed.webhook).toMatchObject({
      secret: value(secret),
      certificate: value('CANARY PEM'),
    });
    expect(sealed).not.toHaveProperty('token');
    expect(configured(bot, { secrets: true, tokens: true }).token).toContain('AAH');
  });

  it('change nothing where they came from', () => {
    for (const secrets of [false, true]) {
      const file = configured(bot, { secrets, tokens: false });
      const clean = ours({ ...bot, record: aBotRecord() });
      const staged = stage({ ...inFile(), ...file, note: '' }, clean);
      expect(file.webhook.state).toBe('known');
      expect(told(staged)).toEqual(['unchanged', [], []]);
    }
  });

  it('say of a locked bot that nothing is known, and where no webhook is wanted', () => {
    const webhook = (parts: Partial<FleetBot>) =>
      configured(ours(parts), { secrets: true, tokens: true }).webhook;
    expect(webhook({ access: 'locked' })).toEqual({ state: 'unknown' });
    expect(webhook({ desired: null })).toEqual({ state: 'unknown' });
    expect(webhook({ desired: null, cleared: true })).toEqual({ state: 'none' });
  });
});

it.each([
  ...importLeftCodes.map((code) => `import.left.${code}`),
  ...importFields.map((field) => `import.field.${field}`),
])('%s has words', (key) => {
  expect(isTextKey(key)).toBe(true);
});
