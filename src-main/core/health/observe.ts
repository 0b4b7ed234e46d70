import type { Cause } from '../../../src-shared/health.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { configKey, hostOfDesired } from './config-key.ts';
import type { HealthContext } from './context.ts';
import { isConnectionError } from './error-window.ts';
import {
  followClock,
  skewOf,
  type FailingStretch,
  type HealthMemory,
  type StandingError,
} from './health-memory.ts';
import { isAsWanted, newerThan, nextForeign } from './foreign.ts';
import { followPending, type LossClock } from './loss-clock.ts';
import { nextSamples, trendOf, type Trend } from './samples.ts';
import { readError, type ErrorView } from './standing-error.ts';

const hourMs = 3_600_000;

/** What one answer says in the light of the answers before it. */
export interface Facts {
  readonly trend: Trend;
  /** A newer error than at the check before. */
  readonly moved: boolean;
  readonly errorAgeMs: number | null;
  readonly errorInWindow: boolean;
  readonly loss: LossClock;
  readonly memory: HealthMemory;
}

/** Gaps longer than this (sleep, switched off, a clock step) break trends: the counts between were not seen. */
function gapMs(settings: Settings): number {
  return Math.max(3 * settings.intervalSeconds * 1000, 300_000);
}

/** One error date is one observation; towards `down` it counts only while the count does not fall. */
function nextFailing(
  before: HealthMemory,
  now: { readonly error: ErrorView; readonly trend: Trend; readonly nowMs: number },
  info: WebhookInfo,
  settings: Settings,
): FailingStretch | null {
  const { error, trend, nowMs } = now;
  const waiting = info.pending > 0;
  const notFalling = trend !== 'falling';
  const holds = error.standing !== null && waiting && error.inWindow && notFalling;
  const vanished = error.standing === null;
  // Few and beyond the window, but did any of them go? Until that was seen, none did (SCH-12).
  const hasSucceeded = error.standing?.successSince === true || before.failing?.fell === true;
  const many = info.pending > settings.recoveredPending;
  const stuck = vanished || many || !hasSucceeded;
  const goesOn = before.failing !== null && waiting && notFalling && stuck;
  if (!error.moved && !holds && !goesOn) {
    return null;
  }
  const fresh = error.moved || before.failing === null;
  const counts = fresh && notFalling;
  return {
    sinceMs: before.failing?.sinceMs ?? nowMs,
    observations: (before.failing?.observations ?? 0) + (counts ? 1 : 0),
    fell: before.failing?.fell === true || trend === 'falling',
  };
}

function nextHosts(before: HealthMemory, ctx: HealthContext): readonly string[] {
  const wanted = ctx.desired === null ? null : hostOfDesired(ctx.desired);
  return wanted === null || before.hosts.includes(wanted)
    ? before.hosts
    : [...before.hosts, wanted].slice(-20);
}

/** A connection error that moved while nothing waited is kept for an hour: one is a blip, two are a pattern. */
function nextQuietErrors(before: HealthMemory, error: ErrorView, info: WebhookInfo, nowMs: number) {
  const recent = newerThan(before.quietErrorsMs, nowMs - hourMs);
  const quiet =
    error.moved &&
    info.pending === 0 &&
    error.standing !== null &&
    isConnectionError(error.standing.causeClass);
  return quiet ? [...recent, nowMs].slice(-10) : recent;
}

function nextLost(
  before: HealthMemory,
  loss: LossClock,
  { nowMs, missing }: { readonly nowMs: number; readonly missing: boolean },
) {
  // Only a queue that was not delivered expires; a working one hands its oldest updates over first.
  const stood = before.failing !== null || before.silent || missing;
  if (loss.expired === 0 || !stood) {
    return before.lost;
  }
  return { atMs: nowMs, count: (before.lost?.count ?? 0) + loss.expired };
}

/** The error as remembered; a fall faster than expiry explains proves a success after it. */
function withSuccess(error: ErrorView, loss: LossClock): StandingError | null {
  if (error.standing === null || error.moved || loss.fell <= loss.expired) {
    return error.standing;
  }
  return { ...error.standing, successSince: true };
}

/** Reads an info against the memory: facts for the verdict, and the memory for the next check. */
export function observe(
  answer: { readonly info: WebhookInfo; readonly serverDateMs: number | null },
  memory: HealthMemory,
  ctx: HealthContext,
): Facts {
  const { info } = answer;
  const { nowMs, settings } = ctx;
  const before = followClock(memory, nowMs, answer.serverDateMs);
  const afterGap = before.checkedAtMs !== null && nowMs - before.checkedAtMs > gapMs(settings);
  const key = configKey(info, ctx.desired);
  const changed = before.configKey !== null && before.configKey !== key;
  const setAtMs = changed ? nowMs : before.setAtMs;
  const cause = info.lastErrorMessage === null ? null : ctx.explain.message(info.lastErrorMessage);
  const error = readError(answer, before, { nowMs, setAtMs, afterGap }, cause?.class ?? null);
  const sinceMs = before.checkedAtMs ?? nowMs;
  const loss = followPending(before.batches, { pending: info.pending, sinceMs, nowMs });
  const samples = afterGap ? [] : before.samples;
  const seenTrend = trendOf(samples, info.pending, nowMs);
  const trend =
    seenTrend === 'falling' && loss.fell > 0 && loss.fell <= loss.expired ? 'steady' : seenTrend;
  const asWanted = isAsWanted(info, before, ctx);
  const taken = loss.fell > loss.expired;
  return {
    trend,
    moved: error.moved,
    errorAgeMs: error.ageMs,
    errorInWindow: error.inWindow,
    loss,
    // Every field by name: a memory is made at each check, and a copied one costs several times as much.
    memory: {
      checkedAtMs: nowMs,
      skewMs: skewOf(before, nowMs, answer.serverDateMs),
      samples: nextSamples(samples, { atMs: nowMs, pending: info.pending }, settings),
      batches: loss.batches,
      lost: nextLost(before, loss, { nowMs, missing: info.url === '' && ctx.desired !== null }),
      error: withSuccess(error, loss),
      quietErrorsMs: nextQuietErrors(before, error, info, nowMs),
      failing: nextFailing(before, { error, trend, nowMs }, info, settings),
      rises: nextRises(before, trend, error.moved),
      silent: before.silent,
      inBacklog: before.inBacklog,
      hosts: nextHosts(before, ctx),
      configKey: key,
      setAtMs,
      asWanted,
      foreignMs: nextForeign(before, { info, changed, asWanted, taken, nowMs }, ctx),
      goneSinceMs: nextGone(before, info, cause, nowMs),
      refusals: 0,
      rejectionConfirmed: false,
      failures: 0,
    },
  };
}

/** Without a webhook there is no error; what was said of the one before it still holds. */
function nextGone(before: HealthMemory, info: WebhookInfo, cause: Cause | null, nowMs: number) {
  if (info.url === '') {
    return before.goneSinceMs;
  }
  return cause?.class === 'http.gone' ? (before.goneSinceMs ?? nowMs) : null;
}

function nextRises(before: HealthMemory, trend: Trend, moved: boolean): number {
  if (moved || trend === 'falling' || trend === 'first') {
    return 0;
  }
  return trend === 'rising' ? before.rises + 1 : before.rises;
}
