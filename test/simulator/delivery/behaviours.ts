import type { ByteString } from '../bytes.ts';
import { statusText } from '../http/responses.ts';
import { certificateRole } from './certificate.ts';
import type { ConnectTarget } from './endpoint.ts';
import { alertError, sslError } from './tls-alerts.ts';

/** How an endpoint behaves. */
export interface EndpointBehaviour {
  /**
   * `ok`, `status:N[:reason]`, `raw`, `hang`, `silent-close`, `reset`, `reset-after-request`,
   * `closed`, `drop` (packets vanish), `no-route`, `tls-untrusted`, `tls-no-chain`, `tls-expired`,
   * `tls-wrong-host`, `tls-self-signed`, `tls-plain`, `tls-alert:NAME`, `tls-hang`; or `real` for a
   * true connection to `to`.
   */
  readonly behaviour: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  /** Wait before the reply. */
  readonly delay_ms?: number | undefined;
  /** Close after the reply. */
  readonly close?: boolean | undefined;
  /** Bytes (Latin-1) answered to each request by `raw`. */
  readonly raw?: string | undefined;
  /** Where `real` connects to, as `IP:port`; the endpoint's own address unless told. */
  readonly to?: string | undefined;
  /** `none` for plain HTTP. */
  readonly tls?: 'none' | undefined;
  /** Host names the certificate covers; any DNS name unless told. `*.` covers one label. */
  readonly names?: readonly string[] | undefined;
}

/** What happens when a connection is opened. */
export type ConnectOutcome =
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'stalled' };

/** What the endpoint does with one request. */
export type RequestOutcome =
  | { readonly kind: 'reply'; readonly bytes: ByteString; readonly closes: boolean }
  | { readonly kind: 'close' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'hang' };

const VERIFY_FAILED = sslError('0A000086', 'certificate verify failed');
const RESET = 'Connection reset by peer';

/** Whether a behaviour takes effect on open connections at once, by cutting them. */
export function cutsOpenConnections(behaviour: string): boolean {
  return /^(?:closed$|reset$|tls-)/.test(behaviour);
}

/** The outcome of connecting, TCP and TLS together. */
export function connectOutcome(endpoint: EndpointBehaviour, target: ConnectTarget): ConnectOutcome {
  const { behaviour } = endpoint;
  if (behaviour === 'closed') {
    return { kind: 'failed', text: 'Connection refused' };
  }
  if (behaviour === 'reset') {
    return { kind: 'failed', text: RESET };
  }
  if (behaviour === 'drop' || behaviour === 'tls-hang') {
    return { kind: 'stalled' };
  }
  if (!target.tls) {
    return { kind: 'open' };
  }
  const text = tlsFailure(endpoint, target);
  return text === undefined ? { kind: 'open' } : { kind: 'failed', text };
}

function tlsFailure(endpoint: EndpointBehaviour, target: ConnectTarget): string | undefined {
  const { behaviour } = endpoint;
  if (behaviour === 'tls-plain' || endpoint.tls === 'none') {
    return sslError('0A00010B', 'wrong version number');
  }
  if (behaviour.startsWith('tls-alert:')) {
    return alertError(behaviour.slice('tls-alert:'.length));
  }
  if (behaviour === 'tls-self-signed') {
    const trusted = certificateRole(target.certificatePem, target.host) === 'site';
    return trusted ? undefined : VERIFY_FAILED;
  }
  if (behaviour.startsWith('tls-')) {
    return VERIFY_FAILED;
  }
  if (target.certificatePem !== undefined) {
    return certificateRole(target.certificatePem, target.host) === 'root'
      ? undefined
      : VERIFY_FAILED;
  }
  return coversHost(endpoint.names, target.host) ? undefined : VERIFY_FAILED;
}

/** What a `*` stands for: OpenSSL takes letters, digits and hyphens, but no underscore. */
const WILDCARD_LABEL = /^[0-9a-z-]+$/;

function coversHost(names: readonly string[] | undefined, host: string): boolean {
  const isLiteral = /^[\d.]+$/.test(host) || host.startsWith('[');
  if (names === undefined) {
    return !isLiteral;
  }
  return names.some((name) => {
    if (!name.startsWith('*.')) {
      return name === host;
    }
    const [label = '', ...rest] = host.split('.');
    return WILDCARD_LABEL.test(label) && `*.${rest.join('.')}` === name;
  });
}

/** The outcome of one request on an open connection. */
export function requestOutcome(endpoint: EndpointBehaviour): RequestOutcome {
  const { behaviour } = endpoint;
  if (behaviour === 'silent-close') {
    return { kind: 'close' };
  }
  if (behaviour === 'reset-after-request') {
    return { kind: 'failed', text: RESET };
  }
  if (behaviour === 'hang') {
    return { kind: 'hang' };
  }
  if (behaviour === 'raw') {
    return { kind: 'reply', bytes: endpoint.raw ?? '', closes: endpoint.close === true };
  }
  const match = /^status:(\d+)(?::(.*))?$/s.exec(behaviour);
  const code = match?.[1] === undefined ? 200 : Number(match[1]);
  const reason = match?.[2] ?? statusText(code);
  return {
    kind: 'reply',
    bytes: replyBytes(endpoint, `${code} ${reason}`),
    closes: endpoint.close === true,
  };
}

function replyBytes(endpoint: EndpointBehaviour, statusLine: string): ByteString {
  const body = Buffer.from(endpoint.body ?? '', 'utf8').toString('latin1');
  const headers = Object.entries(endpoint.headers ?? {});
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const reason = Buffer.from(statusLine, 'utf8').toString('latin1');
  return `HTTP/1.1 ${reason}\r\n${lines}Content-Length: ${body.length}\r\n\r\n${body}`;
}
