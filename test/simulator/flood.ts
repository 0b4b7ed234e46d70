/** A set of leaky buckets: each allows `count` events at once and frees one every duration/count. */
export interface FloodControl {
  /** The moment (ms) from which the next event is allowed; not later than now when it is. */
  readonly wakeupAtMs: (nowMs: number) => number;
  readonly addEvent: (nowMs: number) => void;
}

interface Bucket {
  readonly capacity: number;
  readonly msPerEvent: number;
  free: number;
  updatedAtMs: number;
}

/** Creates a flood control from its limits (`count` events per `durationMs`). */
export function createFloodControl(
  limits: readonly { readonly durationMs: number; readonly count: number }[],
): FloodControl {
  const buckets: Bucket[] = limits.map((limit) => ({
    capacity: limit.count,
    msPerEvent: limit.durationMs / limit.count,
    free: limit.count,
    updatedAtMs: 0,
  }));
  const refresh = (bucket: Bucket, nowMs: number): void => {
    const passedMs = Math.max(0, nowMs - bucket.updatedAtMs);
    bucket.free = Math.min(bucket.capacity, bucket.free + passedMs / bucket.msPerEvent);
    bucket.updatedAtMs = nowMs;
  };
  return {
    wakeupAtMs: (nowMs) => {
      let wakeupMs = nowMs;
      for (const bucket of buckets) {
        refresh(bucket, nowMs);
        // a rounding error of the division must not cost a whole slot
        const missing = 1 - bucket.free;
        if (missing > 1e-9) {
          wakeupMs = Math.max(wakeupMs, nowMs + missing * bucket.msPerEvent);
        }
      }
      return wakeupMs;
    },
    addEvent: (nowMs) => {
      for (const bucket of buckets) {
        refresh(bucket, nowMs);
        bucket.free -= 1;
      }
    },
  };
}
