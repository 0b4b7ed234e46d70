import { describe, expect, it } from 'vitest';
import type { WebhookInfo } from '../../../../src-main/core/domain/webhook-config.ts';
import type { AnswerKind } from '../../../../src-main/core/repair/answers.ts';
import { decideDelete } from '../../../../src-main/core/repair/decide-delete.ts';
import { decideRestore } from '../../../../src-main/core/repair/decide-restore.ts';
import { decideSet } from '../../../../src-main/core/repair/decide-set.ts';
import type { Decision, RunGoal, View } from '../../../../src-main/core/repair/decide.ts';
import { anInfo } from '../../../support/builders.ts';

const webhook = {
  url: 'https://new.example.org/',
  maxConnections: 40,
  allowedUpdates: null,
  secret: null,
  certificatePem: null,
  ipAddress: null,
};
const before = anInfo({ pending: 5, lastErrorDateSeconds: 100, lastErrorMessage: 'x' });
const former = { ...webhook, url: before.url };
const atGoal = anInfo({ url: webhook.url, pending: 5 });
const gone = anInfo({ url: '', maxConnections: null, ip: null, pending: 5 });
const foreign = anInfo({ url: 'https://foreign.example.org/' });
const partial = anInfo({ url: webhook.url, maxConnections: 3 });

const setGoal: RunGoal = {
  wish: 'set',
  webhook,
  deletesFirst: false,
  dropPending: false,
  desiredAfter: null,
  former,
  noOp: false,
  provable: true,
  hiddenUnchanged: true,
  formerWhole: true,
  park: null,
};
/** The same webhook again: a reading proves nothing. */
const reSet: RunGoal = { ...setGoal, webhook: former, provable: false };
const drop: RunGoal = { ...reSet, wish: 'drop', dropPending: true };
const remove: RunGoal = { ...setGoal, wish: 'delete', webhook: null };
const deleteAll: RunGoal = { ...remove, dropPending: true };
const noFormer: RunGoal = { ...setGoal, former: null };

interface Row {
  readonly goal?: RunGoal;
  readonly answer: AnswerKind;
  readonly info: WebhookInfo;
  readonly before?: WebhookInfo;
  readonly tries?: number;
  readonly leftMs?: number;
  readonly deleted?: boolean;
  readonly wanted?: boolean;
  readonly retryAfterMs?: number;
}

function viewOf(row: Row): View {
  return {
    goal: row.goal ?? setGoal,
    before: row.before ?? before,
    info: row.info,
    answer: { kind: row.answer, text: 'text', retryAfterMs: row.retryAfterMs ?? null },
    tries: row.tries ?? 1,
    leftMs: row.leftMs ?? 60_000,
    deleted: row.deleted ?? false,
    wanted: row.wanted ?? true,
  };
}

/** `outcome reason`, with `open` where the note stays; `again WAIT` with `+drop`; `restore`. */
function told(decision: Decision): string {
  switch (decision.kind) {
    case 'end': {
      const { outcome, reason, open } = decision.ending;
      return `${outcome} ${reason}${open ? ' open' : ''}`;
    }
    case 'again':
      return `again ${decision.waitMs}${decision.withDrop ? ' +drop' : ''}`;
    case 'restore':
      return 'restore';
  }
}

