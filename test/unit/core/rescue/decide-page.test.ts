import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../../../src-main/core/repair/answers.ts';
import {
  afterFailure,
  afterPage,
  neededBytes,
} from '../../../../src-main/core/rescue/decide-page.ts';
import type { FailedPage, PageView } from '../../../../src-main/core/rescue/decide-page.ts';

const failed = (kind: AnswerKind, parts: Partial<FailedPage> = {}): FailedPage => ({
  answer: { kind, text: 'x', retryAfterMs: null },
  webhookThere: null,
  failures: 1,
  limit: 100,
  leftMs: 60_000,
  unreadable: false,
  ...parts,
});
const again = (waitMs: number, limit = 100) => ({ kind: 'again', waitMs, limit });
const stop = (why: string) => ({ kind: 'stop', stop: why });

describe('after a page that did not come', () => {
  it.each<[string, FailedPage, object]>([
    ['silence is waited out', failed('silent'), again(2100)],
    ['so is trouble of the server', failed('server'), again(2100)],
    ['but not for ever', failed('silent', { leftMs: 2000 }), stop('unanswered')],
    [
      'as long as Telegram asks',
      failed('flood', { answer: { kind: 'flood', text: 'x', retryAfterMs: 9000 } }),
      again(9000),
    ],
    [
      'unless that is longer than patience',
      failed('flood', { answer: { kind: 'flood', text: 'x', retryAfterMs: 90_000 } }),
      stop('unanswered'),
    ],
    ['a conflict may pass', failed('conflict', { webhookThere: false }), again(3100)],
    ['three times', failed('conflict', { failures: 3 }), again(3100)],
    ['then somebody else polls', failed('conflict', { failures: 4 }), stop('conflict')],
    ['and does so at the end of patience', failed('conflict', { leftMs: 9 }), stop('conflict')],
    [
      'a webhook that is there ends it',
      failed('conflict', { webhookThere: true }),
      stop('webhook'),
    ],
    ['a refusal ends it', failed('bad-request'), stop('refused')],
    ['a rejected token ends it', failed('token'), stop('token')],
    [
      'a page that is too large is asked for in tens',
      failed('silent', { unreadable: true }),
      again(2100, 10),
    ],
    [
      'then one by one',
      failed('silent', { unreadable: true, limit: 10, failures: 2 }),
      again(2100, 1),
    ],
    [
      'and one update that cannot be read ends it',
      failed('silent', { unreadable: true, limit: 1, failures: 3 }),
      stop('unreadable'),
    ],
  ])('%s', (_name, view, expected) => {
    expect(afterFailure(view)).toEqual(expected);
  });
});

describe('after a page that is safe', () => {
  const page: PageView = { size: 100, received: 100, waited: 250, pagesSince: 0, leftMs: 1000 };
  it.each<[string, Partial<PageView>, string | null]>([
    ['the next one', {}, null],
    ['an empty one is the end', { size: 0 }, 'empty'],
    ['also before all was seen, because updates expire', { size: 0, received: 3 }, 'empty'],
    ['a few pages of new ones are taken along', { received: 260, pagesSince: 4 }, null],
    ['a stream of new ones is not', { received: 290, pagesSince: 5 }, 'enough'],
    ['what waited comes first, however small the pages', { pagesSince: 9 }, null],
    ['time ends it', { leftMs: 0 }, 'time'],
  ])('%s', (_name, parts, expected) => {
    expect(afterPage({ ...page, ...parts })).toBe(expected);
  });
});

it('asks for room by what waits', () => {
  expect(neededBytes(0)).toBe(8 * 1024 * 1024);
  expect(neededBytes(10_000) - neededBytes(0)).toBe(40_960_000);
});
