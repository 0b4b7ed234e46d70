import { timeField } from '../../../src-shared/history.ts';
import { watchedGapMs } from '../domain/watched-gap.ts';
import { emptySums, type HistorySpan, type Sums } from './hours.ts';

/** Sums while they grow. */
type Growing = { -readonly [K in keyof Sums]: Sums[K] };

export interface FoldRange {
  readonly fromMs: number;
  /** Not part of it any more. */
  readonly toMs: number;
  /** Length of a bucket; buckets begin at whole multiples of it since 1970. */
  readonly stepMs: number;
}

/**
 * How many of the things that happened between two moments, the first and the last at its ends and the others evenly
 * between, lie before a third.
 */
export function evenlyBefore(
  stretch: { readonly fromMs: number; readonly toMs: number; readonly count: number },
  ms: number,
): number {
  const { fromMs, toMs, count } = stretch;
  if (ms <= fromMs) {
    return 0;
  }
  if (ms > toMs) {
    return count;
  }
  const stepMs = (toMs - fromMs) / Math.max(1, count - 1);
  return Math.min(count - 1, Math.ceil((ms - fromMs) / stepMs));
}

/** What a stretch has in common with a bucket, and where the bucket begins and ends within the range. */
interface Part {
  readonly bucket: Growing;
  readonly fromMs: number;
  readonly toMs: number;
  readonly beginsMs: number;
  readonly endsMs: number;
}

/** Buckets of a range by their number, made when something falls into them. */
function createBuckets(range: FoldRange) {
  const { stepMs } = range;
  const buckets = new Map<number, Growing>();
  const lastIndex = Math.ceil(range.toMs / stepMs) - 1;
  const partOf = (index: number, fromMs: number, toMs: number): Part => {
    const beginsMs = Math.max(range.fromMs, index * stepMs);
    const endsMs = Math.min(range.toMs, (index + 1) * stepMs);
    const part = { fromMs: Math.max(fromMs, beginsMs), toMs: Math.min(toMs, endsMs) };
    const bucket = buckets.get(index) ?? { ...emptySums(part.fromMs, part.toMs) };
    buckets.set(index, bucket);
    bucket.fromMs = Math.min(bucket.fromMs, part.fromMs);
    bucket.toMs = Math.max(bucket.toMs, part.toMs);
    return { bucket, ...part, beginsMs, endsMs };
  };
  return {
    /** Each bucket that shares time with a stretch. */
    *sharing(fromMs: number, toMs: number): Generator<Part> {
      if (toMs <= range.fromMs || fromMs >= range.toMs) {
        return;
      }
      const first = Math.floor(Math.max(fromMs, range.fromMs) / stepMs);
      const last = Math.min(lastIndex, Math.ceil(toMs / stepMs) - 1);
      for (let index = first; index <= last; index += 1) {
        yield partOf(index, fromMs, toMs);
      }
    },
    /** Each bucket that holds a moment between two, both included. */
    *holding(fromMs: number, toMs: number): Generator<Part> {
      if (toMs < range.fromMs || fromMs >= range.toMs) {
        return;
      }
      const first = Math.floor(Math.max(fromMs, range.fromMs) / stepMs);
      const last = Math.min(lastIndex, Math.floor(toMs / stepMs));
      for (let index = first; index <= last; index += 1) {
        yield partOf(index, fromMs, toMs);
      }
    },
    sorted: (): readonly (readonly [number, Sums])[] => [...buckets].toSorted(([a], [b]) => a - b),
  };
}

function see(bucket: Growing, pending: number | null): void {
  if (pending !== null) {
    bucket.pendingMin = Math.min(bucket.pendingMin ?? pending, pending);
    bucket.pendingMax = Math.max(bucket.pendingMax ?? pending, pending);
    bucket.pendingLast = pending;
  }
}

/**
 * Sums up spans by buckets of time. Spans must come by their end (`toMs`), the one before the range first, so that
 * the time up to the first check is known too. What a check found holds until the next one, unless the pause between
 * them was longer than `watchedGapMs`: then nobody looked. Where a clock was set back and spans overlap, no moment
 * is counted twice.
 */
export function createFold(range: FoldRange) {
  const buckets = createBuckets(range);
  let last: HistorySpan | null = null;

  const hold = (span: HistorySpan, fromMs: number, toMs: number): void => {
    for (const { bucket, ...part } of buckets.sharing(fromMs, toMs)) {
      bucket[timeField[span.health]] += part.toMs - part.fromMs;
      see(bucket, span.pending);
    }
  };
  const latencyBefore = (span: HistorySpan, checks: number): number =>
    Math.floor((span.latencySumMs * checks) / span.count);
  const countChecks = (span: HistorySpan): void => {
    for (const { bucket, beginsMs, endsMs } of buckets.holding(span.fromMs, span.toMs)) {
      const before = evenlyBefore(span, beginsMs);
      const until = evenlyBefore(span, endsMs);
      if (until > before) {
        bucket.checks += until - before;
        bucket.latencySumMs += latencyBefore(span, until) - latencyBefore(span, before);
        bucket.latencyMaxMs = Math.max(bucket.latencyMaxMs ?? 0, span.latencyMaxMs);
        see(bucket, span.pending);
      }
    }
  };

  return {
    add(span: HistorySpan): void {
      if (last !== null && span.fromMs > last.toMs) {
        if (span.fromMs - last.toMs <= watchedGapMs(span.intervalMs)) {
          hold(last, last.toMs, span.fromMs);
        }
      }
      const fromMs = Math.max(span.fromMs, last?.toMs ?? span.fromMs);
      if (span.toMs > fromMs) {
        hold(span, fromMs, span.toMs);
      }
      countChecks(span);
      last = span;
    },
    /** Buckets that hold anything, oldest first, each with its number. */
    result: buckets.sorted,
  };
}
export type Fold = ReturnType<typeof createFold>;
