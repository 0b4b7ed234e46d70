import * as z from 'zod';
import { historyKeptMs } from '../../../src-shared/history.ts';
import { undoKeptMs } from '../domain/undo.ts';
import { hourOf } from '../history/hours.ts';
import { deleteBounded } from './bounded-delete.ts';
import type { WritableDb } from './db.ts';
import { wholeMs } from './rows.ts';

const dayMs = 86_400_000;
const spansKeptMs = 30 * dayMs;
const errorsKeptMs = historyKeptMs;
const messagesKeptMs = historyKeptMs;
/** However many come: what nobody can read any more. */
export const messagesKept = 10_000;
const pagesReleased = 200;

/** The statement of the span retention; a test asserts that it finds its rows by index alone. */
export const pruneSpansSql = `DELETE FROM spans WHERE id IN
  (SELECT id FROM spans WHERE to_ms < @before_ms ORDER BY to_ms LIMIT @limit)`;
const oldSpansSql = `SELECT bot_id, MAX(to_ms) AS to_ms FROM
  (SELECT bot_id, to_ms FROM spans WHERE to_ms < @before_ms ORDER BY to_ms LIMIT @limit) GROUP BY bot_id`;
export const pruneErrorsSql = `DELETE FROM error_events WHERE id IN
  (SELECT id FROM error_events WHERE last_at_ms < @before_ms ORDER BY last_at_ms LIMIT @limit)`;
export const pruneUndoSql = `DELETE FROM undo_notes WHERE rowid IN
  (SELECT rowid FROM undo_notes WHERE at_ms < @before_ms ORDER BY at_ms LIMIT @limit)`;
export const pruneRollupsSql = `DELETE FROM rollups WHERE (bot_id, hour) IN
  (SELECT bot_id, hour FROM rollups WHERE hour < @before ORDER BY hour LIMIT @limit)`;
export const pruneQuietDaysSql = `DELETE FROM quiet_days WHERE (bot_id, day) IN
  (SELECT bot_id, day FROM quiet_days WHERE day < @before ORDER BY day LIMIT @limit)`;

export const pruneMessagesSql = `DELETE FROM messages WHERE id IN
  (SELECT id FROM messages WHERE at_ms < @before_ms ORDER BY at_ms LIMIT @limit)`;
const pruneManyMessagesSql = `DELETE FROM messages WHERE id IN
  (SELECT id FROM messages WHERE id <= (SELECT id FROM messages ORDER BY id DESC LIMIT 1 OFFSET @kept)
   ORDER BY id LIMIT @limit)`;

export interface RetentionHooks {
  readonly monotonicMs: () => number;
  /** Sealed secrets were deleted. */
  readonly secretsGone: () => void;
  /** Spans of a bot up to this moment are about to be deleted. */
  readonly spansGo: (botId: string, lastMs: number) => void;
}

const oldSpansRow = z.object({ bot_id: z.string(), to_ms: wholeMs });

/** Deletes rows of one table that were old at this wall time, at most `limit`; answers how many. */
type Stage = (nowMs: number, limit: number) => number;

function createSpanRetention(db: WritableDb, { spansGo }: RetentionHooks): Stage {
  const old = db.query('spans.old', oldSpansSql);
  const prune = db.command('spans.prune', pruneSpansSql);
  return (nowMs, limit) => {
    const batch = { before_ms: Math.round(nowMs) - spansKeptMs, limit };
    old.rows(oldSpansRow, batch).forEach((row) => spansGo(row.bot_id, row.to_ms));
    return prune.run(batch).changes;
  };
}

function createUndoRetention(db: WritableDb, { secretsGone }: RetentionHooks): Stage {
  const prune = db.command('undo.prune', pruneUndoSql);
  return (nowMs, limit) => {
    const { changes } = prune.run({ before_ms: Math.round(nowMs) - undoKeptMs, limit });
    if (changes > 0) {
      secretsGone();
    }
    return changes;
  };
}

function createStages(db: WritableDb, hooks: RetentionHooks): readonly Stage[] {
  const errors = db.command('errors.prune', pruneErrorsSql);
  const rollups = db.command('rollups.prune', pruneRollupsSql);
  const quietDays = db.command('quiet-days.prune', pruneQuietDaysSql);
  const messages = db.command('messages.prune', pruneMessagesSql);
  const manyMessages = db.command('messages.prune-many', pruneManyMessagesSql);
  return [
    createUndoRetention(db, hooks),
    createSpanRetention(db, hooks),
    (nowMs, limit) => errors.run({ before_ms: Math.round(nowMs) - errorsKeptMs, limit }).changes,
    (nowMs, limit) =>
      messages.run({ before_ms: Math.round(nowMs) - messagesKeptMs, limit }).changes,
    (_nowMs, limit) => manyMessages.run({ kept: messagesKept, limit }).changes,
    (nowMs, limit) => rollups.run({ before: hourOf(nowMs - historyKeptMs), limit }).changes,
    (nowMs, limit) =>
      quietDays.run({ before: Math.floor((nowMs - historyKeptMs) / dayMs), limit }).changes,
  ];
}

/**
 * Spans and undo notes live 30 days, error events, roll-ups and messages 400 (of messages the newest 10,000);
 * transitions, incidents and the journal are small and stay.
 */
export function createRetention(db: WritableDb, hooks: RetentionHooks) {
  const stages = createStages(db, hooks);
  return {
    /** One bounded transaction; returns how many rows went. At 0 nothing is old any more, and free pages are given back. */
    prune(nowMs: number): number {
      const old = stages.map((stage) => (limit: number) => stage(nowMs, limit));
      const { gone } = db.transaction(() => deleteBounded(old, hooks.monotonicMs));
      if (gone === 0) {
        db.releasePages(pagesReleased);
      }
      return gone;
    },
  };
}
