import type { Incident, IncidentDetail, IncidentEvent } from '../../../../src-shared/incidents.ts';
import type { BotRow, Snapshot } from '../../../../src-shared/snapshot.ts';
import { anIncident } from '../../../support/builders.ts';
import type { Answers } from '../fake-bridge.ts';
import { hourMs, minuteMs } from './rows.ts';

const secondMs = 1000;

/** The incident that a row says is open. */
export function openIncidentOf(bot: BotRow): readonly Incident[] {
  const { incident, reasons, health } = bot;
  const [worst] = reasons;
  return incident === null || worst === undefined
    ? []
    : [
        anIncident({
          ...incident,
          botId: bot.id,
          botName: bot.name,
          worst: health,
          reason: worst,
        }),
      ];
}

/** One that is over, of the same bot. */
export function pastIncidentOf(bot: BotRow, hoursAgo = 19): Incident {
  const startedAtMs = Date.now() - hoursAgo * hourMs;
  return anIncident({
    incidentId: 1 + hoursAgo * 1000 + (Number(bot.id) % 1000),
    botId: bot.id,
    botName: bot.name,
    startedAtMs,
    endedAtMs: startedAtMs + 52 * minuteMs,
    worst: 'degraded',
    acknowledgedAtMs: startedAtMs + 3 * minuteMs,
    note: 'The queue worker ran out of disk. Ticket OPS-1182.',
    updatesSaved: 120,
    updatesLost: 40,
    reason: { code: 'backlog', health: 'degraded', sinceMs: startedAtMs, detail: null },
  });
}

/** Newest first. */
export function incidentsOf(bot: BotRow): readonly Incident[] {
  return [...openIncidentOf(bot), pastIncidentOf(bot)];
}

/** A timeline with a line of every kind that fits between the beginning and the end. */
export function aTimeline(incident: Incident): IncidentDetail['timeline'] {
  const { startedAtMs, endedAtMs, worst, reason, acknowledgedAtMs } = incident;
  const at = (minutes: number): number => startedAtMs + minutes * minuteMs;
  const face = { reason: reason.code, detail: reason.detail };
  const known: readonly IncidentEvent[] =
    acknowledgedAtMs === null
      ? []
      : [{ kind: 'acknowledged', atMs: acknowledgedAtMs, by: 'operator' }];
  const over: readonly IncidentEvent[] =
    endedAtMs === null
      ? []
      : [{ kind: 'recovered', atMs: endedAtMs, durationMs: endedAtMs - startedAtMs }];
  return [
    { kind: 'began', atMs: startedAtMs, health: 'degraded', reason: 'backlog', detail: null },
    { kind: 'confirmed', atMs: startedAtMs + 40 * secondMs, health: worst, ...face },
    { kind: 'told', atMs: at(1), health: worst },
    ...known,
    {
      kind: 'worsened',
      atMs: at(4),
      health: 'down',
      ...face,
      detail: 'Wrong response from the webhook: 502 Bad Gateway',
      endsAcknowledgement: acknowledgedAtMs !== null,
    },
    { kind: 'snoozed', atMs: at(5), by: 'operator', until: 'recovered' },
    {
      kind: 'action',
      atMs: at(7),
      by: 'automatic',
      actionId: 'a1',
      wish: 'kick',
      outcome: 'done',
      evidence: 2,
      message: 'Delivery was restarted; the webhook reads as wanted.',
    },
    {
      kind: 'evidence',
      atMs: at(8),
      failed: false,
      actionId: 'a1',
      wish: 'kick',
      evidence: 4,
      message: 'Updates leave the queue faster than they could expire.',
    },
    { kind: 'saved', atMs: at(9), count: 120, file: 'support-desk.ndjson' },
    { kind: 'lost', atMs: at(9), count: 40, how: 'expired' },
    { kind: 'note', atMs: at(10), by: 'operator' },
    ...over,
  ];
}

/** Answers about incidents over the rows of a snapshot, and `past` ones. */
export function incidentAnswers(
  snapshot: Snapshot,
  past: readonly Incident[] = snapshot.bots.slice(0, 5).map((bot) => pastIncidentOf(bot)),
): Answers {
  const open = snapshot.bots.flatMap((bot) => openIncidentOf(bot));
  const all = [...open, ...past].toSorted((a, b) => b.incidentId - a.incidentId);
  return {
    'incidents:page': ({ botId, state, beforeId, limit }) =>
      all
        .filter((one) => botId === null || one.botId === botId)
        .filter((one) => state === 'all' || (one.endedAtMs === null) === (state === 'open'))
        .filter((one) => beforeId === null || one.incidentId < beforeId)
        .slice(0, limit),
    'incident:detail': ({ incidentId }) => {
      const incident = all.find((one) => one.incidentId === incidentId);
      return incident === undefined
        ? { ipcRefusal: { code: 'NOT_FOUND', field: 'incidentId', message: null } }
        : { incident, timeline: aTimeline(incident) };
    },
    'incident:acknowledge': () => ({}),
    'incident:note': () => ({}),
    'bot:snooze': () => ({}),
  };
}
