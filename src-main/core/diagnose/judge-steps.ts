/** What each step of a diagnosis says by Telegram's rules (docs/diagnosis.md, "The rules it judges by"). Pure. */
import type { Finding } from '../../../src-shared/diagnosis-findings.ts';
import { isReservedIpv4 } from '../domain/ipv4.ts';
import type {
  ConnectSeen,
  EndpointRequest,
  EndpointSeen,
  HttpSeen,
  NamesSeen,
  TlsSeen,
} from '../engine/diagnosis/port.ts';
import { finding } from './finding.ts';
import { judgeCertificate, type JudgedAt } from './judge-certificate.ts';

/** An answer that takes longer is worth a word; Telegram itself waits for 60 s. */
const slowMs = 5000;

interface Known {
  /** The address is pinned on purpose, as far as is known. */
  readonly pinned: boolean;
  /** Telegram reports that it fails by the name. */
  readonly nameFails: boolean;
  readonly at: JudgedAt;
}

/** What was seen, step by step. */
export function stepFindings(
  request: EndpointRequest,
  seen: EndpointSeen,
  known: Known,
): readonly Finding[] {
  return [
    ...nameFindings(request, seen, known),
    ...connectFindings(request, seen.attempts),
    ...(seen.tls === null ? [] : tlsFindings(seen.tls, request, known.at)),
    ...(seen.http === null ? [] : httpFindings(seen.http, request)),
  ];
}

function nameFindings(
  request: EndpointRequest,
  seen: EndpointSeen,
  { pinned, nameFails }: Known,
): readonly Finding[] {
  const { names, leftAlone, end } = seen;
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
  if (known !== null && !nameFails && hidesKnown(known, found, seen)) {
    // Split DNS, or a blocker: an answer that holds here alone is no fault of the endpoint.
    const all = names.kind === 'addresses' ? [...names.ipv4, ...names.ipv6] : [];
    const here = all.map(({ address }) => address).join(', ');
    const told =
      here === ''
        ? finding('dns-unknown-here', { host, telegram: known })
        : finding('dns-other-address', { host, telegram: known, here });
    return [told, ...left];
  }
  const other =
    known !== null && found.length > 0 && !found.includes(known)
      ? [finding('dns-other-address', { host, telegram: known, here: found.join(', ') })]
      : [];
  return [...judgeNames(request, names), ...other, ...left];
}

/** Telegram's own address takes connections, and the name leads to none here that Telegram would take. */
function hidesKnown(
  known: string,
  found: readonly string[],
  { names, attempts }: EndpointSeen,
): boolean {
  return (
    names?.kind !== 'no-answer' &&
    !isReservedIpv4(known) &&
    !found.includes(known) &&
    (found.length === 0 || found.some(isReservedIpv4)) &&
    attempts.some(({ address, outcome }) => address === known && outcome === 'connected')
  );
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
  { port, known }: EndpointRequest,
  attempts: readonly ConnectSeen[],
): readonly Finding[] {
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

function tlsFindings(tls: TlsSeen, request: EndpointRequest, at: JudgedAt): readonly Finding[] {
  const { host, port, trust } = request;
  if (tls.outcome === 'secured') {
    const { protocol, tookMs, certificate } = tls;
    return [
      finding('tls-fine', { protocol, tookMs }),
      ...judgeCertificate(certificate, trust.kind, at),
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
  if (status >= 300 && status < 400 && target !== null) {
    return [finding('http-redirect', { status, target }), ...slow];
  }
  if (isHealthPath) {
    const isWell = status >= 200 && status < 300;
    return [finding(isWell ? 'http-health-fine' : 'http-health-bad', { status, tookMs }), ...slow];
  }
  return status >= 500
    ? [finding('http-server-error', { status }), ...slow]
    : [finding('http-fine', { status, tookMs }), ...slow];
}
