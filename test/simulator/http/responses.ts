import { STATUS_CODES } from 'node:http';
import type { ByteString } from '../bytes.ts';

const STATUS_TEXTS: ReadonlyMap<number, string> = new Map([
  [200, 'OK'],
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [403, 'Forbidden'],
  [404, 'Not Found'],
  [405, 'Method Not Allowed'],
  [406, 'Not Acceptable'],
  [409, 'Conflict'],
  [413, 'Request Entity Too Large'],
  [414, 'Request-URI Too Long'],
  [415, 'Unsupported Media Type'],
  [421, 'Misdirected Request'],
  [429, 'Too Many Requests'],
  [431, 'Request Header Fields Too Large'],
  [500, 'Internal Server Error'],
  [501, 'Not Implemented'],
  [502, 'Bad Gateway'],
  [505, 'HTTP Version Not Supported'],
]);

/** The usual reason phrase of a status; where there are several, the one the real server writes. */
export function statusText(status: number): string {
  return STATUS_TEXTS.get(status) ?? STATUS_CODES[status] ?? 'Unknown';
}

/** A JSON answer: Connection, Content-Type, Retry-After when throttled, Content-Length, in this order. */
export function jsonResponse(
  status: number,
  body: ByteString,
  retryAfterSeconds: number | undefined,
): ByteString {
  const retryAfter = retryAfterSeconds === undefined ? '' : `Retry-After: ${retryAfterSeconds}\r\n`;
  return (
    `HTTP/1.1 ${status} ${statusText(status)}\r\n` +
    'Connection: keep-alive\r\nContent-Type: application/json\r\n' +
    `${retryAfter}Content-Length: ${body.length}\r\n\r\n${body}`
  );
}

/** The answer to something that is not usable HTTP: a status line and an empty body, nothing else. */
export function bareResponse(status: number): ByteString {
  return `HTTP/1.1 ${status} ${statusText(status)}\r\nContent-Length: 0\r\n\r\n`;
}
