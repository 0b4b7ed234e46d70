import type { Migration } from './migration.ts';

/**
 * Hourly roll-ups. `rollups` has a row for each hour in which anything was other than plain (healthy, watched from end
 * to end, nothing waiting, no error); a plain hour is one bit of its day in `quiet_days`, so that it can be told from
 * an hour in which nobody looked (neither). Spans get the bot's interval: it tells a pause between two checks from a
 * gap. `rollups_to_fill` names the bots whose older spans are still to be rolled up.
 */
export const createRollups: Migration = {
  version: 110,
  name: 'create-rollups',
  sql: `
ALTER TABLE spans ADD COLUMN interval_ms INTEGER NOT NULL DEFAULT 60000;

CREATE TABLE rollups (
  bot_id TEXT NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  hour INTEGER NOT NULL,
  checks INTEGER NOT NULL,
  healthy_ms INTEGER NOT NULL,
  degraded_ms INTEGER NOT NULL,
  down_ms INTEGER NOT NULL,
  unknown_ms INTEGER NOT NULL,
  pending_min INTEGER,
  pending_max INTEGER,
  pending_last INTEGER,
  errors INTEGER NOT NULL,
  latency_sum_ms INTEGER NOT NULL,
  latency_max_ms INTEGER,
  PRIMARY KEY (bot_id, hour)
) STRICT, WITHOUT ROWID;
CREATE INDEX rollups_by_hour ON rollups (hour);

CREATE TABLE quiet_days (
  bot_id TEXT NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  hours_mask INTEGER NOT NULL CHECK (hours_mask BETWEEN 0 AND 16777215),
  checks INTEGER NOT NULL,
  latency_sum_ms INTEGER NOT NULL,
  latency_max_ms INTEGER,
  PRIMARY KEY (bot_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX quiet_days_by_day ON quiet_days (day);

CREATE TABLE rollups_to_fill (
  bot_id TEXT PRIMARY KEY REFERENCES bots (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO rollups_to_fill SELECT id FROM bots;
`,
};
