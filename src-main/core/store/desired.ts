import * as z from 'zod';
import type { WritableDb } from './db.ts';
import { bytes } from './rows.ts';

const sealedRow = z.object({ sealed: bytes });

/** Desired webhooks, sealed as a whole. */
export function createDesired(db: WritableDb) {
  const get = db.query('desired.get', 'SELECT sealed FROM desired_webhooks WHERE bot_id = @bot_id');
  const put = db.command(
    'desired.put',
    `INSERT INTO desired_webhooks VALUES (@bot_id, @sealed, @changed_at_ms)
     ON CONFLICT (bot_id) DO UPDATE SET sealed = excluded.sealed, changed_at_ms = excluded.changed_at_ms`,
  );
  const remove = db.command(
    'desired.remove',
    'DELETE FROM desired_webhooks WHERE bot_id = @bot_id',
  );
  return {
    get(botId: string): Uint8Array | null {
      const row = get.get({ bot_id: botId });
      return row === undefined ? null : sealedRow.parse(row).sealed;
    },
    put(botId: string, sealed: Uint8Array, changedAtMs: number): void {
      put.run({ bot_id: botId, sealed, changed_at_ms: Math.round(changedAtMs) });
    },
    remove(botId: string): void {
      remove.run({ bot_id: botId });
    },
  };
}
