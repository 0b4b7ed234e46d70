/** Why a proxy did not take us through. `STATUS_<n>`: its answer to CONNECT; `SOCKS_<n>`: its reply of RFC 1928. */
export type ProxyFaultCode =
  | 'PROXY_REFUSED'
  | 'PROXY_STALLED'
  | 'PROXY_UNREACHABLE'
  | 'PROXY_NAME'
  | 'PROXY_TLS'
  | 'PROXY_CLOSED'
  | 'PROXY_AUTH'
  | 'PROXY_MALFORMED'
  | 'PROXY_SETTING'
  | `PROXY_STATUS_${number}`
  | `PROXY_SOCKS_${number}`;

/** A fault of the proxy, not of the API behind it. Holds a code and nothing else: no address, no credentials. */
export class ProxyError extends Error {
  readonly code: ProxyFaultCode;

  constructor(code: ProxyFaultCode) {
    super('the proxy did not let us through');
    this.name = 'ProxyError';
    this.code = code;
  }
}
