/** Most events in any stretch of this length; times in order. */
export function busiest(times: readonly number[], periodMs: number): number {
  let from = 0;
  let most = 0;
  for (const [to, atMs] of times.entries()) {
    while ((times[from] ?? atMs) <= atMs - periodMs) {
      from += 1;
    }
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** The times between neighbours. */
export function gapsOf(times: readonly number[]): readonly number[] {
  return times.slice(1).map((atMs, i) => atMs - (times[i] ?? 0));
}
