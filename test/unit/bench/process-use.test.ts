import { expect, test } from 'vitest';
import { cpuMsOf, cpuPercents, partOf } from '../../bench/process-use.ts';

test('a process is named by its type', () => {
  expect(partOf({ command: '/x/electron /repo --profile /p' })).toBe('main process');
  expect(partOf({ command: '/x/electron --type=renderer --lang=en' })).toBe('renderer');
  expect(partOf({ command: '/x/electron --type=gpu-process' })).toBe('gpu-process');
});

test('CPU is user and system time, whatever the name of the program holds', () => {
  const after = '7 (a) b) (c) R 1 2 3 4 5 6 7 8 9 10 25 17 300 400 5 6';
  expect(cpuMsOf(after)).toBe(420);
});

test('percents are of what was used between two looks; a part that came meanwhile counts whole', () => {
  const before = new Map([['renderer', 1000]]);
  const after = new Map([
    ['renderer', 1500],
    ['utility', 20],
  ]);
  expect(cpuPercents(before, after, 1000)).toEqual({ renderer: 50, utility: 2 });
});
