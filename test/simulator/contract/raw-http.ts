import { connect } from 'node:net';
import type { SimClock } from '../clock.ts';
import type { RecordedRequest } from './format.ts';

/** A reply as it came over the wire. */
export interface RawReply {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  readonly elapsedMs: number;
  readonly atSeconds: number;
}

const TIMEOUT_MS = 60_000;

/** The bytes of a recorded request, with its placeholders already filled in. */
export function requestBytes(request: RecordedRequest, fill: (text: string) => string): Buffer {
  const body = bodyBytes(request, fill);
  const lines = [
    `${request.method} ${fill(request.path)} ${request.version ?? 'HTTP/1.1'}`,
    'Host: 127.0.0.1',
  ];
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    lines.push(`${name}: ${fill(value)}`);
  }
  const isChunked = Object.keys(request.headers ?? {}).some(
    (name) => name.toLowerCase() === 'transfer-encoding',
  );
  if (body !== undefined && !isChunked) {
    lines.push(`Content-Length: ${body.length}`);
  }
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'utf8');
  return body === undefined ? head : Buffer.concat([head, body]);
}

function bodyBytes(request: RecordedRequest, fill: (text: string) => string): Buffer | undefined {
  const { body, body_b64: base64, body_repeat: repeat } = request;
  if (base64 !== undefined) {
    return Buffer.from(base64, 'base64');
  }
  if (repeat !== undefined) {
    const text =
      fill(repeat.prefix ?? '') + repeat.unit.repeat(repeat.count) + fill(repeat.suffix ?? '');
    return Buffer.from(text, 'utf8');
  }
  return body === undefined ? undefined : Buffer.from(fill(body), 'utf8');
}

/** Sends bytes on a connection of their own and reads one reply. */
export function exchange(port: number, bytes: Buffer, clock: SimClock): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const startedMs = clock.nowMs();
    const socket = connect({ port, host: '127.0.0.1' });
    let received = Buffer.alloc(0);
    const settle = (): void => {
      const reply = parseReply(received);
      if (reply !== undefined) {
        socket.destroy();
        resolve({
          ...reply,
          elapsedMs: clock.nowMs() - startedMs,
          atSeconds: clock.nowMs() / 1000,
        });
      }
    };
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('no reply in time')));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      settle();
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the connection was closed without a reply')));
    socket.write(bytes);
  });
}

function parseReply(bytes: Buffer): Omit<RawReply, 'elapsedMs' | 'atSeconds'> | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) {
    return undefined;
  }
  const [statusLine = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
  const headers = lines.map((line): readonly [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()];
  });
  const length = Number(
    headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1] ?? 0,
  );
  const body = bytes.subarray(headEnd + 4, headEnd + 4 + length);
  if (body.length < length) {
    return undefined;
  }
  return { status: Number(statusLine.split(' ')[1]), headers, body };
}
