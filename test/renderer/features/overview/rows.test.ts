import { describe, expect, test } from 'vitest';
import {
  countFaces,
  firstQuery,
  keepOrder,
  matchesSearch,
  queryBots,
  type ListQuery,
} from '../../../../src-renderer/features/overview/rows.ts';
import { groupHeads } from '../../../../src-renderer/features/overview/group-heads.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { aReason, aRow, twelveRows } from '../../support/scenes/rows.ts';

const namesOf = (bots: readonly BotRow[]): readonly string[] => bots.map((bot) => bot.name);
const shown = (bots: readonly BotRow[], query: Partial<ListQuery> = {}): readonly string[] =>
  namesOf(queryBots(bots, { ...firstQuery, ...query }));

describe('the list', () => {
  test('has the worst first, the newest trouble before older, the quiet ones by name', () => {
    expect(shown(twelveRows())).toEqual([
      'Orders',
      'Support desk',
      'Old campaign',
      'Newsletter',
      'Payments',
      'Lab',
      'Booking',
      'Delivery status',
      'Weather',
      'Feedback',
      'HR assistant',
      'Staging',
    ]);
  });

  test('sorts names as people do', () => {
    const bots = ['bot 10', 'Bot 9', 'bot 1', 'Álpha'].map((name, index) =>
      aRow({ id: String(index), name }),
    );
    expect(shown(bots, { sort: 'name' }).slice(0, 3)).toEqual(['bot 1', 'Bot 9', 'bot 10']);
    expect(shown(bots, { sort: 'name', isReversed: true }).at(-1)).toBe('bot 1');
  });

  test('sorts by waiting updates with the unknown ones last', () => {
    const bots = [3, null, 700].map((pending, index) =>
      aRow({ id: String(index), name: String(pending), pending }),
    );
    expect(shown(bots, { sort: 'waiting' })).toEqual(['700', '3', 'null']);
  });

  test('has a paused bot under paused and nowhere else, whatever its last health', () => {
    const bots = [
      aRow({ id: '1', paused: true, health: 'down' }),
      aRow({ id: '2', health: 'down' }),
    ];
    expect(queryBots(bots, { ...firstQuery, face: 'down' }).map((bot) => bot.id)).toEqual(['2']);
    expect(countFaces(bots)).toEqual({ down: 1, degraded: 0, unknown: 0, healthy: 0, paused: 1 });
  });
});

describe('the search', () => {
  const bot = aRow({
    name: 'Support Desk',
    username: 'acme_help_bot',
    host: 'hooks.acme.example',
    tags: ['Production'],
    reasons: [aReason('backlog', 'degraded')],
  });

  test.each(['support', 'DESK', '@acme', 'hooks.acme', 'prod', '700001', 'desk prod', '  desk  '])(
    'finds it by "%s"',
    (search) => {
      expect(matchesSearch(bot, search)).toBe(true);
    },
  );

  test.each(['supportdesk', 'staging', 'desk staging', '.*'])(
    'does not find it by "%s"',
    (search) => {
      expect(matchesSearch(bot, search)).toBe(false);
    },
  );
});

test('a held order keeps its rows in place, adds new ones at the end, drops those that are gone', () => {
  const bots = ['a', 'b', 'c', 'd'].map((id) => aRow({ id, name: id }));
  expect(namesOf(keepOrder(bots, ['c', 'x', 'a']))).toEqual(['c', 'a', 'b', 'd']);
});

describe('environments in the list', () => {
  const mark = (id: string, name: string) =>
    ({ id, name, colour: 'blue', differs: false }) as const;
  const bots = [
    aRow({ id: '1', name: 'zulu', environment: mark('e2', 'Staging east') }),
    aRow({ id: '2', name: 'b' }),
    aRow({ id: '3', name: 'c', environment: mark('e1', 'production') }),
    aRow({ id: '4', name: 'd', environment: mark('e2', 'Staging east') }),
  ];
  const found = (search: string): readonly string[] =>
    bots.filter((bot) => matchesSearch(bot, search)).map(({ id }) => id);

  test.each([
    ['env:prod', ['3']],
    ['env:PRODUCTION', ['3']],
    ['env:staging zulu', ['1']],
    ['env:"staging east"', ['1', '4']],
    ['env:"staging e', ['1', '4']],
    ['env:east', []],
    ['env:', ['1', '3', '4']],
    ['east', ['1', '4']],
    ['env:prod env:staging', []],
  ])('%s finds %j', (search, ids) => {
    expect(found(search)).toEqual(ids);
  });

  test('are together when grouped, by name, with the others behind them', () => {
    const rows = queryBots(bots, {
      ...firstQuery,
      sort: 'name',
      isReversed: true,
      isGrouped: true,
    });
    expect(rows.map(({ id }) => id)).toEqual(['3', '1', '4', '2']);
    expect(
      [...groupHeads(rows)].map(([at, { environment, count }]) => [at, environment?.name, count]),
    ).toEqual([
      [0, 'production', 1],
      [1, 'Staging east', 2],
      [3, undefined, 1],
    ]);
    expect(groupHeads([]).size).toBe(0);
  });
});
