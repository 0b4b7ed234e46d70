import type { Incident } from '../../../../src-shared/incidents.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import { anIncident } from '../../../support/builders.ts';
import { hourMs, minuteMs } from './rows.ts';

/** An incident that is open and one that is over, of one bot; the newest first. */
export function incidentsOf(bot: Pick<BotRow, 'id' | 'name'>): readonly Incident[] {
  const nowMs = Date.now();
  const startedAtMs = nowMs - 14 * minuteMs;
  const backlogAtMs = nowMs - 19 * hourMs;
  const own = { botId: bot.id, botName: bot.name };
  return [
    anIncident({
      ...own,
      incidentId: 2,
      startedAtMs,
      reason: { code: 'delivery-failing', health: 'down', sinceMs: startedAtMs, detail: null },
    }),
    anIncident({
      ...own,
      incidentId: 1,
      startedAtMs: backlogAtMs,
      endedAtMs: nowMs - 18 * hourMs,
      worst: 'degraded',
      reason: { code: 'backlog', health: 'degraded', sinceMs: backlogAtMs, detail: null },
    }),
  ];
}
