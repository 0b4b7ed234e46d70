import * as z from 'zod';
import { healthSchema, reasonCodeSchema } from '../../../src-shared/health.ts';
import type { HistoryPage } from '../../../src-shared/journal.ts';
import type { Transition } from '../domain/verdict.ts';
import type { OutboxItem } from '../engine/ports/messages.ts';
import type { WritableDb } from './db.ts';
import { rangeParams, wholeMs } from './rows.ts';
import type { RangeQuery } from './rows.ts';

const transitionRow = z
  .object({
    id: z.number().int(),
    bot_id: z.string(),
    at_ms: wholeMs,
    from_health: healthSchema,
    to_health: healthSchema,
    reason_code: reasonCodeSchema.nullable(),
    reason_health: healthSchema.nullable(),
    reason_detail: z.string().nullable(),
    incident_started_at_ms: wholeMs.nullable(),
  })
  .transform((row): OutboxItem => ({
    transitionId: row.id,
    transition: {
      botId: row.bot_id,
      atMs: row.at_ms,
      from: row.from_health,
      to: row.to_health,
      reason:
        row.reason_code === null || row.reason_health === null
          ? null
          : { code: row.reason_code, health: row.reason_health, detail: row.reason_detail },
      incidentStartedAtMs: row.incident_started_at_ms,
    },
  }));

function pageLine({ transition }: OutboxItem): HistoryPage['transitions'][number] {
  const { atMs, from, to, reason } = transition;
  return { atMs, from, to, reason: reason?.code ?? null };
}

/** The column takes whole numbers only, and one row that is refused would hold up everything behind it. */
function wholeOrNull(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms);
}

/** Changes of confirmed health; those without a sending time are the outbox. */
export function createTransitions(db: WritableDb) {
  const insert = db.command(
    'transitions.insert',
    `INSERT INTO transitions VALUES (max(@known_id, (SELECT coalesce(max(id), 0) FROM transitions)) + 1,
       @bot_id, @at_ms, @from_health, @to_health, @reason_code, @reason_health, @reason_detail,
       @incident_started_at_ms, NULL)`,
  );
  const unsent = db.query(
    'transitions.unsent',
    'SELECT * FROM transitions WHERE sent_at_ms IS NULL ORDER BY id LIMIT @limit',
  );
  const markSent = db.command(
    'transitions.mark-sent',
    'UPDATE transitions SET sent_at_ms = @at_ms WHERE id = @id AND sent_at_ms IS NULL',
  );
  const page = db.query(
    'transitions.page',
    `SELECT * FROM transitions WHERE bot_id = @bot_id AND at_ms BETWEEN @from_ms AND @to_ms
     ORDER BY at_ms DESC, id DESC LIMIT @limit`,
  );
  /**
   * The highest row that anybody here may know: SQLite gives the number of the last row anew when that one is deleted.
   * Whoever is showing a message of a bot that is removed meanwhile would then mark a change of another bot as told.
   */
  let knownId = 0;
  return {
    /** Answers with its row. */
    insert(transition: Transition): number {
      const { lastId } = insert.run({
        known_id: knownId,
        bot_id: transition.botId,
        at_ms: Math.round(transition.atMs),
        from_health: transition.from,
        to_health: transition.to,
        reason_code: transition.reason?.code ?? null,
        reason_health: transition.reason?.health ?? null,
        reason_detail: transition.reason?.detail ?? null,
        incident_started_at_ms: wholeOrNull(transition.incidentStartedAtMs),
      });
      knownId = Math.max(knownId, lastId);
      return lastId;
    },
    unsent(limit: number): readonly OutboxItem[] {
      const items = unsent.rows(transitionRow, { limit });
      knownId = items.reduce((highest, item) => Math.max(highest, item.transitionId), knownId);
      return items;
    },
    markSent(transitionIds: readonly number[], atMs: number): void {
      db.transaction(() => {
        for (const id of transitionIds) {
          markSent.run({ id, at_ms: Math.round(atMs) });
        }
      });
    },
    page: (query: RangeQuery): HistoryPage['transitions'] =>
      page.rows(transitionRow, rangeParams(query)).map(pageLine).toReversed(),
  };
}
export type TransitionsTable = ReturnType<typeof createTransitions>;
