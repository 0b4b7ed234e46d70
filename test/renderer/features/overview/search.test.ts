import { describe, expect, test } from 'vitest';
import {
  dependsOnTime,
  searchTest,
} from '../../../../src-renderer/features/overview/search-match.ts';
import {
  parseSearch,
  searchKeys,
  searchTokens,
} from '../../../../src-renderer/features/overview/search-terms.ts';
import { t } from '../../../../src-renderer/app/texts.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { aReason, aRow, hourMs } from '../../support/scenes/rows.ts';
import { fc } from '../../../support/fast-check.ts';

const nowMs = Date.now();
const finds = (bot: BotRow, search: string): boolean => {
  const { terms, problems } = parseSearch(search);
  expect(problems).toEqual([]);
  return searchTest(terms, { nowMs, reasonText: (code) => t(`reason.${code}`) })(bot);
};

const bot = aRow({
  name: 'Support Desk',
  username: 'acme_help_bot',
  host: 'hooks.acme.example:8443',
  tags: ['Production', 'EU west'],
  health: 'degraded',
  reasons: [
    aReason('backlog', 'degraded'),
    aReason('delivery-error-past', 'healthy', { detail: 'Wrong response: 502 Bad Gateway' }),
  ],
  environment: { id: 'e', name: 'Staging east', colour: 'blue', differs: false },
  pending: 120,
  lastErrorAtMs: nowMs - hourMs / 2,
  snoozedUntilMs: nowMs + hourMs,
  parkedUntilMs: nowMs + hourMs,
  incident: { incidentId: 1, startedAtMs: nowMs, acknowledgedAtMs: nowMs },
});
const plain = aRow({
  name: 'Plain',
  pending: null,
  host: null,
  username: 'plain_bot',
  id: '700002',
});

describe('the search', () => {
  test.each([
    'support',
    'DESK',
    '@acme',
    'hooks.acme',
    'prod',
    '700001',
    'desk prod',
    '  desk  ',
    '"support desk"',
    'staging',
    'acme.example:8443',
    'is:degraded',
    'is:deg',
    'IS:Degraded',
    'is:down,degraded',
    'is:snoozed',
    'is:acknowledged',
    'is:parked',
    'is:muted',
    '-is:down',
    '-is:paused -is:healthy',
    'env:stag',
    'env:"staging e"',
    'env:"staging e',
    'env:',
    'env:prod,staging',
    'tag:production',
    'tag:"eu west"',
    'host:acme.example',
    'host:hooks',
    'host:example',
    'reason:backlog',
    'reason:pile',
    'reason:502',
    'reason:"bad gate"',
    'waiting:>100',
    'waiting:>=120',
    'waiting:<121',
    'waiting:120',
    'waiting:=120',
    'error:<1h',
    'error:1h',
    'error:>10min',
    'error:',
    '-plain',
    '-"support bot"',
    'desk -env:prod is:deg waiting:>5',
  ])('finds it by %s', (search) => {
    expect(finds(bot, search)).toBe(true);
  });

  test.each([
    'supportdesk',
    'desk nothing',
    '.*',
    'is:healthy',
    'is:down',
    'is:paused',
    '-is:degraded',
    '-desk',
    'env:east',
    '-env:',
    'tag:west',
    'host:cme.example',
    'host:8443',
    'reason:gone',
    'reason:acklog',
    'waiting:>120',
    'waiting:12',
    'waiting:<=119',
    'error:>1h',
    'error:<5m',
    '"desk support"',
  ])('does not find it by %s', (search) => {
    expect(finds(bot, search)).toBe(false);
  });

  test('knows nothing of what a bot does not have, so only a minus finds it', () => {
    for (const search of [
      'waiting:<5',
      'waiting:>5',
      'error:<1h',
      'error:',
      'env:',
      'host:',
      'reason:',
    ]) {
      expect([search, finds(plain, search), finds(plain, `-${search}`)]).toEqual([
        search,
        false,
        true,
      ]);
    }
  });

  test.each([
    ['foo:bar', 'key'],
    ['-name:x', 'key'],
    ['http://a.example', 'key'],
    ['is:broken', 'state'],
    ['is:down,broken', 'state'],
    ['is:', 'unfinished'],
    ['waiting:', 'unfinished'],
    ['waiting:>', 'unfinished'],
    ['waiting:many', 'count'],
    ['waiting:>1h', 'count'],
    ['error:<', 'unfinished'],
    ['error:<5', 'unfinished'],
    ['error:soon', 'age'],
  ] as const)('says what it does not understand: %s', (token, code) => {
    const parsed = parseSearch(`desk ${token} is:down`);
    expect(parsed.problems).toEqual([{ code, token }]);
    expect(parsed.terms).toHaveLength(2);
  });

  test.each(['"foo:bar"', 'localhost:8443', '10.0.0.1:80', '-', '"', '-"a', '::', ':'])(
    'takes %s as text',
    (search) => {
      expect(parseSearch(search).problems).toEqual([]);
    },
  );

  test('is asked again as time goes by only where time matters', () => {
    const isTimed = (search: string): boolean => dependsOnTime(parseSearch(search).terms);
    expect(['error:<1h', 'is:snoozed', '-is:muted'].map(isTimed)).toEqual([true, true, true]);
    expect(['error:', 'is:down', 'desk', ''].map(isTimed)).toEqual([false, false, false, false]);
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    '-',
    ':',
    '"',
    ' ',
    ',',
    '>',
    '<',
    '1',
    'h',
    'a',
    'é',
    '😀',
    ...searchKeys,
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join('')),
  );

  test('falls into tokens that cover all of it but blanks, none of them lost without a word', () => {
    fc.assert(
      fc.property(text, (search) => {
        const tokens = searchTokens(search);
        let rest = search;
        for (const { start, end, raw } of tokens.toReversed()) {
          expect(search.slice(start, end)).toBe(raw);
          rest = rest.slice(0, start) + rest.slice(end);
        }
        expect(rest.trim()).toBe('');
        const { terms, problems } = parseSearch(search);
        expect(terms.length + problems.length).toBe(tokens.length);
      }),
    );
  });

  test('is answered for any bot, and a minus answers the opposite', () => {
    const answer = (search: string): boolean =>
      searchTest(parseSearch(search).terms, { nowMs, reasonText: () => 'Some words' })(bot);
    const single = text.filter((search) => {
      const [first, second] = searchTokens(search);
      const isPlain = first !== undefined && !first.isNegated && first.raw !== '-';
      return isPlain && second === undefined && parseSearch(search).terms.length === 1;
    });
    fc.assert(
      fc.property(single, (search) => {
        expect(answer(`-${search.trim()}`)).toBe(!answer(search));
      }),
    );
  });
});
