import { defineConfig } from 'vitest/config';

/** The unit tests of repair, for the mutation run: quick, without anything that starts a process. */
export default defineConfig({
  test: { include: ['test/unit/core/repair/**/*.test.ts'], environment: 'node' },
});
