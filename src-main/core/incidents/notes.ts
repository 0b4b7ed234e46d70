import type { Health, ReasonCode } from '../../../src-shared/health.ts';
import type { IncidentEvent } from '../../../src-shared/incidents.ts';
import type { Advance, HealthState } from '../health/advance.ts';

/** What a check brought an incident. */
export interface CheckStep {
  /** The state before this check. */
  readonly before: HealthState;
  readonly step: Advance;
  readonly atMs: number;
  /** By how much the estimate of expired updates rose; below zero once somebody has seen it. */
  readonly lost: number;
  readonly acknowledged: boolean;
  /** The bot is snoozed until its incident is over. */
  readonly snoozedUntilRecovered: boolean;
}

/** A state of trouble as a timeline shows it. */
interface Face {
  readonly health: Health;
  readonly reason: ReasonCode;
  readonly detail: string | null;
}

const isBad = (health: Health): boolean => health === 'degraded' || health === 'down';

/** The first verdict of the bad stretch, as it was shown before it was confirmed. */
function firstFace({ before, step }: CheckStep, opened: Face): Face {
  const [first] = before.reasons;
  const wasSeen = first !== undefined && isBad(first.health) && step.state.firstBadAtMs !== null;
  return wasSeen ? { health: first.health, reason: first.code, detail: first.detail } : opened;
}

function opening(given: CheckStep): readonly IncidentEvent[] {
  const { incident } = given.step;
  if (incident?.kind !== 'open') {
    return [];
  }
  const { worst, reason, startedAtMs } = incident;
  const opened = { health: worst, reason: reason.code, detail: reason.detail };
  const confirmed: IncidentEvent = { kind: 'confirmed', atMs: given.atMs, ...opened };
  return startedAtMs >= given.atMs
    ? [{ kind: 'began', atMs: startedAtMs, ...opened }]
    : [{ kind: 'began', atMs: startedAtMs, ...firstFace(given, opened) }, confirmed];
}

function worsening({ step, atMs, acknowledged }: CheckStep): readonly IncidentEvent[] {
  const { incident } = step;
  return incident?.kind === 'worsen'
    ? [
        {
          kind: 'worsened',
          atMs,
          health: incident.worst,
          reason: incident.reason.code,
          detail: incident.reason.detail,
          endsAcknowledgement: acknowledged,
        },
      ]
    : [];
}

/** Lines of one check for the timeline of its bot's incident, without mere changes of face. Pure. */
export function checkNotes(given: CheckStep): readonly IncidentEvent[] {
  const { step, atMs, lost } = given;
  const isOver = step.incident?.kind === 'close';
  if (step.state.incident === null && !isOver) {
    return [];
  }
  return [
    ...opening(given),
    ...worsening(given),
    ...(lost > 0 ? [{ kind: 'lost', atMs, count: lost, how: 'expired' } as const] : []),
    ...(isOver && given.snoozedUntilRecovered
      ? [{ kind: 'woken', atMs, by: 'system' } as const]
      : []),
  ];
}

/** A face that was on the timeline within this time is no news: a bot that goes to and fro would fill it. */
const faceAgainMs = 3_600_000;

/** The face of a settled state of trouble; null while nothing is settled, known or wrong. */
export function faceOf(state: HealthState): Face | null {
  const [worst] = state.reasons;
  const settled = state.incident !== null && state.streak === null && isBad(state.health);
  return settled && worst !== undefined && isBad(worst.health)
    ? { health: state.health, reason: worst.code, detail: worst.detail }
    : null;
}

const isFace = (event: IncidentEvent) =>
  event.kind === 'began' ||
  event.kind === 'confirmed' ||
  event.kind === 'worsened' ||
  event.kind === 'changed';

/**
 * The line that another reason came to the front, or that it eased without being over; null when the timeline shows it
 * already, or showed it within the hour. Pure.
 */
export function changeNote(
  face: Face,
  timeline: readonly IncidentEvent[],
  atMs: number,
): IncidentEvent | null {
  const faces = timeline.filter(isFace);
  const same = (event: (typeof faces)[number]): boolean =>
    event.health === face.health && event.reason === face.reason;
  const last = faces.at(-1);
  const isShown = last !== undefined && same(last);
  const wasLately = faces.some((event) => same(event) && atMs - event.atMs < faceAgainMs);
  return isShown || wasLately ? null : { kind: 'changed', atMs, ...face };
}
