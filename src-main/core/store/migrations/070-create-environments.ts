import type { Migration } from './migration.ts';

/**
 * Environments: where bots are to be sent. Name and colour in the clear, all that counts sealed; which bot belongs to
 * which is authenticated.
 */
export const createEnvironments: Migration = {
  version: 70,
  name: 'create-environments',
  sql: `
CREATE TABLE environments (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  colour TEXT NOT NULL CHECK (colour NOT GLOB '*[^a-z]*'),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE bot_environments (
  bot_id TEXT PRIMARY KEY REFERENCES bots (id) ON DELETE CASCADE,
  environment_id TEXT NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
  tag BLOB NOT NULL
) STRICT;
CREATE INDEX bot_environments_by_environment ON bot_environments (environment_id);
`,
};
