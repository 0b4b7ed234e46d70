import * as z from 'zod';
import { automaticRules, type AutomaticRule } from '../../../../src-shared/automation.ts';

const atMs = z.number();

/** What automatic repair remembers of a bot, across restarts. Times are wall ms. */
export const automaticMemorySchema = z.object({
  /** The problem under observation: first and last check that showed it, and how many did. */
  problem: z
    .object({ rule: z.enum(automaticRules), firstMs: atMs, lastMs: atMs, seen: z.number().int() })
    .nullable(),
  /** Tries since the budget was last full. */
  triesMs: z.array(atMs),
  /** Since when the bot is healthy without a break; an hour of it fills the budget again. */
  healthySinceMs: atMs.nullable(),
  /** Something else kept overwriting what we set: nothing more is sent until a person decides (REP-09). */
  heldSinceMs: atMs.nullable(),
  /** What was written to the journal last, so that each decision is written once per problem. */
  told: z.string().nullable(),
});
export type AutomaticMemory = z.infer<typeof automaticMemorySchema>;

export const emptyAutomaticMemory: AutomaticMemory = {
  problem: null,
  triesMs: [],
  healthySinceMs: null,
  heldSinceMs: null,
  told: null,
};

/** An hour without trouble gives the tries back (REP-11). */
const budgetBackMs = 3_600_000;
/** Two overwritten settings within an hour are one too many (REP-09). */
const overwrittenWithinMs = 3_600_000;

/** What a check adds: the problem it showed (null = none), whether the bot is plainly healthy, foreign changes. */
export interface AutomaticObservation {
  readonly nowMs: number;
  readonly rule: AutomaticRule | null;
  readonly healthy: boolean;
  /** When something else changed the webhook away from what is wanted, wall ms. */
  readonly foreignMs: readonly number[];
}

/** Memory after one more check. A time that lies ahead of now (a clock set back) counts as now. Pure. */
export function observeAutomatic(
  memory: AutomaticMemory,
  seen: AutomaticObservation,
): AutomaticMemory {
  const { nowMs, rule } = seen;
  const known = memory.problem !== null && memory.problem.rule === rule ? memory.problem : null;
  const problem =
    rule === null
      ? null
      : {
          rule,
          firstMs: Math.min(known?.firstMs ?? nowMs, nowMs),
          lastMs: nowMs,
          seen: (known?.seen ?? 0) + 1,
        };
  const healthySinceMs = seen.healthy ? Math.min(memory.healthySinceMs ?? nowMs, nowMs) : null;
  const rested = healthySinceMs !== null && nowMs - healthySinceMs >= budgetBackMs;
  return {
    problem,
    triesMs: rested ? [] : memory.triesMs.map((triedMs) => Math.min(triedMs, nowMs)),
    healthySinceMs,
    heldSinceMs: memory.heldSinceMs ?? (isOverwritten(memory, seen) ? nowMs : null),
    told: problem === null ? null : memory.told,
  };
}

/** Twice within an hour, and at least once after a try of ours. */
function isOverwritten(
  memory: AutomaticMemory,
  { foreignMs, nowMs }: AutomaticObservation,
): boolean {
  const last = foreignMs.at(-1);
  const firstTryMs = memory.triesMs[0];
  if (last === undefined || firstTryMs === undefined || last < firstTryMs || last > nowMs) {
    return false;
  }
  return foreignMs.filter((signMs) => last - signMs <= overwrittenWithinMs).length >= 2;
}

/** A try was begun. */
export function markTry(memory: AutomaticMemory, nowMs: number): AutomaticMemory {
  return { ...memory, triesMs: [...memory.triesMs, nowMs] };
}

/** A person decided that automatic repair may go on with this bot. */
export function release(memory: AutomaticMemory): AutomaticMemory {
  return { ...memory, heldSinceMs: null, triesMs: [], told: null };
}
