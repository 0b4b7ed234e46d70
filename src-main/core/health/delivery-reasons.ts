import type { Health, ReasonCode } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import { safeText } from '../domain/safe-text.ts';
import type { VerdictReason } from '../domain/verdict.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { isConnectionError } from './error-window.ts';
import type { HealthMemory } from './health-memory.ts';
import { lossAtMs } from './loss-clock.ts';
import type { Facts } from './observe.ts';
import { lastUntil } from './samples.ts';

/** A reason with its health and an already safe detail. */
export function reason(
  code: ReasonCode,
  health: Health,
  detail: string | null = null,
): VerdictReason {
  return { code, health, detail: detail === null ? null : safeText(detail) };
}

/**
 * Nothing waits and a connection error stands: no success after it is known, so the bot must not be called healthy.
 * An error that came while we watched, with nothing waiting, was most likely one failed attempt that the next one made
 * good; only when it repeats within an hour does it mean that short-lived updates fail unseen.
 */
function standsUnreachable(memory: HealthMemory, info: WebhookInfo): boolean {
  const error = memory.error;
  if (info.pending > 0 || error === null || error.successSince) {
    return false;
  }
  if (!isConnectionError(error.causeClass)) {
    return false;
  }
  return error.origin !== 'watched' || memory.quietErrorsMs.length >= 2;
}

function errorReasons(facts: Facts, info: WebhookInfo): readonly VerdictReason[] {
  const { memory } = facts;
  const message = info.lastErrorMessage;
  const confirmed = (memory.failing?.observations ?? 0) >= 2;
  const failing = reason('delivery-failing', confirmed ? 'down' : 'degraded', message);
  if (standsUnreachable(memory, info)) {
    const unreachable = reason('unreachable-after-set', 'down', message);
    return confirmed ? [failing, unreachable] : [unreachable];
  }
  if (memory.failing !== null) {
    return [failing];
  }
  return memory.error === null ? [] : [reason('delivery-error-past', 'healthy', message)];
}

/** Whether the count stayed at the limit without falling, or grew too fast, for the whole of the settings' time. */
function standsHigh(facts: Facts, info: WebhookInfo, settings: Settings): boolean {
  const { samples } = facts.memory;
  const nowMs = facts.memory.checkedAtMs ?? 0;
  const start = lastUntil(samples, nowMs - settings.backlogForSeconds * 1000);
  const anchor = samples[start];
  if (anchor === undefined) {
    return false;
  }
  let leastPending = anchor.pending;
  let neverFalls = true;
  for (let i = start + 1; i < samples.length; i += 1) {
    const pending = samples[i]?.pending ?? 0;
    leastPending = Math.min(leastPending, pending);
    neverFalls &&= pending >= (samples[i - 1]?.pending ?? 0);
  }
  const high = leastPending >= settings.backlogPending && info.pending >= anchor.pending;
  const minutes = (nowMs - anchor.atMs) / 60_000;
  const grows =
    minutes > 0 &&
    (info.pending - anchor.pending) / minutes > settings.growthPerMinute &&
    neverFalls;
  return high || grows;
}

/**
 * Whether the count rose at two checks in a row without a newer error. Below the caution limit a working bot's count
 * comes and goes, so there it must not have fallen at any check that is remembered.
 */
function risesSilently(memory: HealthMemory, pending: number, settings: Settings): boolean {
  return memory.rises >= 2 && (pending >= settings.cautionPending || neverFell(memory));
}

function neverFell({ samples }: HealthMemory): boolean {
  return samples.every((sample, i) => i === 0 || sample.pending >= (samples[i - 1]?.pending ?? 0));
}

interface Backlog {
  readonly silent: boolean;
  readonly inBacklog: boolean;
  readonly reasons: readonly VerdictReason[];
}

function backlogOf(facts: Facts, info: WebhookInfo, settings: Settings): Backlog {
  const { memory, trend } = facts;
  const { pending } = info;
  const notFalling = trend !== 'falling';
  const aboveRecovered = pending > settings.recoveredPending;
  const critical = pending >= settings.criticalPending;
  const health = critical ? 'down' : 'degraded';
  const silent =
    memory.failing === null &&
    notFalling &&
    (risesSilently(memory, pending, settings) || (memory.silent && aboveRecovered));
  const backlog =
    notFalling &&
    (critical || standsHigh(facts, info, settings) || (memory.inBacklog && aboveRecovered));
  const draining =
    !notFalling &&
    !facts.moved &&
    memory.failing === null &&
    aboveRecovered &&
    (pending >= settings.backlogPending || memory.inBacklog || memory.silent);
  const reasons: VerdictReason[] = [];
  if (silent) {
    reasons.push(reason('silent-backlog', health));
  }
  if (backlog) {
    reasons.push(reason('backlog', health));
  }
  if (draining) {
    reasons.push(reason('draining', 'degraded'));
  }
  if (reasons.length === 0 && memory.failing === null && pending >= settings.cautionPending) {
    reasons.push(reason('caution', 'healthy'));
  }
  return {
    silent,
    inBacklog: backlog || ((memory.inBacklog || draining) && aboveRecovered),
    reasons,
  };
}

function lossReasons(facts: Facts, settings: Settings): readonly VerdictReason[] {
  const { memory } = facts;
  const lossMs = lossAtMs(memory.batches);
  const nowMs = memory.checkedAtMs ?? 0;
  const reasons: VerdictReason[] = [];
  if (lossMs !== null && lossMs - nowMs < settings.lossClockCriticalSeconds * 1000) {
    reasons.push(reason('updates-expiring', 'down'));
  }
  if (memory.lost !== null) {
    reasons.push(reason('updates-lost', 'degraded', String(memory.lost.count)));
  }
  return reasons;
}

/** What the counts and the error of a webhook say about delivery, and the memory that goes with it. */
export function deliveryReasons(
  facts: Facts,
  info: WebhookInfo,
  settings: Settings,
): { readonly reasons: readonly VerdictReason[]; readonly memory: HealthMemory } {
  const { silent, inBacklog, reasons } = backlogOf(facts, info, settings);
  const { memory } = facts;
  const same = memory.silent === silent && memory.inBacklog === inBacklog;
  return {
    reasons: [...errorReasons(facts, info), ...reasons, ...lossReasons(facts, settings)],
    memory: same ? memory : { ...memory, silent, inBacklog },
  };
}
