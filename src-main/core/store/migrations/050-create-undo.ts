import type { Migration } from './migration.ts';

/**
 * What each action found, so that it can be undone for 30 days (REP-19), and when a parked webhook comes back. Both
 * sealed, and gone with their bot.
 */
export const createUndo: Migration = {
  version: 50,
  name: 'create-undo',
  sql: `
CREATE TABLE undo_notes (
  action_id TEXT PRIMARY KEY,
  bot_id TEXT NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  wish TEXT NOT NULL CHECK (wish NOT GLOB '*[^a-z-]*'),
  at_ms INTEGER NOT NULL,
  changed INTEGER NOT NULL CHECK (changed IN (0, 1)),
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX undo_notes_by_bot ON undo_notes (bot_id, at_ms);
CREATE INDEX undo_notes_by_time ON undo_notes (at_ms);

CREATE TABLE parks (
  bot_id TEXT PRIMARY KEY REFERENCES bots (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL
) STRICT;
`,
};
