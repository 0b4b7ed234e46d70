import { expect, test } from 'vitest';
import { atRest, footprintOf } from '../../bench/footprint.ts';

const share = (threads: readonly (readonly [id: number, cpuMs: number, wakes: number])[]) => ({
  part: 'main process',
  pssMegabytes: 71.44,
  privateMegabytes: 51.46,
  threads: threads.map(([id, cpuMs, wakes]) => ({ id, cpuMs, wakes })),
});

test('a stretch of time counts what threads did within it, also those that began in it', () => {
  const before = [
    share([
      [1, 100, 1000],
      [2, 50, 500],
    ]),
  ];
  const after = [
    share([
      [1, 160, 1030],
      [3, 30, 30],
    ]),
  ];
  expect(atRest(before, after, 30_000)).toEqual([
    {
      part: 'main process',
      pssMegabytes: 71.4,
      privateMegabytes: 51.5,
      cpuPercent: 0.3,
      wakesPerSecond: 2,
    },
  ]);
});

test.runIf(process.platform === 'linux')('this very process is read from /proc', () => {
  const [self] = footprintOf(process.pid);
  expect(self?.part).toBe('main process');
  expect(self?.pssMegabytes).toBeGreaterThan(1);
  expect(self?.privateMegabytes).toBeGreaterThan(1);
  expect(self?.threads.some(({ cpuMs }) => cpuMs > 1)).toBe(true);
});
