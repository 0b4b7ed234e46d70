import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

const FAILURE = 'Failed to set custom certificate file';

/** What an uploaded certificate can be good for at an endpoint. */
export type CertificateRole = 'site' | 'root' | 'none';

function parse(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

/** Why the server cannot use an uploaded certificate, or undefined when it can. */
export function certificateRefusal(pem: string): string | undefined {
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    return `${FAILURE}{error:0480006C:PEM routines::no start line}`;
  }
  if (parse(pem) !== undefined) {
    return undefined;
  }
  return `${FAILURE}{error:04800064:PEM routines::bad base64 decode}`;
}

/**
 * `site` for a self-signed certificate of this very host; `root` for a self-issued authority, to
 * which a site's full chain leads; else `none`, because partial chains are not accepted.
 */
export function certificateRole(pem: string | undefined, host: string): CertificateRole {
  const certificate = pem === undefined ? undefined : parse(pem);
  if (certificate === undefined || certificate.issuer !== certificate.subject) {
    return 'none';
  }
  const isForHost =
    certificate.checkHost(host, { subject: 'always' }) !== undefined ||
    (isIP(host) !== 0 && certificate.checkIP(host) !== undefined);
  if (isForHost) {
    return 'site';
  }
  return certificate.ca ? 'root' : 'none';
}
