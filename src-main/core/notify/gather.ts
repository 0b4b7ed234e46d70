/** Remembers since when (monotonic ms) things wait to be told, so that what belongs together is told together. */
export interface Gather {
  /** These wait now; true when the first of them has waited long enough. */
  ripe(ids: readonly string[], at: { readonly nowMs: number; readonly waitMs: number }): boolean;
}

/** How long what was found waits for others that belong to it, ms. */
export interface Waits {
  /** While nothing else looks wrong. */
  readonly calmMs: number;
  /** While a check could not ask: the whole fleet may be about to follow. */
  readonly troubledMs: number;
  /** While other bots are about to be confirmed. */
  readonly longestMs: number;
}

/** Several bots within this time are told together. */
export const gatherMs = 30_000;
/** All bots have had their turn and their confirmation by then. */
const longestMs = 90_000;

/**
 * The waits of a fleet: half a minute at least, and while others are being confirmed as long as one round of checks and
 * its confirmations take. A bot that is alone waits for nobody; at short intervals all of it is shorter.
 */
export function waitsOf(fleet: { readonly bots: number; readonly intervalMs: number }): Waits {
  const { bots, intervalMs } = fleet;
  const isAlone = bots < 2;
  return {
    calmMs: isAlone ? 0 : Math.min(gatherMs, intervalMs / 2),
    troubledMs: gatherMs,
    longestMs: isAlone ? gatherMs : Math.min(Math.max(gatherMs, 1.5 * intervalMs), longestMs),
  };
}

/** Starts empty: what waited before a restart waits anew, a minute and a half at most. */
export function createGather(): Gather {
  const since = new Map<string, number>();
  return {
    ripe(ids, { nowMs, waitMs }) {
      const waiting = new Set(ids);
      for (const id of since.keys()) {
        if (!waiting.has(id)) {
          since.delete(id);
        }
      }
      let firstMs = nowMs;
      for (const id of waiting) {
        const atMs = since.get(id) ?? nowMs;
        since.set(id, atMs);
        firstMs = Math.min(firstMs, atMs);
      }
      return nowMs - firstMs >= waitMs;
    },
  };
}
