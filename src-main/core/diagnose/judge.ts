/** What was seen of an endpoint, by Telegram's own rules, and beside what Telegram reports (docs/diagnosis.md). Pure. */
import type { DiagnosisFacts, Reported } from '../../../src-shared/diagnosis-facts.ts';
import type { Finding } from '../../../src-shared/diagnosis-findings.ts';
import type { DiagnosisConclusion, DiagnosisReport } from '../../../src-shared/diagnosis.ts';
import { diagnosisSteps, findingKinds } from '../../../src-shared/diagnosis-findings.ts';
import type { EndpointRequest, EndpointSeen, TlsSeen } from '../engine/diagnosis/port.ts';
import { finding, isFault, sortFindings } from './finding.ts';
import type { JudgedAt } from './judge-certificate.ts';
import { stepFindings } from './judge-steps.ts';

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

interface Judging {
  readonly subject: Subject;
  readonly seen: EndpointSeen;
  readonly at: JudgedAt;
}

/** The report as far as the diagnosis has come. */
export function reportOf(
  judging: Judging,
  times: { readonly startedAtMs: number; readonly finishedAtMs: number | null },
): DiagnosisReport {
  const { subject, seen } = judging;
  const { request } = subject;
  const here = [
    ...subject.urlFindings,
    ...stepFindings(request, seen, {
      pinned: subject.pinned,
      nameFails: failsByName(subject.reported),
      at: judging.at,
    }),
  ];
  const compared = seen.end === null ? null : compare(judging, here);
  return {
    botId: subject.botId,
    of: subject.of,
    host: request.host.slice(0, 255),
    port: request.port,
    ...times,
    clockAheadMs: Math.round(judging.at.aheadMs),
    end: seen.end,
    steps: diagnosisSteps.map((step) => ({ step, ...seen.steps[step] })),
    findings: [...sortFindings([...here, ...(compared?.findings ?? [])])],
    facts: factsOf(seen, request),
    reported: subject.reported,
    conclusion: compared?.conclusion ?? null,
  };
}

function failsByName(reported: Reported | null): boolean {
  const { failing = false, causeClass = null } = reported ?? {};
  return failing && (causeClass === 'set.dns' || causeClass === 'set.address');
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
  const isKnown = fails ? !isOurs(judging, here) : isWhole(seen);
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

/** What fails may fail for this computer alone: it reaches nobody, or nobody without the proxy. */
function isOurs({ subject, seen: { attempts } }: Judging, here: readonly Finding[]): boolean {
  const isUnreached = ({ code }: Finding): boolean =>
    code === 'dns-not-found' || findingKinds[code].place === 'tcp';
  return (
    (subject.ownNetwork && attempts.length > 0) ||
    (subject.behindProxy &&
      attempts.every(({ outcome }) => outcome !== 'connected') &&
      here.filter(isFault).every(isUnreached))
  );
}

/** Everything was looked at, down to an answer: who takes connections and then says nothing may serve nobody. */
function isWhole({ end, http }: EndpointSeen): boolean {
  return end === 'whole' && http?.outcome === 'answered';
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
