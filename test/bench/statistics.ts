/** Middle value of a list; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Median and extremes, rounded to one decimal. */
export function summary(values: readonly number[]): {
  median: number;
  min: number;
  max: number;
  runs: number;
} {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    median: round(median(values)),
    min: round(Math.min(...values)),
    max: round(Math.max(...values)),
    runs: values.length,
  };
}

/** Two decimals: a ratio of two medians of one run. */
export function ratio(a: number, b: number): number {
  return Math.round((a / b) * 100) / 100;
}

/** Median and the value that one in a hundred exceeds, rounded to two decimals. */
export function percentiles(values: readonly number[]): { p50: number; p99: number; max: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    return Math.round((value ?? Number.NaN) * 100) / 100;
  };
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
