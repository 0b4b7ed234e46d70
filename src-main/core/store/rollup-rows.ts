import * as z from 'zod';
import { emptySums, hourMs, type HourSums } from '../history/hours.ts';
import { wholeMs } from './rows.ts';

export const hoursADay = 24;

const count = z.number().int();
/** An hour of which something is to be told. */
export const rollupRow = z
  .object({
    hour: count,
    checks: count,
    healthy_ms: wholeMs,
    degraded_ms: wholeMs,
    down_ms: wholeMs,
    unknown_ms: wholeMs,
    pending_min: count.nullable(),
    pending_max: count.nullable(),
    pending_last: count.nullable(),
    errors: count,
    latency_sum_ms: wholeMs,
    latency_max_ms: wholeMs.nullable(),
  })
  .transform((row): HourSums => ({
    hour: row.hour,
    fromMs: row.hour * hourMs,
    toMs: (row.hour + 1) * hourMs,
    checks: row.checks,
    healthyMs: row.healthy_ms,
    degradedMs: row.degraded_ms,
    downMs: row.down_ms,
    unknownMs: row.unknown_ms,
    pendingMin: row.pending_min,
    pendingMax: row.pending_max,
    pendingLast: row.pending_last,
    errors: row.errors,
    latencySumMs: row.latency_sum_ms,
    latencyMaxMs: row.latency_max_ms,
  }));
/** A day with the hours of it that were plain. */
export const quietDayRow = z.object({
  day: count,
  hours_mask: count,
  checks: count,
  latency_sum_ms: wholeMs,
  latency_max_ms: wholeMs.nullable(),
});

/** The hours that a day's mask names. Its sums are shared out evenly: which hour had how much is not kept. */
export function plainHours(row: z.output<typeof quietDayRow>): readonly HourSums[] {
  const hours = Array.from({ length: hoursADay }, (_, index) => index).filter(
    (index) => (row.hours_mask & (1 << index)) !== 0,
  );
  const share = (sum: number, index: number): number =>
    Math.floor((sum * (index + 1)) / hours.length) - Math.floor((sum * index) / hours.length);
  return hours.map((ofDay, index) => {
    const hour = row.day * hoursADay + ofDay;
    return {
      ...emptySums(hour * hourMs, (hour + 1) * hourMs),
      hour,
      healthyMs: hourMs,
      checks: share(row.checks, index),
      pendingMin: 0,
      pendingMax: 0,
      pendingLast: 0,
      latencySumMs: share(row.latency_sum_ms, index),
      latencyMaxMs: row.latency_max_ms,
    };
  });
}
