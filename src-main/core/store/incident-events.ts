import * as z from 'zod';
import { incidentEventSchema, type IncidentEvent } from '../../../src-shared/incidents.ts';
import type { IncidentPlace } from '../engine/ports/incidents.ts';
import type { WritableDb } from './db.ts';
import { json, wholeMs } from './rows.ts';

const idRow = z.object({ id: z.number().int() });
const eventRow = z
  .object({
    at_ms: wholeMs,
    kind: z.string(),
    detail_json: json.pipe(z.record(z.string(), z.unknown())),
  })
  .transform((row) => ({ ...row.detail_json, kind: row.kind, atMs: row.at_ms }))
  .pipe(incidentEventSchema);

/** More than a page can show; what happens after so many is not noted, but for the end, which is the incident's own. */
const mostEvents = 1000;
/** Of them, a bot that goes to and fro may not fill the place of what people do. */
const mostChanges = 300;
/** Updates expire one by one: those of one stretch are one line. */
const sameLossMs = 3_600_000;

/** The timelines: append-only, and gone only with their incident. */
export function createIncidentEvents(db: WritableDb) {
  const sql = prepare(db);
  const find = (place: IncidentPlace): number | null => {
    if ('incidentId' in place) {
      return place.incidentId;
    }
    const row =
      'actionId' in place
        ? sql.byAction.get({ action_id: place.actionId })
        : 'openOf' in place
          ? sql.openOf.get({ bot_id: place.openOf })
          : sql.byStart.get({ bot_id: place.botId, started_at_ms: Math.round(place.startedAtMs) });
    return row === undefined ? null : idRow.parse(row).id;
  };
  const append = (incidentId: number, event: IncidentEvent): void => {
    const { kind, atMs, ...detail } = event;
    if (event.kind === 'lost') {
      sql.addLost.run({ id: incidentId, count: event.count });
      const since = { since_ms: Math.round(atMs) - sameLossMs, how: event.how };
      if (sql.lostMore.run({ incident_id: incidentId, count: event.count, ...since }).changes > 0) {
        return;
      }
    }
    if (event.kind === 'saved') {
      sql.addSaved.run({ id: incidentId, count: event.count });
    }
    sql.insert.run({
      incident_id: incidentId,
      at_ms: Math.round(atMs),
      kind,
      action_id: kind === 'action' ? event.actionId : null,
      detail_json: JSON.stringify(detail),
      most: kind === 'changed' ? mostChanges : mostEvents,
    });
  };
  return {
    /** Adds lines and what they count, together; nothing where there is no such incident. */
    append(place: IncidentPlace, events: readonly IncidentEvent[]): void {
      if (events.length === 0) {
        return;
      }
      db.transaction(() => {
        const incidentId = find(place);
        if (incidentId !== null) {
          events.forEach((event) => append(incidentId, event));
        }
      });
    },
    list: (incidentId: number): readonly IncidentEvent[] =>
      sql.list.rows(eventRow, { incident_id: incidentId }),
  };
}

function prepare(db: WritableDb) {
  return {
    insert: db.command(
      'incident-events.append',
      `INSERT INTO incident_events (incident_id, at_ms, kind, action_id, detail_json)
       SELECT @incident_id, @at_ms, @kind, @action_id, @detail_json
       WHERE (SELECT count(*) FROM incident_events WHERE incident_id = @incident_id) < @most`,
    ),
    addLost: db.command(
      'incident-events.add-lost',
      'UPDATE incidents SET updates_lost = COALESCE(updates_lost, 0) + @count WHERE id = @id',
    ),
    lostMore: db.command(
      'incident-events.lost-more',
      `UPDATE incident_events
       SET detail_json = json_set(detail_json, '$.count', json_extract(detail_json, '$.count') + @count)
       WHERE id = (SELECT max(id) FROM incident_events WHERE incident_id = @incident_id)
         AND kind = 'lost' AND json_extract(detail_json, '$.how') = @how AND at_ms > @since_ms`,
    ),
    addSaved: db.command(
      'incident-events.add-saved',
      'UPDATE incidents SET updates_saved = updates_saved + @count WHERE id = @id',
    ),
    list: db.query(
      'incident-events.list',
      'SELECT at_ms, kind, detail_json FROM incident_events WHERE incident_id = @incident_id ORDER BY id',
    ),
    byAction: db.query(
      'incident-events.by-action',
      'SELECT incident_id AS id FROM incident_events WHERE action_id = @action_id ORDER BY id LIMIT 1',
    ),
    byStart: db.query(
      'incident-events.by-start',
      `SELECT id FROM incidents WHERE bot_id = @bot_id AND started_at_ms = @started_at_ms
       ORDER BY id DESC LIMIT 1`,
    ),
    openOf: db.query(
      'incident-events.open-of',
      'SELECT id FROM incidents WHERE bot_id = @bot_id AND ended_at_ms IS NULL',
    ),
  };
}
