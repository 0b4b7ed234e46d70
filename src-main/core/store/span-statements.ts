/** Statements over the table of spans. */
import type { WritableDb } from './db.ts';
import type { OpenSpan } from './span-rows.ts';

/** Prepared once for a database. `save` inserts a span or brings its row up to date, and answers it with its id. */
export function prepareSpans(db: WritableDb) {
  const insert = db.command(
    'spans.insert',
    `INSERT INTO spans VALUES (NULL, @bot_id, @from_ms, @to_ms, @count, @health, @reason, @pending,
       @latency_sum_ms, @latency_max_ms, @interval_ms)`,
  );
  const extendRow = db.command(
    'spans.extend',
    `UPDATE spans SET to_ms = @to_ms, count = @count, latency_sum_ms = @latency_sum_ms,
       latency_max_ms = @latency_max_ms WHERE id = @id`,
  );
  return {
    save(span: OpenSpan): OpenSpan {
      const grown = {
        to_ms: span.toMs,
        count: span.count,
        latency_sum_ms: span.latencySumMs,
        latency_max_ms: span.latencyMaxMs,
      };
      if (span.id !== null) {
        extendRow.run({ id: span.id, ...grown });
        return span;
      }
      const { lastId } = insert.run({
        ...grown,
        bot_id: span.botId,
        from_ms: span.fromMs,
        health: span.health,
        reason: span.reason,
        pending: span.pending,
        interval_ms: span.intervalMs,
      });
      return { ...span, id: lastId };
    },
    latest: db.query(
      'spans.latest',
      'SELECT * FROM spans WHERE bot_id = @bot_id ORDER BY to_ms DESC, id DESC LIMIT 4',
    ),
    newest: db.query(
      'spans.newest',
      `SELECT * FROM spans WHERE id = (SELECT id FROM spans WHERE bot_id = @bot_id ORDER BY id DESC LIMIT 1)`,
    ),
    recent: db.query(
      'spans.recent',
      `SELECT id, from_ms, to_ms, pending FROM spans WHERE bot_id = @bot_id AND to_ms >= @since_ms
       ORDER BY to_ms, id`,
    ),
    page: db.query(
      'spans.page',
      `SELECT * FROM spans WHERE bot_id = @bot_id AND to_ms >= @from_ms AND from_ms <= @to_ms
       ORDER BY to_ms DESC, id DESC LIMIT @limit`,
    ),
  };
}
