/** What an endpoint's certificate comes to by Telegram's rules (docs/telegram.md, "TLS trust"). Pure. */
import type { Finding } from '../../../src-shared/diagnosis-findings.ts';
import type { CertificateSeen, EndpointTrust } from '../engine/diagnosis/port.ts';
import { wrongClockMs } from '../time/held-time.ts';
import { finding } from './finding.ts';

const dayMs = 86_400_000;
/** The first of the days on which an end is told (product: 30, 14, 7, 1). */
const soonDays = 30;

/** Codes of OpenSSL: no certificate that was sent leads to an authority. */
const incompleteCodes: ReadonlySet<string> = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);
/** Said of dates, by this computer's own clock; those of the certificate itself are looked at apart. */
const dateCodes: ReadonlySet<string> = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

/** Whether all that is wrong with a chain is a date. */
export function isDateFault(chainFault: string): boolean {
  return dateCodes.has(chainFault);
}

/**
 * Whether a certificate vouches for itself where an authority has to. OpenSSL says so in a code of its own, but where a
 * date is wrong too, the code of that takes its place.
 */
export function vouchesForItself(
  { selfSigned }: Pick<CertificateSeen, 'selfSigned'>,
  trust: EndpointTrust['kind'],
): boolean {
  return selfSigned && trust === 'authorities';
}

/** By which time dates are judged (SCH-09). */
export interface JudgedAt {
  /** The right time, as far as it is known, Unix ms. */
  readonly nowMs: number;
  /** This computer's clock is so many ms ahead of it. */
  readonly aheadMs: number;
}

/** Whole days that are left, at least 0. */
export function daysLeft(untilMs: number, nowMs: number): number {
  return Math.max(0, Math.floor((untilMs - nowMs) / dayMs));
}

/** Everything for which Telegram refuses it; empty = it takes it, as far as can be judged. */
export function certificateFaults(
  certificate: CertificateSeen,
  trust: EndpointTrust['kind'],
  { nowMs, aheadMs }: JudgedAt,
): readonly Finding[] {
  const { fromMs, untilMs, isForHost, names } = certificate;
  const isOver = untilMs <= nowMs;
  const isEarly = fromMs > nowMs;
  // OpenSSL goes by this computer's clock: where that is wrong, what it says of dates says nothing.
  const areDatesTold = isOver || isEarly || Math.abs(aheadMs) > wrongClockMs;
  return [
    ...(isOver ? [finding('certificate-expired', { untilMs })] : []),
    ...(isEarly ? [finding('certificate-not-yet', { fromMs })] : []),
    ...(isForHost ? [] : [finding('certificate-other-name', { names: names.join(', ') })]),
    ...chainFaults(certificate, trust, areDatesTold),
  ];
}

function chainFaults(
  certificate: CertificateSeen,
  trust: EndpointTrust['kind'],
  areDatesTold: boolean,
): readonly Finding[] {
  const { chainFault, issuer } = certificate;
  if (chainFault !== null && vouchesForItself(certificate, trust)) {
    return [finding('certificate-self-signed', { issuer })];
  }
  if (chainFault === null || trust === 'unknown' || (areDatesTold && isDateFault(chainFault))) {
    return [];
  }
  if (trust === 'uploaded') {
    return [finding('certificate-upload-other', { issuer })];
  }
  if (incompleteCodes.has(chainFault)) {
    return [finding('certificate-incomplete', { issuer })];
  }
  return chainFault === 'SELF_SIGNED_CERT_IN_CHAIN'
    ? [finding('certificate-unknown-authority', { issuer })]
    : [finding('certificate-untrusted', { issuer })];
}

/** Faults of a certificate, or what is to be said of one that is taken. */
export function judgeCertificate(
  certificate: CertificateSeen,
  trust: EndpointTrust['kind'],
  at: JudgedAt,
): readonly Finding[] {
  const { untilMs, issuer } = certificate;
  const days = daysLeft(untilMs, at.nowMs);
  const faults = certificateFaults(certificate, trust, at);
  const known = trust === 'unknown' ? [finding('certificate-upload-unknown', { issuer })] : [];
  if (faults.length > 0) {
    return [...faults, ...known];
  }
  const soon = days <= soonDays ? [finding('certificate-expires-soon', { untilMs, days })] : [];
  switch (trust) {
    case 'authorities':
      return [finding('certificate-fine', { issuer, untilMs, days }), ...soon];
    case 'uploaded':
      return [finding('certificate-upload-fits', { untilMs, days }), ...soon];
    case 'unknown':
      return [...known, ...soon];
  }
}
