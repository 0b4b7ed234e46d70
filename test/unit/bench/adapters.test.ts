import { expect, test } from 'vitest';
import { figuresOf } from '../../bench/adapters.ts';
import { figure } from '../../bench/figures.ts';

const middle = (median: number) => ({ median, min: median, max: median, runs: 7 });

test('a start is read with its baseline and the ratio that the bench took', () => {
  const result = {
    unit: 'ms from spawn',
    trayRegistered: { hooklight: middle(300), smallestApp: middle(200), ratio: 1.5 },
    firstContent: { hooklight: middle(500), smallestApp: middle(400), ratio: 1.26 },
  };
  expect(figuresOf('start', result)).toEqual([
    figure('start: tray', [300, 'ms'], { name: 'smallest app', value: 200 }),
    figure('start: first content', [500, 'ms'], { name: 'smallest app', value: 400 }, 1.26),
  ]);
});

test('a start with a history is held against the same app with an empty database', () => {
  const beside = { hooklight: middle(300), smallestApp: middle(200), ratio: 1.5 };
  const result = {
    trayRegistered: beside,
    firstContent: beside,
    trayWithHistory: { hooklight: middle(330), emptyDatabase: middle(300), ratio: 1.1 },
  };
  expect(figuresOf('start', result).at(-1)).toEqual(
    figure(
      'start: tray with 10,000 bots and 400 days',
      [330, 'ms'],
      { name: 'empty database', value: 300 },
      1.1,
    ),
  );
});

test('size tells the whole fleet where it was measured', () => {
  const year = { rollupBytesPerBot: 500_000, spanBytesPerBot: 1 };
  const lives = { quiet: year, busy: year, troubled: year };
  const names = figuresOf('size', lives).map(({ name }) => name);
  const fleet = { megabytes: 321.4, bareMegabytes: 642.8 };
  const more = figuresOf('size', { ...lives, fleet });
  expect(more.slice(names.length)).toEqual([
    figure('size: 3,000 bots with the usual trouble, 400 days', [321.4, 'MB'], {
      name: 'bare records',
      value: 642.8,
    }),
  ]);
});

test('idle: memory and CPU beside the smallest app', () => {
  const result = {
    hooklight: { pssMegabytes: 180, cpuPercent: 0.5, cpuPercentLater: 0.3 },
    smallestApp: { pssMegabytes: 150, cpuPercent: 0.2, cpuPercentLater: 0.1 },
  };
  expect(figuresOf('idle', result).map(({ value, baseline }) => [value, baseline?.value])).toEqual([
    [180, 150],
    [0.5, 0.2],
    [0.3, 0.1],
  ]);
});

test('a list is held against the empty one, and against plain rows where they were measured', () => {
  const spread = { p50: 8, p99: 16, max: 30 };
  const looks = { framesAtRest: spread, keystrokeToPaint: spread, framesWhileScrolling: spread };
  const result = {
    ...looks,
    open: { hooklight: middle(450), emptyList: middle(250) },
    heapMegabytes: { before: 19, afterAMinute: 19 },
  };
  const plain = { open: middle(150), ...looks };
  const told = (of: unknown) =>
    figuresOf('list', of).map(({ name, ratio }) => `${name} ${String(ratio)}`);
  expect(told(result)).toEqual([
    'list: open 1.8',
    'list: key to paint, worst null',
    'list: worst frame at rest null',
    'list: worst frame while scrolling null',
    'list: heap after a minute of scrolling 1',
  ]);
  expect(told({ ...result, plain })).toEqual([
    'list: open 1.8',
    'list: open, beside plain rows 3',
    'list: key to paint, worst 1',
    'list: worst frame at rest 1',
    'list: worst frame while scrolling 1',
    'list: heap after a minute of scrolling 1',
  ]);
});

test('the whole way of a message is told where it was measured', () => {
  const spread = { p50: 8, p99: 10, max: 12 };
  const outage = { confirmed: spread, message: spread };
  const result = {
    engine: { oneBot: outage, oneOfAHundred: outage },
    delivery: { hooklight: spread, bareCall: spread },
  };
  expect(figuresOf('detect', result)).toHaveLength(3);
  const wholeWay = { hooklight: spread, bareLoop: { p50: 4, p99: 5, max: 5 } };
  expect(figuresOf('detect', { ...result, wholeWay }).slice(0, 2)).toEqual([
    figure('detect: server change to arrival, p50', [8, 's'], {
      name: 'bare loop and bare Notify',
      value: 4,
    }),
    figure('detect: server change to arrival, p99', [10, 's'], {
      name: 'bare loop and bare Notify',
      value: 5,
    }),
  ]);
});

test('a result without figures, in another shape, or of a failed bench has none', () => {
  expect(figuresOf('start', { trayRegistered: 3 })).toEqual([]);
  expect(figuresOf('start', undefined)).toEqual([]);
  expect(figuresOf('scale', { failed: 'no display' })).toEqual([]);
});

test('a figure that is no number is left out, and the others stay', () => {
  const broken = { ...figure('scale: lateness p99', [1, 'ms']), value: null };
  const good = figure('scale: PSS', [600, 'MB']);
  expect(figuresOf('scale', { figures: [broken, good] })).toEqual([good]);
});

test('figures that a bench names itself are taken, and win over what is read off it', () => {
  const own = figure("size: a quiet bot's year", [0.02, 'MB']);
  const year = { rollupBytesPerBot: 500_000, spanBytesPerBot: 1 };
  const result = { quiet: year, busy: year, troubled: year, figures: [own] };
  const named = figuresOf('size', result).map(({ name, value }) => `${name} ${value}`);
  expect(named).toEqual([
    "size: a busy healthy bot's year 0.5",
    "size: a troubled bot's year 0.5",
    "size: a quiet bot's year 0.02",
  ]);
});
