import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src-main/core/secret.ts';
import { createReplyMemo } from '../../../../src-main/core/telegram/reply-memo.ts';

const token = new Secret('1:a');
const opened = { value: 7, description: null };

describe('the memo of replies', () => {
  it('knows a reply by its bytes, for its own token only', () => {
    const memo = createReplyMemo<number>();
    memo.keep(token, Buffer.from('{"ok":true}'), opened);
    expect(memo.recall(token, Buffer.from('{"ok":true}'))).toBe(opened);
    expect(memo.recall(token, Buffer.from('{"ok":TRUE}'))).toBeNull();
    expect(memo.recall(new Secret('1:a'), Buffer.from('{"ok":true}'))).toBeNull();
  });

  it('keeps bytes of its own: the reply is part of a buffer that others write to', () => {
    const memo = createReplyMemo<number>();
    const shared = Buffer.from('one');
    memo.keep(token, shared, opened);
    shared.write('two');
    expect(memo.recall(token, Buffer.from('one'))).toBe(opened);
    expect(memo.recall(token, shared)).toBeNull();
  });

  it('forgets the old reply when a long one takes its place', () => {
    const memo = createReplyMemo<number>();
    memo.keep(token, Buffer.from('one'), opened);
    memo.keep(token, Buffer.alloc(5000, 'x'), opened);
    expect(memo.recall(token, Buffer.from('one'))).toBeNull();
    expect(memo.recall(token, Buffer.alloc(5000, 'x'))).toBeNull();
  });
});
