import type { Snapshot } from '../../../src-shared/snapshot.ts';
import { quietHoursAt } from '../../core/notify/calendar/quiet-hours.ts';
import type { TraySummary } from './tray-summary.ts';

/**
 * What keeps messages back at a moment. Apart from the summary, because only the engine's thread asks: main would hold
 * the calendar, a megabyte of it, for nothing. Pure but for the system's zone.
 */
export function silenceAt({ bots, settings }: Snapshot, nowMs: number): TraySummary['silence'] {
  const ends = bots.flatMap(({ maintenanceUntilMs }) => maintenanceUntilMs ?? []);
  const last = ends.reduce((latest, endMs) => Math.max(latest, endMs), 0);
  return {
    quietUntilMs: quietHoursAt(settings, nowMs).current?.endMs ?? null,
    maintenance: ends.length === 0 ? null : { bots: ends.length, untilMs: last },
  };
}
