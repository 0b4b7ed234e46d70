import * as z from 'zod';
import { telegramApiRoot } from '../../domain/bot.ts';
import { tagSchema } from '../../../../src-shared/setting-levels.ts';

const known = <T extends z.ZodType>(value: T) =>
  z.strictObject({ state: z.literal('known'), value });
const none = z.strictObject({ state: z.literal('none') });
const unknown = z.strictObject({ state: z.literal('unknown') });
/** There is one where the file was written, but it is not in the file. */
const stored = z.strictObject({ state: z.literal('stored') });

const hiddenPart = (longest: number) =>
  z
    .discriminatedUnion('state', [known(z.string().min(1).max(longest)), stored, none, unknown])
    .default({ state: 'unknown' });

const webhook = z.discriminatedUnion('state', [
  /** Nothing is known of what is wanted. */
  unknown,
  /** No webhook is wanted. */
  none,
  z.strictObject({
    state: z.literal('known'),
    /** Whole, or shortened to the host and a hash of the rest, because paths often hold tokens. */
    url: z.discriminatedUnion('state', [
      known(z.string().min(1).max(8192)),
      z.strictObject({ state: z.literal('short'), value: z.string().min(1).max(400) }),
    ]),
    secret: hiddenPart(1024),
    certificate: hiddenPart(3_200_000),
    pinnedIp: hiddenPart(64),
    maxConnections: z
      .discriminatedUnion('state', [known(z.number().int().min(1).max(100_000)), unknown])
      .default({ state: 'unknown' }),
    allowedUpdates: z
      .discriminatedUnion('state', [
        known(z.union([z.literal('default'), z.array(z.string().min(1).max(64)).max(100)])),
        unknown,
      ])
      .default({ state: 'unknown' }),
  }),
]);

/** One bot in a configuration. What is left out is not known, and an import leaves it as it is. */
const configuredBot = z.strictObject({
  /** Text, because the server allows ids that a number would round. */
  telegramId: z.string().regex(/^[1-9][0-9]{0,16}$/),
  apiRoot: z.string().min(1).max(300).default(telegramApiRoot),
  testEnvironment: z.boolean().default(false),
  localMode: z.boolean().default(false),
  username: z.string().min(1).max(64).nullable().default(null),
  name: z.string().min(1).max(120).exactOptional(),
  tags: z.array(tagSchema).max(20).exactOptional(),
  note: z.string().max(2000).exactOptional(),
  webhook: webhook.default({ state: 'unknown' }),
  /** Only ever in a hand-over file. */
  token: z.string().min(1).max(300).exactOptional(),
});
export type ConfiguredBot = z.output<typeof configuredBot>;
export type ConfiguredWebhook = ConfiguredBot['webhook'];
type KnownWebhook = Extract<ConfiguredWebhook, { state: 'known' }>;
export type HiddenPart = KnownWebhook['secret'];

export const configurationKind = 'hooklight-configuration';

/** The configuration of bots: what is wanted of each, to be compared, handed over and imported. */
export const configurationSchema = z.strictObject({
  kind: z.literal(configurationKind),
  version: z.literal(1),
  bots: z.array(configuredBot),
});
export type Configuration = z.output<typeof configurationSchema>;

/** What names a bot in a configuration: its number, the server it is asked at, and Telegram's test environment. */
export function botKey(bot: {
  readonly telegramId: string;
  readonly apiRoot: string;
  readonly testEnvironment: boolean;
}): string {
  return JSON.stringify([bot.telegramId, bot.apiRoot, bot.testEnvironment]);
}

/** Update kinds as they are compared and written: lower case, each once, in order; nothing is the default list. */
export function canonicalKinds(kinds: readonly string[] | null): readonly string[] | null {
  const names = [...new Set((kinds ?? []).map((kind) => kind.toLowerCase()))].toSorted();
  return names.length === 0 ? null : names;
}

function canonicalWebhook(given: ConfiguredWebhook): ConfiguredWebhook {
  if (given.state !== 'known') {
    return given;
  }
  const { state, url, secret, certificate, pinnedIp, maxConnections, allowedUpdates } = given;
  const kinds =
    allowedUpdates.state === 'known' && allowedUpdates.value !== 'default'
      ? canonicalKinds(allowedUpdates.value)
      : null;
  const updates: KnownWebhook['allowedUpdates'] =
    allowedUpdates.state === 'known'
      ? { state: 'known', value: kinds === null ? 'default' : [...kinds] }
      : allowedUpdates;
  return { state, url, secret, certificate, pinnedIp, maxConnections, allowedUpdates: updates };
}

/** The one way to write a bot: fields and kinds in order. */
export function canonicalBot(bot: ConfiguredBot): ConfiguredBot {
  return {
    telegramId: bot.telegramId,
    apiRoot: bot.apiRoot,
    testEnvironment: bot.testEnvironment,
    localMode: bot.localMode,
    username: bot.username,
    ...(bot.name === undefined ? {} : { name: bot.name }),
    ...(bot.tags === undefined ? {} : { tags: [...bot.tags] }),
    ...(bot.note === undefined ? {} : { note: bot.note }),
    ...(bot.token === undefined ? {} : { token: bot.token }),
    webhook: canonicalWebhook(bot.webhook),
  };
}

/** The order in which bots stand in a configuration. */
export function byNumber(a: ConfiguredBot, b: ConfiguredBot): number {
  const size = a.telegramId.length - b.telegramId.length;
  const [one, other] = size === 0 ? [botKey(a), botKey(b)] : [size, 0];
  return one < other ? -1 : Number(one > other);
}

/** The one way to write a configuration: bots by number, fields and kinds in order. */
export function canonical(configuration: Configuration): Configuration {
  const { kind, version, bots } = configuration;
  return { kind, version, bots: bots.map(canonicalBot).toSorted(byNumber) };
}
