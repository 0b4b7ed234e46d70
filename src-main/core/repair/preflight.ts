import type { Plan, Refusal } from '../../../src-shared/repair.ts';
import type { BotRecord } from '../domain/bot.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { HostLookup, HostResolver } from '../engine/ports/hosts.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import { certificateProblems } from '../domain/certificate-check.ts';
import { isOwnServer } from './own-server.ts';
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
export function judgeCertificate({
  webhook,
  newCertificate,
  nowMs,
}: Pick<PreflightInput, 'webhook' | 'newCertificate' | 'nowMs'>): PreflightFindings {
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
