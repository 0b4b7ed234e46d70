import type { EndpointSeen, StepSeen } from '../engine/diagnosis/port.ts';

const waiting: StepSeen = { state: 'waiting', tookMs: null };

/** Before anything was looked at. */
export const nothingSeen: EndpointSeen = {
  steps: { dns: waiting, tcp: waiting, tls: waiting, http: waiting },
  names: null,
  leftAlone: null,
  attempts: [],
  tls: null,
  http: null,
  end: null,
};
