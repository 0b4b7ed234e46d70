import type { Migration } from './migration.ts';

/**
 * Every message ever meant for the desktop, shown or not. They outlive their bots: a message about a removed bot is
 * still true. `bot_ids` names the first of them, `bot_count` has them all.
 */
export const createMessages: Migration = {
  version: 100,
  name: 'create-messages',
  sql: `
CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('problem', 'recovered', 'digest', 'fleet')),
  urgency TEXT NOT NULL CHECK (urgency IN ('low', 'normal', 'critical')),
  bot_ids TEXT NOT NULL CHECK (json_valid(bot_ids)),
  bot_count INTEGER NOT NULL CHECK (bot_count >= 0),
  started_at_ms INTEGER,
  actions TEXT NOT NULL CHECK (json_valid(actions)),
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  tried_at_ms INTEGER NOT NULL,
  not_shown TEXT CHECK (not_shown NOT GLOB '*[^a-z-]*'),
  shown_at_ms INTEGER,
  handle TEXT,
  replaced_at_ms INTEGER,
  withdrawn_at_ms INTEGER,
  read_at_ms INTEGER
) STRICT;
CREATE INDEX messages_by_time ON messages (at_ms);
CREATE INDEX messages_by_handle ON messages (handle) WHERE handle IS NOT NULL;
CREATE INDEX messages_unread ON messages (id) WHERE read_at_ms IS NULL;
CREATE INDEX messages_standing ON messages (key, id) WHERE replaced_at_ms IS NULL AND withdrawn_at_ms IS NULL;
`,
};
