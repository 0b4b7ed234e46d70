import type { HistoryChart, HistoryMarker, HistorySums } from '../../../../src-shared/history.ts';

export const markKinds = ['incident', 'error', 'action', 'gap'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A stretch of time that is shown. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** What uPlot draws: x in Unix seconds, then the line and the lower and upper edge of the band. */
export interface PlotData {
  readonly xs: readonly number[];
  readonly last: readonly (number | null)[];
  readonly min: readonly (number | null)[];
  readonly max: readonly (number | null)[];
}

type Points = HistoryChart['points'];

/** Points as steps: each is flat from its begin to its end; where two do not touch, the line is broken. */
export function plotDataOf(points: Points): PlotData {
  const xs: number[] = [];
  const last: (number | null)[] = [];
  const min: (number | null)[] = [];
  const max: (number | null)[] = [];
  const push = (ms: number, point: HistorySums | null): void => {
    const before = xs.at(-1);
    // uPlot wants rising x; equal ones happen where points touch.
    xs.push(before !== undefined && ms / 1000 <= before ? before + 0.001 : ms / 1000);
    last.push(point?.pendingLast ?? null);
    min.push(point?.pendingMin ?? null);
    max.push(point?.pendingMax ?? null);
  };
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (before !== undefined && point.fromMs > before.toMs) {
      push(before.toMs + 1, null);
    }
    push(point.fromMs, point);
    if (point.toMs > point.fromMs) {
      push(point.toMs, point);
    }
  });
  return { xs, last, min, max };
}

/** Number of the point that a moment lies in, or the nearest one; -1 where there is none. */
export function pointAt(points: Points, ms: number): number {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const point = points[middle];
    if (point !== undefined && point.toMs < ms) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found = points[low];
  const before = points[low - 1];
  if (found === undefined) {
    return -1;
  }
  const isBeforeNearer =
    before !== undefined && ms < found.fromMs && ms - before.toMs < found.fromMs - ms;
  return isBeforeNearer ? low - 1 : low;
}

/** Marks that lie at a moment, give or take; the closest to their begin first. */
export function marksAt(
  markers: readonly HistoryMarker[],
  ms: number,
  aroundMs: number,
): readonly HistoryMarker[] {
  return markers
    .filter(({ fromMs, toMs }) => fromMs - aroundMs <= ms && (toMs ?? Infinity) + aroundMs >= ms)
    .toSorted((a, b) => Math.abs(a.fromMs - ms) - Math.abs(b.fromMs - ms));
}

/** The next mark from a moment in a direction; null at the end. Marks that begin outside the range are skipped. */
export function nextMark(
  markers: readonly HistoryMarker[],
  from: { readonly ms: number; readonly mark: HistoryMarker | null },
  step: 1 | -1,
): HistoryMarker | null {
  const index = from.mark === null ? -1 : markers.indexOf(from.mark);
  if (index >= 0) {
    return markers[index + step] ?? null;
  }
  return step === 1
    ? (markers.find(({ fromMs }) => fromMs > from.ms) ?? null)
    : (markers.findLast(({ fromMs }) => fromMs < from.ms) ?? null);
}

/** A range brought closer or farther around a moment, never beyond its limits. */
export function zoomed(range: TimeRange, aroundMs: number, factor: number): TimeRange {
  const lengthMs = Math.max(shortestMs, (range.toMs - range.fromMs) * factor);
  const part = (aroundMs - range.fromMs) / (range.toMs - range.fromMs);
  const fromMs = Math.round(aroundMs - part * lengthMs);
  return { fromMs, toMs: Math.round(fromMs + lengthMs) };
}

/** Shorter ranges hold a check or two. */
export const shortestMs = 5 * 60_000;

/** Which of the marks are shown, each kept within the range. */
export function shownMarks(
  chart: Pick<HistoryChart, 'markers' | 'fromMs' | 'toMs'>,
  hidden: ReadonlySet<MarkKind>,
): readonly HistoryMarker[] {
  return chart.markers.filter(({ kind }) => !hidden.has(kind));
}

/** How many marks of each kind there are. */
export function countMarks(markers: readonly HistoryMarker[]): Readonly<Record<MarkKind, number>> {
  const counts = { incident: 0, error: 0, action: 0, gap: 0 };
  for (const { kind } of markers) {
    counts[kind] += 1;
  }
  return counts;
}
