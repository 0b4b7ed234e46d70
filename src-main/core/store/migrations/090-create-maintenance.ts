import type { Migration } from './migration.ts';

/**
 * Maintenance windows. Those of one bot go with it; those of a tag stay while no bot has the tag. An occurrence that
 * was ended early is remembered by that moment.
 */
export const createMaintenance: Migration = {
  version: 90,
  name: 'create-maintenance',
  sql: `
CREATE TABLE maintenance_windows (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('all', 'tag', 'bot')),
  tag TEXT CHECK ((scope = 'tag') = (tag IS NOT NULL)),
  bot_id TEXT REFERENCES bots (id) ON DELETE CASCADE CHECK ((scope = 'bot') = (bot_id IS NOT NULL)),
  when_json TEXT NOT NULL,
  note TEXT NOT NULL,
  ended_at_ms INTEGER
) STRICT;
CREATE INDEX maintenance_windows_by_bot ON maintenance_windows (bot_id);
`,
};
