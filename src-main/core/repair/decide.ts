import type { Outcome } from '../../../src-shared/action-result.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { SetWebhookParams } from '../engine/ports/telegram.ts';
import type { Answer } from './answers.ts';
import { sameWebhook, visibleDifferences } from './compare.ts';
import type { Goal } from './goal-parts.ts';

/** What the runner needs of a goal; this much survives a crash inside the intent. */
export type RunGoal = Pick<
  Goal,
  | 'wish'
  | 'webhook'
  | 'deletesFirst'
  | 'dropPending'
  | 'desiredAfter'
  | 'former'
  | 'noOp'
  | 'provable'
  | 'hiddenUnchanged'
  | 'formerWhole'
  | 'park'
  | 'queue'
  | 'environment'
>;

export type EndingReason =
  | 'done'
  | 'answer-lost'
  | 'already-set'
  | 'refused-by-telegram'
  | 'unanswered'
  | 'flood'
  | 'conflict'
  | 'not-understood'
  | 'contended'
  | 'contended-gone'
  | 'different'
  | 'token-rejected'
  | 'gone'
  | 'gone-open'
  | 'half-back'
  | 'not-known'
  | 'drop-uncertain'
  | 'set-by-other'
  | 'interrupted'
  | 'not-sent';

/** How an action ends. `open`: the state is not final; the intent stays for a later recovery. */
export interface Ending {
  readonly outcome: Outcome;
  readonly reason: EndingReason;
  readonly evidence: 0 | 1 | 2;
  readonly open: boolean;
  readonly answer: Answer;
}

export type Decision =
  | { readonly kind: 'end'; readonly ending: Ending }
  | { readonly kind: 'again'; readonly waitMs: number; readonly withDrop: boolean }
  | { readonly kind: 'restore' };

/** Where a reading stands between the goal and what was there before. */
export type Standing = 'goal' | 'former' | 'gone' | 'partial' | 'foreign';

/** `webhook` null: the goal is to have none. `partial`: our URL, but not everything else. Pure. */
export function standingOf(
  info: WebhookInfo,
  webhook: SetWebhookParams | null,
  before: WebhookInfo,
): Standing {
  if (info.url === '') {
    return 'gone';
  }
  if (webhook !== null && visibleDifferences(webhook, info).length === 0) {
    return 'goal';
  }
  if (sameWebhook(info, before)) {
    return 'former';
  }
  return webhook !== null && info.url === webhook.url ? 'partial' : 'foreign';
}

/** What a decision is made of: the goal, the answer, and the reading that followed it. */
export interface View {
  readonly goal: RunGoal;
  readonly before: WebhookInfo;
  readonly info: WebhookInfo;
  readonly answer: Answer;
  /** How many times the call was made; one that a crash may have cut off counts. */
  readonly tries: number;
  /** Time left for trying again, ms. */
  readonly leftMs: number;
  /** Our own delete took the webhook away, so one that is there now is one that was set since. */
  readonly deleted: boolean;
  /** A webhook was wanted before. */
  readonly wanted: boolean;
}

/** Tries of the same call before going back to the former configuration. */
const maxTries = 3;
/** Telegram takes one set a second for a bot, whatever becomes of it (TBA process_set_webhook_query). */
export const slotMs = 1100;
const pauseMs = 2100;
/** A second conflict within 3 s is held back by the server for 3 s (TBA fail_query_conflict). */
const conflictMs = 3100;

/** How long to wait before the same call can help; null = it cannot, or there is no time left. */
export function retryWaitMs(answer: Answer, leftMs: number): number | null {
  const waitMs = ((): number | null => {
    switch (answer.kind) {
      case 'flood':
        return Math.max(answer.retryAfterMs ?? slotMs, slotMs);
      case 'conflict':
        return conflictMs;
      case 'server':
      case 'silent':
      case 'unknown':
        return Math.max(answer.retryAfterMs ?? pauseMs, pauseMs);
      case 'accepted':
      case 'already-set':
      case 'misread':
      case 'bad-request':
      case 'token':
      case 'stopped':
        return null;
    }
  })();
  return waitMs !== null && waitMs < leftMs ? waitMs : null;
}

/** Why a call that did not reach its goal did not. */
export function failureReason(answer: Answer): EndingReason {
  switch (answer.kind) {
    case 'bad-request':
      return 'refused-by-telegram';
    case 'misread':
      return 'not-understood';
    case 'flood':
    case 'conflict':
      return answer.kind;
    case 'token':
      return 'token-rejected';
    case 'accepted':
    case 'already-set':
      return 'different';
    case 'unknown':
      return 'interrupted';
    case 'server':
    case 'silent':
    case 'stopped':
      return 'unanswered';
  }
}

/** An ending; evidence 2 where the reading shows what was meant. */
export function ending(
  view: Pick<View, 'answer'>,
  outcome: Outcome,
  reason: EndingReason,
  options: { readonly open?: boolean; readonly evidence?: 0 | 1 | 2 } = {},
): { readonly kind: 'end'; readonly ending: Ending } {
  const proven = outcome === 'done' || outcome === 'no-change';
  return {
    kind: 'end',
    ending: {
      outcome,
      reason,
      evidence: options.evidence ?? (proven ? 2 : 0),
      open: options.open ?? false,
      answer: view.answer,
    },
  };
}

/** Whether Telegram says yes. */
export const accepted = (answer: Answer): boolean =>
  answer.kind === 'accepted' || answer.kind === 'already-set';

/** The same call again, when it can help and may be repeated. */
export function again(view: View, withDrop: boolean): Decision | null {
  const waitMs = retryWaitMs(view.answer, view.leftMs);
  return waitMs === null || view.tries >= maxTries ? null : { kind: 'again', waitMs, withDrop };
}
