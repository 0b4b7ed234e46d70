/** Foreign errors of sockets, DNS, TLS and undici, told apart by code, never by message (messages hold URLs). */
import type { TransportFault } from '../domain/telegram-error.ts';

const exactCodes: Readonly<Record<string, TransportFault>> = {
  ENETUNREACH: 'offline',
  ENETDOWN: 'offline',
  EADDRNOTAVAIL: 'offline',
  ENOTFOUND: 'dns',
  ENODATA: 'dns',
  ESERVFAIL: 'dns',
  EREFUSED: 'dns',
  EBADNAME: 'dns',
  EBADRESP: 'dns',
  ETIMEOUT: 'dns',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNABORTED: 'reset',
  ENOTCONN: 'reset',
  ERR_STREAM_PREMATURE_CLOSE: 'reset',
  UND_ERR_SOCKET: 'reset',
  EHOSTUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
  ETIMEDOUT: 'timeout',
  ERR_SOCKET_CONNECTION_TIMEOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  HPE_HEADER_OVERFLOW: 'too-large',
  UND_ERR_ABORTED: 'aborted',
  UND_ERR_ABORT: 'aborted',
  UND_ERR_DESTROYED: 'aborted',
  UND_ERR_CLOSED: 'aborted',
  ABORT_ERR: 'aborted',
  EPROTO: 'tls',
  UND_ERR_RESPONSE: 'malformed',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'malformed',
  UND_ERR_NOT_SUPPORTED: 'malformed',
  UND_ERR_INVALID_ARG: 'malformed',
  ERR_INVALID_URL: 'malformed',
};

const codeFamilies: readonly (readonly [RegExp, TransportFault])[] = [
  // What went wrong between us and a proxy (proxy/proxy-error.ts).
  [/^PROXY_/, 'proxy'],
  [/^EAI_/, 'dns'],
  [/^HPE_/, 'malformed'],
  [
    /^(ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|HOSTNAME_)/,
    'tls',
  ],
  [/^(CRL_|PATH_LENGTH_|EXCESSIVE_|ERROR_IN_CERT|INVALID_PURPOSE|AKID_|SUBJECT_|KEYUSAGE_)/, 'tls'],
];

/** Errors that come without a code. */
const names: Readonly<Record<string, TransportFault>> = {
  HTTPParserError: 'malformed',
  TimeoutError: 'timeout',
  AbortError: 'aborted',
};

/** What is known of a foreign error: its class, and its code if that is a plain one fit for a log. */
export interface ForeignFault {
  readonly fault: TransportFault;
  readonly code: string | null;
}

/**
 * The one class of anything thrown by a transport. Looks at `code` of the error, its cause and its parts
 * (AggregateError of several addresses), then at `name`; the error itself goes no further. Nothing known: `reset`.
 */
export function faultOf(error: unknown): ForeignFault {
  const errors = withCauses(error, 0);
  const code = errors.map((part) => textOf(part, 'code')).find((text) => classOf(text) !== null);
  const name = errors
    .map((part) => textOf(part, 'name'))
    .find((text) => Object.hasOwn(names, text));
  const byCode = code === undefined ? null : classOf(code);
  const byName = name === undefined ? null : (names[name] ?? null);
  return { fault: byCode ?? byName ?? 'reset', code: code ?? null };
}

function classOf(code: string): TransportFault | null {
  if (!/^[A-Z][A-Z0-9_]{1,60}$/.test(code)) {
    return null;
  }
  const exact = Object.hasOwn(exactCodes, code) ? exactCodes[code] : undefined;
  return exact ?? codeFamilies.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

function withCauses(error: unknown, depth: number): readonly object[] {
  if (typeof error !== 'object' || error === null || depth > 4) {
    return [];
  }
  const cause = 'cause' in error ? withCauses(error.cause, depth + 1) : [];
  const parts =
    'errors' in error && Array.isArray(error.errors)
      ? error.errors.flatMap((part) => withCauses(part, depth + 1))
      : [];
  return [error, ...cause, ...parts];
}

function textOf(error: object, key: 'code' | 'name'): string {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : '';
}
