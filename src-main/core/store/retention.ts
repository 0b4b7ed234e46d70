import type { WritableDb } from './db.ts';

const dayMs = 86_400_000;
const spansKeptMs = 30 * dayMs;
const errorsKeptMs = 400 * dayMs;
/** Small enough that a batch never holds the engine up; a single delete of everything would. */
const batchSize = 500;
const pagesReleased = 200;

/** The statement of the span retention; a test asserts that it finds its rows by index alone. */
export const pruneSpansSql = `DELETE FROM spans WHERE id IN
  (SELECT id FROM spans WHERE to_ms < @before_ms ORDER BY to_ms LIMIT @limit)`;
export const pruneErrorsSql = `DELETE FROM error_events WHERE id IN
  (SELECT id FROM error_events WHERE last_at_ms < @before_ms ORDER BY last_at_ms LIMIT @limit)`;

/** Spans live 30 days, error events 400; transitions, incidents and the journal are small and stay. */
export function createRetention(db: WritableDb) {
  const spans = db.command('spans.prune', pruneSpansSql);
  const errors = db.command('errors.prune', pruneErrorsSql);
  return {
    /** One batch of each; returns how many rows went. At 0 free pages are given back. */
    prune(nowMs: number): number {
      const gone =
        spans.run({ before_ms: Math.round(nowMs) - spansKeptMs, limit: batchSize }).changes +
        errors.run({ before_ms: Math.round(nowMs) - errorsKeptMs, limit: batchSize }).changes;
      if (gone === 0) {
        db.releasePages(pagesReleased);
      }
      return gone;
    },
  };
}
