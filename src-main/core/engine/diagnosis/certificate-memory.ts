import type { CheckAnswer } from '../../domain/verdict.ts';
import type { BotEntry } from '../bot-entry.ts';
import { saveMemory, settingsOf, type EngineCore } from '../core.ts';
import { isDateFault } from '../../diagnose/judge-certificate.ts';
import { hostOf } from '../../domain/short-url.ts';
import type { EndpointRequest, EndpointSeen } from './port.ts';

/** What was seen so long ago is not known any more: the certificate may have been renewed since. */
const believedMs = 3 * 86_400_000;

/**
 * When the certificate of the webhook in this answer ends, wall ms; null = not known. What was seen of another host says
 * nothing, and nothing is known where nobody looks.
 */
export function expiresAtMs(core: EngineCore, entry: BotEntry, answer: CheckAnswer): number | null {
  const { certificate } = entry.memory;
  if (certificate === null || answer.kind !== 'info' || !settingsOf(core, entry).certificateLooks) {
    return null;
  }
  const isOld = core.heldTime.nowMs() - certificate.seenAtMs > believedMs;
  return isOld || hostOf(answer.info.url) !== certificate.host ? null : certificate.untilMs;
}

/** Keeps what was seen of the certificate of this bot's webhook, where it is the one that Telegram would judge. */
export function rememberCertificate(
  core: EngineCore,
  entry: BotEntry,
  { request, seen }: { readonly request: EndpointRequest; readonly seen: EndpointSeen },
): void {
  const { tls } = seen;
  const host = hostOf(entry.lastInfo?.url ?? '');
  if (tls?.outcome !== 'secured' || host === null || !isJudged(tls.certificate, request)) {
    return;
  }
  const { untilMs } = tls.certificate;
  const seenAtMs = Math.round(core.heldTime.nowMs());
  entry.memory = { ...entry.memory, certificate: { host, untilMs, seenAtMs } };
  saveMemory(core, entry);
}

/**
 * Whether it is the endpoint's own: for its host, and vouched for, but for its dates. Whoever comes in between with a
 * certificate of his own says nothing about the endpoint.
 */
function isJudged(
  { isForHost, chainFault }: { readonly isForHost: boolean; readonly chainFault: string | null },
  { trust }: EndpointRequest,
): boolean {
  const vouched = chainFault === null || isDateFault(chainFault);
  return isForHost && (vouched || trust.kind === 'unknown');
}
