import { seedShift } from './run-seed.ts';

/**
 * Mulberry32, numbers in [0, 1): the same for the same seed, on every machine. Whatever a test draws beside fast-check
 * comes from here; `npm run explore` shifts every seed.
 */
export function seeded(seed: number): () => number {
  let state = (seed + Math.imul(seedShift, 0x9e_37_79_b1)) | 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
