const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Two units of a duration, the smaller one left out where it is zero: `3 h 10 min`, `3 h`. */
function twoUnits(large: string, small: string, smallCount: number): string {
  return smallCount === 0 ? large : `${large} ${smallCount} ${small}`;
}

/**
 * A length of time in the symbols that every language shares (s, min, h, d), never more than two of them:
 * `0 s`, `45 s`, `14 min`, `3 h 10 min`, `2 d 4 h`. Rounded down, so that a deadline is never told later than it
 * is. Negative and unreadable lengths count as zero: clocks jump, and "-3 s" helps nobody.
 * @param durationMs milliseconds
 */
export function formatDuration(durationMs: number): string {
  const ms = Number.isFinite(durationMs) ? Math.max(0, Math.floor(durationMs)) : 0;
  if (ms < minuteMs) {
    return `${Math.floor(ms / secondMs)} s`;
  }
  if (ms < hourMs) {
    return `${Math.floor(ms / minuteMs)} min`;
  }
  if (ms < dayMs) {
    const minutes = Math.floor((ms % hourMs) / minuteMs);
    return twoUnits(`${Math.floor(ms / hourMs)} h`, 'min', minutes);
  }
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hourMs);
  return days >= 10 ? `${days} d` : twoUnits(`${days} d`, 'h', hours);
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
  return ms < dayMs ? `${Math.floor(ms / hourMs)} h` : `${Math.floor(ms / dayMs)} d`;
}

/**
 * Seconds of a setting as the words a person would use for exactly that number: `60` → `1 min`, `90` → `90 s`,
 * `21600` → `6 h`. Never rounded.
 */
export function formatExactSeconds(seconds: number): string {
  for (const [unitSeconds, symbol] of [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
  ] as const) {
    if (seconds >= unitSeconds && seconds % unitSeconds === 0) {
      return `${seconds / unitSeconds} ${symbol}`;
    }
  }
  return `${seconds} s`;
}
