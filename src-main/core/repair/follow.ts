import type { CauseClass } from '../../../src-shared/health.ts';
import type { WishKind } from '../../../src-shared/wishes.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { errorWindowMs, isConnectionError } from '../health/error-window.ts';

/** The second look after an action that ended with a webhook (REP-02), ms. */
export const secondLookMs = 60_000;
/** When the outcome is told as far as it is known, ms. */
export const tellMs = 180_000;

/** An action that ended with a webhook in force, followed until it shows whether updates are delivered. Times wall ms. */
export interface Follow {
  readonly actionId: string;
  readonly wish: WishKind;
  readonly actor: 'operator' | 'automatic' | 'api';
  readonly sinceMs: number;
  /** Hash of the configuration that the action ended with. */
  readonly key: string;
  /** What failed before the action; null = nothing did. */
  readonly formerClass: CauseClass | null;
  /** How long silence must last after an error of that kind to mean success (core/health/error-window.ts). */
  readonly formerWindowMs: number;
  /** Proof so far: levels 1, 2 and 4. 3 is a probe of the endpoint, 5 the operator's own /start: neither is ours. */
  readonly evidence: number;
  readonly confirmed: boolean;
  readonly told: boolean;
}

/** What a check shows of a followed action. */
export interface Seen {
  readonly info: WebhookInfo;
  readonly key: string;
  /** The count fell faster than expiry explains. */
  readonly delivered: boolean;
  /** Class of the error that Telegram reports; null = it reports none. */
  readonly errorClass: CauseClass | null;
  readonly serverDateMs: number | null;
  readonly nowMs: number;
}

export type FollowReason =
  | 'vanished'
  | 'changed'
  | 'delivered'
  | 'quiet'
  | 'confirmed'
  | 'error'
  | 'waiting'
  | 'over';

/** What goes into the journal and onto the bot; null where nothing new is known. */
export interface FollowNote {
  readonly reason: FollowReason;
  readonly evidence: number;
}

/** The action as it is followed from now on (null = to its end) and what is to be told. */
export interface FollowStep {
  readonly follow: Follow | null;
  readonly notes: readonly FollowNote[];
}

/**
 * One check of a followed action. A set clears the last error, so any error that stands came after it. Pure.
 * Level 4 is reached when the count falls faster than expiry explains, or when Telegram must have tried again (updates
 * wait, or the failure was one of the connection, which the first connection after a set tries) and the window of the
 * error's class passed without a newer one.
 */
export function followUp(follow: Follow, seen: Seen): FollowStep {
  if (seen.key !== follow.key) {
    const reason = seen.info.url === '' ? 'vanished' : 'changed';
    return { follow: null, notes: [{ reason, evidence: 1 }] };
  }
  const ageMs = seen.nowMs - follow.sinceMs;
  const proof = seen.delivered ? 'delivered' : isQuiet(follow, seen) ? 'quiet' : null;
  const evidence = proof === null ? follow.evidence : 4;
  const confirms = !follow.confirmed && ageMs >= secondLookMs;
  const confirmed = follow.confirmed || confirms;
  const notes: FollowNote[] = [
    ...(confirms ? [{ reason: 'confirmed', evidence: Math.max(2, follow.evidence) } as const] : []),
    ...(proof !== null && follow.evidence < 4 ? [{ reason: proof, evidence } as const] : []),
  ];
  if (evidence >= 4) {
    return { follow: confirmed ? null : { ...follow, evidence, confirmed }, notes };
  }
  const isOver = confirmed && ageMs >= Math.max(tellMs, windowMs(follow, seen) + secondLookMs);
  const tells = !follow.told && ageMs >= tellMs;
  const soFar = seen.errorClass !== null ? 'error' : isOver ? 'over' : 'waiting';
  const last = tells || (isOver && soFar === 'over') ? [{ reason: soFar, evidence } as const] : [];
  return {
    follow: isOver ? null : { ...follow, evidence, confirmed, told: follow.told || tells },
    notes: [...notes, ...last],
  };
}

/** When a followed action wants to be looked at next, ms from now; null = no sooner than usual. */
export function nextFollowMs(follow: Follow, nowMs: number): number | null {
  const ageMs = nowMs - follow.sinceMs;
  const next = [secondLookMs, tellMs, follow.formerWindowMs].filter((ms) => ms > ageMs);
  return next.length === 0 ? null : Math.min(...next) - ageMs;
}

function windowMs(follow: Follow, { errorClass, info }: Seen): number {
  return errorClass === null
    ? follow.formerWindowMs
    : errorWindowMs(errorClass, info.lastErrorMessage ?? '');
}

function isQuiet(follow: Follow, seen: Seen): boolean {
  const { errorClass, info, nowMs, serverDateMs } = seen;
  if (errorClass !== null) {
    const ageMs = (serverDateMs ?? nowMs) - (info.lastErrorDateSeconds ?? 0) * 1000;
    return info.pending > 0 && ageMs > windowMs(follow, seen);
  }
  const { formerClass, formerWindowMs } = follow;
  const tried = info.pending > 0 || (formerClass !== null && isConnectionError(formerClass));
  return formerClass !== null && tried && nowMs - follow.sinceMs > formerWindowMs;
}
