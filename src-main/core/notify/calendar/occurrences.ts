import type { Temporal } from 'temporal-polyfill';
import { weekDays, type WeekDay } from '../../../../src-shared/time-zone.ts';
import { dayOf, type Span } from './zoned.ts';

/** Spans that begin on some days of every week; `on` answers the one that begins on a day. */
export interface Weekly {
  readonly days: readonly WeekDay[];
  readonly timeZone: string;
  readonly on: (day: Temporal.PlainDate) => Span;
}

/** What a calendar says at a moment. */
export interface Standing {
  /** Holds now. */
  readonly current: Span | null;
  /** The next that has not begun. */
  readonly next: Span | null;
  /** When the last one ended, wall ms. */
  readonly lastEndMs: number | null;
}

/** Each weekday comes within a week of any day, and no span is much longer than a day. */
const reachDays = 9;

/** Later of two spans by their end. */
const latest = (a: Span | null, b: Span): Span => (a === null || b.endMs > a.endMs ? b : a);

/** Where a moment lies among a few spans. */
export function standingAmong(spans: readonly Span[], nowMs: number): Standing {
  const holding = spans.filter(({ startMs, endMs }) => startMs <= nowMs && nowMs < endMs);
  const over = spans.filter(({ endMs }) => endMs <= nowMs).map(({ endMs }) => endMs);
  return {
    current: holding.reduce<Span | null>(latest, null),
    next: spans.find(({ startMs }) => startMs > nowMs) ?? null,
    lastEndMs: over.length === 0 ? null : Math.max(...over),
  };
}

/** Where a moment lies among the spans of every week; `cut` may shorten them. */
export function weeklyStanding(
  { days, timeZone, on }: Weekly,
  nowMs: number,
  cut: (span: Span) => Span = (span) => span,
): Standing {
  const today = dayOf(nowMs, timeZone);
  const spanAt = (offset: number): Span | null => {
    const day = today.add({ days: offset });
    const name = weekDays[day.dayOfWeek - 1];
    return name !== undefined && days.includes(name) ? cut(on(day)) : null;
  };
  // From today backwards until one is over, then ahead until one is to come: mostly three days in all.
  const spans: Span[] = [];
  const isOver = (): boolean => spans.some(({ endMs }) => endMs <= nowMs);
  for (let offset = 0; offset >= -reachDays && !isOver(); offset -= 1) {
    spans.unshift(...[spanAt(offset)].filter((span) => span !== null));
  }
  const isToCome = (): boolean => spans.some(({ startMs }) => startMs > nowMs);
  for (let offset = 1; offset <= reachDays && !isToCome(); offset += 1) {
    spans.push(...[spanAt(offset)].filter((span) => span !== null));
  }
  return standingAmong(spans, nowMs);
}
