import type { Plan, Refusal } from '../../../src-shared/repair.ts';
import type { BotRecord } from '../domain/bot.ts';
import { telegramApiRoot } from '../domain/bot.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { HostLookup, HostResolver, SetWebhookParams } from '../engine/ports.ts';
import { certificateProblems } from '../telegram/certificate-check.ts';
import { isReservedIpv4, readIpv4 } from '../telegram/ipv4.ts';
import { checkLookup, checkWebhook } from '../telegram/webhook-rules.ts';
import { parseWebhookUrl } from '../telegram/webhook-url.ts';

/** What preflight found: refusals stop the plan, warnings are shown in it. */
export interface PreflightFindings {
  readonly refusals: readonly Refusal[];
  readonly warnings: Plan['warnings'];
}

export interface PreflightInput {
  readonly webhook: SetWebhookParams;
  readonly bot: BotRecord;
  readonly info: WebhookInfo;
  /** The operator knows better than this computer's resolver. */
  readonly unresolvedOk: boolean;
  /** The certificate is not the one in force already: what cannot work is refused, not only warned of. */
  readonly newCertificate: boolean;
  /** Wall ms. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/**
 * Refuses here what Telegram would refuse there, because a refused setWebhook leaves the bot with no webhook
 * (REP-01): first its own rules, then the host name. Names are not judged when the address is pinned, and behind an
 * API root on loopback or a private address, whose server may see another DNS; both need no public name.
 */
export async function preflight(
  resolver: HostResolver,
  input: PreflightInput,
): Promise<PreflightFindings> {
  const { webhook, bot, info } = input;
  const certificate = judgeCertificate(input);
  const refusals = [
    ...checkWebhook(webhook, {
      localMode: bot.localMode,
      alsoKnownKinds: info.allowedUpdates ?? [],
    }),
    ...certificate.refusals,
  ];
  const { warnings } = certificate;
  const host = nameToLookUp(webhook);
  if (host === null || refusals.some((refusal) => refusal.field === 'url')) {
    return { refusals, warnings };
  }
  if (bot.localMode || (await isOwnServer(resolver, bot.apiRoot, input.signal))) {
    return { refusals, warnings: [...warnings, { code: 'not-public-root', detail: null }] };
  }
  const lookup = await resolver.lookup(host, input.signal);
  const named = judgeLookup(host, lookup, input.unresolvedOk);
  return {
    refusals: [...refusals, ...named.refusals],
    warnings: [...warnings, ...named.warnings],
  };
}

/**
 * Telegram takes a certificate that can never work, and then delivers nothing. A new one is refused here; one that is
 * in force already is only warned of, because sending it again makes nothing worse.
 */
function judgeCertificate({ webhook, newCertificate, nowMs }: PreflightInput): PreflightFindings {
  if (webhook.certificatePem === null) {
    return { refusals: [], warnings: [] };
  }
  const parsed = parseWebhookUrl(webhook.url);
  const host = parsed.ok ? parsed.value.host : null;
  const problems = certificateProblems(webhook.certificatePem, host, nowMs);
  const fatal = problems.filter(({ kind }) => kind === 'expired' || kind === 'not-root');
  return newCertificate && fatal.length > 0
    ? {
        refusals: fatal.map(({ kind, detail }) => ({
          code: kind === 'expired' ? 'certificate-expired' : 'certificate-not-root',
          field: 'certificate',
          detail,
        })),
        warnings: [],
      }
    : {
        refusals: [],
        warnings: problems.map(({ kind, detail }) => ({ code: `certificate-${kind}`, detail })),
      };
}

function nameToLookUp(webhook: SetWebhookParams): string | null {
  const parsed = parseWebhookUrl(webhook.url);
  return parsed.ok && parsed.value.address === null && webhook.ipAddress === null
    ? parsed.value.host
    : null;
}

/** A look-up turned into findings. The resolver's silence proves nothing: it is a warning. */
function judgeLookup(host: string, lookup: HostLookup, unresolvedOk: boolean): PreflightFindings {
  if (lookup.kind === 'no-answer') {
    return { refusals: [], warnings: [{ code: 'resolver-silent', detail: host }] };
  }
  const refusals = checkLookup(host, lookup, { localMode: false });
  return refusals.length > 0 && unresolvedOk
    ? { refusals: [], warnings: [{ code: 'unresolved-accepted', detail: host }] }
    : { refusals, warnings: [] };
}

/** Whether the API root is a server on this computer or in a private network. */
async function isOwnServer(
  resolver: HostResolver,
  apiRoot: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (apiRoot === telegramApiRoot || !URL.canParse(apiRoot)) {
    return false;
  }
  const host = new URL(apiRoot).hostname.toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost')) {
    return true;
  }
  if (host.startsWith('[')) {
    return isPrivateIpv6(host.slice(1, -1));
  }
  const literal = readIpv4(host);
  if (literal !== null) {
    return isReservedIpv4(literal);
  }
  const lookup = await resolver.lookup(host, signal);
  return lookup.kind === 'addresses' && allPrivate(lookup.ipv4, lookup.ipv6);
}

function allPrivate(ipv4: readonly string[], ipv6: readonly string[]): boolean {
  return ipv4.length + ipv6.length > 0 && ipv4.every(isReservedIpv4) && ipv6.every(isPrivateIpv6);
}

/** Loopback, unique local (fc00::/7), link-local (fe80::/10), and IPv4-mapped private addresses. */
function isPrivateIpv6(address: string): boolean {
  const text = address.toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1];
  if (mapped !== undefined) {
    return isReservedIpv4(mapped);
  }
  return text === '::1' || /^f[cd][0-9a-f]{2}:/.test(text) || /^fe[89ab][0-9a-f]:/.test(text);
}
