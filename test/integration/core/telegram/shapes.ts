import type { TransportFault } from '../../../../src-main/core/domain/telegram-error.ts';
import { answering, jsonReply, reply, type Misbehaviour } from '../../../support/fault-server.ts';

/** A way in which asking can fail, and what must come of it: a fault of our own, or a refusal with its code. */
export interface Shape {
  readonly title: string;
  readonly behave: Misbehaviour;
  readonly fault: TransportFault | 'refused';
  readonly status: number | null;
}

const html = '<html><head><title>502 Bad Gateway</title></head></html>';
const okHead = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';

function afterHead(act: (socket: Parameters<Misbehaviour>[0]) => void): Misbehaviour {
  return async (socket, head) => {
    await head;
    act(socket);
  };
}

function stalling(bytes: string): Misbehaviour {
  return afterHead((socket) => socket.write(bytes));
}

/** Writes one byte every 20 ms, for ever. */
function dripping(start: string): Misbehaviour {
  return afterHead((socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(' '), 20);
    socket.on('close', () => clearInterval(timer));
  });
}

/** Sends without end, as fast as it is read. */
function flooding(start: string): Misbehaviour {
  return afterHead((socket) => {
    const more = (): void => {
      while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 32))) {
        // Until the socket is full; then wait for it to drain.
      }
    };
    socket.write(start);
    socket.on('drain', more);
    more();
  });
}

const shape = (
  title: string,
  behave: Misbehaviour,
  fault: Shape['fault'],
  status: number | null = null,
): Shape => ({ title, behave, fault, status });

/** The connection or the reply breaks. */
export const brokenShapes: readonly Shape[] = [
  shape('reset on accept', (socket) => void socket.resetAndDestroy(), 'reset'),
  shape('closed on accept', (socket) => void socket.end(), 'reset'),
  shape(
    'reset after the request',
    afterHead((socket) => socket.resetAndDestroy()),
    'reset',
  ),
  shape(
    'closed after the request',
    afterHead((socket) => socket.end()),
    'reset',
  ),
  shape('silence', () => undefined, 'timeout'),
  shape('a status line and no more', stalling('HTTP/1.1 200 OK\r\n'), 'timeout'),
  shape('headers in drips', dripping('HTTP/1.1 200 OK\r\nX: '), 'timeout'),
  shape('a stalled body', stalling(`${okHead}Content-Length: 99\r\n\r\n{"ok"`), 'timeout', 200),
  shape('a body in drips', dripping(`${okHead}Content-Length: 99999\r\n\r\n`), 'timeout', 200),
  shape('a cut body', answering(`${okHead}Content-Length: 99\r\n\r\n{"ok"`), 'reset', 200),
  shape(
    'cut chunks',
    answering(`${okHead}Transfer-Encoding: chunked\r\n\r\n5\r\n{"o`),
    'reset',
    200,
  ),
  shape(
    'a bad chunk',
    answering(`${okHead}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
    'malformed',
    200,
  ),
  shape('garbage', answering('SSH-2.0-OpenSSH_9.2\r\n\r\n'), 'malformed'),
  shape('a TLS alert', answering(Buffer.from([0x15, 3, 3, 0, 2, 2, 40])), 'malformed'),
  shape(
    '20 KiB of headers',
    answering(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_480)}\r\n\r\n`),
    'too-large',
  ),
  shape('an endless body', flooding(`${okHead}\r\n`), 'too-large', 200),
  shape('a body of 300 KiB', answering(reply('200 OK', ' '.repeat(307_200))), 'too-large', 200),
];

const info = { url: '', has_custom_certificate: false, pending_update_count: 0 };
const infoReply = (change: object): Misbehaviour =>
  answering(jsonReply('200 OK', { ok: true, result: { ...info, ...change } }));
const gzipOfOk = Buffer.from(
  'H4sIAAAAAAAAA6tWys9WslIqSsxLzkjMS1ayKikqTdVRKijKTM4GcpVqAXAAFbsdAAAA',
  'base64',
);

