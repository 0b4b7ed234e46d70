import { expect, test } from 'vitest';
import { sparkRuns } from '../../../src-renderer/ui/Sparkline.tsx';

test('a gap in knowledge is a gap in the line', () => {
  const runs = sparkRuns([1, 2, null, null, 3], 40, 10);
  expect(runs.map((run) => run.length)).toEqual([2, 1]);
  expect(runs[1]?.[0]?.x).toBe(40);
});

test('two waiting updates stay low, two hundred reach the top', () => {
  expect(sparkRuns([2], 40, 12)[0]?.[0]?.y).toBe(10);
  expect(sparkRuns([200, 100], 40, 12)[0]?.map((point) => point.y)).toEqual([0, 6]);
});

test('no values and one value are no reason to fail', () => {
  expect(sparkRuns([], 40, 10)).toEqual([]);
  expect(sparkRuns([0], 40, 10)[0]?.[0]).toEqual({ x: 0, y: 10 });
});
