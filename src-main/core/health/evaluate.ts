import { healthSeverity, reasonCodes, type Health } from '../../../src-shared/health.ts';
import { hostOf } from '../domain/short-url.ts';
import type { TelegramError } from '../domain/telegram-error.ts';
import type { CheckAnswer, Verdict, VerdictReason } from '../domain/verdict.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { errorReason, retryAfterMs } from './answer-error.ts';
import { suspectedIntervalMs, type HealthContext } from './context.ts';
import { deliveryReasons, reason } from './delivery-reasons.ts';
import { compareWebhook } from './drift.ts';
import { isContested } from './foreign.ts';
import { followClock, type HealthMemory } from './health-memory.ts';
import { lossAtMs } from './loss-clock.ts';
import { undeliveredKinds } from './needed-kinds.ts';
import { observe } from './observe.ts';

/** Missing, changed and foreign webhooks are confirmed by one re-read after this time. */
export const rereadMs = 5000;
/** Times at which a rejected token is tried again: it costs a share of the server's budget for new bots. */
const rejectedAgainMs = [300_000, 3_600_000, 21_600_000, 86_400_000] as const;
const longestBackOffMs = 300_000;

/** How long a token is left alone after so many refusals in a row, ms: 5 min, 1 h, 6 h, then daily (NET-09). */
export function rejectedRetryMs(refusals: number): number {
  const last = rejectedAgainMs.length - 1;
  return refusals <= 1 ? rereadMs : (rejectedAgainMs[Math.min(refusals - 2, last)] ?? rereadMs);
}
/** Telegram removes a webhook after 23 h of nothing but 410; watching may have begun long after that began. */
const removedAfterMs = 2 * 3_600_000;
const dayMs = 24 * 3_600_000;
const certificateSoonMs = 14 * dayMs;

/** A verdict and what to remember for the next one. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly memory: HealthMemory;
}

/** Worst first; equals in the order of the catalogue of reasons. */
export function sortReasons<
  T extends { readonly code: VerdictReason['code']; readonly health: Health },
>(reasons: readonly T[]): readonly T[] {
  return reasons.length < 2
    ? reasons
    : reasons.toSorted(
        (a, b) =>
          healthSeverity[b.health] - healthSeverity[a.health] ||
          reasonCodes.indexOf(a.code) - reasonCodes.indexOf(b.code),
      );
}

function verdictOf(
  reasons: readonly VerdictReason[],
  rest: Omit<Verdict, 'health' | 'reasons'>,
): Verdict {
  const sorted = sortReasons(reasons);
  return {
    health: sorted[0]?.health ?? 'healthy',
    reasons: sorted,
    cause: rest.cause,
    drift: rest.drift,
    lossAtMs: rest.lossAtMs,
    recheckAfterMs: rest.recheckAfterMs,
  };
}

function syncReasons(
  info: WebhookInfo,
  serverDateMs: number | null,
  ctx: HealthContext,
): readonly VerdictReason[] {
  const atSeconds = info.lastSyncErrorDateSeconds;
  if (atSeconds === null) {
    return [];
  }
  const ageMs = (serverDateMs ?? ctx.nowMs) - atSeconds * 1000;
  const fresh = ageMs <= Math.max(ctx.settings.intervalSeconds, 20) * 1000;
  return fresh ? [reason('telegram-sync-error', 'degraded')] : [];
}

function hostIn(memory: HealthMemory, info: WebhookInfo) {
  const host = hostOf(info.url);
  return { host, known: host !== null && memory.hosts.includes(host) };
}

/** Which webhook is there: missing, somebody else's, changed, or none on purpose. */
function identityReasons(
  info: WebhookInfo,
  memory: HealthMemory,
  ctx: HealthContext,
): { readonly reasons: readonly VerdictReason[]; readonly drift: Verdict['drift'] } {
  const { desired } = ctx;
  if (info.url === '') {
    if (desired === null) {
      return { reasons: [reason('polling', 'healthy')], drift: [] };
    }
    const gone = memory.goneSinceMs !== null && ctx.nowMs - memory.goneSinceMs >= removedAfterMs;
    const code = gone ? 'webhook-removed-410' : 'webhook-missing';
    return { reasons: [reason(code, 'down')], drift: [] };
  }
  if (desired === null) {
    const { host, known } = hostIn(memory, info);
    const code = known ? reason('drift', 'degraded', 'url') : reason('unknown-host', 'down', host);
    return { reasons: memory.hosts.length === 0 ? [] : [code], drift: [] };
  }
  const drift = compareWebhook(desired, info);
  if (drift.length === 0) {
    return { reasons: [], drift };
  }
  const { host, known } = hostIn(memory, info);
  if (!known) {
    return { reasons: [reason('unknown-host', 'down', host)], drift };
  }
  const fields = drift.map((difference) => difference.field).join(', ');
  const kinds = undeliveredKinds(desired, info);
  const buttons =
    kinds.length === 0 ? [] : [reason('buttons-not-delivered', 'degraded', kinds.join(', '))];
  return { reasons: [reason('drift', 'degraded', fields), ...buttons], drift };
}

