import type { Migration } from './migration.ts';

/** What checks brought: spans of equal checks, error events, transitions with their outbox mark, incidents. */
export const createChecks: Migration = {
  version: 20,
  name: 'create-checks',
  sql: `
CREATE TABLE spans (
  id INTEGER PRIMARY KEY,
  bot_id TEXT NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  from_ms INTEGER NOT NULL,
  to_ms INTEGER NOT NULL CHECK (to_ms >= from_ms),
  count INTEGER NOT NULL CHECK (count > 0),
  health TEXT NOT NULL CHECK (health IN ('healthy', 'degraded', 'down', 'unknown')),
  reason TEXT CHECK (reason NOT GLOB '*[^a-z0-9-]*'),
  pending INTEGER,
  latency_sum_ms INTEGER NOT NULL,
  latency_max_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX spans_by_bot_to ON spans (bot_id, to_ms);
CREATE INDEX spans_by_to ON spans (to_ms);

CREATE TABLE error_events (
  id INTEGER PRIMARY KEY,
  bot_id TEXT NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  message TEXT NOT NULL,
  cause_id TEXT NOT NULL,
  cause_class TEXT NOT NULL CHECK (cause_class NOT GLOB '*[^a-z0-9.-]*'),
  first_at_ms INTEGER NOT NULL,
  last_at_ms INTEGER NOT NULL CHECK (last_at_ms >= first_at_ms),
  count INTEGER NOT NULL CHECK (count > 0)
) STRICT;
CREATE INDEX error_events_by_bot_last ON error_events (bot_id, last_at_ms);
CREATE INDEX error_events_by_last ON error_events (last_at_ms);

CREATE TABLE transitions (
  id INTEGER PRIMARY KEY,
  bot_id TEXT NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  from_health TEXT NOT NULL CHECK (from_health IN ('healthy', 'degraded', 'down', 'unknown')),
  to_health TEXT NOT NULL CHECK (to_health IN ('healthy', 'degraded', 'down', 'unknown')),
  reason_code TEXT CHECK (reason_code NOT GLOB '*[^a-z0-9-]*'),
  reason_health TEXT CHECK (reason_health IN ('healthy', 'degraded', 'down', 'unknown')),
  reason_detail TEXT,
  incident_started_at_ms INTEGER,
  sent_at_ms INTEGER
) STRICT;
CREATE INDEX transitions_by_bot_at ON transitions (bot_id, at_ms);
CREATE INDEX transitions_unsent ON transitions (id) WHERE sent_at_ms IS NULL;

CREATE TABLE incidents (
  id INTEGER PRIMARY KEY,
  bot_id TEXT NOT NULL REFERENCES bots (id) ON DELETE CASCADE,
  started_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER,
  worst TEXT NOT NULL CHECK (worst IN ('healthy', 'degraded', 'down', 'unknown')),
  reason_code TEXT NOT NULL CHECK (reason_code NOT GLOB '*[^a-z0-9-]*'),
  reason_health TEXT NOT NULL CHECK (reason_health IN ('healthy', 'degraded', 'down', 'unknown')),
  reason_since_ms INTEGER NOT NULL,
  reason_detail TEXT
) STRICT;
CREATE INDEX incidents_by_bot ON incidents (bot_id, id);
CREATE UNIQUE INDEX incidents_open_by_bot ON incidents (bot_id) WHERE ended_at_ms IS NULL;
`,
};
