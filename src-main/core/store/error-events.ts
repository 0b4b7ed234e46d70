import * as z from 'zod';
import { causeClassSchema } from '../../../src-shared/health.ts';
import type { CheckRecord, StoredErrorEvent } from '../engine/ports/checks.ts';
import type { WritableDb } from './db.ts';
import { wholeMs } from './rows.ts';

/** The same message after a longer silence is a new event. */
const sameEventGapMs = 3_600_000;

const eventRow = z
  .object({
    message: z.string(),
    cause_id: z.string(),
    cause_class: causeClassSchema,
    first_at_ms: wholeMs,
    last_at_ms: wholeMs,
    count: z.number().int(),
  })
  .transform((row): StoredErrorEvent => ({
    message: row.message,
    causeId: row.cause_id,
    causeClass: row.cause_class,
    firstAtMs: row.first_at_ms,
    lastAtMs: row.last_at_ms,
    count: row.count,
  }));
const newestRow = z.object({ id: z.number().int(), last_at_ms: wholeMs });

/** Delivery errors as events: the same message within an hour is one row; the same date seen again counts once. */
export function createErrorEvents(db: WritableDb) {
  const newest = db.query(
    'errors.newest',
    `SELECT id, last_at_ms FROM error_events
     WHERE bot_id = @bot_id AND last_at_ms >= @since_ms AND message = @message
     ORDER BY last_at_ms DESC LIMIT 1`,
  );
  const insert = db.command(
    'errors.insert',
    'INSERT INTO error_events VALUES (NULL, @bot_id, @message, @cause_id, @cause_class, @at_ms, @at_ms, 1)',
  );
  const again = db.command(
    'errors.again',
    'UPDATE error_events SET last_at_ms = @at_ms, count = count + 1 WHERE id = @id',
  );
  const list = db.query(
    'errors.list',
    'SELECT * FROM error_events WHERE bot_id = @bot_id ORDER BY last_at_ms DESC, id DESC LIMIT @limit',
  );
  return {
    /** False when this failed delivery was seen before. */
    record(botId: string, error: NonNullable<CheckRecord['error']>): boolean {
      const atMs = Math.round(error.atMs);
      const [known] = newest.rows(newestRow, {
        bot_id: botId,
        since_ms: atMs - sameEventGapMs,
        message: error.message,
      });
      if (known === undefined) {
        insert.run({
          bot_id: botId,
          message: error.message,
          cause_id: error.causeId,
          cause_class: error.causeClass,
          at_ms: atMs,
        });
      } else if (atMs > known.last_at_ms) {
        again.run({ id: known.id, at_ms: atMs });
      } else {
        return false;
      }
      return true;
    },
    list: (botId: string, limit: number): readonly StoredErrorEvent[] =>
      list.rows(eventRow, { bot_id: botId, limit }),
  };
}
export type ErrorEventsTable = ReturnType<typeof createErrorEvents>;
