/** What was seen of an endpoint, by Telegram's own rules, and beside what Telegram reports (docs/diagnosis.md). Pure. */
import type {
  DiagnosisConclusion,
  DiagnosisFacts,
  DiagnosisReport,
  Finding,
  Reported,
} from '../../../src-shared/diagnosis.ts';
import { diagnosisSteps } from '../../../src-shared/diagnosis.ts';
import { isReservedIpv4 } from '../domain/ipv4.ts';
import type {
  ConnectSeen,
  EndpointRequest,
  EndpointSeen,
  HttpSeen,
  NamesSeen,
  TlsSeen,
} from '../engine/diagnosis/port.ts';
import { finding, isFault, sortFindings } from './finding.ts';
import { judgeCertificate } from './judge-certificate.ts';

/** Whose endpoint was looked at, and all that is known beside what was seen. */
export interface Subject {
  readonly botId: string;
  readonly of: DiagnosisReport['of'];
  readonly request: EndpointRequest;
  /** The address is pinned on purpose, as far as is known. */
  readonly pinned: boolean;
  /** What is wrong with the URL by itself. */
  readonly urlFindings: readonly Finding[];
  readonly reported: Reported | null;
  /** This computer is cut off, or goes out through a proxy, which a diagnosis does not. */
  readonly ownNetwork: boolean;
  readonly behindProxy: boolean;
}

/** An answer that takes longer is worth a word; Telegram itself waits for 60 s. */
const slowMs = 5000;

interface Judging {
  readonly subject: Subject;
  readonly seen: EndpointSeen;
  readonly nowMs: number;
}

/** The report as far as the diagnosis has come. */
export function reportOf(
  judging: Judging,
  times: { readonly startedAtMs: number; readonly finishedAtMs: number | null },
): DiagnosisReport {
  const { subject, seen } = judging;
  const { request } = subject;
  const here = findingsHere(judging);
  const compared = seen.end === null ? null : compare(judging, here);
  return {
    botId: subject.botId,
    of: subject.of,
    host: request.host.slice(0, 255),
    port: request.port,
    ...times,
    end: seen.end,
    steps: diagnosisSteps.map((step) => ({ step, ...seen.steps[step] })),
    findings: [...sortFindings([...here, ...(compared?.findings ?? [])])],
    facts: factsOf(seen, request),
    reported: subject.reported,
    conclusion: compared?.conclusion ?? null,
  };
}

function findingsHere({ subject, seen, nowMs }: Judging): readonly Finding[] {
  const { request } = subject;
  return [
    ...subject.urlFindings,
    ...nameFindings(subject, seen),
    ...connectFindings(subject, seen.attempts),
    ...(seen.tls === null ? [] : tlsFindings(seen.tls, request, nowMs)),
    ...(seen.http === null ? [] : httpFindings(seen.http, request)),
  ];
}

function nameFindings(
  { request, pinned }: Subject,
  { names, leftAlone, end }: EndpointSeen,
): readonly Finding[] {
  const { host, known, literal, anyFamily } = request;
  const left =
    end === 'not-allowed' && leftAlone !== null
      ? [finding('dns-not-allowed', { host, address: leftAlone.address })]
      : [];
  if (literal !== null) {
    const isRefused = !anyFamily && isReservedIpv4(literal);
    return [...(isRefused ? [finding('dns-not-public', { host, address: literal })] : []), ...left];
  }
  if (names === null) {
    return left;
  }
  const found = foundAddresses(names);
  if (pinned && known !== null) {
    const isElsewhere = found.length > 0 && !found.includes(known);
    const told = isElsewhere
      ? finding('dns-pinned-elsewhere', { host, telegram: known, here: found.join(', ') })
      : finding('dns-pinned', { host, address: known });
    return [told, ...left];
  }
  const other =
    known !== null && found.length > 0 && !found.includes(known)
      ? [finding('dns-other-address', { host, telegram: known, here: found.join(', ') })]
      : [];
  return [...judgeNames(request, names), ...other, ...left];
}

function foundAddresses(names: NamesSeen): readonly string[] {
  return names.kind === 'addresses' ? names.ipv4.map(({ address }) => address) : [];
}

function judgeNames({ host, anyFamily }: EndpointRequest, names: NamesSeen): readonly Finding[] {
  if (names.kind !== 'addresses') {
    return [finding(names.kind === 'not-found' ? 'dns-not-found' : 'dns-no-answer', { host })];
  }
  const [first = anyFamily ? names.ipv6[0] : undefined] = names.ipv4;
  if (first === undefined) {
    return [finding('dns-ipv6-only', { host })];
  }
  const fine = finding('dns-fine', { host, address: first.address });
  const refused = anyFamily ? [] : names.ipv4.filter(({ address }) => isReservedIpv4(address));
  const [one] = refused;
  if (one === undefined) {
    return [fine];
  }
  const code = refused.length === names.ipv4.length ? 'dns-not-public' : 'dns-partly-not-public';
  return [finding(code, { host, address: one.address })];
}

const connectCodes = {
  refused: 'tcp-refused',
  timeout: 'tcp-timeout',
  unreachable: 'tcp-unreachable',
  reset: 'tcp-reset',
} as const;

function connectFindings(
  { request }: Subject,
  attempts: readonly ConnectSeen[],
): readonly Finding[] {
  const { port, known } = request;
  const connected = attempts.find(({ outcome }) => outcome === 'connected');
  if (connected === undefined) {
    return attempts.flatMap(({ address, outcome }) =>
      outcome === 'connected' || outcome === 'stopped'
        ? []
        : [finding(connectCodes[outcome], { address, port })],
    );
  }
  const { address, tookMs } = connected;
  const isStale = attempts.some((one) => one.outcome !== 'connected' && one.address === known);
  return [
    finding('tcp-fine', { address, port, tookMs }),
    ...(isStale && known !== null
      ? [finding('tcp-stale-address', { telegram: known, here: address })]
      : []),
  ];
}

