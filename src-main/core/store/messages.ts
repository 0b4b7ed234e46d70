import * as z from 'zod';
import {
  messageActions,
  messageKinds,
  namedBotsMax,
  notShownCodes,
  urgencies,
  type Message,
} from '../../../src-shared/messages.ts';
import type { NotificationMessage, StandingDigest } from '../engine/ports/messages.ts';
import type { Store } from '../engine/ports/store.ts';
import type { ReadableDb, WritableDb } from './db.ts';
import { countRow, json, wholeMs } from './rows.ts';

/** Tries of one digest follow each other; a later one of the same key is about something else. */
const sameDigestMs = 600_000;

const messageRow = z
  .object({
    id: z.number().int(),
    kind: z.enum(messageKinds),
    urgency: z.enum(urgencies),
    bot_ids: json.pipe(z.array(z.string())),
    bot_count: z.number().int(),
    started_at_ms: wholeMs.nullable(),
    actions: json.pipe(z.array(z.enum(messageActions))),
    title: z.string(),
    body: z.string(),
    at_ms: wholeMs,
    not_shown: z.enum(notShownCodes).nullable(),
    shown_at_ms: wholeMs.nullable(),
    replaced_at_ms: wholeMs.nullable(),
    withdrawn_at_ms: wholeMs.nullable(),
    read_at_ms: wholeMs.nullable(),
  })
  .transform((row): Message => ({
    messageId: row.id,
    kind: row.kind,
    urgency: row.urgency,
    botIds: row.bot_ids,
    botCount: row.bot_count,
    startedAtMs: row.started_at_ms,
    actions: row.actions,
    title: row.title,
    body: row.body,
    atMs: row.at_ms,
    shownAtMs: row.shown_at_ms,
    notShown: row.shown_at_ms === null ? row.not_shown : null,
    replacedAtMs: row.replaced_at_ms,
    withdrawnAtMs: row.withdrawn_at_ms,
    readAtMs: row.read_at_ms,
  }));

const waitingRow = z.object({
  id: z.number().int(),
  kind: z.enum(messageKinds),
  bot_ids: json.pipe(z.array(z.string())),
  started_at_ms: wholeMs.nullable(),
  tried_at_ms: wholeMs,
});
const digestRow = z
  .object({
    key: z.string(),
    bot_ids: json.pipe(z.array(z.string())),
    bot_count: z.number().int(),
    told_at_ms: wholeMs,
  })
  .transform((row): StandingDigest => ({
    key: row.key,
    botIds: row.bot_ids,
    botCount: row.bot_count,
    shownAtMs: row.told_at_ms,
  }));
const handleRow = z.object({ handle: z.string() });
const idRow = z.object({ id: z.number().int() });

/** Whether the message that waits is an earlier try of this one: about the same thing, saying no more than it. */
function isEarlierTry(
  waiting: z.output<typeof waitingRow>,
  message: NotificationMessage,
  atMs: number,
): boolean {
  if (waiting.kind !== message.kind) {
    return false;
  }
  if (message.startedAtMs !== null) {
    return waiting.started_at_ms === Math.round(message.startedAtMs);
  }
  const bots = new Set(message.botIds);
  return (
    Math.abs(atMs - waiting.tried_at_ms) <= sameDigestMs &&
    waiting.bot_ids.every((botId) => bots.has(botId))
  );
}

function columns(message: NotificationMessage, atMs: number) {
  return {
    urgency: message.urgency,
    bot_ids: JSON.stringify(message.botIds.slice(0, namedBotsMax)),
    bot_count: message.botIds.length,
    actions: JSON.stringify(message.actions),
    title: message.full.title,
    body: message.full.body,
    at_ms: Math.round(atMs),
  };
}

/** Messages of the notification centre. */
export function createMessages(db: WritableDb): Store['messages'] {
  const sql = { ...prepareReads(db), ...prepareWrites(db) };
  return {
    record: (message, atMs) =>
      db.transaction(() => {
        const { key, kind, startedAtMs } = message;
        const [waiting] = sql.waiting.rows(waitingRow, { key });
        if (waiting !== undefined && isEarlierTry(waiting, message, atMs)) {
          sql.update.run({ id: waiting.id, ...columns(message, atMs) });
          return waiting.id;
        }
        const started = startedAtMs === null ? null : Math.round(startedAtMs);
        return sql.insert.run({ key, kind, started_at_ms: started, ...columns(message, atMs) })
          .lastId;
      }),
    markShown(messageId, { atMs, handle }) {
      const at = { id: messageId, at_ms: Math.round(atMs) };
      db.transaction(() => {
        sql.shown.run({ ...at, handle });
        sql.replace.run(at);
      });
    },
    markKeptOff(messageId, atMs) {
      const at = { id: messageId, at_ms: Math.round(atMs) };
      db.transaction(() => {
        sql.notShown.run({ id: messageId, why: 'off' });
        sql.replace.run(at);
      });
    },
    markNotShown: (messageId, why) => void sql.notShown.run({ id: messageId, why }),
    withdraw: (key, atMs) => sql.withdraw.run({ key, at_ms: Math.round(atMs) }).changes > 0,
    handleOf: (key) => sql.handleOf.rows(handleRow, { key })[0]?.handle ?? null,
    standingDigests: () => sql.digests.rows(digestRow),
    find: (handle) => sql.find.rows(idRow, { handle })[0]?.id ?? null,
    get: (messageId) => sql.get.rows(messageRow, { id: messageId })[0] ?? null,
    page: ({ beforeId, limit }) =>
      sql.page.rows(messageRow, { before: beforeId ?? Number.MAX_SAFE_INTEGER, limit }),
    markRead(which, atMs) {
      const at = { at_ms: Math.round(atMs) };
      if ('messageId' in which) {
        sql.readOne.run({ id: which.messageId, ...at });
      } else {
        sql.readUpTo.run({ id: which.upToId, ...at });
      }
    },
    unread: () => countRow.parse(sql.unread.get()).n,
    markInterrupted: () => void sql.interrupted.run(),
  };
}

