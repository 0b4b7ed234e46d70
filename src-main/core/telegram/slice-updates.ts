/** Cuts the updates out of a getUpdates reply as bytes, so that no number in them is ever rounded by a JSON parser. */

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The elements of the array under `key` of the outermost object, as they stand in `body`; null when there is no such
 * array. `body` must be JSON that a parser accepted: only its structure is followed here. The last `key` counts, as for
 * a parser.
 */
export function sliceElements(body: Buffer, key: string): readonly Buffer[] | null {
  const wanted = Buffer.from(`"${key}"`);
  let found: readonly Buffer[] | null = null;
  let depth = 0;
  let at = 0;
  while (at < body.length) {
    const byte = body[at];
    if (byte === quote) {
      const end = endOfString(body, at);
      const value = depth === 1 && body.subarray(at, end).equals(wanted) ? valueAt(body, end) : -1;
      if (value === -1) {
        at = end;
        continue;
      }
      const elements = body[value] === openBracket ? readArray(body, value) : null;
      found = elements?.parts ?? null;
      at = elements?.end ?? value;
      continue;
    }
    depth += byte === openBrace || byte === openBracket ? 1 : 0;
    depth -= byte === closeBrace || byte === closeBracket ? 1 : 0;
    at += 1;
  }
  return found;
}

/** A copy of JSON on one line: line ends are white space there, because inside strings they are never raw. */
export function onOneLine(json: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = nextLineEnd(json, 0); at !== -1; at = nextLineEnd(json, from)) {
    pieces.push(json.subarray(from, at));
    from = at + 1;
  }
  return Buffer.concat([...pieces, json.subarray(from)]);
}

function nextLineEnd(json: Buffer, from: number): number {
  const feed = json.indexOf(lineFeed, from);
  const other = json.indexOf(carriageReturn, from);
  return feed === -1 || (other !== -1 && other < feed) ? other : feed;
}

/** Where the value behind a key starts; -1 when the string was no key. */
function valueAt(body: Buffer, endOfKey: number): number {
  const colon = skipSpace(body, endOfKey);
  return body[colon] === 0x3a ? skipSpace(body, colon + 1) : -1;
}

function readArray(
  body: Buffer,
  start: number,
): { readonly parts: readonly Buffer[]; readonly end: number } {
  const parts: Buffer[] = [];
  let depth = 0;
  let from = start + 1;
  let at = start;
  while (at < body.length) {
    const byte = body[at];
    if (byte === quote) {
      at = endOfString(body, at);
      continue;
    }
    if (byte === openBracket || byte === openBrace) {
      depth += 1;
    }
    if (byte === closeBracket || byte === closeBrace) {
      depth -= 1;
    }
    if (depth === 0 || (depth === 1 && byte === comma)) {
      const part = trimmed(body, from, at);
      if (part.length > 0) {
        parts.push(part);
      }
      from = at + 1;
    }
    at += 1;
    if (depth === 0) {
      break;
    }
  }
  return { parts, end: at };
}

/** Behind the closing quote of the string that opens at `start`. */
function endOfString(body: Buffer, start: number): number {
  let at = start + 1;
  while (at < body.length && body[at] !== quote) {
    at += body[at] === backslash ? 2 : 1;
  }
  return at + 1;
}

function skipSpace(body: Buffer, start: number): number {
  let at = start;
  while (at < body.length && isSpace(body[at])) {
    at += 1;
  }
  return at;
}

function trimmed(body: Buffer, start: number, end: number): Buffer {
  const from = skipSpace(body, start);
  let to = end;
  while (to > from && isSpace(body[to - 1])) {
    to -= 1;
  }
  return body.subarray(from, Math.max(from, to));
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === lineFeed || byte === carriageReturn;
}
