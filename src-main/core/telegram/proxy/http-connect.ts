import type { ProxyCredentials } from '../../domain/proxy.ts';
import type { Wire } from './handshake.ts';
import { ProxyError } from './proxy-error.ts';

/** Where a tunnel leads: all that a proxy learns. IPv6 without brackets. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

/**
 * Asks an HTTP proxy for a tunnel (RFC 9110, 9.3.6): host and port, nothing else. Any 2xx opens it; a body would
 * belong to the tunnel and counts as damage.
 * @throws ProxyError
 */
export async function connectByHttp(
  wire: Wire,
  { host, port }: Destination,
  credentials: ProxyCredentials | null,
): Promise<void> {
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const lines = [
    `CONNECT ${authority} HTTP/1.1`,
    `Host: ${authority}`,
    ...(credentials === null ? [] : [`Proxy-Authorization: Basic ${basic(credentials)}`]),
    '',
    '',
  ];
  wire.write(Buffer.from(lines.join('\r\n'), 'latin1'));
  const head = await wire.readHead();
  const digits = /^HTTP\/1\.[01] (\d{3})(?: [^\r\n]*)?\r\n/.exec(head)?.[1];
  if (digits === undefined) {
    throw new ProxyError('PROXY_MALFORMED');
  }
  if (digits === '407') {
    throw new ProxyError('PROXY_AUTH');
  }
  if (!digits.startsWith('2')) {
    throw new ProxyError(`PROXY_STATUS_${Number(digits)}`);
  }
}

/** RFC 7617, with UTF-8 for what ASCII does not hold. */
function basic({ username, password }: ProxyCredentials): string {
  return Buffer.from(`${username}:${password.reveal()}`, 'utf8').toString('base64');
}
