import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** What a server does with one connection. `head` resolves with the request head once it has arrived. */
export type Misbehaviour = (socket: Socket, head: Promise<string>) => void | Promise<void>;

export interface FaultServer {
  readonly origin: string;
  readonly port: number;
  /** Heads of all requests received, secrets included. */
  readonly heads: readonly string[];
  readonly connections: () => number;
  close(): Promise<void>;
}

/** A loopback server that treats every connection as told; TLS with a certificate. */
export async function startFaultServer(
  behave: Misbehaviour,
  tls?: TlsOptions,
): Promise<FaultServer> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const accept = (socket: Socket): void => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    void behave(socket, headOf(socket, heads));
  };
  const server: Server = tls === undefined ? createServer(accept) : createTlsServer(tls, accept);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  return {
    origin: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    heads,
    connections: () => connections,
    async close() {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers every request of a connection with these bytes and closes it, as plain servers do. */
export function answering(bytes: string | Buffer): Misbehaviour {
  return async (socket, head) => {
    await head;
    socket.end(bytes);
  };
}

/** A whole HTTP reply. */
export function reply(
  status: string,
  body: string | Buffer,
  headers: readonly string[] = [],
): Buffer {
  const content = Buffer.from(body);
  const lines = [`HTTP/1.1 ${status}`, `Content-Length: ${content.length}`, ...headers, '', ''];
  return Buffer.concat([Buffer.from(lines.join('\r\n')), content]);
}

/** A whole HTTP reply with a JSON body. */
export function jsonReply(status: string, value: unknown, headers: readonly string[] = []): Buffer {
  return reply(status, JSON.stringify(value), ['Content-Type: application/json', ...headers]);
}

function headOf(socket: Socket, heads: string[]): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end !== -1) {
        heads.push(text.slice(0, end));
        resolve(text.slice(0, end));
        text = '';
      }
    });
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
