import type { FleetState, ReasonCode } from '../../../src-shared/health.ts';

const faults = [
  'offline',
  'api-unreachable',
  'api-error',
  'flood-wait',
  'proxy',
  'intercepted',
] as const satisfies readonly FleetState['kind'][];

/** Kinds of fleet state that checks alone can show. */
export type FleetFault = (typeof faults)[number];

/** One finished check as the fleet sees it: whose, and why it could not ask (null = answered). */
export interface Reach {
  readonly botId: string;
  readonly fault: FleetFault | null;
  /** When it was begun and when it ended, ms of one clock that never jumps. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** The last checks over all bots of one API root, oldest first, and the state they show. */
export interface FleetMemory {
  readonly recent: readonly Reach[];
  readonly fault: FleetFault | null;
  /** When the last answer came. */
  readonly answeredMs: number;
  /** Failures begun before say nothing any more: what was asked then was asked of a network that is over. */
  readonly freshFromMs: number;
}

export const emptyFleet: FleetMemory = {
  recent: [],
  fault: null,
  answeredMs: -Infinity,
  freshFromMs: -Infinity,
};

const windowSize = 20;
/**
 * Among many bots, 20 checks show 10 failures by chance, or because checks that hang end together, when 3 bots of 10
 * hang; a look at 100 does not.
 */
const longestWindow = 100;
/** So many bots that fail, with no answer to anybody for so long, are no matter of theirs. */
const silentBots = 5;
const silentMs = 5000;
/** As many answers in a row end a fleet state; fewer bots need fewer. */
const answersToEnd = 3;

/** Which fleet fault a reason of an unanswered check counts as; null for everything that was answered. */
export function fleetFault(code: ReasonCode): FleetFault | null {
  if (code === 'unreadable') {
    return 'api-error';
  }
  return faults.find((fault) => fault === code) ?? null;
}

/** The kind of a state that stands: another one takes over once two of the last checks name it. */
function kindOf(recent: readonly Reach[], before: FleetFault): FleetFault {
  const last = recent.slice(-answersToEnd);
  const now = commonest(last) ?? before;
  return last.filter(({ fault }) => fault === now).length >= 2 ? now : before;
}

/** The fault that most of the failed checks name; the newest wins a tie. */
function commonest(recent: readonly Reach[]): FleetFault | null {
  const counts = new Map<FleetFault, number>();
  let best: FleetFault | null = null;
  for (const { fault } of recent) {
    if (fault === null) {
      continue;
    }
    const count = (counts.get(fault) ?? 0) + 1;
    counts.set(fault, count);
    if (best === null || count >= (counts.get(best) ?? 0)) {
      best = fault;
    }
  }
  return best;
}

/** Whether the newest check of every watched bot could not ask; then two checks say enough. */
function allFail(all: readonly Reach[], watched: number): boolean {
  const recent = all.slice(-windowSize);
  const newest = new Map(recent.map((reach) => [reach.botId, reach.fault]));
  const failures = failuresOf(recent);
  return (
    failures >= 2 && newest.size >= watched && [...newest.values()].every((fault) => fault !== null)
  );
}

function failuresOf(recent: readonly Reach[]): number {
  let failures = 0;
  for (const { fault } of recent) {
    failures += fault === null ? 0 : 1;
  }
  return failures;
}

/** At least half of the last 20 checks fail, and of as many as there are bots (up to 100) too. */
function mostFail(recent: readonly Reach[], watched: number): boolean {
  const size = Math.min(longestWindow, Math.max(windowSize, watched));
  const long = recent.slice(-size);
  const short = recent.slice(-windowSize);
  if (
    short.length < windowSize ||
    failuresOf(short) * 2 < short.length ||
    failuresOf(long) * 2 < long.length
  ) {
    return false;
  }
  // Bots that fail are asked more often than those that answer: each counts once, and one alone is not the fleet.
  const newest = [...new Map(long.map((reach) => [reach.botId, reach])).values()];
  const failing = failuresOf(newest);
  return failing >= Math.min(2, watched) && failing * 2 >= newest.length;
}

/**
 * Nobody was answered since several bots were asked in vain. Calls that hang while others are answered are not meant,
 * however many end together: they began before those answers.
 */
function isSilent(recent: readonly Reach[], answeredMs: number): boolean {
  const inVain = recent.filter(({ fault, fromMs }) => fault !== null && fromMs >= answeredMs);
  const firstMs = Math.min(...inVain.map(({ fromMs }) => fromMs));
  const lastMs = recent.at(-1)?.toMs ?? firstMs;
  return (
    lastMs - firstMs >= silentMs && new Set(inVain.map(({ botId }) => botId)).size >= silentBots
  );
}

function over(recent: readonly Reach[], answeredMs: number, watched: number): boolean {
  return (
    failuresOf(recent) > 0 &&
    (mostFail(recent, watched) || allFail(recent, watched) || isSilent(recent, answeredMs))
  );
}

/**
 * Adds one check and says whether the fleet is cut off: at least half of the last 20 checks could not ask, or all bots
 * fail and there are few, or nobody was answered since five were asked. A state ends with the first few answers in a
 * row. Calls that were under way when it began, or when the first of those answers was asked for, and fail later, say
 * nothing new and change nothing. Pure; `watched` is the number of bots.
 */
export function followFleet(memory: FleetMemory, reach: Reach, watched: number): FleetMemory {
  const { fault, fromMs, toMs } = reach;
  if (fault !== null && fromMs < memory.freshFromMs) {
    return memory;
  }
  const answeredMs = fault === null ? toMs : memory.answeredMs;
  const dropped = Math.max(0, memory.recent.length + 1 - longestWindow);
  const recent = memory.recent.slice(dropped).concat(reach);
  if (memory.fault !== null) {
    const last = recent.slice(-Math.min(answersToEnd, Math.max(1, watched)));
    const ended = last.every((one) => one.fault === null);
    const freshFromMs = fault === null ? fromMs : memory.freshFromMs;
    return ended
      ? { recent: last, fault: null, answeredMs, freshFromMs }
      : {
          recent,
          fault: kindOf(recent, memory.fault),
          answeredMs,
          freshFromMs,
        };
  }
  const now = over(recent, answeredMs, watched) ? commonest(recent) : null;
  return { recent, fault: now, answeredMs, freshFromMs: now === null ? memory.freshFromMs : toMs };
}
