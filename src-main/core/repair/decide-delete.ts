import { accepted, again, ending, failureReason, standingOf } from './decide.ts';
import type { Decision, View } from './decide.ts';

/** After a delete (or a crash that may have sent one) and a reading. `end done` of a kick means: now set. Pure. */
export function decideDelete(view: View): Decision {
  const { before, answer } = view;
  switch (standingOf(view.info, null, before)) {
    case 'gone':
      return before.url === '' ? decideQueueOnly(view) : decideDeleted(view);
    case 'former':
    case 'goal':
    case 'partial': {
      if (answer.kind === 'unknown') {
        return ending(view, 'restored', 'interrupted');
      }
      // The webhook still stands, so nothing was dropped either: the delete comes first (TBA on_webhook_closed).
      return again(view, view.goal.dropPending) ?? ending(view, 'restored', failureReason(answer));
    }
    case 'foreign':
      return ending(view, 'failed', 'contended');
  }
}

function decideDeleted(view: View): Decision {
  return ending(view, 'done', accepted(view.answer) ? 'done' : 'answer-lost');
}

/** There was no webhook to begin with: only the queue, or nothing at all, is to be changed. */
function decideQueueOnly(view: View): Decision {
  const { goal, answer, info } = view;
  if (answer.kind === 'token') {
    return ending(view, 'failed', 'token-rejected');
  }
  if (!goal.dropPending) {
    return ending(view, 'no-change', 'done');
  }
  if (accepted(answer)) {
    return ending(view, 'done', 'done');
  }
  if (info.pending === 0) {
    return ending(view, 'done', 'answer-lost');
  }
  if (answer.kind === 'flood') {
    return again(view, true) ?? ending(view, 'restored', 'flood');
  }
  return answer.kind === 'bad-request'
    ? ending(view, 'restored', 'refused-by-telegram')
    : ending(view, 'restored', 'drop-uncertain');
}
