import * as z from 'zod';
import { healthSchema, reasonCodeSchema } from '../../../src-shared/health.ts';
import type { Incident, IncidentState } from '../../../src-shared/incidents.ts';
import type { IncidentChange, VerdictReason } from '../domain/verdict.ts';
import type { IncidentPage } from '../engine/ports/incidents.ts';
import type { JournalAppend } from '../engine/ports/journal.ts';
import type { Store } from '../engine/ports/store.ts';
import type { QueryStatement, WritableDb } from './db.ts';
import { createIncidentEvents } from './incident-events.ts';
import { wholeMs } from './rows.ts';

const incidentRow = z
  .object({
    id: z.number().int(),
    bot_id: z.string(),
    name: z.string(),
    bot_removed_at_ms: wholeMs.nullable(),
    started_at_ms: wholeMs,
    ended_at_ms: wholeMs.nullable(),
    worst: healthSchema,
    reason_code: reasonCodeSchema,
    reason_health: healthSchema,
    reason_since_ms: wholeMs,
    reason_detail: z.string().nullable(),
    acknowledged_at_ms: wholeMs.nullable(),
    note: z.string(),
    updates_lost: z.number().int().nullable(),
    updates_saved: z.number().int(),
  })
  .transform((row): Incident => ({
    incidentId: row.id,
    botId: row.bot_id,
    botName: row.name,
    botRemovedAtMs: row.bot_removed_at_ms,
    startedAtMs: row.started_at_ms,
    endedAtMs: row.ended_at_ms,
    worst: row.worst,
    reason: {
      code: row.reason_code,
      health: row.reason_health,
      sinceMs: row.reason_since_ms,
      detail: row.reason_detail,
    },
    acknowledgedAtMs: row.acknowledged_at_ms,
    note: row.note,
    updatesLost: row.updates_lost,
    updatesSaved: row.updates_saved,
  }));

function reasonParams(reason: VerdictReason, sinceMs: number) {
  return {
    reason_code: reason.code,
    reason_health: reason.health,
    reason_since_ms: Math.round(sinceMs),
    reason_detail: reason.detail,
  };
}

/** Incidents; a unique index sees to it that a bot has at most one open. They stay when their bot goes. */
export function createIncidents(
  db: WritableDb,
  journal: { append(entry: JournalAppend): void },
): Store['incidents'] & {
  apply(botId: string, change: IncidentChange, atMs: number): void;
  /** The bot is about to be removed: its incidents keep its name, an open one ends. */
  botRemoved(botId: string, atMs: number): void;
} {
  const change = prepareChanges(db);
  const read = prepareReads(db);
  const events = createIncidentEvents(db);
  const one = (statement: QueryStatement, params: Record<string, number | string>) =>
    statement.rows(incidentRow, params)[0] ?? null;
  return {
    apply(botId, step, atMs) {
      switch (step.kind) {
        case 'open':
          change.open.run({
            bot_id: botId,
            started_at_ms: Math.round(step.startedAtMs),
            worst: step.worst,
            ...reasonParams(step.reason, step.startedAtMs),
          });
          return;
        case 'worsen':
          change.worsen.run({
            bot_id: botId,
            worst: step.worst,
            ...reasonParams(step.reason, atMs),
          });
          return;
        case 'close':
          change.close.run({ bot_id: botId, ended_at_ms: Math.round(step.endedAtMs) });
          return;
      }
    },
    botRemoved(botId, atMs) {
      change.botRemoved.run({ bot_id: botId, at_ms: Math.round(atMs) });
    },
    page: (query) => read.page(query),
    get: (incidentId) => one(read.get, { id: incidentId }),
    openOf: (botId) => one(read.openOf, { bot_id: botId }),
    startedAt: (botId, startedAtMs) =>
      one(read.startedAt, { bot_id: botId, started_at_ms: Math.round(startedAtMs) }),
    events: (incidentId) => events.list(incidentId),
    append: (place, lines) => events.append(place, lines),
    ...peopleWrite(db, { change, events, journal }),
  };
}
export type IncidentsTable = ReturnType<typeof createIncidents>;

