/**
 * What an uploaded certificate would come to. Telegram takes any PEM, but then trusts nothing else: a self-signed
 * certificate or the root of the chain works, a leaf or an intermediate of an authority fails with "certificate verify
 * failed" (docs/telegram.md, "TLS trust"). Pure.
 */
import { X509Certificate } from 'node:crypto';
import { isIPv4 } from 'node:net';

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
    ...(host === null || anchors.some((anchor) => isFor(anchor, host))
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

function isSelfSigned(certificate: X509Certificate): boolean {
  try {
    return certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey);
  } catch {
    return false;
  }
}

function expiryMs(certificate: X509Certificate): number {
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

/** With an upload the name may also stand in the subject, an address too (docs/telegram.md, "TLS trust"). */
function isFor(certificate: X509Certificate, host: string): boolean {
  const inName =
    certificate.checkHost(host, { subject: 'always', partialWildcards: false }) !== undefined;
  const inAddress = isIPv4(host) && certificate.checkIP(host) !== undefined;
  return inName || inAddress;
}

function commonName(certificate: X509Certificate): string | null {
  return /^CN=(.+)$/m.exec(certificate.subject)?.[1] ?? null;
}

function namesOf(certificate: X509Certificate): string {
  return (certificate.subjectAltName ?? commonName(certificate) ?? '').slice(0, 200);
}
