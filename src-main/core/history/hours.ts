import { watchedMs, type TimeSpent } from '../../../src-shared/history.ts';
import type { Health } from '../../../src-shared/health.ts';

export const hourMs = 3_600_000;
/** Hours since 1970: the name of an hour. */
export const hourOf = (ms: number): number => Math.floor(ms / hourMs);

/** A stored stretch of equal checks, with what sums are made of. */
export interface HistorySpan {
  readonly fromMs: number;
  readonly toMs: number;
  readonly count: number;
  readonly health: Health;
  readonly pending: number | null;
  readonly latencySumMs: number;
  readonly latencyMaxMs: number;
  /** The bot's interval at the first check of the span. */
  readonly intervalMs: number;
}

/** What a stretch of time came to. `fromMs` and `toMs` are the first and last moment that is known of it. */
export interface Sums extends TimeSpent {
  readonly fromMs: number;
  readonly toMs: number;
  readonly checks: number;
  readonly pendingMin: number | null;
  readonly pendingMax: number | null;
  readonly pendingLast: number | null;
  readonly errors: number;
  readonly latencySumMs: number;
  readonly latencyMaxMs: number | null;
}

/** An hour's sums under its name. */
export interface HourSums extends Sums {
  readonly hour: number;
}

/** Nothing known of a stretch. */
export function emptySums(fromMs: number, toMs: number): Sums {
  return {
    fromMs,
    toMs,
    healthyMs: 0,
    degradedMs: 0,
    downMs: 0,
    unknownMs: 0,
    checks: 0,
    pendingMin: null,
    pendingMax: null,
    pendingLast: null,
    errors: 0,
    latencySumMs: 0,
    latencyMaxMs: null,
  };
}

/**
 * An hour of which nothing needs to be told: watched from end to end, healthy, nothing waiting, no error. Such hours
 * are kept as a mark alone (see core/store/rollups.ts).
 */
export function isPlain(sums: Sums): boolean {
  return (
    sums.healthyMs === hourMs &&
    watchedMs(sums) === hourMs &&
    sums.pendingMin === 0 &&
    sums.pendingMax === 0 &&
    sums.errors === 0
  );
}

const least = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);
const most = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Two stretches as one; `later` is the later of them. */
export function addSums(earlier: Sums, later: Sums): Sums {
  return {
    fromMs: Math.min(earlier.fromMs, later.fromMs),
    toMs: Math.max(earlier.toMs, later.toMs),
    healthyMs: earlier.healthyMs + later.healthyMs,
    degradedMs: earlier.degradedMs + later.degradedMs,
    downMs: earlier.downMs + later.downMs,
    unknownMs: earlier.unknownMs + later.unknownMs,
    checks: earlier.checks + later.checks,
    pendingMin: least(earlier.pendingMin, later.pendingMin),
    pendingMax: most(earlier.pendingMax, later.pendingMax),
    pendingLast: later.pendingLast ?? earlier.pendingLast,
    errors: earlier.errors + later.errors,
    latencySumMs: earlier.latencySumMs + later.latencySumMs,
    latencyMaxMs: most(earlier.latencyMaxMs, later.latencyMaxMs),
  };
}
