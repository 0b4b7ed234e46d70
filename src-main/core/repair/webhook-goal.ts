import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import type { Wish } from '../../../src-shared/wishes.ts';
import type { Plan, Refusal } from '../../../src-shared/repair.ts';
import type { BotRecord } from '../domain/bot.ts';
import type { DesiredWebhook, Knowable, WebhookInfo } from '../domain/webhook-config.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import type { Secret } from '../secret.ts';

/** The three parts of a webhook that Telegram never shows. */
export interface HiddenParts {
  readonly secret: Knowable<Secret>;
  readonly certificatePem: Knowable<string>;
  readonly pinnedIp: Knowable<string>;
}

/** The hidden parts with nothing unknown left; `losses` says which unknown ones are given up in words. */
export interface KnownParts {
  readonly secret: Secret | null;
  readonly certificatePem: string | null;
  readonly ipAddress: string | null;
  readonly losses: Plan['losses'];
}

/** max_connections where none is given: what the server itself would take (TBA get_webhook_max_connections). */
export function defaultMaxConnections(bot: Pick<BotRecord, 'localMode'>): number {
  return bot.localMode ? 100 : 40;
}

const absent = { state: 'none' } as const;
const unknown = { state: 'unknown' } as const;

/** Keeps a known part as known, also where `undefined` stands for nothing. */
export function known<T>(value: T | null): Knowable<T> {
  return value === null ? absent : { state: 'stored', value };
}

/** `https://1.2.3.4:8443/…`: no name to look up, so a pin to that very address changes nothing. */
function hostIsAddress(url: string, ip: string | null): boolean {
  const host = /^(?:[a-z]+:\/\/)?(?:[^/?#@]*@)?(\d+\.\d+\.\d+\.\d+)(?:[:/?#]|$)/i.exec(url)?.[1];
  return host !== undefined && host === ip;
}

/**
 * What is known of the hidden parts of the webhook in force: from the stored configuration where that is the one
 * in force, sharpened by what Telegram's flags prove (no certificate flag = no certificate; a certificate flag
 * without a stored file = an unknown certificate, whatever we believed).
 */
export function hiddenInForce(desired: DesiredWebhook | null, info: WebhookInfo): HiddenParts {
  if (info.url === '') {
    return { secret: absent, certificatePem: absent, pinnedIp: absent };
  }
  const stored: HiddenParts =
    desired !== null && desired.url === info.url
      ? desired
      : { secret: unknown, certificatePem: unknown, pinnedIp: unknown };
  return sharpen(stored, info);
}

function sharpen(parts: HiddenParts, info: WebhookInfo): HiddenParts {
  const certificateHidden = info.hasCustomCertificate && parts.certificatePem.state !== 'stored';
  const certificateAbsent = !info.hasCustomCertificate && parts.certificatePem.state === 'unknown';
  const pinHarmless = parts.pinnedIp.state === 'unknown' && hostIsAddress(info.url, info.ip);
  return {
    secret: parts.secret,
    certificatePem: certificateHidden ? unknown : certificateAbsent ? absent : parts.certificatePem,
    pinnedIp: pinHarmless ? absent : parts.pinnedIp,
  };
}

/** What is known of the hidden parts of the stored configuration, sharpened where it is the one in force. */
export function hiddenOfDesired(desired: DesiredWebhook, info: WebhookInfo): HiddenParts {
  return desired.url === info.url ? hiddenInForce(desired, info) : desired;
}

/** Takes a value out of a known part; unknown ones need an answer, else they are refused (REP-06). */
function settle<T>(part: Knowable<T>, answer: Wish['secretUnknown']): T | null | 'refuse' | 'lose' {
  switch (part.state) {
    case 'stored':
      return part.value;
    case 'none':
      return null;
    case 'unknown':
      return answer === 'none' ? null : answer;
  }
}

/**
 * Turns the hidden parts into what is sent. Every unknown part that the wish does not answer for is refused,
 * because each of these calls re-creates or removes the webhook and would wipe it.
 */
export function settleHidden(
  parts: HiddenParts,
  wish: Wish,
): Result<KnownParts, readonly Refusal[]> {
  const secret = settle(parts.secret, wish.secretUnknown);
  const certificate = settle(parts.certificatePem, wish.certificateUnknown);
  const pin = settle(parts.pinnedIp, wish.pinUnknown);
  const refusals: Refusal[] = [];
  const refuse = (code: Refusal['code'], field: string): number =>
    refusals.push({ code, field, detail: null });
  if (secret === 'refuse') {
    refuse('secret-unknown', 'secret');
  }
  if (certificate === 'refuse') {
    refuse('certificate-unknown', 'certificate');
  }
  if (pin === 'refuse') {
    refuse('pin-unknown', 'pinnedIp');
  }
  if (secret === 'refuse' || certificate === 'refuse' || pin === 'refuse') {
    return err(refusals);
  }
  const lost = (code: Plan['losses'][number]['code']): Plan['losses'][number] => ({
    code,
    count: null,
  });
  return ok({
    secret: secret === 'lose' ? null : secret,
    certificatePem: certificate === 'lose' ? null : certificate,
    ipAddress: pin === 'lose' ? null : pin,
    losses: [
      ...(secret === 'lose' ? [lost('secret-wiped')] : []),
      ...(certificate === 'lose' ? [lost('certificate-wiped')] : []),
      ...(pin === 'lose' ? [lost('pin-wiped')] : []),
    ],
  });
}

const valueOf = <T>(part: Knowable<T>): T | null => (part.state === 'stored' ? part.value : null);

/** A wanted webhook as setWebhook parameters; unknown parts are left out. */
export function paramsOf(desired: DesiredWebhook): SetWebhookParams {
  return {
    url: desired.url,
    maxConnections: desired.maxConnections,
    allowedUpdates: desired.allowedUpdates,
    secret: valueOf(desired.secret),
    certificatePem: valueOf(desired.certificatePem),
    ipAddress: valueOf(desired.pinnedIp),
  };
}

/** The webhook in force as setWebhook parameters, with what is known of its hidden parts (unknown = left out). */
export function inForceParams(
  info: WebhookInfo,
  parts: HiddenParts,
  bot: Pick<BotRecord, 'localMode'>,
): SetWebhookParams | null {
  if (info.url === '') {
    return null;
  }
  return paramsOf(inForceWebhook(info, parts, bot));
}

/** The webhook in force as a whole; where it came from is as good as adopted. */
export function inForceWebhook(
  info: WebhookInfo,
  parts: HiddenParts,
  bot: Pick<BotRecord, 'localMode'>,
): DesiredWebhook {
  const { secret, certificatePem, pinnedIp } = parts;
  return {
    url: info.url,
    secret,
    certificatePem,
    pinnedIp,
    maxConnections: info.maxConnections ?? defaultMaxConnections(bot),
    allowedUpdates: info.allowedUpdates,
    source: 'adopted',
    changedAtMs: 0,
  };
}
