/** Remembers since when (monotonic ms) things wait to be told, so that what belongs together is told together. */
export interface Gather {
  /** These wait now; true when they may be told: nothing more is coming, or the first has waited long enough. */
  ripe(
    ids: readonly string[],
    at: { readonly nowMs: number; readonly moreComing: boolean },
  ): boolean;
}

/** Problems and recoveries wait at most this long for others that belong to them. */
export const gatherMs = 30_000;

/** Starts empty: what waited before a restart waits anew, half a minute at most. */
export function createGather(): Gather {
  const since = new Map<string, number>();
  return {
    ripe(ids, { nowMs, moreComing }) {
      const waiting = new Set(ids);
      for (const id of since.keys()) {
        if (!waiting.has(id)) {
          since.delete(id);
        }
      }
      for (const id of waiting) {
        since.set(id, since.get(id) ?? nowMs);
      }
      return !moreComing || nowMs - Math.min(...since.values()) >= gatherMs;
    },
  };
}
