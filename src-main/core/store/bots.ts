import * as z from 'zod';
import type { StoredBot } from '../engine/ports/bots.ts';
import type { WritableDb } from './db.ts';
import { withoutFailing } from './errors.ts';
import { removedIdsSql, type RemovedBots } from './removed-bots.ts';
import { asFlag, bytes, flag, json, wholeMs } from './rows.ts';

const idRow = z.object({ id: z.string() });
const tags = json.pipe(z.array(z.string()));

const botRow = z
  .object({
    id: z.string(),
    telegram_id: z.string(),
    username: z.string().nullable(),
    name: z.string(),
    tags_json: tags,
    note: z.string(),
    api_root: z.string(),
    test_environment: flag,
    local_mode: flag,
    paused: flag,
    snoozed_until_ms: wholeMs.nullable(),
    snoozed_until_recovered: flag,
    created_at_ms: wholeMs,
    sealed_token: bytes.nullable(),
    auth_tag: bytes.nullable(),
  })
  .transform((row): StoredBot => ({
    record: {
      id: row.id,
      telegramId: row.telegram_id,
      username: row.username,
      name: row.name,
      tags: row.tags_json,
      note: row.note,
      apiRoot: row.api_root,
      testEnvironment: row.test_environment,
      localMode: row.local_mode,
      paused: row.paused,
      snoozedUntilMs: row.snoozed_until_ms,
      snoozedUntilRecovered: row.snoozed_until_recovered,
      createdAtMs: row.created_at_ms,
    },
    sealedToken: row.sealed_token,
    authTag: row.auth_tag,
  }));

function params({ record, sealedToken, authTag }: StoredBot) {
  return {
    id: record.id,
    telegram_id: record.telegramId,
    username: record.username,
    name: record.name,
    tags_json: JSON.stringify(record.tags),
    note: record.note,
    api_root: record.apiRoot,
    test_environment: asFlag(record.testEnvironment),
    local_mode: asFlag(record.localMode),
    paused: asFlag(record.paused),
    snoozed_until_ms: record.snoozedUntilMs,
    snoozed_until_recovered: asFlag(record.snoozedUntilRecovered),
    created_at_ms: record.createdAtMs,
    sealed_token: sealedToken,
    auth_tag: authTag,
  };
}

/** The table of bots; those that are removed are not in it, though rows of theirs may be left. */
export function createBots(db: WritableDb, removed: RemovedBots) {
  const there = `WHERE id NOT IN (${removedIdsSql})`;
  const list = db.query('bots.list', `SELECT * FROM bots ${there} ORDER BY created_at_ms, id`);
  const ids = db.query('bots.ids', `SELECT id FROM bots ${there}`);
  const insert = db.command(
    'bots.insert',
    `INSERT INTO bots (id, telegram_id, username, name, tags_json, note, api_root, test_environment, local_mode,
       paused, snoozed_until_ms, snoozed_until_recovered, created_at_ms, sealed_token, auth_tag)
     VALUES (@id, @telegram_id, @username, @name, @tags_json, @note, @api_root, @test_environment, @local_mode,
       @paused, @snoozed_until_ms, @snoozed_until_recovered, @created_at_ms, @sealed_token, @auth_tag)`,
  );
  const update = db.command(
    'bots.update',
    `UPDATE bots SET telegram_id = @telegram_id, username = @username, name = @name, tags_json = @tags_json,
       note = @note, api_root = @api_root, test_environment = @test_environment, local_mode = @local_mode,
       paused = @paused, snoozed_until_ms = @snoozed_until_ms, snoozed_until_recovered = @snoozed_until_recovered,
       created_at_ms = @created_at_ms, sealed_token = @sealed_token, auth_tag = @auth_tag
     WHERE id = @id`,
  );
  const known = new Set(ids.rows(idRow).map((row) => row.id));
  let isStale = false;
  const reload = (): void => {
    isStale = true;
    withoutFailing(() => {
      const all = ids.rows(idRow);
      known.clear();
      all.forEach(({ id }) => known.add(id));
      isStale = false;
    });
  };
  const has = (botId: string): boolean => {
    if (isStale) {
      reload();
    }
    return known.has(botId);
  };
  return {
    list: (): readonly StoredBot[] => list.rows(botRow),
    has,
    insert(bot: StoredBot): void {
      db.transaction(() => {
        removed.finish(bot.record.id);
        // A row that could not be read is in no list, and its bot is added again: with its history.
        (known.has(bot.record.id) ? update : insert).run(params(bot));
      });
      known.add(bot.record.id);
    },
    /** Of a bot that is not there nothing is written: what is left of a removed one must not get its token back. */
    update(bot: StoredBot): void {
      if (has(bot.record.id)) {
        update.run(params(bot));
      }
    },
    /**
     * After a transaction that failed: what it inserted is not there. Where that cannot be read now, those known before
     * stay known until it can be: nothing would be written of a bot that is not.
     */
    reload,
    /** With everything of it but the journal and its incidents; inside of a transaction. */
    remove(botId: string): void {
      removed.remove(botId);
      known.delete(botId);
    },
  };
}
