import {
  chartPointsMax,
  timeField,
  watchedMs,
  type HistorySums,
} from '../../../src-shared/history.ts';
import { createFold, evenlyBefore } from './fold.ts';
import { addSums, emptySums, hourMs, type HistorySpan, type HourSums, type Sums } from './hours.ts';

const minuteMs = 60_000;
/** Steps that divide a day. */
const steps = [
  1000,
  2000,
  5000,
  10_000,
  15_000,
  30_000,
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * minuteMs),
  ...[1, 2, 3, 4, 6, 12, 24].map((hours) => hours * hourMs),
];

/** A stretch of time; `toMs` is not part of it. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The shortest step by which a range is cut into at most `most` buckets (the ones at its ends may be cut off). */
export function stepFor({ fromMs, toMs }: TimeRange, most: number): number {
  const fits = (stepMs: number): boolean => (toMs - fromMs) / stepMs + 2 <= most;
  return steps.find(fits) ?? Math.ceil((toMs - fromMs) / (most - 2) / hourMs) * hourMs;
}

/** Whether nothing happened in a stretch: one health, one count, watched from its first moment to its last. */
function isFlat(sums: Sums): boolean {
  const watched = watchedMs(sums);
  const most = Math.max(sums.healthyMs, sums.degradedMs, sums.downMs, sums.unknownMs);
  return (
    watched === most &&
    watched === sums.toMs - sums.fromMs &&
    sums.pendingMin === sums.pendingMax &&
    sums.errors === 0
  );
}

function isSameFlat(a: Sums, b: Sums): boolean {
  return (
    a.toMs === b.fromMs &&
    isFlat(a) &&
    isFlat(b) &&
    a.pendingLast === b.pendingLast &&
    Object.values(timeField).every((field) => a[field] > 0 === b[field] > 0)
  );
}

/** Neighbours that say the same as one: what does not change needs one point, however long it lasts. */
export function joinFlat(sums: readonly Sums[]): readonly Sums[] {
  const joined: Sums[] = [];
  for (const each of sums) {
    const last = joined.at(-1);
    if (last !== undefined && isSameFlat(last, each)) {
      joined[joined.length - 1] = addSums(last, each);
    } else {
      joined.push(each);
    }
  }
  return joined;
}

/** Spans as buckets of a step. */
export function bucketsOfSpans(
  spans: readonly HistorySpan[],
  range: TimeRange,
  stepMs: number,
): readonly Sums[] {
  const fold = createFold({ ...range, stepMs });
  spans.forEach((span) => fold.add(span));
  return fold.result().map(([, sums]) => sums);
}

/** Hours as buckets of whole hours; a bucket reaches from the first hour in it of which anything is known to the last. */
export function bucketsOfHours(hours: readonly HourSums[], stepMs: number): readonly Sums[] {
  const stepHours = Math.max(1, Math.round(stepMs / hourMs));
  const buckets = new Map<number, Sums>();
  for (const hour of hours) {
    const index = Math.floor(hour.hour / stepHours);
    const known = buckets.get(index);
    buckets.set(index, known === undefined ? hour : addSums(known, hour));
  }
  return [...buckets.values()];
}

/** Error events counted into the buckets of their time, evenly from the first to the last of each. */
export function withErrors(
  buckets: readonly Sums[],
  events: readonly {
    readonly firstAtMs: number;
    readonly lastAtMs: number;
    readonly count: number;
  }[],
): readonly Sums[] {
  return buckets.map((bucket, index) => {
    // A bucket reaches to the next one: an error may fall between two checks.
    const untilMs = buckets[index + 1]?.fromMs ?? bucket.toMs + 1;
    const errors = events.reduce((sum, { firstAtMs, lastAtMs, count }) => {
      const stretch = { fromMs: firstAtMs, toMs: lastAtMs, count };
      return sum + evenlyBefore(stretch, untilMs) - evenlyBefore(stretch, bucket.fromMs);
    }, bucket.errors);
    return errors === bucket.errors ? bucket : { ...bucket, errors };
  });
}

/** Sums as the window gets them. */
export function toView(sums: Sums): HistorySums {
  const { latencySumMs, ...rest } = sums;
  return {
    fromMs: Math.round(rest.fromMs),
    toMs: Math.round(rest.toMs),
    healthyMs: rest.healthyMs,
    degradedMs: rest.degradedMs,
    downMs: rest.downMs,
    unknownMs: rest.unknownMs,
    checks: rest.checks,
    pendingMin: rest.pendingMin,
    pendingMax: rest.pendingMax,
    pendingLast: rest.pendingLast,
    errors: rest.errors,
    latencyMeanMs: rest.checks === 0 ? null : latencySumMs / rest.checks,
    latencyMaxMs: rest.latencyMaxMs,
  };
}

/** Everything together, over the whole range whether watched or not. */
export function totalOf(sums: readonly Sums[], { fromMs, toMs }: TimeRange): Sums {
  return { ...sums.reduce(addSums, emptySums(fromMs, toMs)), fromMs, toMs };
}

/** Cells of equal length over a range, also where nothing is known. `stepMs` divides the range. */
export function cellsOf(sums: readonly Sums[], range: TimeRange, stepMs: number): readonly Sums[] {
  const count = Math.round((range.toMs - range.fromMs) / stepMs);
  const cells = Array.from({ length: count }, (_, index) =>
    emptySums(range.fromMs + index * stepMs, range.fromMs + (index + 1) * stepMs),
  );
  for (const each of sums) {
    const index = Math.floor((each.fromMs - range.fromMs) / stepMs);
    const cell = cells[index];
    if (cell !== undefined) {
      cells[index] = { ...addSums(cell, each), fromMs: cell.fromMs, toMs: cell.toMs };
    }
  }
  return cells;
}

/** The points of a chart. The step was chosen so that they are few enough; the newest stay whatever happens. */
export function pointsOf(buckets: readonly Sums[]): readonly Sums[] {
  return joinFlat(buckets).slice(-chartPointsMax);
}
