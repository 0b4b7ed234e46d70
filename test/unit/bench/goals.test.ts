import { expect, test } from 'vitest';
import { figure } from '../../bench/figures.ts';
import { goals, hasGaps, judge, type Goal } from '../../bench/goals.ts';
import { table } from '../../bench/table.ts';

const wanted: Readonly<Record<string, Goal | null>> = {
  'start: tray': { of: 'ratio', atMost: 1.25 },
  'scale: lateness p99': { of: 'value', atMost: 1000 },
  'commit: 333 polls': null,
};
const tray = figure('start: tray', [500, 'ms'], { name: 'smallest app', value: 400 });
const late = figure('scale: lateness p99', [1000.5, 'ms']);
const commit = figure('commit: 333 polls', [18, 'ms'], { name: 'bare write', value: 2 });

const outcomes = (judged: ReturnType<typeof judge>) =>
  judged.map(({ name, outcome }) => `${name} ${outcome}`);

test('a goal is reached at its very limit and missed beyond it, by value or by ratio', () => {
  expect(outcomes(judge([tray, late, commit], wanted))).toEqual([
    'start: tray reached',
    'scale: lateness p99 missed',
    'commit: 333 polls no goal',
  ]);
});

test('a goal on what is more than the baseline counts the difference alone, and needs the baseline', () => {
  const some = { 'idle: CPU': { of: 'more', atMost: 0.3 } } as const;
  const idle = (value: number) =>
    figure('idle: CPU', [value, '% of a core'], { name: 'smallest tray app', value: 0.1 });
  const outcomeOf = (one: ReturnType<typeof figure>) => judge([one], some)[0]?.outcome;
  expect(outcomeOf(idle(0.4))).toBe('reached');
  expect(outcomeOf(idle(0.41))).toBe('missed');
  expect(outcomeOf(figure('idle: CPU', [0.2, '% of a core']))).toBe('missing');
  expect(table(judge([idle(0.4)], some))).toContain('≤ +0.3 % of a core  reached');
});

test('a missed goal is no gap; a figure that is not there is one, with or without a goal', () => {
  expect(hasGaps(judge([tray, late, commit], wanted))).toBe(false);
  expect(hasGaps(judge([tray, late], wanted))).toBe(true);
  expect(outcomes(judge([late, commit], wanted))[0]).toBe('start: tray missing');
});

test('a goal on a ratio is missing where no baseline was measured', () => {
  const alone = figure('start: tray', [500, 'ms']);
  expect(judge([alone, late, commit], wanted)[0]?.outcome).toBe('missing');
  const nothing = figure('start: tray', [500, 'ms'], { name: 'smallest app', value: 0 });
  expect(judge([nothing, late, commit], wanted)[0]?.outcome).toBe('missing');
});

test('a figure that is not a number is missing', () => {
  const broken = figure('scale: lateness p99', [Number.NaN, 'ms']);
  expect(judge([tray, broken, commit], wanted)[1]?.outcome).toBe('missing');
  const ratio = figure('start: tray', [Number.NaN, 'ms'], { name: 'smallest app', value: 400 });
  expect(judge([ratio, late, commit], wanted)[0]?.outcome).toBe('missing');
  const free = figure('commit: 333 polls', [Number.NaN, 'ms']);
  expect(judge([tray, late, free], wanted)[2]?.outcome).toBe('missing');
});

test('other figures follow without a goal', () => {
  const other = figure('list: open', [430, 'ms']);
  expect(outcomes(judge([other, tray, late, commit], wanted)).at(-1)).toBe('list: open no goal');
});

test('a ratio measured in pairs is kept in place of the ratio of medians', () => {
  expect(figure('x', [6, 'ms'], { name: 'bare', value: 3 }, 2.345).ratio).toBe(2.35);
});

test('the goals are those of the product', () => {
  const limits = Object.entries(goals).flatMap(([name, goal]) =>
    goal === null ? [] : [`${name} ${goal.of} ${goal.atMost}`],
  );
  expect(limits).toEqual([
    'start: tray ratio 1.25',
    'start: first content ratio 1.5',
    'start: tray with 10,000 bots and 400 days ratio 1.25',
    'idle: PSS ratio 1.2',
    'idle: CPU more 0.3',
    'poll: quiet bot ratio 1.5',
    'scale: lateness p99 value 1000',
    'scale: engine loop gap p99 value 50',
    'scale: main loop gap p99 value 10',
    'endurance: memory growth value 5',
    'endurance: heap growth value 5',
    'endurance: whole process at its peak value 300',
    'endurance: loop gap p99 value 50',
    'endurance: loop gap, worst value 200',
    'endurance: all at once, loop gap p99 value 50',
    'endurance: all at once, loop gap, worst value 200',
    'endurance: a backup, loop gap, worst value 50',
    'endurance: CPU at rest value 1',
    'endurance: write-ahead log, largest value 64',
    "size: a quiet bot's year value 1",
    "size: a busy healthy bot's year value 1",
    'size: 3,000 bots with the usual trouble, 400 days value 500',
    'list: open more 400',
    'list: key to paint, worst value 50',
    'list: worst frame at rest value 33',
    'list: worst frame while scrolling value 33',
  ]);
});

test('the table has a line for each figure, with goal and outcome', () => {
  expect(table(judge([tray, late], wanted)).split('\n')).toEqual([
    'figure               measured   baseline            ratio   goal',
    'start: tray          500 ms     400 (smallest app)  1.25 ×  ≤ 1.25 ×   reached',
    'scale: lateness p99  1000.5 ms  –                   –       ≤ 1000 ms  missed',
    'commit: 333 polls    –          –                   –       –          missing',
  ]);
});
