import * as z from 'zod';
import type { CheckStatistics } from '../engine/ports/checks.ts';
import type { ReadableDb } from './db.ts';
import { countRow } from './rows.ts';

const sumsRow = z.object({
  checks: z.number().int().nullable(),
  healthy: z.number().int().nullable(),
  unknown: z.number().int().nullable(),
  latency_sum_ms: z.number().nullable(),
  latency_max_ms: z.number().nullable(),
  pending_max: z.number().nullable(),
});

/**
 * What we measured ourselves since a time. `healthyShare` leaves out checks that could not ask: they say nothing
 * about the bot. null where nothing is known.
 */
export function createStatistics(db: ReadableDb) {
  const sums = db.query(
    'spans.sums',
    `SELECT SUM(count) AS checks,
       SUM(CASE health WHEN 'healthy' THEN count ELSE 0 END) AS healthy,
       SUM(CASE health WHEN 'unknown' THEN count ELSE 0 END) AS unknown,
       SUM(latency_sum_ms) AS latency_sum_ms, MAX(latency_max_ms) AS latency_max_ms, MAX(pending) AS pending_max
     FROM spans WHERE bot_id = @bot_id AND to_ms >= @since_ms`,
  );
  const incidents = db.query(
    'incidents.count',
    `SELECT COUNT(*) AS n FROM incidents
     WHERE bot_id = @bot_id AND (ended_at_ms IS NULL OR ended_at_ms >= @since_ms)`,
  );
  return (botId: string, sinceMs: number): CheckStatistics => {
    const range = { bot_id: botId, since_ms: Math.round(sinceMs) };
    const row = sumsRow.parse(sums.get(range));
    const checks = row.checks ?? 0;
    const asked = checks - (row.unknown ?? 0);
    return {
      checks,
      healthyShare: asked === 0 ? null : (row.healthy ?? 0) / asked,
      incidents: countRow.parse(incidents.get(range)).n,
      latencyMeanMs: checks === 0 ? null : (row.latency_sum_ms ?? 0) / checks,
      latencyMaxMs: row.latency_max_ms,
      pendingMax: row.pending_max,
    };
  };
}
