/**
 * What 400 days leave in each table, by SQL over the bots that are there: `@now_ms` is where the past ends. Of a hundred
 * bots five have another waiting count at every check of the last 30 days; all others have one odd hour in ten days, and an
 * incident of an hour in 80. One statement a table, in the order in which they refer to each other.
 */
export const historyTables: readonly { readonly table: string; readonly sql: string }[] = [
  {
    table: 'quiet_days',
    sql: `INSERT INTO quiet_days
      WITH RECURSIVE days (day) AS
        (SELECT @now_ms / 86400000 - 399 UNION ALL SELECT day + 1 FROM days WHERE day < @now_ms / 86400000 - 1)
      SELECT id, day, CASE (day + rowid) % 10 WHEN 0 THEN 16777214 ELSE 16777215 END, 288, 25920, 140
      FROM bots, days ORDER BY id, day`,
  },
  {
    table: 'rollups',
    sql: `INSERT INTO rollups
      WITH RECURSIVE days (day) AS
        (SELECT @now_ms / 86400000 - 399 UNION ALL SELECT day + 1 FROM days WHERE day < @now_ms / 86400000 - 1)
      SELECT id, day * 24, 12, 3300000, 0, 300000, 0, 0, 3, 0, 1, 1080, 140
      FROM bots, days WHERE (day + bots.rowid) % 10 = 0 ORDER BY id, day`,
  },
  {
    table: 'spans',
    sql: `INSERT INTO spans
        (bot_id, from_ms, to_ms, count, health, reason, pending, latency_sum_ms, latency_max_ms, interval_ms)
      WITH RECURSIVE
        steps (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM steps WHERE n < 30 * 86400000 / @interval_ms - 2),
        days (d) AS (SELECT 0 UNION ALL SELECT d + 1 FROM days WHERE d < 29),
        first (ms) AS (SELECT @now_ms - 30 * 86400000 + 60000)
      SELECT id, ms + n * @interval_ms, ms + n * @interval_ms, 1, 'healthy', NULL, 1 + n % 2, 90, 90, @interval_ms
        FROM steps, first, bots WHERE bots.rowid % 20 = 0
      UNION ALL
      SELECT id, ms + d * 86400000, ms + (d + 1) * 86400000 - @interval_ms, 86400000 / @interval_ms, 'healthy', NULL,
          d % 2, 25920, 140, @interval_ms
        FROM days, first, bots WHERE bots.rowid % 20 <> 0`,
  },
  {
    table: 'error_events',
    sql: `INSERT INTO error_events (bot_id, message, cause_id, cause_class, first_at_ms, last_at_ms, count)
      SELECT id, 'Wrong response from the webhook: 502 Bad Gateway', 'reply-502', 'http.gateway',
        @now_ms - value * 80 * 86400000, @now_ms - value * 80 * 86400000 + 3600000, 12
      FROM (SELECT 1 AS value UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4), bots`,
  },
  {
    table: 'transitions',
    sql: `INSERT INTO transitions
        (bot_id, at_ms, from_health, to_health, reason_code, reason_health, incident_started_at_ms, sent_at_ms)
      SELECT id, @now_ms - value * 80 * 86400000 + 3600000 * down, CASE down WHEN 0 THEN 'healthy' ELSE 'down' END,
        CASE down WHEN 0 THEN 'down' ELSE 'healthy' END, CASE down WHEN 0 THEN 'delivery-failing' END,
        CASE down WHEN 0 THEN 'down' END, @now_ms - value * 80 * 86400000, @now_ms - value * 80 * 86400000 + 30000
      FROM (SELECT 1 AS value UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4), (SELECT 0 AS down UNION ALL SELECT 1), bots ORDER BY value DESC, bots.rowid, down`,
  },
  {
    table: 'incidents',
    sql: `INSERT INTO incidents (bot_id, bot_name, started_at_ms, ended_at_ms, worst, reason_code, reason_health,
        reason_since_ms, reason_detail, note, updates_saved)
      SELECT id, name, @now_ms - value * 80 * 86400000, @now_ms - value * 80 * 86400000 + 3600000, 'down',
        'delivery-failing', 'down', @now_ms - value * 80 * 86400000,
        'Wrong response from the webhook: 502 Bad Gateway', '', 0
      FROM (SELECT 1 AS value UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4), bots ORDER BY value DESC, bots.rowid`,
  },
  {
    table: 'incident_events',
    sql: `INSERT INTO incident_events (incident_id, at_ms, kind, detail_json)
      SELECT id, started_at_ms + at, kind, json_object('health', 'down', 'reason', 'delivery-failing', 'detail',
        'Wrong response from the webhook: 502 Bad Gateway')
      FROM incidents, (SELECT 0 AS at, 'began' AS kind UNION ALL SELECT 30000, 'confirmed')`,
  },
  {
    table: 'messages',
    sql: `INSERT INTO messages (key, kind, urgency, bot_ids, bot_count, started_at_ms, actions, title, body, at_ms,
        tried_at_ms, shown_at_ms, replaced_at_ms, read_at_ms)
      SELECT 'incident ' || id, 'problem', 'critical', json_array(bot_id), 1, started_at_ms, '[]',
        bot_name || ' is down', 'Telegram cannot deliver: 502 Bad Gateway. Updates wait.', started_at_ms + 30000,
        started_at_ms + 30000, started_at_ms + 30000, started_at_ms + 3600000, started_at_ms + 3600000
      FROM incidents ORDER BY id DESC LIMIT 10000`,
  },
];
