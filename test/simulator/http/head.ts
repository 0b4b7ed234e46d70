import { asciiLower, trimBytes } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';
import { toInt32 } from '../values.ts';
import { ByteParser } from './byte-parser.ts';
import type { HttpFailure } from './multipart.ts';
import { parseUrlEncoded, urlDecode } from './url-encoded.ts';
import type { Arg } from './url-encoded.ts';

/** The parsed head of a request or a reply. */
export interface HttpHead {
  readonly type: 'GET' | 'POST' | 'RESPONSE';
  readonly code: number;
  readonly reason: ByteString;
  readonly path: ByteString;
  readonly queryArgs: readonly Arg[];
  /** Length of the query string as sent: it counts towards the limit on parameters. */
  readonly queryBytes: number;
  readonly headers: readonly Arg[];
  readonly keepAlive: boolean;
  readonly contentLength: number;
  readonly contentType: ByteString;
  readonly contentEncoding: ByteString;
  readonly transferEncoding: ByteString;
}

interface FirstLine {
  readonly type: HttpHead['type'];
  readonly version: ByteString;
  readonly code: number;
  readonly reason: ByteString;
  readonly target: ByteString;
}

/** Longer bodies are refused. */
export const MAX_CONTENT_BYTES = 2 ** 32 - 1;
const VERSIONS: readonly string[] = ['HTTP/1.1', 'HTTP/1.0'];
/** Headers whose values are lower-cased where they stand, and so shown (TD HttpReader::process_header). */
const LOWERED: readonly string[] = ['connection', 'content-encoding', 'transfer-encoding'];
const badVersion: HttpFailure = { status: 505, text: 'HTTP Version Not Supported' };

/** The first value of a header (name in lower case), or an empty string. */
export function headerOf(headers: readonly Arg[], name: string): ByteString {
  return headers.find(([key]) => key === name)?.[1] ?? '';
}

/**
 * Parses a head: first line and headers, with the CR LF of the last header but not the empty line.
 * The first word decides: GET, POST, or a reply that starts with HTTP.
 */
export function parseHead(head: ByteString): HttpHead | HttpFailure {
  const parser = new ByteParser(head);
  const first = parseFirstLine(parser);
  if ('status' in first) {
    return first;
  }
  parser.skip('\r');
  parser.skip('\n');
  const headers: Arg[] = [];
  while (!parser.isAtEnd) {
    const name = asciiLower(trimBytes(parser.readTill(':')));
    parser.skip(':');
    const value = trimBytes(readFoldedValue(parser));
    headers.push([name, LOWERED.includes(name) ? asciiLower(value) : value]);
  }
  if (parser.failed) {
    return { status: 400, text: 'Bad Request' };
  }
  const target = splitTarget(first.target);
  return {
    type: first.type,
    code: first.code,
    reason: first.reason,
    ...target,
    headers,
    keepAlive: isKeptAlive(first.version, headers),
    contentLength: lengthOf(headers),
    contentType: lastOf(headers, 'content-type') ?? 'application/octet-stream',
    contentEncoding: lastOf(headers, 'content-encoding') ?? '',
    transferEncoding: lastOf(headers, 'transfer-encoding') ?? '',
  };
}

function parseFirstLine(parser: ByteParser): FirstLine | HttpFailure {
  const word = parser.readTill(' ');
  parser.skip(' ');
  if (word === 'GET' || word === 'POST') {
    const line = parser.readTill('\r');
    const space = line.lastIndexOf(' ');
    if (space === -1) {
      return { status: 400, text: 'Bad Request: wrong request line' };
    }
    const version = line.slice(space + 1);
    if (!VERSIONS.includes(version)) {
      return badVersion;
    }
    return { type: word, version, code: 0, reason: '', target: line.slice(0, space) };
  }
  if (!word.startsWith('HTTP')) {
    return { status: 501, text: 'Not Implemented' };
  }
  if (!VERSIONS.includes(word)) {
    return badVersion;
  }
  const code = toInt32(parser.readTill(' '));
  parser.skip(' ');
  return { type: 'RESPONSE', version: word, code, reason: parser.readTill('\r'), target: '' };
}

/** The rest of a header line, with the lines that continue it. */
export function readFoldedValue(parser: ByteParser): ByteString {
  let value = parser.readTill('\r');
  parser.skip('\r');
  parser.skip('\n');
  while (!parser.failed && (parser.peek() === ' ' || parser.peek() === '\t')) {
    value += `\r\n${parser.readTill('\r')}`;
    parser.skip('\r');
    parser.skip('\n');
  }
  return value;
}

function splitTarget(target: ByteString): Pick<HttpHead, 'path' | 'queryArgs' | 'queryBytes'> {
  const end = target.search(/[?#]/);
  if (end === -1) {
    return { path: urlDecode(target, false), queryArgs: [], queryBytes: 0 };
  }
  const query = target.charAt(end) === '?' ? target.slice(end + 1) : '';
  return {
    path: urlDecode(target.slice(0, end), false),
    queryArgs: parseUrlEncoded(query),
    queryBytes: query.length,
  };
}

/** HTTP/1.1 keeps alive, HTTP/1.0 does not, and the last Connection header overrules both. */
function isKeptAlive(version: ByteString, headers: readonly Arg[]): boolean {
  const connection = lastOf(headers, 'connection');
  return connection === undefined ? version === 'HTTP/1.1' : connection !== 'close';
}

function lastOf(headers: readonly Arg[], name: string): ByteString | undefined {
  return headers.findLast(([key]) => key === name)?.[1];
}

function lengthOf(headers: readonly Arg[]): number {
  const digits = /^\d*/.exec(lastOf(headers, 'content-length') ?? '')?.[0] ?? '';
  const length = digits === '' ? 0 : Number(BigInt.asUintN(64, BigInt(digits)));
  return Math.min(length, MAX_CONTENT_BYTES);
}
