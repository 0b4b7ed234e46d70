import type { IncidentEvent, OpenIncident } from '../../../src-shared/incidents.ts';
import type { ActionResult } from '../../../src-shared/action-result.ts';
import type { Advance } from '../health/advance.ts';
import { changeNote, checkNotes, faceOf } from '../incidents/notes.ts';
import type { BotEntry } from './bot-entry.ts';
import { saveBot, type EngineCore } from './core.ts';
import type { BotMemory } from './memory.ts';
import type { IncidentPlace } from './ports/incidents.ts';
import { storageFailed } from './storage-notice.ts';

/** Adds lines to a timeline. That a disk is full must not stop what they tell of. */
export function addToTimeline(
  core: EngineCore,
  place: IncidentPlace,
  events: readonly IncidentEvent[],
): void {
  try {
    core.deps.store.incidents.append(place, events);
  } catch (error) {
    storageFailed(core, error);
  }
}

/** Whether what is known of an incident concerns the one that is open now; one that waits to be written is not on record. */
export function isOpenNow({ memory }: BotEntry, incident: OpenIncident): boolean {
  const { incident: now } = memory.state;
  return now !== null && Math.round(now.startedAtMs) === incident.startedAtMs;
}

/** Brings what the row shows of the open incident up to date with what is on record. */
export function refreshIncident(core: EngineCore, entry: BotEntry): void {
  const open =
    entry.memory.state.incident === null ? null : core.deps.store.incidents.openOf(entry.record.id);
  // The one before may be open on record until the disk takes its end.
  entry.incident =
    open === null || !isOpenNow(entry, open)
      ? null
      : {
          incidentId: open.incidentId,
          startedAtMs: open.startedAtMs,
          acknowledgedAtMs: open.acknowledgedAtMs,
        };
  entry.timeline = null;
}

/**
 * The row follows a check whose record may wait to be written: nobody acknowledged what began with it, or as bad as it is
 * since. A new incident has its number only when it is written: `followIncident` asks for it at the next check.
 */
export function carryIncident(entry: BotEntry, { incident }: Advance): void {
  if (incident === null) {
    return;
  }
  if (incident.kind !== 'worsen') {
    entry.incident = null;
    entry.timeline = null;
  } else if (entry.incident !== null) {
    entry.incident = { ...entry.incident, acknowledgedAtMs: null };
  }
}

/** Lines that a check adds to the timeline of its bot's incident. `entry.memory` is the one after it. */
export function notesOfCheck(
  core: EngineCore,
  entry: BotEntry,
  given: {
    /** What was remembered before it. */
    readonly before: BotMemory;
    readonly step: Advance;
    readonly atMs: number;
  },
): readonly IncidentEvent[] {
  const { before, step, atMs } = given;
  const lost = (entry.memory.health.lost?.count ?? 0) - (before.health.lost?.count ?? 0);
  const notes = checkNotes({
    before: before.state,
    step,
    atMs,
    lost,
    acknowledged: (entry.incident?.acknowledgedAtMs ?? null) !== null,
    snoozedUntilRecovered: entry.record.snoozedUntilRecovered,
  });
  const face = step.incident === null ? faceOf(step.state) : null;
  if (face === null || entry.incident === null) {
    return notes;
  }
  const timeline = timelineOf(core, entry, entry.incident.incidentId);
  const change = timeline === null ? null : changeNote(face, timeline, atMs);
  if (timeline === null || change === null) {
    return notes;
  }
  entry.timeline = [...timeline, change];
  return [...notes, change];
}

/**
 * Read once and kept: nearly every check of an ill bot shows the face of the one before. Null where it cannot be read now:
 * a line less, but what else the check found must be recorded all the same.
 */
function timelineOf(core: EngineCore, entry: BotEntry, incidentId: number): BotEntry['timeline'] {
  try {
    entry.timeline ??= core.deps.store.incidents.events(incidentId);
  } catch (error) {
    storageFailed(core, error);
  }
  return entry.timeline;
}

/** After a check was recorded: the row follows, and a snooze until the recovery is over with it. */
export function followIncident(core: EngineCore, entry: BotEntry, step: Advance): void {
  if (step.incident !== null || (step.state.incident !== null && entry.incident === null)) {
    refreshIncident(core, entry);
  }
  if (step.incident?.kind === 'close' && endSnoozeOfRecovered(core, entry)) {
    saveBot(core, entry);
  }
}

/**
 * A snooze until the recovery ends with it; true when one did. Also for what a crash left undone. In memory at once: a disk
 * that takes nothing must not keep silent what comes next. The housekeeping saves it when the disk takes it.
 */
export function endSnoozeOfRecovered(core: EngineCore, entry: BotEntry): boolean {
  if (!entry.record.snoozedUntilRecovered || entry.memory.state.incident !== null) {
    return false;
  }
  entry.record = { ...entry.record, snoozedUntilRecovered: false };
  entry.isSnoozeEndUnsaved = true;
  core.state.touch(entry.record.id);
  return true;
}

/** Notes the end of an action in the incident during which it took place, with what it saved. */
export function noteAction(
  core: EngineCore,
  entry: BotEntry,
  { incidentId, result }: { readonly incidentId: number; readonly result: ActionResult },
): void {
  const atMs = Math.round(core.deps.clock.nowMs());
  const { actionId, wish, outcome, evidence, message, said, saved } = result;
  const action: IncidentEvent = {
    kind: 'action',
    atMs,
    by: entry.actor,
    actionId,
    wish,
    outcome,
    evidence,
    message,
    ...(said === undefined ? {} : { said }),
  };
  const savings: readonly IncidentEvent[] =
    saved === undefined || saved.added <= 0
      ? []
      : [{ kind: 'saved', atMs, count: saved.added, file: saved.file }];
  addToTimeline(core, { incidentId }, [action, ...savings]);
}

/** Updates that an action threw away on purpose: what waited before and does not any more, nothing being saved. */
function droppedBy({ wish, outcome, before, after, saved }: ActionResult): number {
  const throwsAway = wish === 'drop' || (wish === 'delete' && after?.pending === 0);
  return throwsAway && outcome === 'done' && saved === undefined
    ? Math.max(0, (before?.pending ?? 0) - (after?.pending ?? 0))
    : 0;
}

/** Notes what an action threw away; `counted` of it was told as expired already. */
export function noteDropped(
  core: EngineCore,
  given: {
    readonly incidentId: number;
    readonly result: ActionResult;
    readonly counted: number;
  },
): void {
  const count = droppedBy(given.result) - given.counted;
  if (count > 0) {
    const atMs = Math.round(core.deps.clock.nowMs());
    const { incidentId } = given;
    addToTimeline(core, { incidentId }, [{ kind: 'lost', atMs, count, how: 'dropped' }]);
  }
}
