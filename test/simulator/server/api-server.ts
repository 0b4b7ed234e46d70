import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { SimClock } from '../clock.ts';
import { serveConnection } from './api-connection.ts';
import { MatchList } from './faults.ts';
import type { Fault, Override } from './faults.ts';
import type { Query } from './query.ts';
import type { LoggedRequest } from './request-log.ts';

export interface ApiServer {
  readonly port: number;
  readonly faults: MatchList<Fault>;
  readonly overrides: MatchList<Override>;
  readonly requests: readonly LoggedRequest[];
  readonly clearRequests: () => void;
  /** Number of connections accepted so far. */
  readonly connectionCount: () => number;
  readonly cutConnections: () => void;
  /** Stops listening, so that connections are refused. */
  readonly refuse: () => Promise<void>;
  /** Listens again on the same port. */
  readonly listenAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What the server needs to speak https, as PEM. */
export interface ApiTls {
  readonly cert: string;
  readonly key: string;
}

export interface ApiServerOptions {
  readonly clock: SimClock;
  readonly host: string;
  readonly port: number;
  readonly tls?: ApiTls | undefined;
  readonly handle: (query: Query) => void;
}

// a long run must not fill the memory with its log
const MAX_LOGGED = 100_000;

/** Listens for Bot API requests and keeps a log of them. */
export async function createApiServer(options: ApiServerOptions): Promise<ApiServer> {
  const faults = new MatchList<Fault>();
  const overrides = new MatchList<Override>();
  const sockets = new Set<Socket>();
  const requests: LoggedRequest[] = [];
  let requestSerial = 0;
  let connectionSerial = 0;
  const onSocket = (socket: Socket): void => {
    connectionSerial += 1;
    if (faults.take((fault) => fault.kind === 'reset-on-accept') !== undefined) {
      socket.on('error', () => undefined);
      socket.resetAndDestroy();
      return;
    }
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(socket, {
      clock: options.clock,
      handle: options.handle,
      faults,
      overrides,
      serial: connectionSerial,
      addToLog: (build) => {
        requestSerial += 1;
        const entry = build(requestSerial);
        requests.push(entry);
        if (requests.length > MAX_LOGGED) {
          requests.splice(0, requests.length - MAX_LOGGED / 2);
        }
        return entry;
      },
    });
  };
  const cutConnections = (): void => {
    for (const socket of sockets) {
      socket.destroy();
    }
  };
  let server = await listen(onSocket, options, options.port);
  const port = portOf(server);
  const stop = async (): Promise<void> => {
    const closed = closeServer(server);
    cutConnections();
    await closed;
  };
  return {
    port,
    faults,
    overrides,
    requests,
    clearRequests: () => {
      requests.length = 0;
    },
    connectionCount: () => connectionSerial,
    cutConnections,
    refuse: stop,
    listenAgain: async () => {
      if (!server.listening) {
        server = await listen(onSocket, options, port);
      }
    },
    close: stop,
  };
}

function listen(
  onSocket: (socket: Socket) => void,
  { host, tls }: ApiServerOptions,
  port: number,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = tls === undefined ? createServer(onSocket) : createTlsServer(tls, onSocket);
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('not listening on TCP');
  }
  return address.port;
}
