import type { MaintenanceScope, MaintenanceWindow } from '../../../../src-shared/maintenance.ts';
import { zoneOf } from '../../../../src-shared/time-zone.ts';
import { standingAmong, weeklyStanding, type Standing } from './occurrences.ts';
import { momentOf, type Span } from './zoned.ts';

/** A window, and the moment at which an occurrence of it was ended early. */
export interface PlannedWork extends Pick<MaintenanceWindow, 'scope' | 'when'> {
  readonly endedAtMs: number | null;
}

/** What decides whether a window concerns a bot. */
export interface WorkedOn {
  readonly id: string;
  readonly tags: readonly string[];
}

/** Whether a window concerns a bot. */
export function concerns(scope: MaintenanceScope, bot: WorkedOn): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'tag':
      return bot.tags.includes(scope.tag);
    case 'bot':
      return scope.botId === bot.id;
  }
}

/** Ending early shortens the occurrence that held at that moment, and no other. */
function cutAt(endedAtMs: number | null): (span: Span) => Span {
  return (span) =>
    endedAtMs !== null && span.startMs <= endedAtMs && endedAtMs < span.endMs
      ? { startMs: span.startMs, endMs: endedAtMs }
      : span;
}

/** What the calendar says of a window at a moment. */
export function maintenanceAt({ when, endedAtMs }: PlannedWork, nowMs: number): Standing {
  const cut = cutAt(endedAtMs);
  if (when.kind === 'once') {
    return standingAmong([cut({ startMs: when.fromMs, endMs: when.toMs })], nowMs);
  }
  const timeZone = zoneOf(when.timeZone);
  const lengthMs = when.durationMinutes * 60_000;
  const on: Parameters<typeof weeklyStanding>[0]['on'] = (day) => {
    const startMs = momentOf(day, when.startTime, timeZone);
    return { startMs, endMs: startMs + lengthMs };
  };
  return weeklyStanding({ days: when.days, timeZone, on }, nowMs, cut);
}
