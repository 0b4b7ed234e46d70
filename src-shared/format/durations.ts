import { formatUnit, joinUnits, type Unit } from './units.ts';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type Part = readonly [count: number, unit: Unit];

/** Two units of a duration, the smaller one left out where it is zero: `3 h 10 min`, `3 h`. */
function twoUnits(large: Part, small: Part): string {
  const parts = small[0] === 0 ? [large] : [large, small];
  return joinUnits(parts.map(([count, unit]) => formatUnit(count, unit)));
}

/**
 * A length of time in the short units of the language, never more than two of them: `0 s`, `45 s`, `14 min`,
 * `3 h 10 min`, `2 d 4 h`. Rounded down, so that a deadline is never told later than it is. Negative and unreadable
 * lengths count as zero: clocks jump, and "-3 s" helps nobody.
 * @param durationMs milliseconds
 */
export function formatDuration(durationMs: number): string {
  const ms = Number.isFinite(durationMs) ? Math.max(0, Math.floor(durationMs)) : 0;
  if (ms < minuteMs) {
    return formatUnit(Math.floor(ms / secondMs), 'second');
  }
  if (ms < hourMs) {
    return formatUnit(Math.floor(ms / minuteMs), 'minute');
  }
  if (ms < dayMs) {
    const minutes = Math.floor((ms % hourMs) / minuteMs);
    return twoUnits([Math.floor(ms / hourMs), 'hour'], [minutes, 'minute']);
  }
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hourMs);
  return days >= 10 ? formatUnit(days, 'day') : twoUnits([days, 'day'], [hours, 'hour']);
}

/**
 * The same in one unit, for narrow columns: `45 s`, `14 min`, `3 h`, `12 d`.
 * @param durationMs milliseconds
 */
export function formatShortDuration(durationMs: number): string {
  const ms = Number.isFinite(durationMs) ? Math.max(0, Math.floor(durationMs)) : 0;
  if (ms < hourMs) {
    return formatDuration(ms);
  }
  return ms < dayMs
    ? formatUnit(Math.floor(ms / hourMs), 'hour')
    : formatUnit(Math.floor(ms / dayMs), 'day');
}

/**
 * How long something took, for comparing: `12 ms`, `1.4 s`, `15 s`.
 * @param tookMs milliseconds
 */
export function formatTook(tookMs: number): string {
  if (tookMs < secondMs) {
    return formatUnit(Math.round(tookMs), 'millisecond');
  }
  return tookMs < 9950
    ? formatUnit(tookMs / secondMs, 'second', 1)
    : formatUnit(Math.round(tookMs / secondMs), 'second');
}

/**
 * Seconds of a setting as the words a person would use for exactly that number: `60` → `1 min`, `90` → `90 s`,
 * `21600` → `6 h`. Never rounded.
 */
export function formatExactSeconds(seconds: number): string {
  for (const [unitSeconds, unit] of [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ] as const) {
    if (seconds >= unitSeconds && seconds % unitSeconds === 0) {
      return formatUnit(seconds / unitSeconds, unit);
    }
  }
  return formatUnit(seconds, 'second');
}
