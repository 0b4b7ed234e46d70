import { describe, expect, test } from 'vitest';
import { fuzzyScore } from '../../../src-renderer/app/fuzzy.ts';
import { paletteGroups, type PaletteEntry } from '../../../src-renderer/app/palette-entries.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { createRecent } from '../../../src-renderer/state/recent.ts';
import { aRow, manyRows } from '../support/scenes/rows.ts';

const entry = (id: string, text: string): PaletteEntry => ({
  id,
  text,
  bot: null,
  key: null,
  run: () => {},
});
const commands = [
  entry('check-all', 'Check all now'),
  entry('settings', 'Settings'),
  entry('incidents', 'Incidents'),
];

function found(typed: string, bots: readonly BotRow[], recent: readonly string[] = []) {
  return paletteGroups({
    typed,
    commands,
    bots: new Map(bots.map((bot) => [bot.id, bot])),
    recent,
    entryOf: (bot) => ({ ...entry(bot.id, bot.name), bot }),
  }).map(({ id, entries, more }) => [id, entries.map((one) => one.id), more]);
}

describe('fuzzy search', () => {
  test('ranks a beginning before that of a word, before an inside, before scattered letters', () => {
    const scores = ['settings', 'open settings', 'resettings', 'sit and eat things'].map(
      (text) => fuzzyScore('set', text) ?? 0,
    );
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });

  test('wants every word, in any order, and says null where one is missing', () => {
    expect(fuzzyScore('now check', 'check all now')).toBeGreaterThan(0);
    expect(fuzzyScore('check later', 'check all now')).toBeNull();
    expect(fuzzyScore('', 'anything')).toBe(0);
    expect(fuzzyScore('z', 'anything')).toBeNull();
  });
});

describe('the palette', () => {
  const bots = [
    aRow({ id: '1', name: 'Payments', username: 'acme_pay_bot' }),
    aRow({ id: '2', name: 'Parcels', username: null }),
  ];

  test('shows what was chosen last first, once, while nothing is typed', () => {
    expect(found('', bots, ['2', 'settings', 'gone'])).toEqual([
      ['recent', ['2', 'settings'], 0],
      ['commands', ['check-all', 'incidents'], 0],
      ['bots', ['1'], 0],
    ]);
  });

  test('finds bots by name, username and number, and commands by their words', () => {
    expect(found('pay', bots)).toEqual([['bots', ['1'], 0]]);
    expect(found('acme_p', bots)).toEqual([['bots', ['1'], 0]]);
    expect(found('inc', bots)[0]).toEqual(['commands', ['incidents'], 0]);
    expect(found('nothing of this', bots)).toEqual([]);
  });

  test('puts what was chosen before first among equals', () => {
    expect(found('pa', bots)[0]?.[1]).toEqual(['1', '2']);
    expect(found('pa', bots, ['2'])[0]?.[1]).toEqual(['2', '1']);
  });

  test('of 10,000 bots answers a letter in a frame or two, and says how many more there are', () => {
    const many = manyRows(10_000);
    found('b', many);
    const startMs = performance.now();
    const groups = found('bot 1', many);
    expect(performance.now() - startMs).toBeLessThan(100);
    expect(groups.at(-1)?.[2]).toBeGreaterThan(100);
  });

  test('remembers few, the newest first', () => {
    const recent = createRecent();
    for (const id of ['a', 'b', 'a', 'c']) {
      recent.note(id);
    }
    expect(recent.list()).toEqual(['c', 'a', 'b']);
  });
});
