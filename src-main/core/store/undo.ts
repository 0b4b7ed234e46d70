import * as z from 'zod';
import { wishKinds } from '../../../src-shared/wishes.ts';
import type { StoredUndo } from '../engine/ports/actions.ts';
import type { WritableDb } from './db.ts';
import { asFlag, bytes, flag, wholeMs } from './rows.ts';

/** More than this many notes a bot are not kept: a certificate in each could be megabytes. */
const keptPerBot = 200;

const undoRow = z
  .object({
    action_id: z.string(),
    bot_id: z.string(),
    wish: z.enum(wishKinds),
    at_ms: wholeMs,
    changed: flag,
    sealed: bytes,
  })
  .transform((row): StoredUndo => ({
    actionId: row.action_id,
    botId: row.bot_id,
    wish: row.wish,
    atMs: row.at_ms,
    changed: row.changed,
    sealed: row.sealed,
  }));

/** Notes of what actions found, for undoing them. */
export function createUndoNotes(db: WritableDb) {
  const put = db.command(
    'undo.put',
    `INSERT INTO undo_notes VALUES (@action_id, @bot_id, @wish, @at_ms, @changed, @sealed)
     ON CONFLICT (action_id) DO UPDATE SET at_ms = excluded.at_ms, changed = excluded.changed, sealed = excluded.sealed`,
  );
  const trim = db.command(
    'undo.trim',
    `DELETE FROM undo_notes WHERE bot_id = @bot_id AND action_id NOT IN
       (SELECT action_id FROM undo_notes WHERE bot_id = @bot_id ORDER BY at_ms DESC, rowid DESC LIMIT @kept)`,
  );
  const list = db.query(
    'undo.list',
    'SELECT * FROM undo_notes WHERE bot_id = @bot_id ORDER BY at_ms DESC, rowid DESC',
  );
  const remove = db.command('undo.remove', 'DELETE FROM undo_notes WHERE action_id = @action_id');
  return {
    put(note: StoredUndo): void {
      db.transaction(() => {
        put.run({
          action_id: note.actionId,
          bot_id: note.botId,
          wish: note.wish,
          at_ms: Math.round(note.atMs),
          changed: asFlag(note.changed),
          sealed: note.sealed,
        });
        trim.run({ bot_id: note.botId, kept: keptPerBot });
      });
    },
    list: (botId: string): readonly StoredUndo[] => list.rows(undoRow, { bot_id: botId }),
    remove(actionId: string): void {
      remove.run({ action_id: actionId });
    },
  };
}

const parkRow = z.object({ sealed: bytes });

/** When parked webhooks come back. */
export function createParks(db: WritableDb) {
  const put = db.command(
    'parks.put',
    `INSERT INTO parks VALUES (@bot_id, @sealed)
     ON CONFLICT (bot_id) DO UPDATE SET sealed = excluded.sealed`,
  );
  const remove = db.command('parks.remove', 'DELETE FROM parks WHERE bot_id = @bot_id');
  const get = db.query('parks.get', 'SELECT sealed FROM parks WHERE bot_id = @bot_id');
  return {
    get(botId: string): Uint8Array | null {
      const row = get.get({ bot_id: botId });
      return row === undefined ? null : parkRow.parse(row).sealed;
    },
    put(botId: string, sealed: Uint8Array): void {
      put.run({ bot_id: botId, sealed });
    },
    remove(botId: string): void {
      remove.run({ bot_id: botId });
    },
  };
}
