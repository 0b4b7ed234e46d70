import { nothingSeen } from '../../../src-main/core/diagnose/nothing-seen.ts';
import type {
  CertificateSeen,
  EndpointProbe,
  EndpointRequest,
  EndpointRun,
  EndpointSeen,
} from '../../../src-main/core/engine/diagnosis/port.ts';
import type { Clock } from '../../../src-main/core/time/clock.ts';

/** The address of every endpoint that is only played. */
export const address = '93.184.216.34';

const certificate: CertificateSeen = {
  subject: 'bot.example.org',
  issuer: 'R3',
  names: ['bot.example.org'],
  fromMs: 0,
  untilMs: Date.UTC(2027, 0, 1),
  selfSigned: false,
  isForHost: true,
  chainFault: null,
};

/** All is well with an endpoint, but for what is said of its certificate. */
export function wellWith(parts: Partial<CertificateSeen> = {}): EndpointSeen {
  return {
    ...nothingSeen,
    names: { kind: 'addresses', ipv4: [{ address, kind: 'public' }], ipv6: [] },
    attempts: [{ address, outcome: 'connected', tookMs: 9 }],
    tls: {
      outcome: 'secured',
      protocol: 'TLS 1.3',
      tookMs: 9,
      certificate: { ...certificate, ...parts },
    },
    http: { outcome: 'answered', status: 200, target: null, truncated: false, tookMs: 9 },
    end: 'whole',
  };
}

export interface Played {
  readonly probe: EndpointProbe;
  readonly requests: EndpointRequest[];
  readonly runs: EndpointRun[];
  /** What the next looks see, and how long they take. */
  next: { seen: EndpointSeen; tookMs: number };
}

/** A probe that sees what it is told to, on the clock of a world. */
export function played(clock: () => Clock): Played {
  const plan: Played = {
    requests: [],
    runs: [],
    next: { seen: wellWith(), tookMs: 1000 },
    probe: {
      async look(request, run) {
        plan.requests.push(request);
        plan.runs.push(run);
        const { next } = plan;
        const how = await clock().sleep(next.tookMs, run.signal);
        return how === 'elapsed' ? next.seen : { ...nothingSeen, end: 'stopped' };
      },
    },
  };
  return plan;
}
