import type { HistorySpan, HourSums } from '../../../src-main/core/history/hours.ts';
import { healths } from '../../../src-shared/health.ts';

/** Number fields of four bytes; what is not known is the largest number. */
const unknown = 0xffff_ffff;

function records(rows: readonly (readonly (number | null)[])[]): Buffer {
  return Buffer.concat(
    rows.map((row) => {
      const record = Buffer.alloc(row.length * 4);
      row.forEach((value, index) => record.writeUInt32LE(value ?? unknown, index * 4));
      return record;
    }),
  );
}

/** The sums of hours as records of fixed size: no key, no index, no page, and nothing left out because it is usual. */
export function bareHours(hours: readonly HourSums[]): Buffer {
  return records(
    hours.map((one) => [
      one.hour,
      one.healthyMs,
      one.degradedMs,
      one.downMs,
      one.unknownMs,
      one.checks,
      one.pendingMin,
      one.pendingMax,
      one.pendingLast,
      one.errors,
      one.latencySumMs,
      one.latencyMaxMs,
    ]),
  );
}

/** Spans of checks in the same way; times in seconds. */
export function bareSpans(spans: readonly HistorySpan[]): Buffer {
  return records(
    spans.map((one) => [
      Math.floor(one.fromMs / 1000),
      Math.floor(one.toMs / 1000),
      one.count,
      healths.indexOf(one.health),
      one.pending,
      one.latencySumMs,
      one.latencyMaxMs,
      one.intervalMs,
    ]),
  );
}
