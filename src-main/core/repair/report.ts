import type { WishKind } from '../../../src-shared/wishes.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { Refusal } from '../../../src-shared/repair.ts';
import { said, saidInEnglish, type Said } from '../../../src-shared/said.ts';
import { refusalSaid } from '../../../src-shared/repair-sentences.ts';
import { safeText } from '../domain/safe-text.ts';
import type { WebhookInfo } from '../domain/webhook-config.ts';
import type { JournalAppend } from '../engine/ports/journal.ts';
import type { CallRecord } from './calls.ts';
import { visibleDifferences } from './compare.ts';
import type { Ending, EndingReason } from './decide.ts';
import { infoLine, standing, urlText } from './describe.ts';
import type { Intent } from './intent-codec.ts';
import type { QueueEnd } from './queue-reader.ts';
import { queueParts, queueSentences } from './queue-report.ts';

const messageLimit = 600;
const detailLimit = 20_000;

/** All that is told about an action when it is over. */
export interface Story {
  readonly intent: Intent;
  readonly ending: Ending;
  /** The last reading; null when there was none. */
  readonly info: WebhookInfo | null;
  readonly records: readonly CallRecord[];
  readonly finishedAtMs: number;
  /** The count that the plan showed; null after a crash. */
  readonly plannedPending: number | null;
  readonly recovering: boolean;
  /** What reading the queue came to; null where the action reads none. */
  readonly queueEnd: QueueEnd | null;
}

/** The result as row, window and command line get it. */
export function resultOf(story: Story): ActionResult {
  const { intent, ending, info } = story;
  return {
    actionId: intent.actionId,
    planId: intent.planId,
    wish: intent.goal.wish,
    outcome: ending.outcome,
    evidence: ending.evidence,
    steps: story.records.map(({ method, answer }) => ({ method, answer: answer.slice(0, 400) })),
    refusals: [],
    before: standing(intent.before),
    after: info === null ? null : standing(info),
    ...told(sentencesOf(story)),
    ...queueParts(story.queueEnd),
    startedAtMs: intent.startedAtMs,
    finishedAtMs: story.finishedAtMs,
  };
}

/** The result of an action that was refused in the last moment, before anything was sent. */
export function refusedResult(input: {
  readonly actionId: string;
  readonly planId: string | null;
  readonly wish: WishKind;
  readonly refusals: readonly Refusal[];
  readonly info: WebhookInfo | null;
  readonly startedAtMs: number;
  readonly finishedAtMs: number;
}): ActionResult {
  const { info, refusals, wish, ...rest } = input;
  const seen = info === null ? null : standing(info);
  return {
    ...rest,
    wish,
    outcome: 'refused',
    evidence: 0,
    steps: [],
    refusals: [...refusals],
    before: seen,
    after: seen,
    ...told(refusalSentences(wish, refusals)),
  };
}

/** What results and journal lines carry: the sentences, and the same in English. */
export function told(sentences: readonly Said[]): {
  readonly message: string;
  readonly said: Said[];
} {
  return { message: saidInEnglish(sentences).slice(0, messageLimit), said: [...sentences] };
}

/** A refused wish with the reasons. */
export function refusalSentences(wish: WishKind, refusals: readonly Refusal[]): readonly Said[] {
  return [said(`outcome.${wish}.refused`), ...refusals.map(refusalSaid)];
}

/** The journal line of an action: sentence, and every call as sent (redacted) with its answer. */
export function journalEntryOf(story: Story): JournalAppend {
  const { intent, ending, info } = story;
  const calls = story.records.map(({ method, request, answer }) =>
    request === '' ? `${method} → ${answer}` : `${method} ${request} → ${answer}`,
  );
  const lines = [
    `before: ${infoLine(intent.before)}`,
    ...calls,
    `after: ${info === null ? 'not known' : infoLine(info)}`,
  ];
  return {
    atMs: story.finishedAtMs,
    botId: intent.botId,
    actor: intent.actor,
    kind: story.recovering ? 'recovery' : 'action',
    wish: intent.goal.wish,
    outcome: ending.outcome,
    evidence: ending.evidence,
    ...told(sentencesOf(story)),
    detail: lines.join('\n').slice(0, detailLimit),
  };
}

function sentencesOf(story: Story): readonly Said[] {
  const { intent, ending, info, plannedPending } = story;
  const { goal, before } = intent;
  // A drop that saves is told as what it is: nothing was lost.
  const wish = goal.queue?.kind === 'save' ? 'rescue' : goal.wish;
  const pending = info?.pending ?? 0;
  return [
    said(`outcome.${wish}.${ending.outcome}`, {
      url: goal.webhook === null ? '' : urlText(goal.webhook.url),
      dropped: before.pending,
      pending,
      webhook: goal.webhook === null ? 'none' : 'some',
      until: goal.park === null ? '' : { atMs: goal.park.returnAtMs, nowMs: story.finishedAtMs },
    }),
    ...reasonSentences(story, ending.reason),
    ...queueSentences(story.queueEnd, pending),
    ...(goal.dropPending && plannedPending !== null && before.pending > plannedPending
      ? [said('ending.grew', { count: plannedPending })]
      : []),
    ...(ending.outcome === 'done' && goal.webhook !== null && info?.lastErrorMessage
      ? [said('ending.probe-failed', { error: safeText(info.lastErrorMessage, 200) })]
      : []),
    ...(story.recovering ? [said('ending.interrupted')] : []),
  ];
}

function reasonSentences({ intent, ending, info }: Story, reason: EndingReason): readonly Said[] {
  switch (reason) {
    case 'done':
    case 'already-set':
    case 'interrupted':
      return [];
    case 'contended':
      return [said('ending.contended', { url: urlText(info?.url ?? '') })];
    case 'different': {
      const goal = intent.goal.webhook;
      const fields = goal === null || info === null ? [] : visibleDifferences(goal, info);
      return [said('ending.different', { fields: fields.join(', ') || 'url' })];
    }
    case 'answer-lost':
    case 'refused-by-telegram':
    case 'unanswered':
    case 'flood':
    case 'conflict':
    case 'not-understood':
    case 'contended-gone':
    case 'token-rejected':
    case 'gone':
    case 'gone-open':
    case 'half-back':
    case 'not-known':
    case 'drop-uncertain':
    case 'not-sent':
    case 'set-by-other':
      return [said(`ending.${reason}`, { answer: ending.answer.text })];
  }
}
