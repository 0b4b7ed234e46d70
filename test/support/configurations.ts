import type {
  Configuration,
  ConfiguredBot,
  ConfiguredWebhook,
} from '../../src-main/core/record/configuration/document.ts';
import { updateKinds } from '../../src-shared/webhook.ts';
import { fc } from './fast-check.ts';

const known = <T>(value: T) => ({ state: 'known', value }) as const;
const none = { state: 'none' } as const;
const unknown = { state: 'unknown' } as const;
const part = (value: fc.Arbitrary<string>) =>
  fc.oneof(value.map(known), fc.constantFrom(none, unknown));

const webhook = (certificate: string): fc.Arbitrary<ConfiguredWebhook> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(none, unknown) },
    {
      weight: 5,
      arbitrary: fc.record({
        state: fc.constant('known' as const),
        url: fc
          .tuple(
            fc.domain(),
            fc.constantFrom('', ':8443', ':88'),
            fc.stringMatching(/^[\w.-]{0,60}$/),
          )
          .map(([host, port, path]) => known(`https://${host}${port}/${path}`)),
        secret: part(fc.stringMatching(/^[\w-]{1,200}$/)),
        certificate: part(fc.constant(certificate)),
        pinnedIp: part(fc.constantFrom('45.33.32.156', '8.8.8.8')),
        maxConnections: fc.integer({ min: 1, max: 100 }).map(known),
        allowedUpdates: fc.oneof(
          fc.constant(known('default' as const)),
          fc
            .uniqueArray(fc.constantFrom(...updateKinds), { minLength: 1 })
            .map((kinds) => known(kinds.toSorted())),
        ),
      }),
    },
  );

const words = (maxLength: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength });

/** A bot as a hand-over file holds it whole, which Telegram's rules allow. */
const aWholeBot = (certificate: string): fc.Arbitrary<ConfiguredBot> =>
  fc
    .record({
      telegramId: fc.bigInt({ min: 100_000n, max: 2n ** 54n - 1n }).map(String),
      apiRoot: fc.constantFrom('https://api.telegram.org', 'http://127.0.0.1:8081'),
      testEnvironment: fc.boolean(),
      localMode: fc.constant(false),
      username: fc.option(fc.stringMatching(/^[a-z]{4,20}_bot$/)),
      name: words(40).filter((name) => name.length <= 120),
      tags: fc.array(
        words(12).filter((tag) => tag === tag.trim() && tag !== '' && tag.length <= 40),
        { maxLength: 3 },
      ),
      note: fc.oneof(fc.constant(''), words(80)),
      webhook: webhook(certificate),
    })
    .map((bot) => ({ ...bot, token: `${bot.telegramId}:AAH${'Canary'.repeat(5)}AA` }));

/** So many random bots, the same ones for the same seed of the run. */
export function manyBots(count: number, certificate: string): Configuration {
  const bots = fc.sample(aWholeBot(certificate), { numRuns: count * 2 });
  const unique = new Map(bots.map((bot) => [bot.telegramId, bot]));
  return {
    kind: 'hooklight-configuration',
    version: 1,
    bots: [...unique.values()].slice(0, count),
  };
}
