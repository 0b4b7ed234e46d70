import type { Incident, IncidentDetail, IncidentEvent } from '../../../src-shared/incidents.ts';

/** The first line, where none was noted: an incident of an earlier version. */
function beginning({ startedAtMs, worst, reason }: Incident): IncidentEvent {
  const { code, detail } = reason;
  return { kind: 'began', atMs: startedAtMs, health: worst, reason: code, detail };
}

/** What ended it: the bot was well again, or was removed while it stood. */
function ending({ startedAtMs, endedAtMs, botRemovedAtMs }: Incident): readonly IncidentEvent[] {
  const removed: readonly IncidentEvent[] =
    botRemovedAtMs === null ? [] : [{ kind: 'bot-removed', atMs: botRemovedAtMs }];
  if (endedAtMs === null || (botRemovedAtMs !== null && endedAtMs >= botRemovedAtMs)) {
    return removed;
  }
  const durationMs = Math.max(0, endedAtMs - startedAtMs);
  return [{ kind: 'recovered', atMs: endedAtMs, durationMs }, ...removed];
}

/**
 * The timeline of an incident: what was noted while it stood, between its beginning and its end. Lines of one moment
 * keep the order in which they were noted. What was seen of an action after the end stands after it. Pure.
 */
export function buildTimeline(
  incident: Incident,
  noted: readonly IncidentEvent[],
): IncidentDetail['timeline'] {
  const began = noted.some(({ kind }) => kind === 'began') ? [] : [beginning(incident)];
  return [...began, ...noted, ...ending(incident)].toSorted((a, b) => a.atMs - b.atMs);
}
