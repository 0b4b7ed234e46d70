import type { Reported } from '../../../../src-shared/diagnosis-facts.ts';
import type { Finding } from '../../../../src-shared/diagnosis-findings.ts';
import type { DiagnosisRefusal } from '../../../../src-shared/diagnosis.ts';
import type { CommandRequest } from '../../../../src-shared/ipc-contract.ts';
import type { RefusalCode } from '../../../../src-shared/repair.ts';
import { err, ok, type Result } from '../../../../src-shared/result.ts';
import { finding } from '../../diagnose/finding.ts';
import type { Subject } from '../../diagnose/judge.ts';
import { readIpv4 } from '../../domain/ipv4.ts';
import type { DesiredWebhook, Knowable, WebhookInfo } from '../../domain/webhook-config.ts';
import { onOwnClock } from '../../health/health-memory.ts';
import { hiddenInForce, type HiddenParts } from '../../repair/webhook-goal.ts';
import { checkUrl } from '../../telegram/webhook-rules.ts';
import { parseWebhookUrl, type WebhookUrl } from '../../telegram/webhook-url.ts';
import type { BotEntry } from '../bot-entry.ts';
import type { EngineCore } from '../core.ts';
import { healthPathProblem } from './health-path.ts';
import type { EndpointRequest, EndpointTrust } from './port.ts';

/** A webhook that can be looked at. Holds the path: it ends here. */
interface Hook {
  readonly of: Subject['of'];
  readonly raw: string;
  readonly url: WebhookUrl;
  readonly parts: HiddenParts;
  readonly info: WebhookInfo | null;
}

/**
 * What a diagnosis of this bot looks at: the webhook in force as Telegram reported it last, or the wanted one where none
 * is. The answer has no path, no secret and no token in it.
 */
export function subjectOf(
  core: EngineCore,
  entry: BotEntry,
  input: CommandRequest<'diagnosis:run'>,
): Result<Subject, DiagnosisRefusal> {
  const hook = findHook(entry);
  if (!hook.ok) {
    return hook;
  }
  const { of, url, parts, info, raw } = hook.value;
  const { allowHost, healthPath } = input;
  if (allowHost !== null && allowHost.toLowerCase() !== url.host) {
    return err('other-host');
  }
  const problem = healthPath === null ? null : healthPathProblem(healthPath, url, entry);
  if (problem !== null) {
    return err(problem);
  }
  const { localMode, apiRoot, id } = entry.record;
  const pin = pinOf(parts.pinnedIp);
  const secretLength = parts.secret.state === 'stored' ? parts.secret.value.reveal().length : 0;
  return ok({
    botId: id,
    of,
    request: {
      ...placeOf(url),
      known: info?.ip ?? pin,
      allowed: allowHost !== null,
      anyFamily: localMode,
      trust: trustOf(parts.certificatePem),
      path: healthPath ?? '/',
      depth: 'whole',
    },
    pinned: pin !== null,
    urlFindings: urlFindings(raw, url, { localMode, secretLength }),
    reported: info === null ? null : reportedOf(core, entry, { info, pinned: pin !== null }),
    ownNetwork: core.systemOffline || isCutOff(core, apiRoot),
    behindProxy: core.deps.egress.isProxied(apiRoot),
  });
}

function findHook({ lastInfo, desired }: BotEntry): Result<Hook, DiagnosisRefusal> {
  const found =
    lastInfo !== null && lastInfo.url !== '' ? inForce(lastInfo, desired) : wanted(desired);
  if (found === null) {
    return err(lastInfo === null ? 'not-checked' : 'no-webhook');
  }
  const parsed = parseWebhookUrl(found.raw);
  return parsed.ok ? ok({ ...found, url: parsed.value }) : err('url-unreadable');
}

function inForce(info: WebhookInfo, desired: DesiredWebhook | null): Omit<Hook, 'url'> {
  return { of: 'in-force', raw: info.url, parts: hiddenInForce(desired, info), info };
}

function wanted(desired: DesiredWebhook | null): Omit<Hook, 'url'> | null {
  return desired === null ? null : { of: 'wanted', raw: desired.url, parts: desired, info: null };
}

function pinOf(pinned: Knowable<string>): string | null {
  return pinned.state === 'stored' ? readIpv4(pinned.value) : null;
}

function trustOf(pem: Knowable<string>): EndpointTrust {
  switch (pem.state) {
    case 'stored':
      return { kind: 'uploaded', pem: pem.value };
    case 'none':
      return { kind: 'authorities' };
    case 'unknown':
      return { kind: 'unknown' };
  }
}

const urlCodes: Partial<Record<RefusalCode, (url: WebhookUrl) => Finding>> = {
  'url-scheme': ({ host }) => finding('url-http', { host }),
  'url-port': ({ port }) => finding('url-port', { port }),
  'url-too-long': () => finding('url-too-long', {}),
};

function urlFindings(
  raw: string,
  url: WebhookUrl,
  options: { readonly localMode: boolean; readonly secretLength: number },
): readonly Finding[] {
  // Addresses are judged by what is found of them, not by the text of the URL.
  return checkUrl(raw, { ...options, pinned: true }).flatMap(
    ({ code }) => urlCodes[code]?.(url) ?? [],
  );
}

/** Reasons of health that say that deliveries fail now; an error text alone says nothing (docs/health.md). */
const failingReasons: ReadonlySet<string> = new Set([
  'delivery-failing',
  'unreachable-after-set',
  'webhook-removed-410',
]);

function reportedOf(
  core: EngineCore,
  { memory }: BotEntry,
  { info, pinned }: { readonly info: WebhookInfo; readonly pinned: boolean },
): Reported {
  const { lastErrorMessage, lastErrorDateSeconds } = info;
  const cause = lastErrorMessage === null ? null : core.explain.message(lastErrorMessage);
  return {
    address: info.ip,
    pinned,
    uploadedCertificate: info.hasCustomCertificate,
    failing: memory.state.reasons.some(({ code }) => failingReasons.has(code)),
    causeId: cause?.id ?? null,
    causeClass: cause?.class ?? null,
    errorAtMs:
      lastErrorDateSeconds === null ? null : onOwnClock(memory.health, lastErrorDateSeconds * 1000),
  };
}

/** Faults of the fleet that say that this computer reaches nobody. */
const cutOffKinds: ReadonlySet<string> = new Set(['offline', 'api-unreachable', 'intercepted']);

function isCutOff(core: EngineCore, apiRoot: string): boolean {
  const fault = core.reach.rootFault(apiRoot);
  return fault !== null && cutOffKinds.has(fault.kind);
}

/**
 * A look at the certificate of the webhook in force, and nothing else; null where there is none to look at. Never at an
 * address that is not public: that is a person's to allow.
 */
export function certificateRequest(entry: BotEntry): EndpointRequest | null {
  const hook = findHook(entry);
  if (!hook.ok || hook.value.of !== 'in-force' || hook.value.url.scheme === 'http') {
    return null;
  }
  const { url, parts, info } = hook.value;
  return {
    ...placeOf(url),
    known: info?.ip ?? pinOf(parts.pinnedIp),
    allowed: false,
    anyFamily: entry.record.localMode,
    trust: trustOf(parts.certificatePem),
    path: '/',
    depth: 'certificate',
  };
}

function placeOf(url: WebhookUrl): Pick<EndpointRequest, 'scheme' | 'host' | 'port' | 'literal'> {
  const { scheme, host, port, address } = url;
  return { scheme, host, port, literal: address?.text ?? null };
}
