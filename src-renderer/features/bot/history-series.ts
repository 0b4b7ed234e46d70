import type { Health } from '../../../src-shared/health.ts';
import { healthSeverity } from '../../../src-shared/health.ts';
import type { Span } from '../../../src-shared/snapshot.ts';

/** x in Unix seconds, y waiting updates; null breaks the line. The shape uPlot takes. */
export interface Series {
  readonly xs: readonly number[];
  readonly ys: readonly (number | null)[];
}

/** Spans as a line of steps: a span is flat from its first check to its last, between spans nothing is invented. */
export function seriesOf(spans: readonly Span[], gapMs: number): Series {
  const xs: number[] = [];
  const ys: (number | null)[] = [];
  const push = (ms: number, value: number | null): void => {
    const x = ms / 1000;
    const last = xs.at(-1);
    // uPlot wants rising x; equal ones happen where spans touch.
    xs.push(last !== undefined && x <= last ? last + 0.001 : x);
    ys.push(value);
  };
  let lastToMs: number | null = null;
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    if (lastToMs !== null && span.fromMs - lastToMs > gapMs) {
      push(lastToMs + 1, null);
    }
    push(span.fromMs, span.pending);
    if (span.toMs > span.fromMs) {
      push(span.toMs, span.pending);
    }
    lastToMs = span.toMs;
  }
  return { xs, ys };
}

/** A stretch of one health on the strip, in parts of the range from 0 to 1. */
export interface Stretch {
  readonly health: Health;
  readonly from: number;
  readonly to: number;
}

/**
 * Health over a range as at most `cells` stretches: where several fall into one cell the worst shows, because a short
 * outage must not vanish in a long range.
 */
export function stretchesOf(
  spans: readonly Span[],
  range: { readonly fromMs: number; readonly toMs: number; readonly gapMs: number },
  cells: number,
): readonly Stretch[] {
  const grid: (Health | null)[] = Array.from({ length: cells }, () => null);
  const lengthMs = range.toMs - range.fromMs;
  const cellOf = (ms: number): number => ((ms - range.fromMs) / lengthMs) * cells;
  const ordered = spans.toSorted((a, b) => a.fromMs - b.fromMs);
  ordered.forEach((span, index) => {
    const next = ordered[index + 1];
    // A verdict holds until the next check, as long as checks went on.
    const holdsToMs =
      next !== undefined && next.fromMs - span.toMs <= range.gapMs ? next.fromMs : span.toMs;
    const first = Math.max(0, Math.floor(cellOf(span.fromMs)));
    const last = Math.min(cells - 1, Math.floor(cellOf(holdsToMs)));
    for (let cell = first; cell <= last; cell += 1) {
      const before = grid[cell] ?? null;
      if (before === null || healthSeverity[span.health] > healthSeverity[before]) {
        grid[cell] = span.health;
      }
    }
  });
  return joined(grid);
}

function joined(grid: readonly (Health | null)[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  grid.forEach((health, cell) => {
    if (health === null) {
      return;
    }
    const last = stretches.at(-1);
    const from = cell / grid.length;
    const to = (cell + 1) / grid.length;
    if (last !== undefined && last.health === health && Math.abs(last.to - from) < 1e-9) {
      stretches[stretches.length - 1] = { ...last, to };
    } else {
      stretches.push({ health, from, to });
    }
  });
  return stretches;
}

/** What the spans come to: time watched, the share of it that was healthy, and the most that waited. */
export interface HistorySummary {
  readonly healthyShare: number | null;
  readonly maxPending: number | null;
  readonly checks: number;
}

/** Sums up spans within a range. Time in which nothing could be asked counts neither way. */
export function summaryOf(
  spans: readonly Span[],
  range: { readonly fromMs: number; readonly toMs: number },
): HistorySummary {
  let knownMs = 0;
  let healthyMs = 0;
  let checks = 0;
  let maxPending: number | null = null;
  for (const span of spans) {
    const ms = Math.max(1, Math.min(span.toMs, range.toMs) - Math.max(span.fromMs, range.fromMs));
    checks += span.count;
    if (span.health !== 'unknown') {
      knownMs += ms;
      healthyMs += span.health === 'healthy' ? ms : 0;
    }
    if (span.pending !== null) {
      maxPending = Math.max(maxPending ?? 0, span.pending);
    }
  }
  return { healthyShare: knownMs === 0 ? null : healthyMs / knownMs, maxPending, checks };
}
