import { watchedGapMs } from '../domain/watched-gap.ts';
import { hourMs, type HistorySpan, type HourSums } from './hours.ts';
import type { TimeRange } from './points.ts';

const shown = (gaps: readonly TimeRange[], range: TimeRange): readonly TimeRange[] =>
  gaps
    .map(({ fromMs, toMs }) => ({
      fromMs: Math.max(fromMs, range.fromMs),
      toMs: Math.min(toMs, range.toMs),
    }))
    .filter(({ fromMs, toMs }) => toMs > fromMs);

/**
 * Times within a range in which nobody looked. Before the first check that is known there is none (the bot was not
 * there yet); after the last one there is, once the next check is overdue.
 */
export function gapsOfSpans(spans: readonly HistorySpan[], range: TimeRange): readonly TimeRange[] {
  const gaps: TimeRange[] = [];
  let last: HistorySpan | null = null;
  for (const span of spans) {
    if (last !== null && span.fromMs - last.toMs > watchedGapMs(span.intervalMs)) {
      gaps.push({ fromMs: last.toMs, toMs: span.fromMs });
    }
    last = span;
  }
  if (last !== null && range.toMs - last.toMs > watchedGapMs(last.intervalMs)) {
    gaps.push({ fromMs: last.toMs, toMs: range.toMs });
  }
  return shown(gaps, range);
}

/** The same by whole hours: shorter gaps show in the time watched of their hour alone. */
export function gapsOfHours(hours: readonly HourSums[], range: TimeRange): readonly TimeRange[] {
  const gaps = hours.flatMap((hour, index) => {
    const before = hours[index - 1];
    return before !== undefined && hour.hour > before.hour + 1
      ? [{ fromMs: before.toMs, toMs: hour.fromMs }]
      : [];
  });
  const last = hours.at(-1);
  const isOver = last !== undefined && range.toMs - last.toMs > hourMs;
  return shown(isOver ? [...gaps, { fromMs: last.toMs, toMs: range.toMs }] : gaps, range);
}
