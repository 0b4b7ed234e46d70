/** One HTTP exchange with an API root over undici: a deadline, a byte limit, no redirects, closed errors. */
import { createDeadlines, type Deadlines } from './deadlines.ts';
import type { TransportEgress } from './egress.ts';
import { quietUndici } from './quiet-undici.ts';
import { createReader } from './reply-reader.ts';
import type { HttpRequest, HttpResult } from './reply-reader.ts';
import { Pool } from './undici-parts.ts';

const phaseTimeoutMs = 10_000;
const connectionsPerRoot = 64;
const maxHeaderBytes = 16_384;

export interface Transport {
  /** POSTs and reads the whole reply. Never throws; a 3xx is the failure `redirect`. */
  post(request: HttpRequest): Promise<HttpResult>;
  /** Forgets idle sockets; calls under way keep theirs until their deadline. */
  dropConnections(): void;
  /** Ends everything at once; calls under way fail as `aborted`. */
  close(): Promise<void>;
}

/**
 * Pools of at most 64 sockets per API root, one call at a time on each. Where a socket leads, and that certificates
 * are always checked, is decided by the egress; when the way out changes, the pools are dropped.
 */
export function createTransport(egress: TransportEgress): Transport {
  quietUndici();
  const pools = new Map<string, Pool>();
  const deadlines = createDeadlines();
  const poolFor = (origin: string): Pool => {
    const known = pools.get(origin);
    if (known !== undefined) {
      return known;
    }
    const made = new Pool(origin, {
      connections: connectionsPerRoot,
      pipelining: 1,
      headersTimeout: phaseTimeoutMs,
      bodyTimeout: phaseTimeoutMs,
      maxHeaderSize: maxHeaderBytes,
      allowH2: false,
      connect: egress.connectorFor(origin),
    });
    pools.set(origin, made);
    return made;
  };
  const takeAll = (): readonly Pool[] => {
    const all = [...pools.values()];
    pools.clear();
    return all;
  };
  const dropConnections = (): void => {
    for (const pool of takeAll()) {
      void pool.close().catch(() => undefined);
    }
  };
  egress.onChange(dropConnections);
  return {
    post: (request) => exchange(poolFor, deadlines, request),
    dropConnections,
    async close() {
      await Promise.allSettled(takeAll().map((pool) => pool.destroy()));
    },
  };
}

/** Names and values in turn: undici need not take an object apart for each call. */
const commonHeaders = [
  'accept',
  'application/json',
  'accept-encoding',
  'identity',
  'user-agent',
  'Hooklight',
];

function exchange(
  poolFor: (origin: string) => Pool,
  deadlines: Deadlines,
  request: HttpRequest,
): Promise<HttpResult> {
  return new Promise((resolve) => {
    const reader = createReader(request, deadlines, resolve);
    if (request.signal.aborted) {
      reader.stop('aborted');
      return;
    }
    try {
      poolFor(request.origin).dispatch(
        {
          origin: request.origin,
          path: request.path,
          method: 'POST',
          headers:
            request.contentType === null
              ? commonHeaders
              : ['content-type', request.contentType, ...commonHeaders],
          body: request.body,
        },
        reader.handler,
      );
    } catch (error) {
      reader.fail(error);
    }
  });
}
