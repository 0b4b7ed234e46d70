import { describe, expect, test } from 'vitest';
import {
  completionsAt,
  withCompletion,
} from '../../../../src-renderer/features/overview/search-complete.ts';
import { aReason, aRow } from '../../support/scenes/rows.ts';

const bots = [
  aRow({
    id: '1',
    tags: ['shop', 'eu west'],
    host: 'a.example',
    reasons: [aReason('backlog', 'down')],
  }),
  aRow({ id: '2', tags: ['shop', 'staging'], host: 'b.example' }),
  aRow({
    id: '3',
    tags: ['say "hi"'],
    host: null,
    environment: { id: 'e', name: 'Production', colour: 'pink', differs: false },
  }),
];
const inserts = (text: string, caret = text.length): readonly string[] =>
  completionsAt(text, caret, bots).list.map(({ insert }) => insert);

describe('suggestions', () => {
  test.each([
    ['', []],
    ['e', ['env:', 'error:']],
    ['-wa', ['-waiting:']],
    ['desk h', ['host:']],
    ['"e', []],
    ['desk ', []],
    ['is:d', ['is:down ', 'is:degraded ']],
    ['-is:pau', ['-is:paused ']],
    ['is:down,pa', ['is:down,paused ', 'is:down,parked ']],
    ['tag:s', ['tag:shop ', 'tag:staging ']],
    ['tag:EU', ['tag:"eu west" ']],
    ['tag:say', []],
    ['host:', ['host:a.example ', 'host:b.example ']],
    ['env:p', ['env:Production ']],
    ['reason:', ['reason:backlog ']],
    ['waiting:', ['waiting:>0 ', 'waiting:>100 ', 'waiting:>1000 ']],
    ['tag:shop', []],
    ['foo:', []],
  ])('after %j', (text, wanted) => {
    expect(inserts(text)).toEqual(wanted);
  });

  test('count how many bots have a value, and put the commonest first', () => {
    expect(completionsAt('tag:', 4, bots).list.map(({ value, count }) => [value, count])).toEqual([
      ['shop', 2],
      ['eu west', 1],
      ['staging', 1],
    ]);
  });

  test('are for the word that the caret is at the end of', () => {
    expect(inserts('is:dow desk', 6)).toEqual(['is:down ']);
    expect(inserts('is:dow desk', 4)).toEqual([]);
  });

  test('take the place of the word and leave the rest', () => {
    const text = 'x is:dow desk';
    const found = completionsAt(text, 8, bots);
    expect(found.list.map((one) => withCompletion(text, found, one))).toEqual([
      { text: 'x is:down desk', caret: 10 },
    ]);
  });
});
