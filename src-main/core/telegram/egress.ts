/** Which way calls leave this computer: directly or through a proxy. The one place that decides it. */
import type { Socket } from 'node:net';
import { err, ok } from '../../../src-shared/result.ts';
import { isLoopback } from '../domain/loopback.ts';
import type { ProxyChoice, Way } from '../domain/proxy.ts';
import { isBypassed } from '../domain/proxy-bypass.ts';
import type { Egress, ProbeResult } from '../engine/ports/egress.ts';
import { createDeadlines, type Deadlines } from './deadlines.ts';
import { faultOf } from './faults.ts';
import { connectBy, type ConnectOptions } from './proxy/tunnel.ts';
import { buildConnector } from './undici-parts.ts';

const connectTimeoutMs = 5000;

/** An https API root as its origin says it; IPv6 without brackets. */
export interface OutsideRoot {
  readonly origin: string;
  readonly host: string;
  readonly port: number;
}

/** What the system (or the environment) says. An answer that does not come soon counts as direct. */
export interface SystemProxy {
  lookup(root: OutsideRoot): readonly Way[] | Promise<readonly Way[]>;
  /** An earlier answer does not hold any more. */
  onChange(listener: () => void): void;
}

/** The engine's egress, and what the transport needs of it. */
export interface TransportEgress extends Egress {
  /** Makes connections to this origin, for a pool. */
  connectorFor(origin: string): buildConnector.connector;
  /** The way changed: whatever was pooled went the former one. */
  onChange(listener: () => void): void;
}

export interface EgressOptions {
  readonly system?: SystemProxy;
  /** PEM authorities in place of the built-in ones, for API roots and https proxies alike. */
  readonly trustedCertificates?: string;
  /** For each of: TCP, the handshake with a proxy, TLS. */
  readonly connectTimeoutMs?: number;
}

const noSystemProxy: SystemProxy = { lookup: () => ['direct'], onChange() {} };

interface Parts {
  readonly system: SystemProxy;
  /** Verified and limited in time, whatever the environment says (SEC-22). */
  readonly connect: buildConnector.connector;
  readonly deadlines: Deadlines;
  readonly limitMs: number;
}

/**
 * The way out, `system` until told otherwise. This computer is always reached directly. So is an http:// root: its
 * calls are readable, and a proxy would see the token; whoever runs such a server lets its network see it, not more.
 */
export function createEgress(options: EgressOptions = {}): TransportEgress {
  const limitMs = options.connectTimeoutMs ?? connectTimeoutMs;
  const tls = options.trustedCertificates === undefined ? {} : { ca: options.trustedCertificates };
  const parts: Parts = {
    system: options.system ?? noSystemProxy,
    connect: buildConnector({ timeout: limitMs, rejectUnauthorized: true, allowH2: false, ...tls }),
    deadlines: createDeadlines(),
    limitMs,
  };
  const listeners = new Set<() => void>();
  let choice: ProxyChoice = { mode: 'system' };
  const changed = (): void => {
    for (const listener of listeners) {
      listener();
    }
  };
  parts.system.onChange(() => {
    if (choice.mode === 'system') {
      changed();
    }
  });
  return {
    use(next) {
      choice = next;
      changed();
    },
    probe: (apiRoot, candidate) => probe(parts, apiRoot, candidate),
    isProxied(apiRoot) {
      const root = outsideRoot(new URL(apiRoot).origin);
      const ways = root === null ? [] : waysTo(parts, root, choice);
      return !(ways instanceof Promise) && typeof ways[0] === 'object';
    },
    connectorFor(origin) {
      const root = outsideRoot(origin);
      return root === null ? parts.connect : connectorOf(parts, root, () => choice);
    },
    onChange: (listener) => void listeners.add(listener),
  };
}

function connectorOf(
  parts: Parts,
  root: OutsideRoot,
  choice: () => ProxyChoice,
): buildConnector.connector {
  const connect = async (connectOptions: ConnectOptions): Promise<Socket> =>
    connectBy(parts, await waysTo(parts, root, choice()), connectOptions);
  return (connectOptions, callback) => void hand(connect(connectOptions), callback);
}

async function hand(opening: Promise<Socket>, callback: buildConnector.Callback): Promise<void> {
  let socket: Socket;
  try {
    socket = await opening;
  } catch (error) {
    callback(error instanceof Error ? error : new Error('no socket'), null);
    return;
  }
  callback(null, socket);
}

function waysTo(
  { system }: Parts,
  root: OutsideRoot,
  choice: ProxyChoice,
): readonly Way[] | Promise<readonly Way[]> {
  switch (choice.mode) {
    case 'none':
      return ['direct'];
    case 'tampered':
      return ['unusable'];
    case 'system':
      return system.lookup(root);
    case 'manual':
      return isBypassed(choice.bypass, root.host, root.port) ? ['direct'] : [choice.server];
  }
}

async function probe(parts: Parts, apiRoot: string, choice: ProxyChoice): Promise<ProbeResult> {
  const { origin, protocol, hostname, host, port } = new URL(apiRoot);
  const root = outsideRoot(origin);
  try {
    const ways = root === null ? (['direct'] as const) : await waysTo(parts, root, choice);
    const socket = await connectBy(parts, ways, {
      protocol,
      hostname: hostname.replace(/^\[|\]$/g, ''),
      host,
      port,
    });
    socket.destroy();
    return ok({ throughProxy: ways[0] !== 'direct' });
  } catch (error) {
    return err(faultOf(error));
  }
}

/** The root where a proxy may be used for it; null for this computer and for http. */
function outsideRoot(origin: string): OutsideRoot | null {
  const url = new URL(origin);
  if (url.protocol !== 'https:' || isLoopback(url.hostname)) {
    return null;
  }
  return {
    origin: url.origin,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || '443'),
  };
}
