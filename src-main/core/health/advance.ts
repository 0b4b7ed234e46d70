import { type Health, healthSeverity, type Reason } from '../../../src-shared/health.ts';
import type { IncidentChange, Verdict, VerdictReason } from '../domain/verdict.ts';
import { confirmAfter, stillSuspected } from './confirm.ts';
import { type Flap, followFlap, steadyFlap } from './flapping.ts';
import { incidentStep, type OpenIncident } from './incident-step.ts';

/** Verdicts in a row that ask for another health than the confirmed one. */
export interface Streak {
  readonly toward: Health;
  readonly count: number;
}

/** Confirmed health of a bot and what is on the way to change it. Times are wall ms. */
export interface HealthState {
  readonly health: Health;
  readonly healthSinceMs: number;
  /** Last health that was known, kept while `unknown`; null before the first. */
  readonly lastKnown: Exclude<Health, 'unknown'> | null;
  readonly streak: Streak | null;
  /** First verdict of the bad stretch; an incident begins here, not at its confirmation. */
  readonly firstBadAtMs: number | null;
  readonly incident: OpenIncident | null;
  readonly reasons: readonly Reason[];
  /** A bad verdict stands that is not confirmed yet. */
  readonly suspected: boolean;
  /** The last confirmed healths, to tell a bot that flaps from one that had an incident. */
  readonly flap: Flap;
}

/** A change of confirmed health, without the bot. */
export interface HealthChange {
  readonly from: Health;
  readonly to: Health;
  readonly reason: VerdictReason | null;
  readonly incidentStartedAtMs: number | null;
}

export interface Advance {
  readonly state: HealthState;
  readonly change: HealthChange | null;
  readonly incident: IncidentChange | null;
}

/** State of a bot before its first check. */
export function newHealthState(nowMs: number): HealthState {
  return {
    health: 'unknown',
    healthSinceMs: nowMs,
    lastKnown: null,
    streak: null,
    firstBadAtMs: null,
    incident: null,
    reasons: [{ code: 'never-checked', health: 'unknown', sinceMs: nowMs, detail: null }],
    suspected: false,
    flap: steadyFlap,
  };
}

/** Reasons with the time of their first verdict. */
function carryReasons(
  before: readonly Reason[],
  now: readonly VerdictReason[],
  nowMs: number,
): readonly Reason[] {
  if (now.length === 0 && before.length === 0) {
    return before;
  }
  return now.map((one) => ({
    code: one.code,
    health: one.health,
    sinceMs: before.find((old) => old.code === one.code)?.sinceMs ?? nowMs,
    detail: one.detail,
  }));
}

function toUnknown(state: HealthState, verdict: Verdict, nowMs: number): Advance {
  const reasons = carryReasons(state.reasons, verdict.reasons, nowMs);
  const asked = { ...state, reasons, streak: null, suspected: false };
  if (state.health === 'unknown') {
    return { state: asked, change: null, incident: null };
  }
  return {
    state: { ...asked, health: 'unknown', healthSinceMs: nowMs },
    change: {
      from: state.health,
      to: 'unknown',
      reason: verdict.reasons[0] ?? null,
      incidentStartedAtMs: state.incident?.startedAtMs ?? null,
    },
    incident: null,
  };
}

type Known = Exclude<Health, 'unknown'>;

/** Moves confirmed health to `to`, or only out of `unknown` back to where it was. */
function moveTo(
  state: HealthState,
  to: Known,
  verdict: Verdict,
  at: {
    readonly nowMs: number;
    readonly firstBadAtMs: number | null;
    readonly streak: Streak | null;
    readonly suspected: boolean;
  },
): Advance {
  const confirmed = to === verdict.health;
  const recovering = healthSeverity[verdict.health] < healthSeverity[to];
  const reasons =
    recovering && state.health === to
      ? state.reasons
      : carryReasons(state.reasons, verdict.reasons, at.nowMs);
  const incident = confirmed
    ? incidentStep(state.incident, to, verdict, at)
    : { open: state.incident, step: null };
  const changed = to !== state.health;
  const next: HealthState = {
    health: to,
    healthSinceMs: changed ? at.nowMs : state.healthSinceMs,
    lastKnown: to,
    streak: at.streak,
    firstBadAtMs: at.firstBadAtMs,
    incident: incident.open,
    reasons,
    suspected: at.suspected,
    flap: state.flap,
  };
  const startedAtMs = incident.open?.startedAtMs ?? state.incident?.startedAtMs ?? null;
  const change: HealthChange | null = changed
    ? {
        from: state.health,
        to,
        reason: to === 'healthy' ? null : (verdict.reasons[0] ?? null),
        incidentStartedAtMs: startedAtMs,
      }
    : null;
  return { state: next, change, incident: incident.step };
}

