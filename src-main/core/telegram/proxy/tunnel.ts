import type { Socket } from 'node:net';
import type { buildConnector } from 'undici';
import type { ProxyServer, Way } from '../../domain/proxy.ts';
import type { Deadlines } from '../deadlines.ts';
import { faultOf } from '../faults.ts';
import { shakeHands } from './handshake.ts';
import { connectByHttp } from './http-connect.ts';
import { ProxyError, type ProxyFaultCode } from './proxy-error.ts';
import { connectBySocks5 } from './socks5.ts';

export type ConnectOptions = buildConnector.Options;
type Connector = buildConnector.connector;

export interface TunnelDeps {
  /** For TCP alone, for TLS to a proxy, and for TLS through a tunnel: always verified, limited in time. */
  readonly connect: Connector;
  readonly deadlines: Deadlines;
  /** For the handshake with the proxy. */
  readonly limitMs: number;
}

/**
 * A TLS connection to an API root by the first way that leads there. A way is given up for the next one only where
 * the proxy itself fails; what lies behind it is the same by every way.
 * @throws ProxyError where the last way is a proxy that fails; else the error of the socket
 */
export async function connectBy(
  deps: TunnelDeps,
  ways: readonly Way[],
  options: ConnectOptions,
): Promise<Socket> {
  let failure: unknown = new ProxyError('PROXY_SETTING');
  for (const way of ways) {
    try {
      return await connectOne(deps, way, options);
    } catch (error) {
      failure = error;
      if (!(error instanceof ProxyError)) {
        break;
      }
    }
  }
  throw failure;
}

async function connectOne(deps: TunnelDeps, way: Way, options: ConnectOptions): Promise<Socket> {
  if (way === 'unusable') {
    throw new ProxyError('PROXY_SETTING');
  }
  if (way === 'direct') {
    return open(deps.connect, options);
  }
  if (options.protocol !== 'https:') {
    // A tunnel without TLS would show the token to the proxy; egress.ts never asks for one.
    throw new ProxyError('PROXY_SETTING');
  }
  const httpSocket = await tunnel(deps, way, options);
  return open(deps.connect, { ...options, httpSocket });
}

async function tunnel(
  deps: TunnelDeps,
  server: ProxyServer,
  options: ConnectOptions,
): Promise<Socket> {
  const socket = await toProxy(deps, server);
  const destination = { host: options.hostname, port: Number(options.port || '443') };
  const speak = server.scheme === 'socks5' ? connectBySocks5 : connectByHttp;
  await shakeHands(socket, deps, (wire) => speak(wire, destination, server.credentials));
  return socket;
}

async function toProxy(deps: TunnelDeps, { scheme, host, port }: ProxyServer): Promise<Socket> {
  try {
    return await open(deps.connect, {
      protocol: scheme === 'https' ? 'https:' : 'http:',
      hostname: host,
      host: host.includes(':') ? `[${host}]` : host,
      port: String(port),
    });
  } catch (error) {
    const code = codeOf(error);
    throw code === null ? error : new ProxyError(code);
  }
}

/** Which fault of the proxy a failed connection to it is; null where this computer itself is offline. */
function codeOf(error: unknown): ProxyFaultCode | null {
  switch (faultOf(error).fault) {
    case 'offline':
      return null;
    case 'refused':
      return 'PROXY_REFUSED';
    case 'dns':
      return 'PROXY_NAME';
    case 'timeout':
      return 'PROXY_STALLED';
    case 'unreachable':
      return 'PROXY_UNREACHABLE';
    case 'tls':
      return 'PROXY_TLS';
    case 'reset':
    case 'proxy':
    case 'redirect':
    case 'http-status':
    case 'not-json':
    case 'too-large':
    case 'malformed':
    case 'aborted':
      return 'PROXY_CLOSED';
  }
}

function open(connect: Connector, options: ConnectOptions): Promise<Socket> {
  return new Promise((resolve, reject) => {
    connect(options, (error, socket) => {
      if (error === null) {
        resolve(socket);
      } else {
        reject(error);
      }
    });
  });
}
