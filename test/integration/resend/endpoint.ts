import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Endpoint {
  readonly port: number;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

type Answer = (request: Received, response: ServerResponse) => void;
export const ok: Answer = (_request, response) => void response.end('{}');

/** A real webhook on loopback that remembers what it got. */
export async function startEndpoint(
  answer: Answer = ok,
  tls?: { readonly cert: string; readonly key: string },
): Promise<Endpoint> {
  const received: Received[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const got = { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(got);
      answer(got, response);
    });
  };
  const server = tls === undefined ? createServer(serve) : createTlsServer(tls, serve);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
