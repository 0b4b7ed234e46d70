import { type Health, healthSeverity } from '../../../src-shared/health.ts';
import type { IncidentChange, Verdict } from '../domain/verdict.ts';

/** An incident that is open: from the first bad verdict until healthy is confirmed. */
export interface OpenIncident {
  readonly startedAtMs: number;
  readonly worst: Health;
}

/** What confirmed health `to` does to the incident that is open, if any. Pure. */
export function incidentStep(
  incident: OpenIncident | null,
  to: Health,
  verdict: Verdict,
  at: { readonly firstBadAtMs: number | null; readonly nowMs: number },
): { readonly open: OpenIncident | null; readonly step: IncidentChange | null } {
  const worst = verdict.reasons[0];
  if (to === 'healthy') {
    return incident === null
      ? { open: null, step: null }
      : { open: null, step: { kind: 'close', endedAtMs: at.nowMs } };
  }
  if (worst === undefined) {
    return { open: incident, step: null };
  }
  if (incident === null) {
    const startedAtMs = at.firstBadAtMs ?? at.nowMs;
    return {
      open: { startedAtMs, worst: to },
      step: { kind: 'open', startedAtMs, worst: to, reason: worst },
    };
  }
  if (healthSeverity[to] <= healthSeverity[incident.worst]) {
    return { open: incident, step: null };
  }
  return {
    open: { ...incident, worst: to },
    step: { kind: 'worsen', worst: to, reason: worst },
  };
}
