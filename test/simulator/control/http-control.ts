import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createCalls } from './calls.ts';
import type { Call } from './calls.ts';
import type { SimulatorControl } from './control-types.ts';

export interface HttpControl {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const MAX_BODY_BYTES = 16 * 1024 * 1024;

/**
 * Offers the control calls on a loopback port of their own: `POST /<call>` with a JSON object,
 * answered by `{"ok":true,"result":…}` or `{"ok":false,"error":…}`; `GET /` lists the calls.
 */
export async function startHttpControl(
  control: SimulatorControl,
  options: { readonly port: number; readonly host?: string },
): Promise<HttpControl> {
  const calls = createCalls(control);
  const host = options.host ?? '127.0.0.1';
  const server = createServer((request, response) => {
    void serve(calls, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const address = server.address();
  const port = address === null || typeof address === 'string' ? options.port : address.port;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  calls: ReadonlyMap<string, Call>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = (request.url ?? '/').slice(1);
  if (request.method === 'GET' && name === '') {
    send(response, 200, { ok: true, result: [...calls.keys()] });
    return;
  }
  const call = calls.get(name);
  if (call === undefined || request.method !== 'POST') {
    send(response, 404, { ok: false, error: `no such call: ${request.method ?? ''} /${name}` });
    return;
  }
  try {
    const body = await readBody(request);
    const args: unknown = body === '' ? {} : JSON.parse(body);
    send(response, 200, { ok: true, result: (await call(args)) ?? null });
  } catch (error) {
    send(response, 400, {
      ok: false,
      error: error instanceof Error ? error.message : String(error),
    });
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    bytes += buffer.length;
    if (bytes > MAX_BODY_BYTES) {
      throw new Error('the body is too large');
    }
    chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