/** What people write: with its line in the timeline and in the journal, all of it or nothing. */
function peopleWrite(
  db: WritableDb,
  to: {
    readonly change: ReturnType<typeof prepareChanges>;
    readonly events: ReturnType<typeof createIncidentEvents>;
    readonly journal: { append(entry: JournalAppend): void };
  },
): Pick<Store['incidents'], 'acknowledge' | 'setNote'> {
  const { change, events, journal } = to;
  return {
    acknowledge(incidentId, acknowledged, entry) {
      const atMs = Math.round(entry.atMs);
      const kind = acknowledged ? 'acknowledged' : 'unacknowledged';
      db.transaction(() => {
        change.acknowledge.run({ id: incidentId, at_ms: acknowledged ? atMs : null });
        events.append({ incidentId }, [{ kind, atMs, by: entry.actor }]);
        journal.append(entry);
      });
    },
    setNote(incidentId, note, entry) {
      const atMs = Math.round(entry.atMs);
      db.transaction(() => {
        change.note.run({ id: incidentId, note });
        events.append({ incidentId }, [{ kind: 'note', atMs, by: entry.actor }]);
        journal.append(entry);
      });
    },
  };
}

function prepareChanges(db: WritableDb) {
  return {
    open: db.command(
      'incidents.open',
      `INSERT INTO incidents VALUES (NULL, @bot_id, '', NULL, @started_at_ms, NULL, @worst, @reason_code,
         @reason_health, @reason_since_ms, @reason_detail, NULL, '', NULL, 0)
       ON CONFLICT (bot_id) WHERE ended_at_ms IS NULL DO NOTHING`,
    ),
    // What got worse asks for eyes again, in the same transaction as the verdict that says so.
    worsen: db.command(
      'incidents.worsen',
      `UPDATE incidents SET worst = @worst, reason_code = @reason_code, reason_health = @reason_health,
         reason_since_ms = @reason_since_ms, reason_detail = @reason_detail, acknowledged_at_ms = NULL
       WHERE bot_id = @bot_id AND ended_at_ms IS NULL`,
    ),
    close: db.command(
      'incidents.close',
      'UPDATE incidents SET ended_at_ms = @ended_at_ms WHERE bot_id = @bot_id AND ended_at_ms IS NULL',
    ),
    acknowledge: db.command(
      'incidents.acknowledge',
      'UPDATE incidents SET acknowledged_at_ms = @at_ms WHERE id = @id AND ended_at_ms IS NULL',
    ),
    note: db.command('incidents.note', 'UPDATE incidents SET note = @note WHERE id = @id'),
    botRemoved: db.command(
      'incidents.bot-removed',
      `UPDATE incidents SET bot_removed_at_ms = @at_ms, ended_at_ms = COALESCE(ended_at_ms, @at_ms),
         bot_name = (SELECT name FROM bots WHERE bots.id = @bot_id)
       WHERE bot_id = @bot_id AND bot_removed_at_ms IS NULL`,
    ),
  };
}

const shown = `SELECT i.*, COALESCE(b.name, i.bot_name) AS name
  FROM incidents i LEFT JOIN bots b ON b.id = i.bot_id`;
const stateConditions = {
  all: '',
  open: 'AND i.ended_at_ms IS NULL',
  past: 'AND i.ended_at_ms IS NOT NULL',
} as const satisfies Record<IncidentState, string>;

function prepareReads(db: WritableDb) {
  const statement = (state: IncidentState, ofBot: boolean): QueryStatement =>
    db.query(
      `incidents.page-${state}${ofBot ? '-of-bot' : ''}`,
      `${shown} WHERE ${ofBot ? 'i.bot_id = @bot_id AND' : ''} i.id < @before ${stateConditions[state]}
       ORDER BY i.id DESC LIMIT @limit`,
    );
  const both = (state: IncidentState) => ({
    everyBot: statement(state, false),
    oneBot: statement(state, true),
  });
  const pages = { all: both('all'), open: both('open'), past: both('past') };
  return {
    page({ botId, state, beforeId, limit }: IncidentPage): readonly Incident[] {
      const range = { before: beforeId ?? Number.MAX_SAFE_INTEGER, limit };
      return botId === null
        ? pages[state].everyBot.rows(incidentRow, range)
        : pages[state].oneBot.rows(incidentRow, { ...range, bot_id: botId });
    },
    get: db.query('incidents.get', `${shown} WHERE i.id = @id`),
    startedAt: db.query(
      'incidents.started-at',
      `${shown} WHERE i.bot_id = @bot_id AND i.started_at_ms = @started_at_ms ORDER BY i.id DESC LIMIT 1`,
    ),
    openOf: db.query(
      'incidents.open-of',
      `${shown} WHERE i.bot_id = @bot_id AND i.ended_at_ms IS NULL`,
    ),
  };
}
