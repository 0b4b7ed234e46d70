import type { Outcome } from '../../../src-shared/action-result.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import { accepted, again, ending, failureReason, slotMs, standingOf } from './decide.ts';
import type { Decision, EndingReason, View } from './decide.ts';

/** After a set (or a crash that may have sent one) and a reading: done, once more, back, or over. Pure. */
export function decideSet(view: View): Decision {
  switch (standingOf(view.info, view.goal.webhook, view.before)) {
    case 'goal':
      return view.goal.dropPending ? decideDropAtGoal(view) : decideAtGoal(view);
    case 'former':
      return decideAtFormer(view);
    case 'gone':
      return decideGone(view);
    case 'partial':
      return accepted(view.answer)
        ? backOr(view, 'failed', 'different')
        : (again(view, false) ?? backOr(view, 'failed', failureReason(view.answer)));
    case 'foreign':
      return ending(view, 'failed', 'contended');
  }
}

/** Back to the former webhook where there was one; else it ends here. */
function backOr(view: View, outcome: Outcome, reason: EndingReason): Decision {
  if (view.goal.former !== null) {
    return { kind: 'restore' };
  }
  return ending(view, outcome, reason, { evidence: accepted(view.answer) ? 1 : 0 });
}

function decideAtGoal(view: View): Decision {
  const { goal, answer, tries, deleted } = view;
  if (answer.kind === 'already-set' && !goal.provable && !deleted && (tries <= 1 || goal.noOp)) {
    return ending(view, 'no-change', 'already-set');
  }
  if (accepted(answer)) {
    return ending(view, 'done', 'done');
  }
  if (goal.provable || deleted) {
    return ending(view, 'done', 'answer-lost');
  }
  const retry = again(view, false);
  if (retry !== null) {
    return retry;
  }
  const carriedOut =
    answer.kind === 'silent' || answer.kind === 'server' || answer.kind === 'unknown';
  if (!carriedOut) {
    return ending(view, 'restored', failureReason(answer));
  }
  if (goal.noOp) {
    return ending(view, 'no-change', 'unanswered');
  }
  // Only hidden parts differ: a reading cannot tell the two apart, so it is asked again later.
  return goal.hiddenUnchanged
    ? ending(view, 'done', 'answer-lost')
    : ending(view, 'failed', 'not-known', { open: true });
}

/** A drop is sent again only where the answer proves that it was not carried out: never twice. */
function decideDropAtGoal(view: View): Decision {
  const { answer, info, before } = view;
  if (accepted(answer)) {
    return ending(view, 'done', 'done');
  }
  if (answer.kind === 'flood') {
    return again(view, true) ?? ending(view, 'restored', 'flood');
  }
  if (answer.kind === 'bad-request' || answer.kind === 'token') {
    return ending(view, 'restored', failureReason(answer));
  }
  return looksDropped(info, before)
    ? ending(view, 'done', 'answer-lost')
    : ending(view, 'restored', 'drop-uncertain');
}

/** Nothing waits any more, or the sticky error is gone, which only a webhook set anew does. */
function looksDropped(info: WebhookInfo, before: WebhookInfo): boolean {
  return (
    info.pending === 0 ||
    (before.lastErrorDateSeconds !== null && info.lastErrorDateSeconds === null)
  );
}

function decideAtFormer(view: View): Decision {
  const { answer } = view;
  if (answer.kind === 'unknown') {
    return ending(view, 'restored', 'interrupted');
  }
  if (accepted(answer) && view.tries < 2) {
    return { kind: 'again', waitMs: slotMs, withDrop: false };
  }
  return again(view, false) ?? ending(view, 'restored', failureReason(answer));
}

function decideGone(view: View): Decision {
  const { answer, goal } = view;
  if (answer.kind === 'token') {
    return ending(view, 'failed', 'token-rejected');
  }
  if (accepted(answer)) {
    return ending(view, 'failed', 'contended-gone', { evidence: 1 });
  }
  const retry = again(view, false);
  if (retry !== null) {
    return retry;
  }
  if (goal.former !== null) {
    return { kind: 'restore' };
  }
  return ending(view, view.wanted ? 'failed' : 'restored', failureReason(answer));
}
