import type {
  Configuration,
  ConfiguredBot,
  ConfiguredWebhook,
  HiddenPart,
} from '../../../../../src-main/core/record/configuration/document.ts';
import { fc } from '../../../../support/fast-check.ts';

/** Any text that UTF-8 can hold: controls, bidi, emoji, and what YAML and JSON read as something else. */
const words = (minLength: number, maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength, maxLength }),
      fc.string({ unit: 'grapheme', minLength, maxLength }),
      fc.constantFrom(
        'null',
        'true',
        '0x1F',
        '~',
        '1e3',
        '- a',
        '# b',
        '"',
        "'",
        '\u2028',
        '%a: &b *c',
      ),
    )
    .filter((text) => text.length >= minLength && text.length <= maxLength);

const telegramId = fc
  .bigInt({ min: 1n, max: 2n ** 54n - 1n })
  .map((id) => String(id))
  .filter((id) => id.length <= 17);

const hidden = (value: fc.Arbitrary<string>): fc.Arbitrary<HiddenPart> =>
  fc.oneof(
    value.map((known) => ({ state: 'known', value: known }) as const),
    fc.constantFrom(
      { state: 'none' } as const,
      { state: 'unknown' } as const,
      { state: 'stored' } as const,
    ),
  );

const kinds = fc.oneof(
  fc.constant('default' as const),
  fc.array(fc.constantFrom('message', 'Poll', 'callback_query', 'chat_member', 'a_new_kind'), {
    maxLength: 6,
  }),
);

const webhook: fc.Arbitrary<ConfiguredWebhook> = fc.oneof(
  fc.constantFrom({ state: 'none' } as const, { state: 'unknown' } as const),
  fc.record({
    state: fc.constant('known' as const),
    url: fc.oneof(
      fc.webUrl().map((value) => ({ state: 'known', value }) as const),
      fc.constant({ state: 'short', value: 'https://bot.example.org/…#1a2b3c4d' } as const),
    ),
    secret: hidden(fc.stringMatching(/^[\w-]{1,64}$/)),
    certificate: hidden(words(1, 200)),
    pinnedIp: hidden(fc.ipV4()),
    maxConnections: fc.oneof(
      fc.integer({ min: 1, max: 100 }).map((value) => ({ state: 'known', value }) as const),
      fc.constant({ state: 'unknown' } as const),
    ),
    allowedUpdates: fc.oneof(
      kinds.map((value) => ({ state: 'known', value }) as const),
      fc.constant({ state: 'unknown' } as const),
    ),
  }),
);

const bot: fc.Arbitrary<ConfiguredBot> = fc.record(
  {
    telegramId,
    apiRoot: fc.constantFrom('https://api.telegram.org', 'http://127.0.0.1:8081'),
    testEnvironment: fc.boolean(),
    localMode: fc.boolean(),
    username: fc.option(fc.stringMatching(/^[a-z]{4,20}_bot$/)),
    name: words(1, 60).filter((name) => name !== ''),
    tags: fc.array(
      words(1, 20).filter((tag) => tag === tag.trim() && tag !== ''),
      { maxLength: 4 },
    ),
    note: words(0, 200),
    webhook,
    token: fc.stringMatching(/^[1-9]\d{5}:[\w-]{35}$/),
  },
  {
    requiredKeys: ['telegramId', 'apiRoot', 'testEnvironment', 'localMode', 'username', 'webhook'],
  },
);

/** Configurations as a hand-over file may hold them. */
export const aConfiguration: fc.Arbitrary<Configuration> = fc
  .uniqueArray(bot, { maxLength: 6, selector: (one) => one.telegramId })
  .map((bots) => ({ kind: 'hooklight-configuration', version: 1, bots }));