/** Healthy as before and nothing on its way: the state of nearly every check, which nothing changes. */
function staysHealthy(state: HealthState, verdict: Verdict): boolean {
  return (
    state.health === 'healthy' &&
    state.lastKnown === 'healthy' &&
    verdict.health === 'healthy' &&
    verdict.reasons.length === 0 &&
    state.reasons.length === 0 &&
    state.streak === null &&
    state.firstBadAtMs === null &&
    state.incident === null &&
    !state.suspected
  );
}

function fromKnown(state: HealthState, verdict: Verdict, to: Known, nowMs: number): Advance {
  if (staysHealthy(state, verdict)) {
    return { state, change: null, incident: null };
  }
  const base = state.health === 'unknown' ? state.lastKnown : state.health;
  const bad = to !== 'healthy';
  const firstBadAtMs = bad ? (state.firstBadAtMs ?? nowMs) : state.firstBadAtMs;
  if (base === to) {
    return moveTo(state, to, verdict, {
      nowMs,
      firstBadAtMs: bad ? firstBadAtMs : null,
      streak: null,
      suspected: stillSuspected(verdict),
    });
  }
  const needed = confirmAfter(verdict, base);
  const count = nextCount(state, to);
  if (count >= needed) {
    return moveTo(state, to, verdict, {
      nowMs,
      firstBadAtMs: bad ? firstBadAtMs : null,
      streak: null,
      suspected: stillSuspected(verdict),
    });
  }
  const streak = { toward: to, count };
  if (base === null) {
    // Telegram answered, so the bot is not unknown any more; a first look alone is no proof that it is down.
    const shown = to === 'down' ? 'degraded' : 'healthy';
    return moveTo(state, shown, verdict, { nowMs, firstBadAtMs, streak, suspected: bad });
  }
  const worse = healthSeverity[to] > healthSeverity[base];
  return moveTo(state, base, verdict, { nowMs, firstBadAtMs, streak, suspected: worse });
}

/** Verdicts confirm each other when they ask for the same health, whatever their reasons. */
function nextCount(state: HealthState, to: Known): number {
  return state.streak !== null && state.streak.toward === to ? state.streak.count + 1 : 1;
}

/**
 * Confirmed health after one more verdict. Down needs two bad verdicts (or evidence that counts itself), degraded one,
 * drift a re-read, healthy two good ones; `unknown` comes at once, closes nothing, and gives way to what was known
 * before. With `holdUnknown` (the first minute after waking) `unknown` changes nothing. Times are wall ms.
 */
export function advance(
  state: HealthState,
  verdict: Verdict,
  at: { readonly nowMs: number; readonly holdUnknown?: boolean },
): Advance {
  if (verdict.health === 'unknown') {
    return at.holdUnknown === true
      ? { state, change: null, incident: null }
      : toUnknown(state, verdict, at.nowMs);
  }
  const next = fromKnown(state, verdict, verdict.health, at.nowMs);
  const flapped = withFlap(next.state);
  return flapped === next.state ? next : { ...next, state: flapped };
}

/** Only confirmed health counts; not being able to ask says nothing about the bot. */
function withFlap(state: HealthState): HealthState {
  if (state.health === 'unknown') {
    return state;
  }
  const flap = followFlap(state.flap, state.health === 'healthy');
  return flap === state.flap ? state : { ...state, flap };
}
