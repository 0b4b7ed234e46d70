import { fromUtf8 } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';
import { ByteParser } from './byte-parser.ts';
import type { Arg } from './url-encoded.ts';

const MAX_DEPTH = 100;
/** What an escape stands for; any other character stands for itself. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/**
 * Parameters of a JSON body. Strings are decoded, every other value stays raw text. When the body
 * is broken, what was read before the error stays in force and nothing is reported.
 */
export function parseJsonArgs(body: ByteString): readonly Arg[] {
  const args: Arg[] = [];
  if (body === '') {
    return args;
  }
  const parser = new ByteParser(body);
  parser.skipSpaces();
  if (parser.peek() === '"') {
    const value = readString(parser);
    if (value !== undefined && parser.rest() === '') {
      args.push(['content', value]);
    }
    return args;
  }
  if (!parser.trySkip('{')) {
    return args;
  }
  while (readMember(parser, args)) {
    parser.skipSpaces();
  }
  return args;
}

/** A JSON array that holds nothing but strings, by the server's own lenient grammar; else undefined. */
export function parseStringList(text: ByteString): readonly ByteString[] | undefined {
  const parser = new ByteParser(text);
  const list: ByteString[] = [];
  parser.skipSpaces();
  if (!parser.trySkip('[')) {
    return undefined;
  }
  parser.skipSpaces();
  if (!parser.trySkip(']')) {
    do {
      parser.skipSpaces();
      const item = readString(parser);
      if (item === undefined) {
        return undefined;
      }
      list.push(item);
      parser.skipSpaces();
    } while (parser.trySkip(','));
    if (!parser.trySkip(']')) {
      return undefined;
    }
  }
  parser.skipSpaces();
  return parser.isAtEnd ? list : undefined;
}

/** Reads one member into `args`; false at the end or at an error. */
function readMember(parser: ByteParser, args: Arg[]): boolean {
  parser.skipSpaces();
  if (parser.peek() !== '"') {
    return false;
  }
  const name = readString(parser);
  parser.skipSpaces();
  if (name === undefined || !parser.trySkip(':')) {
    return false;
  }
  parser.skipSpaces();
  const from = parser.position;
  const value =
    parser.peek() === '"'
      ? readString(parser)
      : skipValue(parser, MAX_DEPTH)
        ? parser.slice(from, parser.position)
        : undefined;
  if (value === undefined) {
    return false;
  }
  args.push([name, value]);
  parser.skipSpaces();
  return parser.peek() === '}' ? false : parser.trySkip(',');
}

/** Reads a JSON string at the cursor; undefined when it is broken. */
function readString(parser: ByteParser): ByteString | undefined {
  if (!parser.trySkip('"')) {
    return undefined;
  }
  let out = '';
  while (!parser.isAtEnd) {
    const char = parser.peek();
    parser.advance(1);
    if (char === '"') {
      return out;
    }
    if (char !== '\\') {
      out += char;
      continue;
    }
    const escaped = readEscape(parser);
    if (escaped === undefined) {
      return undefined;
    }
    out += escaped;
  }
  return undefined;
}

function readEscape(parser: ByteParser): ByteString | undefined {
  const kind = parser.peek();
  parser.advance(1);
  if (kind !== 'u') {
    return ESCAPES.get(kind) ?? kind;
  }
  const first = readHex4(parser);
  if (first === undefined) {
    return undefined;
  }
  const afterFirst = parser.position;
  if (!isSurrogate(first) || !parser.trySkip('\\u')) {
    return encodeUtf8(first);
  }
  const second = readHex4(parser);
  if (second === undefined) {
    return undefined;
  }
  if (!isSurrogate(second)) {
    parser.moveTo(afterFirst);
    return encodeUtf8(first);
  }
  return encodeUtf8(0x10000 + (first % 0x400) * 0x400 + (second % 0x400));
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** UTF-8 without any check: half a surrogate pair becomes three bytes that are no valid UTF-8. */
function encodeUtf8(code: number): ByteString {
  if (!isSurrogate(code)) {
    return fromUtf8(String.fromCodePoint(code));
  }
  return String.fromCharCode(0xe0 + (code >> 12), 0x80 + ((code >> 6) % 64), 0x80 + (code % 64));
}

function readHex4(parser: ByteParser): number | undefined {
  const hex = parser.rest().slice(0, 4);
  if (!/^[0-9a-fA-F]{4}$/.test(hex)) {
    return undefined;
  }
  parser.advance(4);
  return Number.parseInt(hex, 16);
}

/** Moves over any JSON value; false when it is broken or nested too deep. */
function skipValue(parser: ByteParser, depth: number): boolean {
  if (depth < 0) {
    return false;
  }
  parser.skipSpaces();
  const char = parser.peek();
  if (char === '"') {
    return readString(parser) !== undefined;
  }
  if (char === '[') {
    return skipSequence(parser, depth, false);
  }
  if (char === '{') {
    return skipSequence(parser, depth, true);
  }
  if ('-+.0123456789'.includes(char) && char !== '') {
    parser.skipAll('-+.0123456789eE');
    return true;
  }
  return ['null', 'true', 'false'].some((word) => parser.trySkip(word));
}

function skipSequence(parser: ByteParser, depth: number, isObject: boolean): boolean {
  const close = isObject ? '}' : ']';
  parser.advance(1);
  parser.skipSpaces();
  if (parser.trySkip(close)) {
    return true;
  }
  for (;;) {
    parser.skipSpaces();
    if (isObject) {
      if (readString(parser) === undefined) {
        return false;
      }
      parser.skipSpaces();
      if (!parser.trySkip(':')) {
        return false;
      }
    }
    if (!skipValue(parser, depth - 1)) {
      return false;
    }
    parser.skipSpaces();
    if (parser.trySkip(close)) {
      return true;
    }
    if (!parser.trySkip(',')) {
      return false;
    }
  }
}
