import type { BulkItem, BulkItemState, BulkProgress } from '../../../../src-shared/bulk.ts';
import type { ActionResult } from '../../../../src-shared/action-result.ts';
import type { Plan } from '../../../../src-shared/repair.ts';

/** The state in which a bot is over, and the outcome that it counts as. */
const endings = {
  refused: 'refused',
  'no-change': 'no-change',
  done: 'done',
  restored: 'restored',
  failed: 'failed',
  left: 'left',
} as const satisfies Partial<Record<BulkItemState, string>>;

type Ending = keyof typeof endings;
const isEnding = (state: BulkItemState): state is Ending => Object.hasOwn(endings, state);

/** How many bots came to which outcome. */
export function countOutcomes(items: readonly BulkItem[]): BulkProgress['outcomes'] {
  const counts: BulkProgress['outcomes'] = {};
  for (const { state } of items) {
    if (isEnding(state)) {
      counts[state] = (counts[state] ?? 0) + 1;
    }
  }
  return counts;
}

/** Bots that need no more work in this phase. */
export function countOver(items: readonly BulkItem[], phase: BulkProgress['phase']): number {
  const waits = (state: BulkItemState): boolean =>
    phase === 'planning' || phase === 'planned' ? state === 'planning' : !isEnding(state);
  return items.filter(({ state }) => !waits(state)).length;
}

/** About how long the rest takes, from what was done so far; null before the first is over. Ms. */
export function remainingMs(work: {
  readonly done: number;
  readonly left: number;
  readonly elapsedMs: number;
}): number | null {
  return work.done === 0 ? null : Math.round((work.elapsedMs / work.done) * work.left);
}

/** What a plan comes to, without what may move between showing and doing (the waiting count, ids, times). */
export function essence(plan: Plan): string {
  const { wish, steps, changes, losses, warnings, noOp } = plan;
  return JSON.stringify([
    wish,
    steps,
    changes,
    losses.map(({ code }) => code),
    warnings.map(({ code }) => code),
    noOp,
  ]);
}

/** The item of a bot whose action is over. */
export function ended(item: BulkItem, result: ActionResult): BulkItem {
  return { ...item, state: result.outcome, message: result.message };
}

/** Whether an outcome ends a bulk action that stops at the first failure. */
export function isFailure(state: BulkItemState): boolean {
  return state === 'failed' || state === 'restored';
}
