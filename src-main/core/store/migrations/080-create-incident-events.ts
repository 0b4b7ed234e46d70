import type { Migration } from './migration.ts';

/**
 * Incidents get what people do about them and a timeline of their own, and outlive their bot: a click on an old
 * message must open what was (NOT-12), and the journal names them for ever. What older incidents left behind in
 * transitions and journal becomes their timeline. A bot may be snoozed until it has recovered.
 */
export const createIncidentEvents: Migration = {
  version: 80,
  name: 'create-incident-events',
  sql: `
ALTER TABLE bots ADD COLUMN snoozed_until_recovered INTEGER NOT NULL DEFAULT 0
  CHECK (snoozed_until_recovered IN (0, 1));

CREATE TABLE lasting_incidents (
  id INTEGER PRIMARY KEY,
  bot_id TEXT NOT NULL,
  bot_name TEXT NOT NULL,
  bot_removed_at_ms INTEGER,
  started_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER,
  worst TEXT NOT NULL CHECK (worst IN ('healthy', 'degraded', 'down', 'unknown')),
  reason_code TEXT NOT NULL CHECK (reason_code NOT GLOB '*[^a-z0-9-]*'),
  reason_health TEXT NOT NULL CHECK (reason_health IN ('healthy', 'degraded', 'down', 'unknown')),
  reason_since_ms INTEGER NOT NULL,
  reason_detail TEXT,
  acknowledged_at_ms INTEGER,
  note TEXT NOT NULL,
  updates_lost INTEGER,
  updates_saved INTEGER NOT NULL
) STRICT;
INSERT INTO lasting_incidents
  SELECT i.id, i.bot_id, b.name, NULL, i.started_at_ms, i.ended_at_ms, i.worst, i.reason_code, i.reason_health,
    i.reason_since_ms, i.reason_detail, NULL, '', NULL, 0
  FROM incidents i JOIN bots b ON b.id = i.bot_id;
DROP TABLE incidents;
ALTER TABLE lasting_incidents RENAME TO incidents;
CREATE INDEX incidents_by_bot ON incidents (bot_id, id);
CREATE INDEX incidents_open ON incidents (id) WHERE ended_at_ms IS NULL;
CREATE UNIQUE INDEX incidents_open_by_bot ON incidents (bot_id) WHERE ended_at_ms IS NULL;

CREATE TABLE incident_events (
  id INTEGER PRIMARY KEY,
  incident_id INTEGER NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind NOT GLOB '*[^a-z-]*'),
  action_id TEXT,
  detail_json TEXT NOT NULL CHECK (json_valid(detail_json))
) STRICT;
CREATE INDEX incident_events_by_incident ON incident_events (incident_id, id);
CREATE INDEX incident_events_by_action ON incident_events (action_id) WHERE action_id IS NOT NULL;

INSERT INTO incident_events
  SELECT NULL, i.id, t.at_ms, CASE t.from_health WHEN 'healthy' THEN 'confirmed' ELSE 'changed' END, NULL,
    json_object('health', t.to_health, 'reason', t.reason_code, 'detail', substr(t.reason_detail, 1, 300))
  FROM incidents i JOIN transitions t
    ON t.bot_id = i.bot_id AND t.incident_started_at_ms = i.started_at_ms
  WHERE t.to_health IN ('degraded', 'down') AND t.reason_code IS NOT NULL
  ORDER BY t.id;
INSERT INTO incident_events
  SELECT NULL, i.id, j.at_ms, 'action', NULL,
    json_object('by', j.actor, 'outcome', j.outcome, 'actionId', NULL, 'wish', j.wish, 'evidence', j.evidence,
      'message', substr(j.message, 1, 600))
  FROM incidents i JOIN journal j
    ON j.bot_id = i.bot_id AND j.at_ms >= i.started_at_ms AND (i.ended_at_ms IS NULL OR j.at_ms <= i.ended_at_ms)
  WHERE j.kind = 'action'
  ORDER BY j.seq;
`,
};
