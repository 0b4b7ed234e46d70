/** A slow answer or a short sleep of the computer is no hole in the watching. */
const shortestGapMs = 600_000;

/** So long a silence between two checks of a bot still counts as watched, ms; longer, and nobody looked. */
export function watchedGapMs(intervalMs: number): number {
  return Math.max(shortestGapMs, 3 * intervalMs);
}
