import type { Migration } from './migration.ts';

/**
 * Bots, what is wanted for them, and settings. `auth_tag` authenticates the repair-critical columns (SEC-25); tokens
 * and desired webhooks lie here only sealed. Sets that cannot grow have their values in a CHECK; vocabularies that
 * grow with each release (reasons, wishes, kinds) have their alphabet checked and are parsed when read.
 */
export const createBots: Migration = {
  version: 10,
  name: 'create-bots',
  sql: `
CREATE TABLE bots (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 33),
  telegram_id TEXT NOT NULL,
  username TEXT,
  name TEXT NOT NULL,
  tags_json TEXT NOT NULL CHECK (json_valid(tags_json)),
  note TEXT NOT NULL,
  api_root TEXT NOT NULL,
  test_environment INTEGER NOT NULL CHECK (test_environment IN (0, 1)),
  local_mode INTEGER NOT NULL CHECK (local_mode IN (0, 1)),
  paused INTEGER NOT NULL CHECK (paused IN (0, 1)),
  snoozed_until_ms INTEGER,
  created_at_ms INTEGER NOT NULL,
  sealed_token BLOB,
  auth_tag BLOB CHECK (auth_tag IS NULL OR length(auth_tag) = 32)
) STRICT;
CREATE INDEX bots_by_telegram_id ON bots (telegram_id);

CREATE TABLE desired_webhooks (
  bot_id TEXT PRIMARY KEY REFERENCES bots (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL,
  changed_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE bot_states (
  bot_id TEXT PRIMARY KEY REFERENCES bots (id) ON DELETE CASCADE,
  health TEXT NOT NULL CHECK (health IN ('healthy', 'degraded', 'down', 'unknown')),
  health_since_ms INTEGER NOT NULL,
  memory_json TEXT NOT NULL CHECK (json_valid(memory_json))
) STRICT;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value_json TEXT NOT NULL CHECK (json_valid(value_json))
) STRICT;

CREATE TABLE engine_values (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
`,
};
