/** What all tests draw from, unless they explore: a run that was green once is green again. */
const usualSeed = 20_261_128;

/**
 * The seed of this run. `HOOKLIGHT_SEED`, a 32-bit integer, takes other draws: `npm run explore` sets it and tells it
 * when a test fails.
 * @throws RangeError when it is set to something else.
 */
export const runSeed = readSeed(process.env['HOOKLIGHT_SEED'] ?? '');

/** Zero in a usual run, so that generators with a number of their own draw what they always drew. */
export const seedShift = (runSeed - usualSeed) | 0;

function readSeed(text: string): number {
  const seed = text === '' ? usualSeed : Number(text);
  if (seed !== (seed | 0)) {
    throw new RangeError(`HOOKLIGHT_SEED is no 32-bit integer: ${text}`);
  }
  return seed;
}