const standing = 'replaced_at_ms IS NULL AND withdrawn_at_ms IS NULL';

function prepareReads(db: ReadableDb) {
  return {
    waiting: db.query(
      'messages.waiting',
      `SELECT id, kind, bot_ids, started_at_ms, tried_at_ms FROM messages
       WHERE key = @key AND ${standing} AND shown_at_ms IS NULL AND not_shown IS NOT 'off'
       ORDER BY id DESC LIMIT 1`,
    ),
    handleOf: db.query(
      'messages.handle-of',
      `SELECT handle FROM messages WHERE key = @key AND ${standing} AND handle IS NOT NULL
       ORDER BY id DESC LIMIT 1`,
    ),
    digests: db.query(
      'messages.standing-digests',
      `SELECT key, bot_ids, bot_count, COALESCE(shown_at_ms, tried_at_ms) AS told_at_ms FROM messages
       WHERE key GLOB 'digest*' AND ${standing} AND (shown_at_ms IS NOT NULL OR not_shown = 'off') ORDER BY id`,
    ),
    find: db.query(
      'messages.find',
      'SELECT id FROM messages WHERE handle = @handle ORDER BY id DESC LIMIT 1',
    ),
    get: db.query('messages.get', 'SELECT * FROM messages WHERE id = @id'),
    page: db.query(
      'messages.page',
      'SELECT * FROM messages WHERE id < @before ORDER BY id DESC LIMIT @limit',
    ),
    unread: db.query(
      'messages.unread',
      'SELECT COUNT(*) AS n FROM messages WHERE read_at_ms IS NULL',
    ),
  };
}

function prepareWrites(db: WritableDb) {
  return {
    insert: db.command(
      'messages.insert',
      `INSERT INTO messages VALUES (NULL, @key, @kind, @urgency, @bot_ids, @bot_count, @started_at_ms, @actions,
         @title, @body, @at_ms, @at_ms, NULL, NULL, NULL, NULL, NULL, NULL)`,
    ),
    update: db.command(
      'messages.update',
      `UPDATE messages SET urgency = @urgency, bot_ids = @bot_ids, bot_count = @bot_count, actions = @actions,
         title = @title, body = @body, tried_at_ms = @at_ms WHERE id = @id`,
    ),
    shown: db.command(
      'messages.shown',
      'UPDATE messages SET shown_at_ms = @at_ms, handle = @handle, not_shown = NULL WHERE id = @id',
    ),
    // Whoever reads the newer message needs not read what it replaced.
    replace: db.command(
      'messages.replace',
      `UPDATE messages SET replaced_at_ms = @at_ms, read_at_ms = COALESCE(read_at_ms, @at_ms)
       WHERE key = (SELECT key FROM messages WHERE id = @id) AND id < @id AND ${standing}`,
    ),
    notShown: db.command(
      'messages.not-shown',
      'UPDATE messages SET not_shown = @why WHERE id = @id AND shown_at_ms IS NULL',
    ),
    // What a newer message about the same bots tells needs not be read; what is taken back in silence does.
    withdraw: db.command(
      'messages.withdraw',
      `UPDATE messages SET withdrawn_at_ms = @at_ms, read_at_ms = CASE WHEN EXISTS (
           SELECT 1 FROM messages newer, json_each(newer.bot_ids) bot WHERE newer.id > messages.id
             AND bot.value IN (SELECT value FROM json_each(messages.bot_ids)))
         THEN COALESCE(read_at_ms, @at_ms) ELSE read_at_ms END
       WHERE key = @key AND ${standing}`,
    ),
    readOne: db.command(
      'messages.read-one',
      'UPDATE messages SET read_at_ms = @at_ms WHERE id = @id AND read_at_ms IS NULL',
    ),
    readUpTo: db.command(
      'messages.read-up-to',
      'UPDATE messages SET read_at_ms = @at_ms WHERE id <= @id AND read_at_ms IS NULL',
    ),
    interrupted: db.command(
      'messages.interrupted',
      `UPDATE messages SET not_shown = 'interrupted' WHERE shown_at_ms IS NULL AND not_shown IS NULL`,
    ),
  };
}
