/**
 * What an uploaded certificate would come to. Telegram takes any PEM, but then trusts nothing else: a self-signed
 * certificate or the root of the chain works, a leaf or an intermediate of an authority fails with "certificate verify
 * failed" (docs/telegram.md, "TLS trust"). Pure.
 */
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

const soonMs = 14 * 86_400_000;

/** One thing that is wrong with a certificate. `detail` is a date, or the names that it is for. */
export interface CertificateProblem {
  readonly kind: 'expired' | 'expires' | 'not-root' | 'other-host';
  readonly detail: string | null;
}

/** Everything wrong with a PEM file for deliveries to `host`; empty also where it cannot be read, which others refuse. */
export function certificateProblems(
  pem: string,
  host: string | null,
  nowMs: number,
): readonly CertificateProblem[] {
  const certificates = readCertificates(pem);
  const anchors = certificates.filter(isSelfSigned);
  const [best] = anchors.toSorted((a, b) => expiryMs(b) - expiryMs(a));
  if (best === undefined) {
    return certificates.length === 0 ? [] : [{ kind: 'not-root', detail: null }];
  }
  const names = namesOf(best);
  return [
    ...lifetimeProblems(best, nowMs),
    ...(host === null || anchors.some((anchor) => isForHost(anchor, host, 'uploaded'))
      ? []
      : [{ kind: 'other-host', detail: names === '' ? null : names } as const]),
  ];
}

function readCertificates(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  return blocks.flatMap((block) => {
    try {
      return [new X509Certificate(block)];
    } catch {
      return [];
    }
  });
}

/** Whether a certificate vouches for itself. */
export function isSelfSigned(certificate: X509Certificate): boolean {
  try {
    return certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}

/** When it ends, Unix ms. */
export function expiryMs(certificate: X509Certificate): number {
  return Date.parse(certificate.validTo);
}

function lifetimeProblems(
  certificate: X509Certificate,
  nowMs: number,
): readonly CertificateProblem[] {
  const untilMs = expiryMs(certificate);
  const detail = new Date(untilMs).toISOString().slice(0, 10);
  if (untilMs <= nowMs) {
    return [{ kind: 'expired', detail }];
  }
  return untilMs - nowMs <= soonMs ? [{ kind: 'expires', detail }] : [];
}

/**
 * Whether a certificate is for this host. With an upload the name may also stand in the subject, an address too
 * (docs/telegram.md, "TLS trust"); else the subject counts only where there are no other names.
 */
export function isForHost(
  certificate: X509Certificate,
  host: string,
  trust: 'authorities' | 'uploaded',
): boolean {
  if (isIP(host) !== 0 && certificate.checkIP(host) !== undefined) {
    return true;
  }
  const subject = trust === 'uploaded' ? 'always' : 'default';
  return (
    (trust === 'uploaded' || isIP(host) === 0) &&
    certificate.checkHost(host, { subject, partialWildcards: false }) !== undefined
  );
}

/** The name in the subject (or issuer) line of a certificate. */
export function commonName(line: string): string | null {
  return /^CN=(.+)$/m.exec(line)?.[1] ?? null;
}

function namesOf(certificate: X509Certificate): string {
  return (certificate.subjectAltName ?? commonName(certificate.subject) ?? '').slice(0, 200);
}
