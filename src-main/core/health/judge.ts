import type { CheckAnswer, Verdict } from '../domain/verdict.ts';
import { advance, type Advance, type HealthState } from './advance.ts';
import type { HealthContext } from './context.ts';
import { evaluate } from './evaluate.ts';
import { fleetFault, type FleetFault } from './fleet.ts';
import { followClock, type HealthMemory } from './health-memory.ts';

/** In the first minute after waking, "could not ask" is the network waking up, not a fact. */
export const wakeHoldMs = 60_000;

/** The fleet behind the bot's API root, as one check sees it. */
export interface FleetView {
  /** What this check says about our reach; `failures` counts this bot's failed checks in a row. */
  report(fault: FleetFault | null, failures: number): void;
  /** Whether the whole fleet is cut off. Asked after the report. */
  cutOff(): boolean;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly memory: HealthMemory;
  readonly step: Advance;
}

/** What was on its way to be confirmed goes on after so long without a check, and after more begins anew (NOT-07). */
const longestOutageMs = 3_600_000;
/** Bots that are asked less often than that are not taken for unwatched between two checks. */
const outageIntervals = 3;

interface Before {
  readonly state: HealthState;
  readonly health: HealthMemory;
}

/** Yesterday's first bad verdict and today's do not confirm each other. What is confirmed stays. */
function afterOutage(answer: CheckAnswer, before: Before, ctx: HealthContext): Before {
  const { state, health } = before;
  const { nowMs, settings } = ctx;
  const serverDateMs = answer.kind === 'info' ? answer.serverDateMs : null;
  const intervalMs = settings.intervalSeconds * 1000;
  const limitMs = Math.max(longestOutageMs, outageIntervals * intervalMs);
  // A clock that was set is no outage.
  const { checkedAtMs } = followClock(health, nowMs, serverDateMs);
  if (checkedAtMs === null || nowMs - checkedAtMs <= limitMs) {
    return before;
  }
  const isOpen = state.incident !== null;
  return {
    state: {
      ...state,
      streak: null,
      suspected: false,
      firstBadAtMs: isOpen ? state.firstBadAtMs : null,
    },
    health: state.lastKnown === 'down' ? health : { ...health, failing: null },
  };
}

/**
 * One answer, all the way: its verdict, what it says about our own reach, and the confirmed health after it. While the
 * whole fleet is cut off, or in the first minute after waking (`holdUnknown`), not being able to ask changes nothing.
 * The engine and the replay of scripted histories both judge by this.
 */
export function judge(
  answer: CheckAnswer,
  given: Before,
  ctx: HealthContext & { readonly holdUnknown: boolean; readonly fleet: FleetView },
): Judged {
  const before = afterOutage(answer, given, ctx);
  const { verdict, memory } = evaluate(answer, before.health, ctx);
  const unknown = verdict.health === 'unknown';
  const fault = unknown ? fleetFault(verdict.reasons[0]?.code ?? 'offline') : null;
  if (!(ctx.holdUnknown && fault !== null)) {
    ctx.fleet.report(fault, memory.failures);
  }
  const holdUnknown = ctx.holdUnknown || ctx.fleet.cutOff();
  return {
    verdict,
    memory,
    step: advance(before.state, verdict, { nowMs: ctx.nowMs, holdUnknown }),
  };
}
