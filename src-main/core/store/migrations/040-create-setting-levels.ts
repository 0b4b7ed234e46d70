import type { Migration } from './migration.ts';

/**
 * Settings by tag and by bot, one row a value; what has no row is inherited. A bot's own go with the bot; a tag's stay
 * while no bot has it. Values are whole numbers and are checked against their setting's limits when read.
 */
export const createSettingLevels: Migration = {
  version: 40,
  name: 'create-setting-levels',
  sql: `
CREATE TABLE tag_settings (
  tag TEXT NOT NULL CHECK (length(tag) BETWEEN 1 AND 40),
  name TEXT NOT NULL CHECK (name NOT GLOB '*[^A-Za-z]*'),
  value INTEGER NOT NULL,
  PRIMARY KEY (tag, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE bot_settings (
  bot_id TEXT NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name NOT GLOB '*[^A-Za-z]*'),
  value INTEGER NOT NULL,
  PRIMARY KEY (bot_id, name)
) STRICT, WITHOUT ROWID;
`,
};
