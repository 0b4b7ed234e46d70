/** Rows A (network), B (slow endpoint) and C (TLS) of the catalogue of last_error_message. */
import { exactly, like, type CauseRow } from './causes-row.ts';
import { systemTexts } from './system-texts.ts';

const stale = 'if the address is stale';

/** TBA WebhookActor::create_connection, on_socket_ready_async; TD SocketFd, HttpConnectionBase, HttpProxy. */
const networkRows: readonly CauseRow[] = [
  {
    id: 'connection-refused',
    label: 'A1',
    class: 'net.refused',
    matches: exactly('Connection refused'),
    reSetHelps: 'if the address is stale or the port in the URL is wrong',
    severity: 'high',
  },
  {
    id: 'connection-timed-out',
    label: 'A2',
    class: 'net.timeout',
    matches: exactly('Connection timed out', 'Operation timed out'),
    reSetHelps: stale,
    severity: 'high',
  },
  {
    id: 'connection-reset',
    label: 'A3',
    class: 'net.reset',
    matches: exactly('Connection reset by peer'),
    reSetHelps: 'no',
    severity: 'medium',
  },
  {
    id: 'broken-pipe',
    label: 'A4',
    class: 'net.reset',
    matches: exactly('Broken pipe'),
    reSetHelps: 'no',
    severity: 'medium',
  },
  {
    id: 'no-route',
    label: 'A5',
    class: 'net.unreachable',
    matches: exactly('No route to host', 'Host is unreachable'),
    reSetHelps: stale,
    severity: 'high',
  },
  {
    id: 'network-unreachable',
    label: 'A6',
    class: 'net.unreachable',
    matches: exactly('Network is unreachable', 'Network unreachable'),
    reSetHelps: stale,
    severity: 'high',
  },
  {
    id: 'cannot-connect',
    label: 'A7',
    class: 'net.unreachable',
    matches: exactly("Can't connect to the webhook"),
    reSetHelps: stale,
    severity: 'medium',
  },
  {
    id: 'write-timeout',
    label: 'A8',
    class: 'net.timeout',
    matches: exactly('Write timeout expired'),
    reSetHelps: stale,
    severity: 'high',
  },
  {
    id: 'proxy-unreachable',
    label: 'A9',
    class: 'proxy',
    matches: exactly("Can't connect to the webhook proxy"),
    reSetHelps: 'no',
    severity: 'high',
  },
  {
    id: 'proxy-socket',
    label: 'A10',
    class: 'proxy',
    matches: like(/^Error on \[fd:\d+\]$/),
    reSetHelps: 'no',
    severity: 'high',
  },
  {
    id: 'proxy-refused-target',
    label: 'A11',
    class: 'proxy',
    matches: like(/^Failed to connect to \S+:\d+$/),
    reSetHelps: 'no',
    severity: 'high',
  },
  {
    id: 'proxy-timeout',
    label: 'A12',
    class: 'proxy',
    matches: exactly('Connection timeout expired'),
    reSetHelps: 'no',
    severity: 'high',
  },
  {
    id: 'proxy-broken',
    label: 'A13',
    class: 'proxy',
    matches: exactly('Connection closed', 'Proxy has sent too many data', 'Canceled'),
    reSetHelps: 'no',
    severity: 'high',
  },
  {
    id: 'system-error',
    label: 'A14',
    class: 'net.other',
    matches: exactly(...systemTexts),
    reSetHelps: stale,
    severity: 'medium',
  },
  {
    id: 'read-timeout',
    label: 'B1',
    class: 'slow',
    matches: exactly('Read timeout expired'),
    reSetHelps: 'no',
    severity: 'high',
  },
];

/**
 * `SSL error {error:HEX:lib:func:reason}`, perhaps several groups; the reason text decides, because numbers and
 * function names change with the OpenSSL version (TD SslStream process_ssl_error, create_openssl_error).
 */
const tlsReasons = [
  ['C1', 'certificate-rejected', 'tls.cert', 'certificate verify failed'],
  ['C2', 'plain-http-port', 'tls.plain', 'wrong version number'],
  ['C3', 'handshake-cut', 'tls.handshake', 'unknown state'],
  ['C4', 'handshake-failure', 'tls.handshake', 'alert handshake failure'],
  ['C5', 'old-tls', 'tls.version', 'unsupported protocol|alert protocol version|legacy sigalg'],
  ['C6', 'unknown-server-name', 'tls.sni', 'unrecognized name'],
  ['C7', 'tls-internal-error', 'tls.handshake', 'alert internal error'],
  ['C8', 'client-certificate-wanted', 'tls.mtls', 'certificate required'],
  ['C9', 'weak-key', 'tls.weak', 'dh key too small|ee key too small|ca md too weak'],
  ['C10', 'tls-cut', 'tls.eof', 'unexpected eof'],
] as const;

const tlsReSet: Readonly<Record<string, string>> = {
  C1: 'yes, if the certificate setting does not suit the site',
  C2: 'if the URL or its port was wrong',
  C3: 'if the URL was wrong',
  C6: 'if the host was wrong',
};

const anyReason = tlsReasons.map(([, , , pattern]) => pattern).join('|');

const tlsRows: readonly CauseRow[] = [
  ...tlsReasons.map(([label, id, causeClass, pattern], index): CauseRow => ({
    id,
    label,
    class: causeClass,
    matches: tlsMatcher(index, pattern),
    reSetHelps: tlsReSet[label] ?? 'no',
    severity: label === 'C10' ? 'medium' : 'high',
  })),
  {
    id: 'tls-other',
    label: 'C11',
    class: 'tls.other',
    matches: like(new RegExp(`^SSL error(?= |$)(?!.*(?:${anyReason}))`, 's')),
    reSetHelps: 'no',
    severity: 'high',
  },
  {
    id: 'certificate-unusable',
    label: 'C12',
    class: 'tls.local',
    matches: like(/^Can't create an SSL (?:context|connection):/),
    reSetHelps: 'yes',
    severity: 'high',
  },
];

/** A message with several groups belongs to the first row whose reason occurs, so earlier reasons are excluded. */
function tlsMatcher(index: number, pattern: string): CauseRow['matches'] {
  const earlier = tlsReasons.slice(0, index).map(([, , , other]) => other);
  const guard = earlier.length === 0 ? '' : `(?!.*(?:${earlier.join('|')}))`;
  return like(new RegExp(`^SSL error ${guard}.*(?:${pattern})`, 's'));
}

export const connectionCauses: readonly CauseRow[] = [...networkRows, ...tlsRows];
