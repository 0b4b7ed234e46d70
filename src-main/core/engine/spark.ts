/** The sparkline of a row: one waiting count per 2 minutes over the last hour. */
const bucketMs = 120_000;
const bucketCount = 30;

export interface Spark {
  add(atMs: number, pending: number): void;
  /** Oldest first; null where there was no check. `nowMs` decides where the hour ends. */
  values(nowMs: number): readonly (number | null)[];
}

/** A ring of the newest count of each 2-minute bucket, by wall time. */
export function createSpark(): Spark {
  const buckets = new Map<number, number>();
  let newest = Number.NEGATIVE_INFINITY;
  return {
    add(atMs, pending) {
      const bucket = Math.floor(atMs / bucketMs);
      if (bucket === newest) {
        buckets.set(bucket, pending);
        return;
      }
      newest = bucket;
      buckets.delete(bucket);
      buckets.set(bucket, pending);
      for (const old of buckets.keys()) {
        if (old <= bucket - bucketCount || old > bucket) {
          buckets.delete(old);
        }
      }
    },
    values(nowMs) {
      const last = Math.floor(nowMs / bucketMs);
      return Array.from(
        { length: bucketCount },
        (_, i) => buckets.get(last - bucketCount + 1 + i) ?? null,
      );
    },
  };
}

/** How far back a fresh spark must be filled from the store, ms. */
export const sparkSpanMs = bucketMs * bucketCount;
export const sparkStepMs = bucketMs;