function tlsFindings(tls: TlsSeen, request: EndpointRequest, nowMs: number): readonly Finding[] {
  const { host, port, trust } = request;
  if (tls.outcome === 'secured') {
    const { protocol, tookMs, certificate } = tls;
    return [
      finding('tls-fine', { protocol, tookMs }),
      ...judgeCertificate(certificate, trust.kind, nowMs),
    ];
  }
  switch (tls.fault) {
    case 'plain':
      return [finding('tls-plain', { port })];
    case 'unknown-name':
      return [finding('tls-unknown-name', { host })];
    case 'timeout':
      return [finding('tls-timeout', { tookMs: tls.tookMs })];
    case 'stopped':
      return [];
    case 'too-old':
    case 'handshake':
    case 'client-certificate':
    case 'weak':
    case 'cut':
      return [finding(`tls-${tls.fault}`, {})];
  }
}

function httpFindings(http: HttpSeen, { path }: EndpointRequest): readonly Finding[] {
  const { tookMs } = http;
  switch (http.outcome) {
    case 'answered':
      return answerFindings(http, path !== '/');
    case 'silent':
      return [finding('http-silent', { tookMs })];
    case 'client-certificate':
      return [finding('tls-client-certificate', {})];
    case 'cut':
    case 'malformed':
      return [finding(`http-${http.outcome}`, {})];
    case 'stopped':
      return [];
  }
}

function answerFindings(
  { status, target, tookMs }: Extract<HttpSeen, { readonly outcome: 'answered' }>,
  isHealthPath: boolean,
): readonly Finding[] {
  const slow = tookMs > slowMs ? [finding('http-slow', { tookMs })] : [];
  if (status >= 300 && status < 400 && status !== 304) {
    return [finding('http-redirect', { status, target: target ?? '–' }), ...slow];
  }
  if (isHealthPath) {
    const isWell = status >= 200 && status < 300;
    return [finding(isWell ? 'http-health-fine' : 'http-health-bad', { status, tookMs }), ...slow];
  }
  return status >= 500
    ? [finding('http-server-error', { status }), ...slow]
    : [finding('http-fine', { status, tookMs }), ...slow];
}

interface Compared {
  readonly conclusion: DiagnosisConclusion;
  readonly findings: readonly Finding[];
}

/** Both sides: what Telegram reports and what was seen from here. Neither changes the other. */
function compare(judging: Judging, here: readonly Finding[]): Compared {
  const { subject, seen } = judging;
  const notes = [
    ...(subject.ownNetwork ? [finding('own-network', {})] : []),
    ...(subject.behindProxy ? [finding('not-through-proxy', {})] : []),
    ...(subject.request.anyFamily ? [finding('own-server', {})] : []),
  ];
  const fails = here.some(isFault);
  const isKnown = fails ? !subject.ownNetwork || seen.attempts.length === 0 : isWhole(seen);
  if (!isKnown) {
    return { conclusion: 'cannot-tell', findings: notes };
  }
  const { reported } = subject;
  if (reported === null) {
    return { conclusion: fails ? 'fails-here' : 'fine-here', findings: notes };
  }
  const { conclusion, told } = sides(reported, fails);
  return { conclusion, findings: [...told, ...notes] };
}

/** Everything was looked at and came to an end. */
function isWhole({ end, http }: EndpointSeen): boolean {
  return end === 'whole' && http !== null;
}

function sides(
  { failing, causeClass }: Reported,
  fails: boolean,
): { readonly conclusion: DiagnosisConclusion; readonly told: readonly Finding[] } {
  if (!failing) {
    return fails
      ? { conclusion: 'only-here-fails', told: [finding('here-only-fails', {})] }
      : { conclusion: 'fine', told: [] };
  }
  if (fails) {
    return { conclusion: 'both-fail', told: [] };
  }
  // Answers, and how long they take, are those of the webhook's own path.
  const isBeyond = causeClass === null || /^(?:http\.|slow$|server\.)/.test(causeClass);
  return isBeyond
    ? { conclusion: 'beyond', told: [finding('telegram-beyond', {})] }
    : { conclusion: 'only-telegram-fails', told: [finding('telegram-only-fails', {})] };
}

function factsOf(
  { names, attempts, tls, http }: EndpointSeen,
  request: EndpointRequest,
): DiagnosisFacts {
  const { path, trust } = request;
  const secured = tls?.outcome === 'secured' ? tls : null;
  return {
    addresses:
      names?.kind === 'addresses' ? { ipv4: [...names.ipv4], ipv6: [...names.ipv6] } : null,
    contacted: attempts.find(({ outcome }) => outcome === 'connected')?.address ?? null,
    protocol: secured?.protocol ?? null,
    certificate: secured === null ? null : certificateFacts(secured, trust.kind),
    http:
      http?.outcome === 'answered'
        ? {
            asked: path === '/' ? 'root' : 'health-path',
            status: http.status,
            truncated: http.truncated,
          }
        : null,
  };
}

function certificateFacts(
  { certificate }: Extract<TlsSeen, { readonly outcome: 'secured' }>,
  trust: EndpointRequest['trust']['kind'],
): DiagnosisFacts['certificate'] {
  const { subject, issuer, names, fromMs, untilMs, selfSigned } = certificate;
  return { subject, issuer, names: [...names], fromMs, untilMs, selfSigned, anchor: trust };
}
