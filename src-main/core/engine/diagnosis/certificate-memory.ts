import type { CheckAnswer } from '../../domain/verdict.ts';
import type { BotEntry } from '../bot-entry.ts';
import { saveMemory, settingsOf, type EngineCore } from '../core.ts';
import { isDateFault, vouchesForItself } from '../../diagnose/judge-certificate.ts';
import { hostOf } from '../../domain/short-url.ts';
import type { OutboxDeps } from '../../notify/outbox.ts';
import { worthTelling } from '../../notify/policy.ts';
import type { SeenCertificate } from '../memory.ts';
import { writeTogether } from '../write-together.ts';
import { stageAfterLook, withTold } from './certificate-stages.ts';
import type { CertificateSeen, EndpointRequest, EndpointSeen } from './port.ts';

/** So long before its end health tells of it. */
export const soonMs = 14 * 86_400_000;
/** What was seen so long ago may have been renewed since. */
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
  // Not known any more, but not before somebody looked: a computer that was asleep or off for days knows of no renewal,
  // and would call an incident over that is not.
  const isForgotten = isOld(core, certificate) && !core.awaitsCertificate(entry);
  const isSame = hostOf(answer.info.url) === certificate.host;
  return isSame && !isForgotten ? certificate.untilMs : null;
}

/** Whether it was seen so long ago that another one may be there by now. */
const isOld = ({ heldTime }: EngineCore, { seenAtMs }: SeenCertificate): boolean =>
  heldTime.nowMs() - seenAtMs > believedMs;

/** Notes and saves it. */
export function rememberCertificate(
  core: EngineCore,
  entry: BotEntry,
  look: { readonly request: EndpointRequest; readonly seen: EndpointSeen },
): void {
  if (noteCertificate(core, entry, look)) {
    saveMemory(core, entry);
  }
}

/**
 * Notes what was seen of the certificate of this bot's webhook, where it is the one that Telegram would judge; true = it
 * is, and the bot's memory is to be saved.
 */
export function noteCertificate(
  core: EngineCore,
  entry: BotEntry,
  { request, seen }: { readonly request: EndpointRequest; readonly seen: EndpointSeen },
): boolean {
  const host = hostOf(entry.lastInfo?.url ?? '');
  const untilMs = judgedEndMs(seen, request);
  if (untilMs === null || host === null) {
    return false;
  }
  const seenAtMs = Math.round(core.heldTime.nowMs());
  const before = entry.memory.certificate;
  const { told, due } = stageAfterLook(before?.told ?? [], {
    untilMs,
    leftMs: untilMs - rightMs(core),
    healthTells: healthTells(entry),
  });
  entry.memory = { ...entry.memory, certificate: { host, untilMs, seenAtMs, told, due } };
  return true;
}

/**
 * When the certificate ends that was seen of an endpoint, wall ms; null = none was, or it is not the one that Telegram
 * would judge.
 */
export function judgedEndMs({ tls }: EndpointSeen, request: EndpointRequest): number | null {
  return tls?.outcome === 'secured' && isJudged(tls.certificate, request)
    ? tls.certificate.untilMs
    : null;
}

/** Whether a certificate that ends is told by an incident: not by one that is told for another reason. */
function healthTells({ memory: { state } }: BotEntry): boolean {
  const { health, incident, reasons } = state;
  return (
    incident === null ||
    worthTelling(reasons, health) === null ||
    reasons.some(({ code }) => code === 'certificate-expiring')
  );
}

/** The time by which certificates end, Unix ms. */
const rightMs = ({ deps, heldTime }: EngineCore): number => deps.clock.nowMs() - heldTime.aheadMs();

/**
 * The messages about ends that no state of health tells: of bots that were answered in this run, by then the time is
 * known too. Single runs of the command line, which do not poll, tell nothing.
 */
export function certificateMessages(core: EngineCore, polls: boolean): OutboxDeps['certificates'] {
  const { entries } = core.state;
  return {
    due: () =>
      [...(polls ? entries.values() : [])].flatMap((entry) => {
        const { certificate, seen } = entry.memory;
        // Most have none: ten thousand bots are gone through here.
        if (certificate === null || certificate.due === null || entry.lastInfo === null) {
          return [];
        }
        const { host, untilMs, due: days } = certificate;
        const isKnown =
          !isOld(core, certificate) &&
          host === seen.host &&
          settingsOf(core, entry).certificateLooks;
        const botId = entry.record.id;
        return isKnown ? [{ botId, host, untilMs, days, leftMs: untilMs - rightMs(core) }] : [];
      }),
    told(botIds) {
      const told = botIds.flatMap((botId) => entries.get(botId) ?? []);
      // One commit: thousands of bots may share a host.
      writeTogether(
        core,
        () => told.forEach((entry) => markTold(core, entry)),
        told.map(({ record }) => record.id),
      );
    },
  };
}

function markTold(core: EngineCore, entry: BotEntry): void {
  const { certificate } = entry.memory;
  if (certificate === null) {
    return;
  }
  const { untilMs, due: days } = certificate;
  if (days !== null) {
    const told = withTold(certificate.told, { untilMs, days });
    entry.memory = { ...entry.memory, certificate: { ...certificate, told, due: null } };
  }
  saveMemory(core, entry);
}

/**
 * Whether it is the endpoint's own: for its host, and vouched for, but for its dates. Whoever comes in between with a
 * certificate of his own says nothing about the endpoint.
 */
function isJudged(certificate: CertificateSeen, { trust }: EndpointRequest): boolean {
  const { isForHost, chainFault } = certificate;
  const isDated =
    chainFault !== null && isDateFault(chainFault) && !vouchesForItself(certificate, trust.kind);
  return isForHost && (chainFault === null || isDated || trust.kind === 'unknown');
}
