import { describe, expect, test } from 'vitest';
import type { AutomationView } from '../../../../src-shared/automation.ts';
import {
  choiceOf,
  ruleNote,
  ruleTags,
  stateText,
  tagEntryOf,
  untilText,
  withChoice,
} from '../../../../src-renderer/features/automatic/automatic-words.ts';

const hourMs = 3_600_000;
const nowMs = new Date(2026, 10, 27, 14, 5).getTime();
const at = (day: number, hour: number): number => new Date(2026, 10, day, hour, 0).getTime();

const rule = (
  mode: 'dry-run' | 'live',
  liveFromMs: number,
): AutomationView['scopes'][number]['rules'][number] => ({
  rule: 'missing',
  mode,
  sinceMs: liveFromMs - 24 * hourMs,
  inForce: 'dry-run',
  liveFromMs,
});
const view = (parts: Partial<AutomationView>): AutomationView => ({
  state: { enabled: true, stoppedSinceMs: null },
  scopes: [],
  held: [],
  ...parts,
});
const entry = (
  scope: AutomationView['scopes'][number]['scope'],
  isOn = true,
): AutomationView['scopes'][number] => ({
  scope,
  rules: isOn ? [rule('live', nowMs)] : [],
  protect: false,
});
const tagged = (tag: string, isOn = true) => entry({ kind: 'tag', tag }, isOn);

describe('when a rule goes live', () => {
  test.each([
    [at(27, 23), 'today 23:00'],
    [at(28, 14), 'tomorrow 14:00'],
    [at(28, 0), 'tomorrow 00:00'],
    [at(29, 14), '29 Nov, 14:00'],
  ])('%i is told as %s', (ms, words) => {
    expect(untilText(ms, nowMs)).toBe(words);
  });

  test('a live rule says so only once its day is over', () => {
    const note = (stored: ReturnType<typeof rule>): string =>
      ruleNote('missing', 'live', { stored, nowMs });
    expect(note(rule('live', at(28, 14)))).toBe('Dry run until tomorrow 14:00, then live.');
    expect(note(rule('live', nowMs - 1))).toBe('Live: it sends.');
    expect(ruleNote('missing', 'live', { stored: null, nowMs })).not.toContain('it sends');
    expect(ruleNote('recent-errors', 'live', { stored: null, nowMs })).toBe(
      'The journal says why.',
    );
  });
});

test('another choice for one rule leaves the others as they are', () => {
  const wanted = {
    rules: [
      { rule: 'missing', mode: 'live' },
      { rule: 'recent-errors', mode: 'live' },
    ],
    protect: true,
  } as const;
  const next = withChoice(wanted, 'missing', 'off');
  expect(next).toEqual({ rules: [{ rule: 'recent-errors', mode: 'live' }], protect: true });
  expect(choiceOf(next, 'missing')).toBe('off');
  expect(withChoice(next, 'missing', 'dry-run').rules).toHaveLength(2);
});

describe('the state in one sentence', () => {
  const bot = entry({ kind: 'bot', botId: '1' });
  test.each([
    [[tagged('a')], 'On for 1 tag.'],
    [[tagged('a'), tagged('b'), bot], 'On for 2 tags and 1 bot.'],
    [[bot], 'On for 1 bot.'],
    [[tagged('a', false)], 'Off: no rule is switched on, so nothing is repaired by itself.'],
  ])('%#', (scopes, words) => {
    expect(stateText(view({ scopes }), nowMs)).toBe(words);
  });

  test('stopped stands before all', () => {
    const state = { enabled: true, stoppedSinceMs: at(27, 13) };
    expect(stateText(view({ state, scopes: [bot] }), nowMs)).toContain('Stopped since 13:00.');
  });
});

test('a bot follows the first of its tags that has an entry, even an empty one', () => {
  const scopes = [tagged('b'), tagged('off', false)];
  expect(tagEntryOf(view({ scopes }), ['a', 'b', 'off'])?.scope).toEqual({ kind: 'tag', tag: 'b' });
  expect(tagEntryOf(view({ scopes }), ['off', 'b'])?.rules).toEqual([]);
  expect(tagEntryOf(view({ scopes }), ['a'])).toBeNull();
});

test('every tag can be chosen: those of the bots, and those with rules that no bot has', () => {
  const bots = [{ tags: ['b', 'b'] }, { tags: ['a', 'b'] }];
  const tags = ruleTags(bots, view({ scopes: [tagged('gone')] }));
  expect(tags.map(({ tag, bots: count, entry: own }) => [tag, count, own !== null])).toEqual([
    ['a', 1, false],
    ['b', 2, false],
    ['gone', 0, true],
  ]);
});
