import { err, ok } from '../../../src-shared/result.ts';
import { englishTexts as texts } from '../../../src-shared/texts/index.ts';
import type { GoalInput, GoalResult, QueueWork } from './goal-parts.ts';

/**
 * The webhook in force is taken away, the queue is read, and the webhook is set again: never a dropping call, and never
 * another URL. Without a webhook only the queue is read. What is kept, and what is refused because it is not known, is
 * what a drop keeps and refuses. Pure.
 */
export function queueGoal(
  input: GoalInput,
  queue: QueueWork,
  dropGoal: (input: GoalInput) => GoalResult,
): GoalResult {
  const nothingWaits = input.info.pending === 0;
  if (nothingWaits && input.resumes !== true) {
    const detail = texts('repair.nothing-waits');
    return err([{ code: 'nothing-to-do', field: null, detail }]);
  }
  const info = { ...input.info, pending: Math.max(1, input.info.pending) };
  const dropping = dropGoal({ ...input, info });
  if (!dropping.ok) {
    return dropping;
  }
  const goal = dropping.value;
  return ok({
    ...goal,
    dropPending: false,
    deletesFirst: goal.webhook !== null,
    losses: goal.losses.filter(({ code }) => code !== 'pending-dropped'),
    noOp: nothingWaits,
    queue,
  });
}
