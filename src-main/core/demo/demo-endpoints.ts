import { nothingSeen } from '../diagnose/nothing-seen.ts';
import type {
  CertificateSeen,
  ConnectSeen,
  EndpointProbe,
  EndpointRequest,
  EndpointSeen,
  NamesSeen,
  StepSeen,
} from '../engine/diagnosis/port.ts';
import type { Clock } from '../time/clock.ts';
import { demoAddress, demoBots } from './demo-bots.ts';

const dayMs = 86_400_000;
/** How long each step takes, as from a desk not far away. */
const tookMs = { dns: 24, tcp: 31, tls: 68, http: 92, silent: 5000 } as const;

/** A certificate as authorities give them; where deliveries fail because of it, it ended some days ago. */
function certificateOf(host: string, fault: string | null, nowMs: number): CertificateSeen {
  const isOver = fault?.includes('certificate verify failed') === true;
  const untilMs = isOver ? nowMs - 3 * dayMs : nowMs + 52 * dayMs;
  return {
    subject: host,
    issuer: 'Demo Authority R3',
    names: [host],
    fromMs: untilMs - 90 * dayMs,
    untilMs: Math.round(untilMs),
    selfSigned: false,
    isForHost: true,
    chainFault: isOver ? 'CERT_HAS_EXPIRED' : null,
  };
}

/** The address that Telegram still has may be a former one: nobody answers there. */
function attemptsOf(request: EndpointRequest): readonly ConnectSeen[] {
  const connected = { address: demoAddress, outcome: 'connected', tookMs: tookMs.tcp } as const;
  return request.known === null || request.known === demoAddress
    ? [connected]
    : [{ address: request.known, outcome: 'timeout', tookMs: tookMs.silent }, connected];
}

/**
 * Looks at the endpoints of the demo's bots: what is seen fits what their Telegram reports, and takes as long as it
 * might. Nothing is connected to.
 */
export function createDemoEndpoints(clock: Clock): EndpointProbe {
  const startMs = clock.nowMs();
  return {
    async look(request, { signal, seen: told }) {
      if (request.depth === 'certificate') {
        // The story of the demo is told by its Telegram alone.
        return { ...nothingSeen, end: 'stopped' };
      }
      let seen: EndpointSeen = nothingSeen;
      const add = (part: Partial<EndpointSeen>): void => {
        seen = { ...seen, ...part };
        told(seen);
      };
      for (const [ms, part] of script(request, { startMs, nowMs: clock.nowMs() })) {
        if ((await clock.sleep(ms, signal)) !== 'elapsed') {
          add({ end: 'stopped' });
          return seen;
        }
        add(part);
      }
      add({ end: 'whole' });
      return seen;
    },
  };
}

type Scene = readonly [afterMs: number, Partial<EndpointSeen>];

const running = { state: 'running', tookMs: null } as const;
const skipped = { state: 'skipped', tookMs: null } as const;
const passed = (ms: number): StepSeen => ({ state: 'passed', tookMs: ms });

/** What is seen, piece by piece. */
function script(
  request: EndpointRequest,
  { startMs, nowMs }: { readonly startMs: number; readonly nowMs: number },
): readonly Scene[] {
  const { host } = request;
  const bot = demoBots.find((one) => one.host === host);
  const moment = { elapsedMs: nowMs - startMs, url: `https://${host}/`, ip: demoAddress };
  const fault = bot?.fault(moment) ?? null;
  const certificate = certificateOf(host, fault, nowMs);
  const isTrusted = certificate.chainFault === null;
  const attempts = attemptsOf(request);
  const { steps } = nothingSeen;
  const connected = { ...steps, dns: passed(tookMs.dns), tcp: passed(tookMs.tcp) };
  const secured = {
    ...connected,
    tls: isTrusted ? passed(tookMs.tls) : ({ state: 'failed', tookMs: tookMs.tls } as const),
  };
  return [
    [0, { steps: { ...steps, dns: running } }],
    [tookMs.dns, { names: demoNames, steps: { ...steps, dns: passed(tookMs.dns), tcp: running } }],
    [
      attempts.reduce((sum, one) => sum + one.tookMs, 0),
      { attempts, steps: { ...connected, tls: running } },
    ],
    [
      tookMs.tls,
      {
        tls: { outcome: 'secured', protocol: 'TLS 1.3', certificate, tookMs: tookMs.tls },
        steps: { ...secured, http: isTrusted ? running : skipped },
      },
    ],
    ...(isTrusted ? [answerOf(fault, secured)] : []),
  ];
}

const demoNames: NamesSeen = {
  kind: 'addresses',
  ipv4: [{ address: demoAddress, kind: 'public' }],
  ipv6: [],
};

/** The root of a webhook's host has nothing to show; a gateway in trouble has the same trouble there. */
function answerOf(fault: string | null, steps: EndpointSeen['steps']): Scene {
  const status = fault?.includes('502') === true ? 502 : 404;
  const http = { outcome: 'answered', status, target: null, truncated: false } as const;
  return [
    tookMs.http,
    { http: { ...http, tookMs: tookMs.http }, steps: { ...steps, http: passed(tookMs.http) } },
  ];
}
