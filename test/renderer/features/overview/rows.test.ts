import { describe, expect, test } from 'vitest';
import {
  firstQuery,
  queryBots,
  type ListQuery,
} from '../../../../src-renderer/features/overview/rows.ts';
import { sectionsOf, worstFace } from '../../../../src-renderer/features/overview/sections.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { aRow, twelveRows } from '../../support/scenes/rows.ts';

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
  });
});

test('every column has its order, with what is not known behind what is', () => {
  const mark = (name: string) => ({ id: name, name, colour: 'blue', differs: false }) as const;
  const a = aRow({
    id: 'a',
    name: 'a',
    host: 'edge-10.example.org',
    spark: [0, 9, null],
    beats: { slot: 100, cells: '++~~~~' },
    environment: mark('staging'),
    lastErrorAtMs: 5,
    checkedAtMs: 9,
  });
  const b = aRow({
    id: 'b',
    name: 'b',
    host: 'edge-9.example.org',
    spark: [3, 3],
    beats: { slot: 100, cells: '+++++!' },
    environment: mark('production'),
    lastErrorAtMs: 7,
    checkedAtMs: null,
  });
  const c = aRow({
    id: 'c',
    name: 'c',
    host: null,
    spark: [null],
    beats: { slot: 100, cells: '++' },
    checkedAtMs: 10,
  });
  const order = (sort: ListQuery['sort']): string => shown([c, b, a], { sort }).join('');
  expect(order('environment')).toBe('bac');
  expect(order('host')).toBe('bac');
  expect(order('peak')).toBe('abc');
  expect(order('beats')).toBe('bac');
  expect(order('error')).toBe('bac');
  expect(order('checked')).toBe('cab');
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
  test('are together when grouped, by name, with the others behind them', () => {
    const rows = queryBots(bots, { ...firstQuery, sort: 'name', isReversed: true });
    expect(
      sectionsOf(rows, 'environment').map(({ name, bots: own }) => [
        name,
        own.map(({ id }) => id).join(''),
      ]),
    ).toEqual([
      ['production', '3'],
      ['Staging east', '14'],
      [null, '2'],
    ]);
    expect(sectionsOf([], 'environment')).toEqual([]);
    expect(sectionsOf([], 'none')).toEqual([]);
  });
});

describe('groups', () => {
  const bots = [
    aRow({ id: '1', name: 'a', tags: ['shop', 'eu'], health: 'degraded', host: 'b.example' }),
    aRow({ id: '2', name: 'b', tags: [], paused: true, health: 'down', host: 'a10.example' }),
    aRow({ id: '3', name: 'c', tags: ['shop'], host: 'a9.example' }),
    aRow({ id: '4', name: 'd', tags: ['eu'], host: null }),
  ];
  const groups = (grouping: 'tag' | 'host' | 'none') =>
    sectionsOf(bots, grouping).map(({ name, bots: own }) => [
      name,
      own.map(({ id }) => id).join(''),
      worstFace(own),
    ]);

  test('a bot with several tags stands under each of them', () => {
    expect(groups('tag')).toEqual([
      ['eu', '14', 'degraded'],
      ['shop', '13', 'degraded'],
      [null, '2', 'paused'],
    ]);
  });

  test('hosts are ordered as people count', () => {
    expect(groups('host').map(([name]) => name)).toEqual([
      'a9.example',
      'a10.example',
      'b.example',
      null,
    ]);
  });

  test('without grouping there is one section that holds all', () => {
    expect(groups('none')).toEqual([[null, '1234', 'degraded']]);
  });

  test('a tag that is named like nothing is not the group of those without', () => {
    const odd = sectionsOf([aRow({ id: '1', tags: [''] }), aRow({ id: '2' })], 'tag');
    expect(odd.map(({ name }) => name)).toEqual(['', null]);
  });
});
