import { visibleDifferences } from './compare.ts';
import { ending, failureReason, retryWaitMs, standingOf } from './decide.ts';
import type { Decision, View } from './decide.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import type { Answer } from './answers.ts';

/** Telegram refuses for reasons that may pass (a name that does not resolve there for a while). */
const refusedPauseMs = 5000;

export interface RestoreView extends Pick<View, 'goal' | 'before' | 'info' | 'answer' | 'leftMs'> {
  readonly former: SetWebhookParams;
  /** The answer that made restoring necessary. */
  readonly cause: Answer;
}

/**
 * After setting the former webhook again and reading: back, once more, or over. Someone else's webhook is never
 * overwritten. What Telegram refuses to the end is closed loudly; what could not be sent stays open. Pure.
 */
export function decideRestore(view: RestoreView): Exclude<Decision, { kind: 'restore' }> {
  const { answer, cause, goal, info, former } = view;
  switch (standingOf(info, former, view.before)) {
    case 'goal':
    case 'former':
      // Unknown to us, and erased by the set that failed: back in force, but not as it was.
      return goal.formerWhole
        ? ending({ answer: cause }, 'restored', failureReason(cause))
        : ending({ answer: cause }, 'failed', 'half-back');
    case 'foreign':
      return goal.webhook !== null && visibleDifferences(goal.webhook, info).length === 0
        ? ending({ answer: cause }, 'done', 'answer-lost')
        : ending(view, 'failed', 'contended');
    case 'partial':
      return answer.kind === 'accepted' || answer.kind === 'already-set'
        ? ending(view, 'failed', 'different', { evidence: 1 })
        : goOn(view);
    case 'gone':
      return answer.kind === 'accepted' || answer.kind === 'already-set'
        ? ending(view, 'failed', 'contended-gone')
        : goOn(view);
  }
}

function goOn(view: RestoreView): Exclude<Decision, { kind: 'restore' }> {
  const { answer, leftMs } = view;
  if (answer.kind === 'token') {
    return ending(view, 'failed', 'token-rejected');
  }
  const final = answer.kind === 'bad-request' || answer.kind === 'misread';
  const waitMs = final
    ? refusedPauseMs < leftMs
      ? refusedPauseMs
      : null
    : retryWaitMs(answer, leftMs);
  if (waitMs !== null) {
    return { kind: 'again', waitMs, withDrop: false };
  }
  return final
    ? ending(view, 'failed', 'gone')
    : ending(view, 'failed', 'gone-open', { open: true });
}
