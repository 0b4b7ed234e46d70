import { redactTokens } from '../../domain/safe-text.ts';
import { shortUrl } from '../../domain/short-url.ts';
import type { BotRecord } from '../../domain/bot.ts';
import type { DesiredWebhook, Knowable } from '../../domain/webhook-config.ts';
import type { Secret } from '../../secret.ts';
import {
  canonicalKinds,
  type ConfiguredBot,
  type ConfiguredWebhook,
  type HiddenPart,
} from './document.ts';

/** A bot of the list as far as configurations are concerned. */
export interface FleetBot {
  readonly record: BotRecord;
  /** locked: what is wanted lies sealed · tampered: it was changed outside. */
  readonly access: 'ready' | 'locked' | 'tampered';
  readonly desired: DesiredWebhook | null;
  /** A person said that no webhook is wanted; otherwise a missing one is only not known. */
  readonly cleared: boolean;
  readonly parked: boolean;
  /** An action was cut off and is not finished yet. */
  readonly unfinished: boolean;
  readonly token: Secret | null;
  /** Kinds of updates that its server has listed itself. */
  readonly knownKinds: readonly string[];
}

export interface ExportOptions {
  /** Secret tokens, certificates and whole URLs: only into a sealed file. */
  readonly secrets: boolean;
  readonly tokens: boolean;
}

/** A URL as it stands in files without secrets, and as such a file is compared. */
export function shortForm(url: string): string {
  return shortUrl(url).slice(0, 400);
}

/** What is wanted of a bot, as it stands in a document. */
export function configured(bot: FleetBot, options: ExportOptions): ConfiguredBot {
  const { record, token } = bot;
  // A name cut in the middle of a character could not be written in UTF-8; somebody may have pasted a token into one.
  const text = (given: string): string =>
    options.secrets ? given.toWellFormed() : redactTokens(given.toWellFormed());
  return {
    telegramId: record.telegramId,
    apiRoot: record.apiRoot,
    testEnvironment: record.testEnvironment,
    localMode: record.localMode,
    username: record.username,
    name: text(record.name),
    tags: record.tags.map(text),
    note: text(record.note),
    webhook: webhookOf(bot, options),
    ...(options.tokens && token !== null ? { token: token.reveal() } : {}),
  };
}

function webhookOf(
  { desired, cleared, access }: FleetBot,
  { secrets }: ExportOptions,
): ConfiguredWebhook {
  if (access !== 'ready') {
    return { state: 'unknown' };
  }
  if (desired === null) {
    return { state: cleared ? 'none' : 'unknown' };
  }
  const kinds = canonicalKinds(desired.allowedUpdates);
  return {
    state: 'known',
    url: secrets
      ? { state: 'known', value: desired.url }
      : { state: 'short', value: shortForm(desired.url) },
    secret: hidden(revealed(desired.secret), secrets),
    certificate: hidden(desired.certificatePem, secrets),
    // An address is no secret: Telegram shows it to whoever may ask.
    pinnedIp: hidden(desired.pinnedIp, true),
    maxConnections: { state: 'known', value: desired.maxConnections },
    allowedUpdates: { state: 'known', value: kinds === null ? 'default' : [...kinds] },
  };
}

function revealed(secret: Knowable<Secret>): Knowable<string> {
  return secret.state === 'stored' ? { state: 'stored', value: secret.value.reveal() } : secret;
}

function hidden(part: Knowable<string>, isCarried: boolean): HiddenPart {
  if (part.state !== 'stored') {
    return part;
  }
  return isCarried ? { state: 'known', value: part.value } : { state: 'stored' };
}
