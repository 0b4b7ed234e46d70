import type { CheckAnswer, Verdict } from '../domain/verdict.ts';
import { advance, type Advance, type HealthState } from './advance.ts';
import type { HealthContext } from './context.ts';
import { evaluate } from './evaluate.ts';
import { fleetFault, type FleetFault } from './fleet.ts';
import type { HealthMemory } from './health-memory.ts';

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

/**
 * One answer, all the way: its verdict, what it says about our own reach, and the confirmed health after it. While the
 * whole fleet is cut off, or in the first minute after waking (`holdUnknown`), not being able to ask changes nothing.
 * The engine and the replay of scripted histories both judge by this.
 */
export function judge(
  answer: CheckAnswer,
  before: { readonly state: HealthState; readonly health: HealthMemory },
  ctx: HealthContext & { readonly holdUnknown: boolean; readonly fleet: FleetView },
): Judged {
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
