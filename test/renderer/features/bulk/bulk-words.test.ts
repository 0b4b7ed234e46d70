import { describe, expect, test } from 'vitest';
import { formatCount } from '../../../../src-shared/format/counts.ts';
import { commands } from '../../../../src-shared/ipc-contract.ts';
import {
  copyText,
  countPlans,
  countTexts,
  filtered,
  itemTitle,
  lineText,
} from '../../../../src-renderer/features/bulk/bulk-words.ts';
import { moveTo } from '../../../../src-renderer/features/bulk/BulkList.tsx';
import { aBulk, aBulkItem, planItems, resultItems } from '../../support/scenes/bulk.ts';
import { hostileRows, manyRows } from '../../support/scenes/rows.ts';

test('plans are counted: ready, changing, losing, refused', () => {
  expect(countPlans(planItems(manyRows(12)))).toEqual({
    ready: 10,
    changing: 4,
    losing: 2,
    refused: 2,
  });
});

test('not done is everything that did not get what was wished', () => {
  const states = ['done', 'no-change', 'restored', 'failed', 'refused', 'left'] as const;
  const items = states.map((state) => aBulkItem({ state }));
  expect(filtered(items, 'not-done').map(({ state }) => state)).toEqual([
    'restored',
    'failed',
    'refused',
    'left',
  ]);
  expect(filtered(items, 'all')).toHaveLength(6);
  expect(filtered([aBulkItem(), ...items], 'ready')).toHaveLength(1);
});

describe('the line in the window', () => {
  test.each([
    [aBulk({ phase: 'planning', over: 40, total: 500 }), 'plans are made, 40 of 500'],
    [aBulk(), 'the plans are ready; nothing has been sent'],
    [aBulk({ phase: 'running', over: 6, remainingMs: 120_000 }), '6 of 12 bots, about 2 min left'],
    [
      aBulk({ phase: 'over', end: 'cancelled', outcomes: { left: 3, done: 9 } }),
      'was cancelled, 9 done, 3 not begun',
    ],
  ])('%#', (progress, words) => {
    expect(lineText(progress)).toBe(words);
  });

  test('outcomes that did not come about are not told', () => {
    expect(countTexts({ outcomes: { failed: 1, done: 0 } })).toEqual(['1 failed']);
  });
});

describe('the copy', () => {
  test('has a line for every bot with what came of it', () => {
    const lines = copyText(resultItems(manyRows(6))).split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe(
      'Bot 0 (8000000): done. The stored configuration is set again, and Telegram reports exactly that.',
    );
    expect(lines[3]).toContain('refused. Hooklight does not know');
  });

  test('of very many bots is still taken, and says how many are not in it', () => {
    const text = copyText(resultItems(manyRows(5000)));
    expect(commands['text:copy'].input.safeParse({ text }).success).toBe(true);
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe(`and ${formatCount(5001 - lines.length)} more`);
  });

  test('keeps hostile names on one line each', () => {
    const items = resultItems(hostileRows());
    expect(copyText(items).split('\n')).toHaveLength(items.length);
    expect(['\u202E', '\u001B'].filter((one) => copyText(items).includes(one))).toEqual([]);
  });
});

test('a bot whose name has nothing to see is called by its number', () => {
  expect(itemTitle({ name: '\u200B\u200B', botId: '42' })).toBe('42');
});

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowUp', 0, 0],
  ['PageDown', 7, 9],
  ['PageUp', 7, 2],
  ['Home', 7, 0],
  ['End', 0, 9],
  ['Tab', 3, null],
])('%s at row %i of ten leads to %s', (key, active, to) => {
  expect(moveTo(key, active, 10)).toBe(to);
});
