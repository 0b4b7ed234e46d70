import * as z from 'zod';
import { deleteBounded } from './bounded-delete.ts';
import type { WritableDb } from './db.ts';

/** A note of this name stands for each bot that is removed while rows of its history are left. */
const notePrefix = 'removed-bot:';

/** Bots that are removed, all of them, also those of which rows are left: for a `NOT IN`. */
export const removedIdsSql = `SELECT substr(name, ${notePrefix.length + 1}) AS id FROM engine_values
  WHERE name GLOB '${notePrefix}*'`;

/** All that may hold a secret, or that somebody would still act on; few rows each. */
const actedOn = [
  'desired_webhooks',
  'bot_states',
  'bot_settings',
  'intents',
  'undo_notes',
  'parks',
  'bot_environments',
  'maintenance_windows',
  'rollups_to_fill',
] as const;

const idRow = z.object({ id: z.string() });

/**
 * Removes bots in parts: a year of one can be ten thousand rows, and each takes its time, because what is deleted is
 * overwritten. The first transaction takes every secret and as much of the history as fits; where some is left it notes
 * that the bot is removed, and nobody sees it any more. The rest goes later, also after a crash. A bot that is added again
 * before is a new one: then what is left goes first.
 */
export function createRemovedBots(db: WritableDb, monotonicMs: () => number) {
  const sql = prepare(db);
  /** Of which something may be left: what the notes say counts, a transaction may have been taken back. */
  const left = new Set(
    db
      .query('removed-bots.list', removedIdsSql)
      .rows(idRow)
      .map(({ id }) => id),
  );
  const isNoted = (botId: string): boolean =>
    sql.noted.all({ name: notePrefix + botId }).length > 0;
  const removeSome = (botId: string): boolean => {
    const kinds = sql.history.map(
      (command) => (limit: number) => command.run({ bot_id: botId, limit }).changes,
    );
    return deleteBounded(kinds, monotonicMs).isAll;
  };
  const removeRow = (botId: string): void => {
    sql.bot.run({ bot_id: botId });
    sql.unnote.run({ name: notePrefix + botId });
  };
  return {
    /** Removes the bot, inside of a transaction. */
    remove(botId: string): void {
      sql.actedOn.forEach((command) => command.run({ bot_id: botId }));
      sql.unsent.run({ bot_id: botId });
      if (removeSome(botId)) {
        removeRow(botId);
        return;
      }
      sql.strip.run({ bot_id: botId });
      sql.note.run({ name: notePrefix + botId });
      left.add(botId);
    },
    /** Removes what is left of a bot, inside of a transaction, so that one of this id can be added. */
    finish(botId: string): void {
      if (left.has(botId) && isNoted(botId)) {
        removeRow(botId);
      }
    },
    /** Removes a part of what is left of removed bots; true = nothing is. @throws StoreFailure */
    clearSome(): boolean {
      const [botId] = left;
      if (botId === undefined) {
        return true;
      }
      const isAll = db.transaction(() => {
        if (!isNoted(botId)) {
          return true;
        }
        const isWhole = removeSome(botId);
        if (isWhole) {
          removeRow(botId);
        }
        return isWhole;
      });
      if (isAll) {
        left.delete(botId);
      }
      return left.size === 0;
    },
  };
}
export type RemovedBots = ReturnType<typeof createRemovedBots>;

function prepare(db: WritableDb) {
  const byId = (table: string): string =>
    `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE bot_id = @bot_id LIMIT @limit)`;
  const byKey = (table: string, key: string): string =>
    `DELETE FROM ${table} WHERE bot_id = @bot_id AND ${key} IN
       (SELECT ${key} FROM ${table} WHERE bot_id = @bot_id ORDER BY ${key} LIMIT @limit)`;
  return {
    history: [
      db.command('removed-bots.spans', byId('spans')),
      db.command('removed-bots.errors', byId('error_events')),
      db.command('removed-bots.transitions', byId('transitions')),
      db.command('removed-bots.rollups', byKey('rollups', 'hour')),
      db.command('removed-bots.quiet-days', byKey('quiet_days', 'day')),
    ],
    actedOn: actedOn.map((table) =>
      db.command(`removed-bots.${table}`, `DELETE FROM ${table} WHERE bot_id = @bot_id`),
    ),
    /** What nobody was told of yet: nobody is told of a bot that is not there. */
    unsent: db.command(
      'removed-bots.unsent',
      'DELETE FROM transitions WHERE bot_id = @bot_id AND sent_at_ms IS NULL',
    ),
    strip: db.command(
      'removed-bots.strip',
      `UPDATE bots SET username = NULL, tags_json = '[]', note = '', sealed_token = NULL, auth_tag = NULL
       WHERE id = @bot_id`,
    ),
    noted: db.query('removed-bots.noted', 'SELECT 1 FROM engine_values WHERE name = @name'),
    bot: db.command('removed-bots.bot', 'DELETE FROM bots WHERE id = @bot_id'),
    note: db.command('removed-bots.note', "INSERT INTO engine_values VALUES (@name, '')"),
    unnote: db.command('removed-bots.unnote', 'DELETE FROM engine_values WHERE name = @name'),
  };
}
