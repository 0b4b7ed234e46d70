import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

const node = {
  environment: 'node' as const,
  pool: 'forks' as const,
  passWithNoTests: true,
  // Generous on purpose: a loaded machine is slow, and no test here is about time.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Vitest itself asks for a second only.
  expect: { poll: { timeout: 10_000 } },
};

/** Files that hold the app to seconds or frames, or hurt and starve what runs: nothing else runs beside them. */
const alone = {
  renderer: ['test/renderer/screens/live.test.ts'],
  e2e: ['test/e2e/faults/**/*.test.ts', 'test/e2e/{in-time,package,shell,tray}.test.ts'],
} as const;
const inWindow = { ...node, hookTimeout: 90_000 };
const onDesktop = { ...node, testTimeout: 120_000, hookTimeout: 120_000 };
/**
 * Integration that holds something to milliseconds of the clock on the wall, or starves and stops what runs: with the
 * usual two at once. The others wait more than they work, for disks and for the next look, and most of their clocks move
 * when told.
 */
const inTime = [
  'test/integration/{core,diagnose,disk,faults,network,scripts,store,time}/**/*.test.ts',
];
/** Another number of workers than the others': a group of its own. Those without company come last by themselves. */
const threeAtOnce = { maxWorkers: 3, sequence: { groupOrder: 1 } };

/** A ring is the project of its name, and NAME-alone or NAME-in-time: `vitest run --project 'NAME*'`. */
export default defineConfig({
  test: {
    // Vitest would leave one core out; the tests wait more than they work.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...node, name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'architecture',
          include: ['test/architecture/**/*.test.ts'],
        },
      },
      {
        test: {
          ...node,
          ...threeAtOnce,
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          exclude: [...inTime],
        },
      },
      { test: { ...node, name: 'integration-in-time', include: [...inTime] } },
      { test: { ...node, name: 'shell', include: ['test/shell/**/*.test.ts'] } },
      {
        test: {
          ...inWindow,
          name: 'renderer',
          include: ['test/renderer/**/*.test.ts', 'test/renderer/**/*.test.tsx'],
          exclude: [...alone.renderer],
        },
      },
      {
        test: {
          ...inWindow,
          name: 'renderer-alone',
          include: [...alone.renderer],
          fileParallelism: false,
        },
      },
      {
        // Most of these wait for the next look at a bot.
        test: {
          ...onDesktop,
          ...threeAtOnce,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: [...alone.e2e],
        },
      },
      {
        test: {
          ...onDesktop,
          name: 'e2e-alone',
          include: [...alone.e2e],
          fileParallelism: false,
        },
      },
    ],
  },
});
