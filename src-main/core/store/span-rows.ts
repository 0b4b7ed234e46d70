import * as z from 'zod';
import { healthSchema } from '../../../src-shared/health.ts';
import type { Health } from '../../../src-shared/health.ts';
import type { ReadableDb } from './db.ts';
import { wholeMs } from './rows.ts';

/** A stretch of equal checks, which grows in place; `id` is null until it lies in the database. */
export interface OpenSpan {
  readonly id: number | null;
  readonly botId: string;
  readonly fromMs: number;
  toMs: number;
  count: number;
  readonly health: Health;
  readonly reason: string | null;
  readonly pending: number | null;
  latencySumMs: number;
  latencyMaxMs: number;
  readonly intervalMs: number;
}

export const spanRow = z
  .object({
    id: z.number().int(),
    bot_id: z.string(),
    from_ms: wholeMs,
    to_ms: wholeMs,
    count: z.number().int(),
    health: healthSchema,
    reason: z.string().nullable(),
    pending: z.number().int().nullable(),
    latency_sum_ms: wholeMs,
    latency_max_ms: wholeMs,
    interval_ms: wholeMs,
  })
  .transform((row): OpenSpan => ({
    id: row.id,
    botId: row.bot_id,
    fromMs: row.from_ms,
    toMs: row.to_ms,
    count: row.count,
    health: row.health,
    reason: row.reason,
    pending: row.pending,
    latencySumMs: row.latency_sum_ms,
    latencyMaxMs: row.latency_max_ms,
    intervalMs: row.interval_ms,
  }));

/** A span that lies in the database. */
export type StoredSpan = OpenSpan & { readonly id: number };

/** Where a page of spans goes on: behind this one. */
export interface SpanPlace {
  readonly toMs: number;
  readonly id: number;
}

/** Spans of a bot by their end, as sums need them. */
export function createSpanReader(db: ReadableDb) {
  const before = db.query(
    'spans.before',
    `SELECT * FROM spans WHERE bot_id = @bot_id AND to_ms < @ms ORDER BY to_ms DESC, id DESC LIMIT 1`,
  );
  const after = db.query(
    'spans.after',
    `SELECT * FROM spans WHERE bot_id = @bot_id AND to_ms >= @to_ms AND (to_ms > @to_ms OR id > @id)
     ORDER BY to_ms, id LIMIT @limit`,
  );
  const isStored = (span: OpenSpan): span is StoredSpan => span.id !== null;
  return {
    /** The span that ended last before a moment. */
    before: (botId: string, ms: number): StoredSpan | null =>
      before.rows(spanRow, { bot_id: botId, ms: Math.round(ms) }).find(isStored) ?? null,
    /** The next ones behind a place, by their end. */
    after: (botId: string, place: SpanPlace, limit: number): readonly StoredSpan[] =>
      after
        .rows(spanRow, { bot_id: botId, to_ms: Math.round(place.toMs), id: place.id, limit })
        .filter(isStored),
  };
}
export type SpanReader = ReturnType<typeof createSpanReader>;