const sets: readonly (readonly [string, Row, string])[] = [
  ['accepted and shown', { answer: 'accepted', info: atGoal }, 'done done'],
  [
    'no answer, but shown where it was not before',
    { answer: 'silent', info: atGoal },
    'done answer-lost',
  ],
  [
    'an error, but shown where it was not before',
    { answer: 'server', info: atGoal },
    'done answer-lost',
  ],
  [
    'already set at the first try',
    { goal: reSet, answer: 'already-set', info: before },
    'no-change already-set',
  ],
  [
    'already set after a lost answer',
    { goal: reSet, answer: 'already-set', info: before, tries: 2 },
    'done done',
  ],
  [
    'already set after a lost answer of a no-op',
    { goal: { ...reSet, noOp: true }, answer: 'already-set', info: before, tries: 2 },
    'no-change already-set',
  ],
  [
    'already set behind our delete',
    { goal: reSet, answer: 'already-set', info: before, deleted: true },
    'done done',
  ],
  [
    'no answer and nothing to see: asked again',
    { goal: reSet, answer: 'silent', info: before },
    'again 2100',
  ],
  [
    'three times no answer, all visible',
    { goal: reSet, answer: 'silent', info: before, tries: 3 },
    'done answer-lost',
  ],
  [
    'three times no answer, only the secret differs',
    { goal: { ...reSet, hiddenUnchanged: false }, answer: 'silent', info: before, tries: 3 },
    'failed not-known open',
  ],
  [
    'three times no answer of a no-op',
    { goal: { ...reSet, noOp: true }, answer: 'silent', info: before, tries: 3 },
    'no-change unanswered',
  ],
  [
    'refused and yet in force',
    { goal: reSet, answer: 'bad-request', info: before },
    'restored refused-by-telegram',
  ],
  ['told to wait', { answer: 'flood', info: before, retryAfterMs: 7000 }, 'again 7000'],
  [
    'told to wait longer than there is time',
    { answer: 'flood', info: before, retryAfterMs: 90_000 },
    'restored flood',
  ],
  ['told to wait without a time', { answer: 'flood', info: before }, 'again 1100'],
  ['a conflict', { answer: 'conflict', info: before }, 'again 3100'],
  ['a conflict to the end', { answer: 'conflict', info: before, tries: 3 }, 'restored conflict'],
  ['not carried out', { answer: 'silent', info: before }, 'again 2100'],
  [
    'not carried out to the end',
    { answer: 'silent', info: before, tries: 3 },
    'restored unanswered',
  ],
  [
    'a crash before it was carried out',
    { answer: 'unknown', info: before },
    'restored interrupted',
  ],
  ['a crash behind it', { answer: 'unknown', info: atGoal }, 'done answer-lost'],
  ['refused: the former is erased', { answer: 'bad-request', info: gone }, 'restore'],
  ['misread: the former is erased', { answer: 'misread', info: gone }, 'restore'],
  ['erased, answer lost: once more', { answer: 'silent', info: gone }, 'again 2100'],
  ['erased, answer lost, to the end', { answer: 'silent', info: gone, tries: 3 }, 'restore'],
  ['erased after a crash: once more', { answer: 'unknown', info: gone }, 'again 2100'],
  [
    'refused where there was none',
    { goal: noFormer, before: gone, answer: 'bad-request', info: gone, wanted: false },
    'restored refused-by-telegram',
  ],
  [
    'refused where one was wanted',
    { goal: noFormer, before: gone, answer: 'bad-request', info: gone },
    'failed refused-by-telegram',
  ],
  ['accepted, and gone at once', { answer: 'accepted', info: gone }, 'failed contended-gone'],
  ['accepted, but other settings', { answer: 'accepted', info: partial }, 'restore'],
  [
    'accepted, but other settings, nothing to go back to',
    { goal: noFormer, before: gone, answer: 'accepted', info: partial },
    'failed different',
  ],
  ["somebody else's webhook", { answer: 'silent', info: foreign }, 'failed contended'],
  ['token rejected, nothing left', { answer: 'token', info: gone }, 'failed token-rejected'],
  ['a drop accepted', { goal: drop, answer: 'accepted', info: before }, 'done done'],
  [
    'a drop without an answer, queue empty',
    { goal: drop, answer: 'silent', info: { ...before, pending: 0 } },
    'done answer-lost',
  ],
  [
    'a drop without an answer, sticky error gone',
    { goal: drop, answer: 'silent', info: { ...before, lastErrorDateSeconds: null } },
    'done answer-lost',
  ],
  [
    'a drop without an answer, queue as before',
    { goal: drop, answer: 'silent', info: before },
    'restored drop-uncertain',
  ],
  [
    'a drop in conflict',
    { goal: drop, answer: 'conflict', info: before },
    'restored drop-uncertain',
  ],
  [
    'a drop told to wait: surely not carried out',
    { goal: drop, answer: 'flood', info: before },
    'again 1100 +drop',
  ],
  [
    'a drop that erased the webhook: set again without dropping',
    { goal: drop, answer: 'silent', info: gone },
    'again 2100',
  ],
];

