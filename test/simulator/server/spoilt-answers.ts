import type { Socket } from 'node:net';
import type { SimClock } from '../clock.ts';
import type { ByteString } from '../bytes.ts';
import { jsonResponse } from '../http/responses.ts';
import type { Answer } from './query.ts';
import type { Fault } from './faults.ts';

const HTML_502 =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n' +
  '<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n';
const DEFAULT_OVERSIZE_BYTES = 8 * 1024 * 1024;
const DEFAULT_DRIP_MS = 100;

/** Writes an answer the way a fault spoils it. `next` is called when the connection can go on. */
export function writeSpoilt(
  socket: Socket,
  answer: Answer,
  options: { readonly fault: Fault; readonly clock: SimClock; readonly next: () => void },
): void {
  const { fault, clock, next } = options;
  const full = jsonResponse(answer.status, answer.body, answer.retryAfterSeconds);
  const half = full.slice(0, full.length - Math.ceil(answer.body.length / 2));
  switch (fault.kind) {
    case 'stall-in-body':
      send(socket, half);
      break;
    case 'cut-body':
      socket.end(Buffer.from(half, 'latin1'));
      break;
    case 'drip':
      drip(socket, full, { clock, everyMs: fault.everyMs ?? DEFAULT_DRIP_MS, next });
      break;
    case 'html-502':
      send(socket, htmlResponse());
      next();
      break;
    case 'redirect-302':
      send(socket, redirectResponse());
      next();
      break;
    case 'garbage':
      socket.end(Buffer.from('\0\x01SSH-2.0-not-http\r\n\xff\xfe garbage\r\n\r\n', 'latin1'));
      break;
    case 'oversize-body':
      send(socket, oversizeResponse(fault.bytes ?? DEFAULT_OVERSIZE_BYTES));
      next();
      break;
    case 'refuse':
    case 'reset-on-accept':
    case 'stall-before-headers':
      // these act before there is an answer, or never answer
      break;
  }
}

function send(socket: Socket, bytes: ByteString): void {
  socket.write(Buffer.from(bytes, 'latin1'));
}

function htmlResponse(): ByteString {
  return (
    'HTTP/1.1 502 Bad Gateway\r\nServer: nginx/1.18.0\r\nContent-Type: text/html\r\n' +
    `Content-Length: ${HTML_502.length}\r\nConnection: keep-alive\r\n\r\n${HTML_502}`
  );
}

function redirectResponse(): ByteString {
  return (
    'HTTP/1.1 302 Moved Temporarily\r\nServer: nginx/1.18.0\r\nContent-Type: text/html\r\n' +
    'Content-Length: 0\r\nConnection: keep-alive\r\nLocation: https://core.telegram.org/bots\r\n\r\n'
  );
}

function oversizeResponse(bytes: number): ByteString {
  const filler = 'x'.repeat(Math.max(0, bytes));
  return jsonResponse(200, `{"ok":true,"result":{"url":"${filler}"}}`, undefined);
}

function drip(
  socket: Socket,
  bytes: ByteString,
  options: { readonly clock: SimClock; readonly everyMs: number; readonly next: () => void },
): void {
  let at = 0;
  const step = (): void => {
    if (socket.destroyed) {
      return;
    }
    if (at >= bytes.length) {
      options.next();
      return;
    }
    send(socket, bytes.charAt(at));
    at += 1;
    options.clock.schedule(options.everyMs, step);
  };
  step();
}
