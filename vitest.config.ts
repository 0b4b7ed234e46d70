import { defineConfig } from 'vitest/config';

const node = {
  environment: 'node' as const,
  pool: 'forks' as const,
  passWithNoTests: true,
  // Generous on purpose: a loaded machine is slow, and no test here is about time.
  testTimeout: 60_000,
};

/** One project a ring: each runs alone with `vitest run --project NAME`. */
export default defineConfig({
  test: {
    // Vitest would leave one core out; the tests wait more than they work.
    maxWorkers: 2,
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
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
        },
      },
      { test: { ...node, name: 'shell', include: ['test/shell/**/*.test.ts'] } },
      {
        test: {
          ...node,
          name: 'renderer',
          include: ['test/renderer/**/*.test.ts', 'test/renderer/**/*.test.tsx'],
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...node,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
