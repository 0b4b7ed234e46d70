import { undoKeptMs } from '../domain/undo.ts';
import type { WritableDb } from './db.ts';

const dayMs = 86_400_000;
const spansKeptMs = 30 * dayMs;
const errorsKeptMs = 400 * dayMs;
const messagesKeptMs = 400 * dayMs;
/** However many come: what nobody can read any more. */
export const messagesKept = 10_000;
/** Small enough that a batch never holds the engine up; a single delete of everything would. */
const batchSize = 500;
const pagesReleased = 200;

/** The statement of the span retention; a test asserts that it finds its rows by index alone. */
export const pruneSpansSql = `DELETE FROM spans WHERE id IN
  (SELECT id FROM spans WHERE to_ms < @before_ms ORDER BY to_ms LIMIT @limit)`;
export const pruneErrorsSql = `DELETE FROM error_events WHERE id IN
  (SELECT id FROM error_events WHERE last_at_ms < @before_ms ORDER BY last_at_ms LIMIT @limit)`;
export const pruneUndoSql = `DELETE FROM undo_notes WHERE rowid IN
  (SELECT rowid FROM undo_notes WHERE at_ms < @before_ms ORDER BY at_ms LIMIT @limit)`;

export const pruneMessagesSql = `DELETE FROM messages WHERE id IN
  (SELECT id FROM messages WHERE at_ms < @before_ms ORDER BY at_ms LIMIT @limit)`;
const pruneManyMessagesSql = `DELETE FROM messages WHERE id IN
  (SELECT id FROM messages WHERE id <= (SELECT id FROM messages ORDER BY id DESC LIMIT 1 OFFSET @kept)
   ORDER BY id LIMIT @limit)`;

/**
 * Spans and undo notes live 30 days, error events and messages 400 (of messages the newest 10,000); transitions, incidents and the journal are small and stay.
 * `secretsGone` is called when sealed secrets were deleted.
 */
export function createRetention(db: WritableDb, secretsGone: () => void) {
  const spans = db.command('spans.prune', pruneSpansSql);
  const errors = db.command('errors.prune', pruneErrorsSql);
  const undo = db.command('undo.prune', pruneUndoSql);
  const messages = db.command('messages.prune', pruneMessagesSql);
  const manyMessages = db.command('messages.prune-many', pruneManyMessagesSql);
  const pruneUndo = (beforeMs: number): number => {
    const { changes } = undo.run({ before_ms: beforeMs, limit: batchSize });
    if (changes > 0) {
      secretsGone();
    }
    return changes;
  };
  return {
    /** One batch of each; returns how many rows went. At 0 free pages are given back. */
    prune(nowMs: number): number {
      const gone =
        spans.run({ before_ms: Math.round(nowMs) - spansKeptMs, limit: batchSize }).changes +
        errors.run({ before_ms: Math.round(nowMs) - errorsKeptMs, limit: batchSize }).changes +
        messages.run({ before_ms: Math.round(nowMs) - messagesKeptMs, limit: batchSize }).changes +
        manyMessages.run({ kept: messagesKept, limit: batchSize }).changes +
        pruneUndo(Math.round(nowMs) - undoKeptMs);
      if (gone === 0) {
        db.releasePages(pagesReleased);
      }
      return gone;
    },
  };
}