/** A whole HTTP reply that is no answer of the Bot API. */
export const unreadableShapes: readonly Shape[] = [
  shape('a login page', answering(reply('200 OK', html)), 'not-json', 200),
  shape('an empty 200', answering(reply('200 OK', '')), 'not-json', 200),
  shape('NaN', answering(reply('200 OK', '{"ok":true,"result":NaN}')), 'not-json', 200),
  shape('half a JSON', answering(reply('200 OK', '{"ok":true,"result":{"url"')), 'not-json', 200),
  shape(
    'compressed',
    answering(reply('200 OK', gzipOfOk, ['Content-Encoding: gzip'])),
    'not-json',
    200,
  ),
  shape('100,000 brackets', answering(reply('200 OK', '['.repeat(100_000))), 'not-json', 200),
  shape(
    'nested 50,000 deep',
    answering(reply('200 OK', '['.repeat(50_000) + ']'.repeat(50_000))),
    'malformed',
    200,
  ),
  shape('a JSON text', answering(reply('200 OK', '"ok"')), 'malformed', 200),
  shape('no result', answering(jsonReply('200 OK', { ok: true })), 'malformed', 200),
  shape(
    'result null',
    answering(jsonReply('200 OK', { ok: true, result: null })),
    'malformed',
    200,
  ),
  shape(
    'ok as text',
    answering(jsonReply('200 OK', { ok: 'true', result: info })),
    'malformed',
    200,
  ),
  shape('no url', infoReply({ url: undefined }), 'malformed', 200),
  shape('url null', infoReply({ url: null }), 'malformed', 200),
  shape('url a number', infoReply({ url: 0 }), 'malformed', 200),
  shape('no count', infoReply({ pending_update_count: undefined }), 'malformed', 200),
  shape('a count as text', infoReply({ pending_update_count: '7' }), 'malformed', 200),
  shape('a negative count', infoReply({ pending_update_count: -1 }), 'malformed', 200),
  shape('half a count', infoReply({ pending_update_count: 1.5 }), 'malformed', 200),
  shape('a huge count', infoReply({ pending_update_count: 1e300 }), 'malformed', 200),
  shape('a date as text', infoReply({ last_error_date: 'now' }), 'malformed', 200),
  shape('updates as text', infoReply({ allowed_updates: 'message' }), 'malformed', 200),
  shape(
    'success under 500',
    answering(jsonReply('500 x', { ok: true, result: info })),
    'http-status',
    500,
  ),
  shape('an error page', answering(reply('502 Bad Gateway', html)), 'http-status', 502),
  shape('a bare 501', answering(reply('501 Not Implemented', '')), 'http-status', 501),
  shape('a 404 page', answering(reply('404 Not Found', html)), 'http-status', 404),
  shape('a 401 without words', answering(jsonReply('401 x', { ok: false })), 'http-status', 401),
  shape('a proxy login', answering(reply('407 Proxy Authentication Required', html)), 'proxy', 407),
  shape(
    'a network login',
    answering(reply('511 Network Authentication Required', html)),
    'http-status',
    511,
  ),
  ...[300, 301, 302, 303, 304, 307, 308].map((status) =>
    shape(
      `redirect ${status}`,
      answering(reply(`${status} x`, '', ['Location: http://127.0.0.1:9/elsewhere'])),
      'redirect',
      status,
    ),
  ),
];

const refusal = (code: number, description: string, more: object = {}): Misbehaviour =>
  answering(jsonReply(`${code} x`, { ok: false, error_code: code, description, ...more }));

/** The Bot API says no. */
export const refusedShapes: readonly Shape[] = [
  shape('revoked', refusal(401, 'Unauthorized'), 'refused', 401),
  shape('unknown token', refusal(404, 'Not Found'), 'refused', 404),
  shape(
    'not served',
    refusal(421, 'Misdirected Request: unallowed token specified'),
    'refused',
    421,
  ),
  shape('conflict', refusal(409, 'Conflict: terminated by other setWebhook'), 'refused', 409),
  shape('logged out', refusal(400, 'Logged out'), 'refused', 400),
  shape('restart', refusal(500, 'Internal Server Error: restart'), 'refused', 500),
  shape(
    'flood',
    refusal(429, 'Too Many Requests', { parameters: { retry_after: 5 } }),
    'refused',
    429,
  ),
];
