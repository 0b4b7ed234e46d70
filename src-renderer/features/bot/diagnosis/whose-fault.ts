import {
  findingKinds,
  type Finding,
  type FindingCode,
} from '../../../../src-shared/diagnosis-findings.ts';
import { type DiagnosisReport } from '../../../../src-shared/diagnosis.ts';
import { remedyKey } from '../../../../src-shared/diagnosis-sentences.ts';
import type { TextKey } from '../../../../src-shared/texts/index.ts';
import type { LightFace } from '../../../ui/Light.tsx';

/**
 * What may explain a failure, but is usual where all is well: a front page that redirects, a name that leads elsewhere
 * by place. Only told while Telegram delivers.
 */
const usualWhileDelivering: ReadonlySet<FindingCode> = new Set([
  'dns-other-address',
  'dns-unknown-here',
  'dns-pinned-elsewhere',
  'certificate-upload-unknown',
  'http-redirect',
  'http-server-error',
  'http-slow',
]);

/**
 * What is so from everywhere, not only on the way from here: what the URL says, the certificate's dates and names, and
 * what the endpoint asks of TLS. Who vouches for the certificate and whether a handshake ends is not: whoever
 * intercepts connections on the way makes it so.
 */
const fromEverywhere: ReadonlySet<FindingCode> = new Set([
  'url-http',
  'url-port',
  'url-too-long',
  'tls-too-old',
  'tls-unknown-name',
  'tls-client-certificate',
  'tls-weak',
  'certificate-expired',
  'certificate-not-yet',
  'certificate-other-name',
]);

/** Telegram reports no failure, which is not the same as a delivery. */
const isDelivering = ({ reported }: DiagnosisReport): boolean =>
  reported !== null && !reported.failing;

/**
 * Whose fault it is. `cut-off`: this computer reaches nobody, so nothing is the endpoint's fault. `only-here`: Telegram
 * reports no failure, and what fails here may be the way from here. What is so from everywhere Telegram has only not
 * met yet.
 */
type Culprit = 'cut-off' | 'only-here' | 'endpoint';

/** Whose fault it is that something of this report failed. */
export function faultOf(report: DiagnosisReport): Culprit {
  const { findings } = report;
  if (findings.some(({ code }) => code === 'own-network')) {
    return 'cut-off';
  }
  const isEverywhere = findings.some(({ code }) => fromEverywhere.has(code));
  return isDelivering(report) && !isEverywhere ? 'only-here' : 'endpoint';
}

/** What should be done about a finding; null = nothing. */
export function remedyOf(report: DiagnosisReport, { code }: Finding): TextKey | null {
  return isDelivering(report) && usualWhileDelivering.has(code) ? null : remedyKey(code);
}

const faultFaces = { 'cut-off': null, 'only-here': 'degraded', endpoint: 'down' } as const;

/** A fault is red, what something should be done about is amber, and the rest only told. */
export function faceOf(report: DiagnosisReport, finding: Finding): LightFace | null {
  if (findingKinds[finding.code].severity === 'fault') {
    return faultFaces[faultOf(report)];
  }
  return remedyOf(report, finding) === null ? null : 'degraded';
}

/** Findings that compare what was never tried, or say what another one says better. */
export function isTold(report: DiagnosisReport, code: FindingCode): boolean {
  const { end, findings } = report;
  const isCompared = end !== 'not-allowed';
  if (code === 'dns-not-allowed') {
    return findings.some((one) => one.code === 'dns-not-public');
  }
  if (code === 'here-only-fails') {
    return !isCompared || faultOf(report) !== 'only-here';
  }
  return !isCompared && (code === 'telegram-only-fails' || code === 'telegram-beyond');
}

/** What is worth doing where the endpoint is not at fault. */
const remedyElsewhere = { 'cut-off': 'own-network', 'only-here': 'here-only-fails' } as const;

/** Whether something should be done about a finding, given whose fault it is. */
export function isWanted(report: DiagnosisReport, { code }: Finding): boolean {
  const fault = faultOf(report);
  const isFault = findingKinds[code].severity === 'fault';
  return (
    !isTold(report, code) &&
    (fault === 'endpoint' || code === remedyElsewhere[fault] || (fault === 'only-here' && !isFault))
  );
}
