import * as z from 'zod';
import { healthSchema, reasonCodeSchema } from '../../../src-shared/health.ts';
import type { Incident } from '../../../src-shared/snapshot.ts';
import type { VerdictReason } from '../domain/verdict.ts';
import type { IncidentChange } from '../domain/verdict.ts';
import type { WritableDb } from './db.ts';
import { wholeMs } from './rows.ts';

const incidentRow = z
  .object({
    id: z.number().int(),
    bot_id: z.string(),
    started_at_ms: wholeMs,
    ended_at_ms: wholeMs.nullable(),
    worst: healthSchema,
    reason_code: reasonCodeSchema,
    reason_health: healthSchema,
    reason_since_ms: wholeMs,
    reason_detail: z.string().nullable(),
  })
  .transform((row): Incident => ({
    incidentId: row.id,
    botId: row.bot_id,
    startedAtMs: row.started_at_ms,
    endedAtMs: row.ended_at_ms,
    worst: row.worst,
    reason: {
      code: row.reason_code,
      health: row.reason_health,
      sinceMs: row.reason_since_ms,
      detail: row.reason_detail,
    },
  }));

function reasonParams(reason: VerdictReason, sinceMs: number) {
  return {
    reason_code: reason.code,
    reason_health: reason.health,
    reason_since_ms: Math.round(sinceMs),
    reason_detail: reason.detail,
  };
}

/** Incidents; a unique index sees to it that a bot has at most one open. */
export function createIncidents(db: WritableDb) {
  const open = db.command(
    'incidents.open',
    `INSERT INTO incidents VALUES (NULL, @bot_id, @started_at_ms, NULL, @worst, @reason_code, @reason_health,
       @reason_since_ms, @reason_detail)
     ON CONFLICT (bot_id) WHERE ended_at_ms IS NULL DO NOTHING`,
  );
  const worsen = db.command(
    'incidents.worsen',
    `UPDATE incidents SET worst = @worst, reason_code = @reason_code, reason_health = @reason_health,
       reason_since_ms = @reason_since_ms, reason_detail = @reason_detail
     WHERE bot_id = @bot_id AND ended_at_ms IS NULL`,
  );
  const close = db.command(
    'incidents.close',
    'UPDATE incidents SET ended_at_ms = @ended_at_ms WHERE bot_id = @bot_id AND ended_at_ms IS NULL',
  );
  const all = db.query(
    'incidents.page',
    'SELECT * FROM incidents WHERE id < @before ORDER BY id DESC LIMIT @limit',
  );
  const ofBot = db.query(
    'incidents.page-of-bot',
    'SELECT * FROM incidents WHERE bot_id = @bot_id AND id < @before ORDER BY id DESC LIMIT @limit',
  );
  return {
    apply(botId: string, change: IncidentChange, atMs: number): void {
      switch (change.kind) {
        case 'open':
          open.run({
            bot_id: botId,
            started_at_ms: Math.round(change.startedAtMs),
            worst: change.worst,
            ...reasonParams(change.reason, change.startedAtMs),
          });
          return;
        case 'worsen':
          worsen.run({ bot_id: botId, worst: change.worst, ...reasonParams(change.reason, atMs) });
          return;
        case 'close':
          close.run({ bot_id: botId, ended_at_ms: Math.round(change.endedAtMs) });
          return;
      }
    },
    page(query: {
      readonly botId: string | null;
      readonly beforeId: number | null;
      readonly limit: number;
    }): readonly Incident[] {
      const range = { before: query.beforeId ?? Number.MAX_SAFE_INTEGER, limit: query.limit };
      return query.botId === null
        ? all.rows(incidentRow, range)
        : ofBot.rows(incidentRow, { ...range, bot_id: query.botId });
    },
  };
}
export type IncidentsTable = ReturnType<typeof createIncidents>;
