import { describe, expect, it } from 'vitest';
import { describeUpdate } from '../../../../src-main/core/domain/raw-update.ts';

describe('what is told of an update', () => {
  it.each([
    [
      { update_id: 1, message: { chat: { id: -100 }, date: 5 } },
      { kind: 'message', lane: 'chat:-100', dateSeconds: 5 },
    ],
    [
      { edited_message: { chat: { id: 3 }, date: 5, edit_date: 9 }, update_id: 1 },
      { kind: 'edited_message', lane: 'chat:3', dateSeconds: 9 },
    ],
    [
      { update_id: 1, callback_query: { id: 'x', from: { id: 8 }, message: { date: 4 } } },
      { kind: 'callback_query', lane: 'user:8', dateSeconds: null },
    ],
    [
      { update_id: 1, poll_answer: { poll_id: '4', user: { id: 8 } } },
      { kind: 'poll_answer', lane: 'user:8', dateSeconds: null },
    ],
    [
      { update_id: 1, poll: { id: '44' } },
      { kind: 'poll', lane: 'poll:44', dateSeconds: null },
    ],
    [
      { update_id: 1, news: 5 },
      { kind: 'news', lane: null, dateSeconds: null },
    ],
    [{ update_id: 1 }, { kind: 'unknown', lane: null, dateSeconds: null }],
    [
      { update_id: 1, '__proto__ x': {} },
      { kind: 'unknown', lane: null, dateSeconds: null },
    ],
    [
      { update_id: 1, message: { date: 'x', chat: null } },
      { kind: 'message', lane: null, dateSeconds: null },
    ],
  ])('%j', (update, expected) => {
    expect(describeUpdate(update)).toEqual(expected);
  });
});
