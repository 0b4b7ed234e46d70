const VERIFY_FAILED = 'SSL error {error:0A000086:SSL routines::certificate verify failed}';

const SYSTEM_TEXTS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'Connection refused'],
  ['ECONNRESET', 'Connection reset by peer'],
  ['ETIMEDOUT', 'Connection timed out'],
  ['EPIPE', 'Broken pipe'],
  ['EHOSTUNREACH', 'No route to host'],
  ['ENETUNREACH', 'Network is unreachable'],
  ['EHOSTDOWN', 'Host is down'],
  ['ENETDOWN', 'Network is down'],
  ['EPROTO', 'Protocol error'],
]);
// the codes under which this platform reports a certificate that it does not trust
const UNTRUSTED =
  /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME_MISMATCH|ERR_TLS_CERT_ALTNAME)/;

interface Failure {
  readonly code?: string | undefined;
  readonly message: string;
}

/**
 * The text under which the real server reports a failed connection. All untrusted certificates
 * read the same; other TLS failures carry OpenSSL's own reason, without a function name.
 */
export function failureText(failure: Failure): string {
  const { code = '', message } = failure;
  if (UNTRUSTED.test(code)) {
    return VERIFY_FAILED;
  }
  const ssl = /error:([0-9A-F]{8}):([^:]*):[^:]*:([^:\n]*)/i.exec(message);
  if (ssl !== null) {
    return `SSL error {error:${ssl[1] ?? ''}:${ssl[2] ?? ''}::${(ssl[3] ?? '').trim()}}`;
  }
  // a connection cut during the handshake has a message of its own here
  if (/socket disconnected before secure TLS/.test(message)) {
    return SYSTEM_TEXTS.get('ECONNRESET') ?? message;
  }
  return SYSTEM_TEXTS.get(code) ?? message;
}
