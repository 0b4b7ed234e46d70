import type { Migration } from './migration.ts';

/**
 * Intents of running actions, and the journal: append-only by triggers, each line hashed over its content and the
 * hash before it (REP-15). `journal_head` names the last line, so that a cut end is noticed too. The journal holds no
 * secret and outlives its bots.
 */
export const createActions: Migration = {
  version: 30,
  name: 'create-actions',
  sql: `
CREATE TABLE intents (
  action_id TEXT PRIMARY KEY,
  bot_id TEXT NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  wish TEXT NOT NULL CHECK (wish NOT GLOB '*[^a-z-]*'),
  started_at_ms INTEGER NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX intents_by_bot ON intents (bot_id);

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at_ms INTEGER NOT NULL,
  bot_id TEXT,
  actor TEXT NOT NULL CHECK (actor IN ('operator', 'automatic', 'api', 'system')),
  kind TEXT NOT NULL CHECK (kind NOT GLOB '*[^a-z-]*'),
  wish TEXT CHECK (wish NOT GLOB '*[^a-z-]*'),
  outcome TEXT,
  evidence INTEGER,
  message TEXT NOT NULL,
  detail TEXT,
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX journal_by_bot ON journal (bot_id, seq);

CREATE TABLE journal_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
`,
};