const deletes: readonly (readonly [string, Row, string])[] = [
  ['accepted and gone', { goal: remove, answer: 'accepted', info: gone }, 'done done'],
  ['no answer, but gone', { goal: remove, answer: 'silent', info: gone }, 'done answer-lost'],
  ['no answer and still there', { goal: remove, answer: 'silent', info: before }, 'again 2100'],
  [
    'no answer and still there: the queue is whole',
    { goal: deleteAll, answer: 'silent', info: before },
    'again 2100 +drop',
  ],
  [
    'still there to the end',
    { goal: remove, answer: 'server', info: before, tries: 3 },
    'restored unanswered',
  ],
  [
    'refused',
    { goal: remove, answer: 'bad-request', info: before },
    'restored refused-by-telegram',
  ],
  [
    'a crash before it',
    { goal: deleteAll, answer: 'unknown', info: before },
    'restored interrupted',
  ],
  ['a crash behind it', { goal: remove, answer: 'unknown', info: gone }, 'done answer-lost'],
  [
    "somebody else's webhook",
    { goal: remove, answer: 'accepted', info: foreign },
    'failed contended',
  ],
  [
    'none was there',
    { goal: remove, before: gone, answer: 'accepted', info: gone },
    'no-change done',
  ],
  [
    'a queue dropped',
    { goal: deleteAll, before: gone, answer: 'accepted', info: { ...gone, pending: 1 } },
    'done done',
  ],
  [
    'a queue empty without an answer',
    { goal: deleteAll, before: gone, answer: 'silent', info: { ...gone, pending: 0 } },
    'done answer-lost',
  ],
  [
    'a queue as before without an answer',
    { goal: deleteAll, before: gone, answer: 'silent', info: gone },
    'restored drop-uncertain',
  ],
  [
    'a queue, told to wait',
    { goal: deleteAll, before: gone, answer: 'flood', info: gone },
    'again 1100 +drop',
  ],
  [
    'a queue, token rejected',
    { goal: deleteAll, before: gone, answer: 'token', info: gone },
    'failed token-rejected',
  ],
];

const restores: readonly (readonly [string, Row, string])[] = [
  ['back', { answer: 'accepted', info: before }, 'restored refused-by-telegram'],
  [
    'back, but its secret was not known',
    { goal: { ...setGoal, formerWhole: false }, answer: 'accepted', info: before },
    'failed half-back',
  ],
  ['back without an answer', { answer: 'silent', info: before }, 'restored refused-by-telegram'],
  ['refused: once more after a while', { answer: 'bad-request', info: gone }, 'again 5000'],
  ['refused to the end', { answer: 'bad-request', info: gone, leftMs: 0 }, 'failed gone'],
  ['told to wait', { answer: 'flood', info: gone, retryAfterMs: 4000 }, 'again 4000'],
  [
    'unanswered to the end: goes on later',
    { answer: 'silent', info: gone, leftMs: 0 },
    'failed gone-open open',
  ],
  ['accepted and gone', { answer: 'accepted', info: gone }, 'failed contended-gone'],
  ["somebody else's webhook", { answer: 'silent', info: foreign }, 'failed contended'],
  ['the late success of the first set', { answer: 'unknown', info: atGoal }, 'done answer-lost'],
  ['token rejected', { answer: 'token', info: gone }, 'failed token-rejected'],
];

describe('after a set and a reading', () => {
  it.each(sets)('%s', (_name, row, expected) => {
    expect(told(decideSet(viewOf(row)))).toBe(expected);
  });
});

describe('after a delete and a reading', () => {
  it.each(deletes)('%s', (_name, row, expected) => {
    expect(told(decideDelete(viewOf(row)))).toBe(expected);
  });
});

describe('while the former webhook is brought back', () => {
  it.each(restores)('%s', (_name, row, expected) => {
    const cause = { kind: 'bad-request', text: 'no', retryAfterMs: null } as const;
    expect(told(decideRestore({ ...viewOf(row), former, cause }))).toBe(expected);
  });
});

it('claims evidence only for what a reading shows', () => {
  const evidence = (decision: Decision): number =>
    decision.kind === 'end' ? decision.ending.evidence : -1;
  expect(evidence(decideSet(viewOf({ answer: 'accepted', info: atGoal })))).toBe(2);
  expect(evidence(decideSet(viewOf({ answer: 'accepted', info: gone })))).toBe(1);
  expect(evidence(decideSet(viewOf({ answer: 'silent', info: foreign })))).toBe(0);
});
