/** One TLS handshake, and what the endpoint's certificate says. */
import type { X509Certificate } from 'node:crypto';
import type { Socket } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { commonName, expiryMs, isForHost, isSelfSigned } from '../domain/certificate-check.ts';
import { safeText } from '../domain/safe-text.ts';
import type {
  CertificateSeen,
  EndpointRequest,
  TlsFault,
  TlsSeen,
} from '../engine/diagnosis/port.ts';
import { errorCode } from './error-code.ts';
import { within, type Running } from './within.ts';

const handshakeLimitMs = 8000;
const mostNames = 10;
const longestText = 200;

/** Codes of OpenSSL and of BoringSSL (which Electron has); the first that fits decides. */
const faults: readonly (readonly [RegExp, TlsFault])[] = [
  [/WRONG_VERSION_NUMBER|HTTP_REQUEST|HTTPS_PROXY_REQUEST|UNKNOWN_PROTOCOL/, 'plain'],
  [/UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|NO_PROTOCOLS|LEGACY_SIGALG/, 'too-old'],
  [/UNRECOGNIZED_NAME/, 'unknown-name'],
  [/CERTIFICATE_REQUIRED|ALERT_BAD_CERTIFICATE/, 'client-certificate'],
  [/TOO_SMALL|TOO_WEAK|BAD_DH_/, 'weak'],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED)$|UNEXPECTED_EOF/, 'cut'],
];

/** Which fault a code of a failed handshake stands for; also of one that comes only with the first bytes (TLS 1.3). */
export function tlsFaultOf(code: string): TlsFault {
  return faults.find(([pattern]) => pattern.test(code))?.[1] ?? 'handshake';
}

/** A secured connection: nothing was sent over it yet, whoever is at its other end. */
export interface Secured {
  readonly seen: TlsSeen;
  readonly socket: TLSSocket | null;
}

/**
 * Shakes hands within 8 s, as Telegram does: TLS 1.2 or newer, the name told unless the host is an address, no ALPN
 * (docs/telegram.md, "Delivery"). The handshake ends well also where the certificate does not: what is wrong with it is
 * what this is about. Nothing is sent over such a connection.
 */
export async function secure(
  running: Running & { readonly authorities?: readonly string[] },
  socket: Socket,
  request: Pick<EndpointRequest, 'host' | 'literal' | 'trust'>,
): Promise<Secured> {
  const { clock } = running;
  const startMs = clock.monotonicMs();
  const ca = request.trust.kind === 'uploaded' ? [request.trust.pem] : running.authorities;
  const name = request.host.replace(/\.$/, '');
  const secured = connect({
    socket,
    ...(request.literal === null ? { servername: name } : {}),
    ...(ca === undefined ? {} : { ca: [...ca] }),
    minVersion: 'TLSv1.2',
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
  });
  const came = await within(running, handshakeLimitMs, () => settled(secured));
  const tookMs = Math.round(clock.monotonicMs() - startMs);
  if (came !== 'secured') {
    secured.destroy();
    return { seen: { outcome: 'failed', fault: came, tookMs }, socket: null };
  }
  const certificate = secured.getPeerX509Certificate();
  if (certificate === undefined) {
    secured.destroy();
    return { seen: { outcome: 'failed', fault: 'handshake', tookMs }, socket: null };
  }
  const seen = {
    outcome: 'secured',
    protocol: protocolName(secured.getProtocol()),
    certificate: certificateSeen(certificate, request, secured),
    tookMs,
  } as const;
  return { seen, socket: secured };
}

function settled(socket: TLSSocket): Promise<'secured' | TlsFault> {
  return new Promise((resolve) => {
    socket.on('error', (error) => resolve(tlsFaultOf(errorCode(error))));
    socket.once('close', () => resolve('cut'));
    socket.once('secureConnect', () => resolve('secured'));
  });
}

function protocolName(protocol: string | null): string {
  return (protocol ?? '').replace(/^TLSv/, 'TLS ');
}

function certificateSeen(
  certificate: X509Certificate,
  { host, literal, trust }: Pick<EndpointRequest, 'host' | 'literal' | 'trust'>,
  socket: TLSSocket,
): CertificateSeen {
  const names = (certificate.subjectAltName ?? '').split(', ').filter((name) => name !== '');
  const subject = nameIn(certificate.subject);
  return {
    subject,
    issuer: nameIn(certificate.issuer),
    names: (names.length === 0 ? [subject] : names)
      .slice(0, mostNames)
      .map((name) => safeText(name.replace(/^DNS:|^IP Address:/, ''), longestText)),
    fromMs: momentOf(Date.parse(certificate.validFrom)),
    untilMs: momentOf(expiryMs(certificate)),
    selfSigned: isSelfSigned(certificate),
    isForHost: isForHost(
      certificate,
      literal ?? host.replace(/\.$/, ''),
      // An upload that we do not have may be judged by its own, milder rule.
      trust.kind === 'authorities' ? 'authorities' : 'uploaded',
    ),
    chainFault: chainFaultOf(socket),
  };
}

/** A date that cannot be read is one long ago: nobody takes such a certificate, and nothing is reckoned with it. */
const momentOf = (dateMs: number): number => (Number.isNaN(dateMs) ? 0 : dateMs);

/** The common name, else the whole line. */
function nameIn(line: string): string {
  return safeText(commonName(line) ?? line, longestText);
}

function chainFaultOf(socket: TLSSocket): string | null {
  if (socket.authorized) {
    return null;
  }
  // Node keeps the code there, as text, although its types say an error.
  const found: unknown = socket.authorizationError;
  const code = typeof found === 'string' ? found : errorCode(found);
  return /^[A-Z_]{3,60}$/.test(code) ? code : 'UNKNOWN';
}
