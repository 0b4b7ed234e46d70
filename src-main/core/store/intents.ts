import * as z from 'zod';
import { wishKinds } from '../../../src-shared/wishes.ts';
import type { StoredIntent } from '../engine/ports/actions.ts';
import type { JournalAppend } from '../engine/ports/journal.ts';
import type { WritableDb } from './db.ts';
import { bytes, wholeMs } from './rows.ts';

const intentRow = z
  .object({
    action_id: z.string(),
    bot_id: z.string(),
    wish: z.enum(wishKinds),
    started_at_ms: wholeMs,
    sealed: bytes,
  })
  .transform((row): StoredIntent => ({
    actionId: row.action_id,
    botId: row.bot_id,
    wish: row.wish,
    startedAtMs: row.started_at_ms,
    sealed: row.sealed,
  }));

/** Intents of actions under way (REP-03): a row here is an action that a crash may have cut in half. */
export function createIntents(db: WritableDb, journal: { append(entry: JournalAppend): void }) {
  const insert = db.command(
    'intents.begin',
    'INSERT INTO intents VALUES (@action_id, @bot_id, @wish, @started_at_ms, @sealed)',
  );
  const update = db.command(
    'intents.update',
    'UPDATE intents SET sealed = @sealed WHERE action_id = @action_id',
  );
  const remove = db.command('intents.finish', 'DELETE FROM intents WHERE action_id = @action_id');
  const open = db.query('intents.open', 'SELECT * FROM intents ORDER BY started_at_ms, action_id');
  return {
    begin(intent: StoredIntent): void {
      insert.run({
        action_id: intent.actionId,
        bot_id: intent.botId,
        wish: intent.wish,
        started_at_ms: Math.round(intent.startedAtMs),
        sealed: intent.sealed,
      });
    },
    update(intent: StoredIntent): void {
      update.run({ action_id: intent.actionId, sealed: intent.sealed });
    },
    finish(actionId: string, entry: JournalAppend): void {
      db.transaction(() => {
        remove.run({ action_id: actionId });
        journal.append(entry);
      });
    },
    open: (): readonly StoredIntent[] => open.rows(intentRow),
  };
}
