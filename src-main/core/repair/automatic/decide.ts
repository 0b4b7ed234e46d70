import type { AutomaticMode, LeaveCode } from '../../../../src-shared/automation.ts';
import type { AutomaticMemory } from './memory.ts';
import type { Problem } from './rules.ts';

/** The whole fleet at the moment of deciding. */
export interface FleetAround {
  /** Watched bots, and how many of them have this very problem. */
  readonly watched: number;
  readonly sharing: number;
  /** False while our own reach is in doubt: offline, cut off, just awake. */
  readonly reachable: boolean;
  /** False for a while after a start, resume, clock step or change of network ({@link settleMs}). */
  readonly settled: boolean;
  readonly running: number;
  /** Tries of all bots within the last hour. */
  readonly triesLastHour: number;
}

export interface DecideInput {
  readonly problem: Problem;
  /** Null: the rule is off for this bot. */
  readonly mode: AutomaticMode | null;
  readonly memory: AutomaticMemory;
  readonly fleet: FleetAround;
  /** The kill switch (REP-14). */
  readonly stopped: boolean;
  readonly nowMs: number;
}

/** After a start, resume, clock step or change of network nothing is repaired for this long (REP-18). */
export const settleMs = 600_000;

export type AutomaticDecision =
  /** Nothing to say: the rule is off. */
  | { readonly kind: 'nothing' }
  /** Not yet: more observations are needed, or the next try is not due. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'leave'; readonly why: LeaveCode }
  | { readonly kind: 'dry-run' }
  | { readonly kind: 'act' };

/** Two observations at least this far apart (REP-18). */
const observedForMs = 60_000;
/** Waits before the first, second and third try (REP-11): from the first observation, then from the try before. */
const triesAfterMs = [60_000, 300_000, 1_800_000] as const;
/** While more bots than this share (or this many, whichever is more) have the same problem, it is not theirs (REP-12). */
const sharingShare = 0.1;
const sharingLeast = 5;
const atOnceLimit = 3;
const hourLimit = 20;

const leave = (why: LeaveCode): AutomaticDecision => ({ kind: 'leave', why });

/**
 * Whether a problem is repaired by itself. Every guard rail is here, in the order in which it is told: the kill switch,
 * causes that a set cannot cure, bots that somebody else decides about, our own reach, a problem that many share,
 * patience, and the limits of tries. A dry run goes through all of them. Pure.
 */
export function decideAutomatic(input: DecideInput): AutomaticDecision {
  const { problem, mode, memory, fleet, stopped } = input;
  if (mode === null) {
    return { kind: 'nothing' };
  }
  if (stopped) {
    return leave('stopped');
  }
  if (problem.why !== null) {
    return leave(problem.why);
  }
  if (memory.heldSinceMs !== null) {
    return leave('held');
  }
  if (!fleet.reachable) {
    return leave('not-reachable');
  }
  if (fleet.sharing > Math.max(fleet.watched * sharingShare, sharingLeast)) {
    return leave('too-many-share');
  }
  if (memory.triesMs.length >= triesAfterMs.length) {
    return leave('tries-used');
  }
  if (!isDue(input)) {
    return { kind: 'wait' };
  }
  if (fleet.running >= atOnceLimit) {
    return leave('at-once-limit');
  }
  if (fleet.triesLastHour >= hourLimit) {
    return leave('hour-limit');
  }
  return { kind: mode === 'live' ? 'act' : 'dry-run' };
}

/** Seen long enough, the watching has settled, and the wait before this try is over. */
function isDue({ memory, fleet, nowMs }: DecideInput): boolean {
  const { problem, triesMs } = memory;
  if (problem === null || problem.seen < 2 || !fleet.settled) {
    return false;
  }
  const afterMs = triesAfterMs[triesMs.length] ?? Number.POSITIVE_INFINITY;
  const sinceMs = triesMs.at(-1) ?? problem.firstMs;
  return problem.lastMs - problem.firstMs >= observedForMs && nowMs - sinceMs >= afterMs;
}
