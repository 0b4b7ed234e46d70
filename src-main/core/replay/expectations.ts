import type { Health, ReasonCode } from '../../../src-shared/health.ts';
import type { Expectation } from './format.ts';
import type { Told } from './telling.ts';

/** Where the incident is after a step: open, ended by this step, or none. */
export type IncidentNow = 'open' | 'closed' | 'none';

/** What a step came to, as far as a script can expect something of it. */
export interface Outcome {
  readonly health: Health;
  readonly reasons: readonly ReasonCode[];
  readonly told: readonly Told[];
  readonly incident: IncidentNow;
  /** An incident ended in this step or in one before it, and none is open. */
  readonly over: boolean;
  /** A bad verdict stands that is not confirmed yet: an incident would begin with it. */
  readonly begun: boolean;
  /** Whether as many wait as the table of reasons says of `caution`, fewer, or more. */
  readonly waiting: 'few' | 'some' | 'many';
}

/** Reasons that make no bot worse than healthy; beside others they are a remark. */
const remarks: ReadonlySet<string> = new Set(['caution', 'delivery-error-past', 'polling']);

/** The name under which a message stands in the output: its reason, `recovered`, or the fault of the fleet. */
export function toldName({ kind, reason }: Told): string {
  return reason ?? kind;
}

/** A message is also named by its kind, or by both: `problem`, `backlog`, `problem:backlog`. */
function isTold(expected: string, told: Told): boolean {
  return [told.kind, told.reason, `${told.kind}:${told.reason ?? ''}`].includes(expected);
}

function areTold(expected: readonly string[], told: readonly Told[]): boolean {
  return expected.length === told.length && told.every((one, i) => isTold(expected[i] ?? '', one));
}

function notifyHolds(expected: readonly string[], told: readonly Told[]): boolean {
  const ofBot = told.filter(({ kind }) => kind !== 'fleet');
  return areTold(expected, told) || areTold(expected, ofBot);
}

/**
 * All that is expected is there, and nothing else but remarks. `caution` is left out beside worse reasons, where a
 * reader of the table may name it; and it is there above the table's range, where a reader does not expect it.
 */
function reasonsHold(expected: readonly ReasonCode[], is: Outcome): boolean {
  const implied = (code: ReasonCode): boolean => code === 'caution' && is.waiting === 'some';
  const mayBeLeftOut = (code: ReasonCode): boolean =>
    (expected.length > 0 && remarks.has(code)) || (code === 'caution' && is.waiting === 'many');
  return (
    expected.every((code) => is.reasons.includes(code) || implied(code)) &&
    is.reasons.every((code) => expected.includes(code) || mayBeLeftOut(code))
  );
}

function incidentHolds(expected: IncidentNow, is: Outcome): boolean {
  return (
    expected === is.incident ||
    (expected === 'closed' && is.over) ||
    (expected === 'open' && is.begun)
  );
}

/** Parts of an expectation that a step does not meet; what the expectation leaves out is not looked at. */
export function unmetParts(expected: Expectation, is: Outcome): readonly (keyof Expectation)[] {
  const holds: Readonly<Record<keyof Expectation, boolean>> = {
    health: expected.health === undefined || expected.health === is.health,
    reasons: expected.reasons === undefined || reasonsHold(expected.reasons, is),
    notify: expected.notify === undefined || notifyHolds(expected.notify, is.told),
    incident: expected.incident === undefined || incidentHolds(expected.incident, is),
  };
  return (['health', 'reasons', 'notify', 'incident'] as const).filter((part) => !holds[part]);
}
