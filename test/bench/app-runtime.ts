import { electronPath } from '../../scripts/runtime.ts';
import { engineLimits } from '../../src-main/shell/engine-link/engine-limits.ts';
import type { BenchRuntime } from './run-bench-program.ts';

/**
 * What runs the app's engine: Electron's Node, whose V8 keeps pointers half as long as plain Node's, with the limit of the
 * engine's thread. Nothing of Chromium runs in it.
 */
export const appRuntime = (): BenchRuntime => ({
  path: electronPath().path,
  flags: [`--max-old-space-size=${engineLimits.maxOldGenerationSizeMb}`],
  env: { ELECTRON_RUN_AS_NODE: '1' },
});