/** What stands beside delivery and identity: a second user of the bot, a certificate that runs out. */
function besideReasons(
  memory: HealthMemory,
  serverDateMs: number | null,
  ctx: HealthContext,
): readonly VerdictReason[] {
  const reasons: VerdictReason[] = [];
  if (isContested(memory, ctx.nowMs)) {
    reasons.push(reason('contested', 'degraded'));
  }
  const expiresAtMs = ctx.certificateExpiresAtMs ?? null;
  // A clock of ours that was set brings no end nearer (SCH-06).
  const nowMs = serverDateMs ?? ctx.heldMs ?? ctx.nowMs;
  const leftMs = expiresAtMs === null ? Infinity : expiresAtMs - nowMs;
  if (leftMs <= certificateSoonMs) {
    reasons.push(reason('certificate-expiring', leftMs <= dayMs ? 'down' : 'degraded'));
  }
  return reasons;
}

function evaluateInfo(
  answer: Extract<CheckAnswer, { readonly kind: 'info' }>,
  memory: HealthMemory,
  ctx: HealthContext,
): Evaluation {
  const { info } = answer;
  const facts = observe(answer, memory, ctx);
  const identity = identityReasons(info, facts.memory, ctx);
  const polls = info.url === '' && ctx.desired === null;
  const delivery =
    info.url === ''
      ? {
          reasons: polls ? [] : missingLoss(facts.memory, ctx),
          memory: withoutDelivery(facts.memory),
        }
      : deliveryReasons(facts, info, ctx.settings);
  const reasons = [
    ...identity.reasons,
    ...delivery.reasons,
    ...besideReasons(facts.memory, answer.serverDateMs, ctx),
    ...syncReasons(info, answer.serverDateMs, ctx),
  ];
  const bad = reasons.some((one) => one.health !== 'healthy');
  const standing = info.lastErrorMessage !== null && bad ? info.lastErrorMessage : null;
  const verdict = verdictOf(reasons, {
    cause: standing === null ? null : ctx.explain.message(standing),
    drift: identity.drift,
    lossAtMs: polls ? null : lossAtMs(delivery.memory.batches),
    recheckAfterMs: identity.reasons.some((one) => one.health !== 'healthy') ? rereadMs : null,
  });
  return { verdict, memory: delivery.memory };
}

/** With no webhook nothing is delivered; the clock of what waits goes on. */
function missingLoss(memory: HealthMemory, ctx: HealthContext): readonly VerdictReason[] {
  const lossMs = lossAtMs(memory.batches);
  const expiring =
    lossMs !== null && lossMs - ctx.nowMs < ctx.settings.lossClockCriticalSeconds * 1000;
  const lost =
    memory.lost === null ? [] : [reason('updates-lost', 'degraded', String(memory.lost.count))];
  return expiring ? [reason('updates-expiring', 'down'), ...lost] : lost;
}

function withoutDelivery(memory: HealthMemory): HealthMemory {
  return { ...memory, silent: false, rises: 0, failing: null, error: null };
}

/** Doubles from the suspected interval to five minutes, so that a dead API root costs little. */
function backOffMs(failures: number, ctx: HealthContext): number {
  return Math.min(
    suspectedIntervalMs(ctx.settings) * 2 ** Math.min(failures - 1, 8),
    longestBackOffMs,
  );
}

function evaluateError(error: TelegramError, memory: HealthMemory, ctx: HealthContext): Evaluation {
  const before = followClock(memory, ctx.nowMs);
  const told = errorReason(error);
  const code = told === 'api-unreachable' && ctx.systemOffline === true ? 'offline' : told;
  const cause = ctx.explain.error(error);
  const base = { cause, drift: [], lossAtMs: lossAtMs(before.batches) };
  if (code === 'token-rejected' || code === 'logged-out') {
    const refusals = before.refusals + 1;
    const detail = error.kind === 'refused' ? error.description : null;
    return {
      verdict: verdictOf([reason(code, 'down', detail)], {
        ...base,
        recheckAfterMs: rejectedRetryMs(refusals),
      }),
      memory: { ...before, refusals, failures: 0 },
    };
  }
  const failures = before.failures + 1;
  const detail = error.kind === 'refused' ? error.description : null;
  return {
    verdict: verdictOf([reason(code, 'unknown', detail)], {
      ...base,
      recheckAfterMs: Math.max(backOffMs(failures, ctx), retryAfterMs(error) ?? 0),
    }),
    memory: { ...before, failures },
  };
}

/**
 * Judges one answer by the memory of the answers before it: a verdict (worst reason first) and the next memory.
 * Pure. What Telegram says about the bot is never `unknown`; what we could not ask is never anything else.
 */
export function evaluate(
  answer: CheckAnswer,
  memory: HealthMemory,
  ctx: HealthContext,
): Evaluation {
  return answer.kind === 'info'
    ? evaluateInfo(answer, memory, ctx)
    : evaluateError(answer.error, memory, ctx);
}
