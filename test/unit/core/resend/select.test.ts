import { describe, expect, it } from 'vitest';
import { skipReason } from '../../../../src-main/core/resend/select.ts';
import type { SavedFacts, Selection } from '../../../../src-main/core/resend/select.ts';

const nowMs = 10_000_000;
const plain: Selection = {
  request: { kinds: null, fromMs: null, toMs: null, expired: false },
  savedAtMs: nowMs - 100_000,
  nowMs,
  sentBefore: new Set([7]),
};
const choose = (request: Partial<Selection['request']>): Selection => ({
  ...plain,
  request: { ...plain.request, ...request },
});
const message: SavedFacts = { id: 1, kind: 'message', dateSeconds: 9000 };
const query = (kind: string): SavedFacts => ({ id: 1, kind, dateSeconds: null });

describe('which saved updates are sent', () => {
  it.each<[string, SavedFacts, Selection, string | null]>([
    ['a message of any age', message, plain, null],
    ['one that was sent before', { ...message, id: 7 }, plain, 'sent-before'],
    ['one that stands in the file twice', { ...message, id: 5 }, plain, 'duplicate'],
    ['another kind', message, choose({ kinds: ['poll'] }), 'kind'],
    ['a wanted kind', message, choose({ kinds: ['poll', 'message'] }), null],
    ['before the time', message, choose({ fromMs: 9_000_001 }), 'time'],
    ['at the very time', message, choose({ fromMs: 9_000_000, toMs: 9_000_000 }), null],
    ['after the time', message, choose({ toMs: 8_999_999 }), 'time'],
    ['an undated one by when it was saved', query('poll_answer'), choose({ toMs: 1 }), 'time'],
    ['an inline query after 30 s', query('inline_query'), plain, 'expired'],
    ['a button press within 150 s', query('callback_query'), plain, null],
    [
      'a button press after 150 s',
      query('callback_query'),
      { ...plain, savedAtMs: nowMs - 150_001 },
      'expired',
    ],
    [
      'an expired one that is wanted',
      query('shipping_query'),
      { ...choose({ expired: true }), savedAtMs: 0 },
      null,
    ],
  ])('%s', (_name, update, selection, expected) => {
    expect(skipReason(update, selection, new Set([5]))).toBe(expected);
  });
});
