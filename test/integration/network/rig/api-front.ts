import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { reply } from '../../../support/fault-server.ts';
import type { ApiMode, Certificates } from './protocol.ts';

const portalPage =
  '<!doctype html><html><head><title>Sign in</title></head><body>Welcome to the hotel.</body></html>';
const portalAddress = 'Location: http://portal.example/login';
/** 200 MB of nothing, 200 kB on the wire. */
const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
const dripEveryMs = 200;

/** The API's address: everything that arrives is written down before TLS is taken off. */
export interface ApiFront {
  /** Behind the address, on loopback, for proxies. */
  readonly tlsPort: number;
  /** Connections that stand are cut: whoever comes in between does not take them over. */
  readonly set: (mode: ApiMode) => void;
  readonly wire: () => string;
  readonly connections: () => number;
  readonly connectionsOverIpv6: () => number;
}

/** TLS on 443 in front of the simulator, on both families, and plain text on 80. */
export async function openApi(
  place: { readonly ipv4: string; readonly ipv6: string },
  certificates: Certificates,
  simulatorPort: number,
): Promise<ApiFront> {
  let mode: ApiMode = 'serve';
  let wire = '';
  let connections = 0;
  let connectionsOverIpv6 = 0;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const note = (socket: Socket): void =>
    void keep(socket).on('data', (chunk: Buffer) => void (wire += chunk.toString('latin1')));

  const tls = createTlsServer(certificates.good, (socket) => {
    keep(socket);
    if (mode === 'serve') {
      join(socket, keep(connect(simulatorPort, '127.0.0.1')));
    } else {
      socket.on('data', () => answerAs(mode, socket));
    }
  });
  tls.on('tlsClientError', () => undefined);
  const tlsPort = await listen(tls, '127.0.0.1', 0);
  const outer = (): Server =>
    createServer((socket) => {
      connections += 1;
      connectionsOverIpv6 += socket.remoteFamily === 'IPv6' ? 1 : 0;
      note(socket);
      join(socket, keep(connect(tlsPort, '127.0.0.1')));
    });
  const portal = createServer((socket) => {
    note(socket);
    socket.on('data', () => socket.end(reply('302 Found', '', [portalAddress])));
  });
  await listen(outer(), place.ipv4, 443);
  await listen(outer(), place.ipv6, 443);
  await listen(portal, place.ipv4, 80);
  return {
    tlsPort,
    set(next) {
      mode = next;
      tls.setSecureContext(certificateFor(next, certificates));
      sockets.forEach((socket) => void socket.destroy());
    },
    wire: () => wire,
    connections: () => connections,
    connectionsOverIpv6: () => connectionsOverIpv6,
  };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address: string | AddressInfo | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function join(left: Socket, right: Socket): void {
  left.pipe(right).pipe(left);
  left.on('close', () => right.destroy());
  right.on('close', () => left.destroy());
}

function certificateFor(
  mode: ApiMode,
  { good, otherHost, foreign }: Certificates,
): { readonly cert: string; readonly key: string } {
  switch (mode) {
    case 'self-signed':
      return foreign;
    case 'wrong-host':
      return otherHost;
    case 'serve':
    case 'portal-200':
    case 'portal-302':
    case 'portal-511':
    case 'status-503':
    case 'drip':
    case 'gzip-bomb':
    case 'stall':
      return good;
  }
}

/** Answers one request wrongly; those that may not get this far (certificates) answer nothing. */
function answerAs(mode: ApiMode, socket: TLSSocket): void {
  switch (mode) {
    case 'portal-200':
      socket.end(reply('200 OK', portalPage, ['Content-Type: text/html']));
      return;
    case 'portal-302':
      socket.end(reply('302 Found', '', [portalAddress]));
      return;
    case 'portal-511':
      socket.end(reply('511 Network Authentication Required', portalPage));
      return;
    case 'status-503':
      socket.end(reply('503 Service Unavailable', '<html>maintenance</html>'));
      return;
    case 'gzip-bomb':
      socket.end(reply('200 OK', bomb, ['Content-Encoding: gzip']));
      return;
    case 'drip':
      drip(socket);
      return;
    case 'serve':
    case 'stall':
    case 'self-signed':
    case 'wrong-host':
  }
}

/** A byte now and then: every limit between two bytes is kept for ever. */
function drip(socket: TLSSocket): void {
  socket.write(
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n',
  );
  const timer = setInterval(() => socket.write(' '), dripEveryMs);
  socket.on('close', () => clearInterval(timer));
}
