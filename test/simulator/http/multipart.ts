import { asciiLower, trimBytes } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';
import { ByteParser } from './byte-parser.ts';
import { readFoldedValue } from './head.ts';
import { parseUrlEncoded, urlDecode } from './url-encoded.ts';
import type { Arg } from './url-encoded.ts';

/** A file part of a multipart body. */
export interface UploadedFile {
  readonly field: ByteString;
  readonly fileName: ByteString;
  readonly contentType: ByteString;
  readonly content: ByteString;
}

export interface HttpFailure {
  readonly status: number;
  readonly text: string;
}

export interface MultipartResult {
  readonly args: readonly Arg[];
  readonly files: readonly UploadedFile[];
  readonly failure?: HttpFailure;
}

interface PartHead {
  readonly name: ByteString;
  readonly fileName: ByteString | undefined;
  readonly contentType: ByteString;
}

const MAX_FILES = 50;
const MAX_BOUNDARY_LENGTH = 70;

const bad = (text: string): HttpFailure => ({ status: 400, text: `Bad Request: ${text}` });
const CUT_SHORT = bad('unexpected end of request content');
const tooBig = (what: string): HttpFailure => ({
  status: 413,
  text: `Request Entity Too Large: too many ${what}`,
});

/** The boundary named by a Content-Type, or why there is none. */
export function boundaryOf(contentType: ByteString): ByteString | HttpFailure {
  const at = asciiLower(contentType).indexOf('boundary');
  if (at === -1) {
    return bad('boundary not found');
  }
  const equals = contentType.indexOf('=', at + 8);
  if (equals === -1) {
    return bad('boundary value not found');
  }
  const semicolon = contentType.indexOf(';', equals);
  let value = contentType.slice(equals + 1, semicolon === -1 ? undefined : semicolon);
  if (value.length > 1 && value.startsWith('"') && value.endsWith('"')) {
    value = value.slice(1, -1);
  }
  if (value === '' || value.length > MAX_BOUNDARY_LENGTH) {
    return bad('boundary too big or empty');
  }
  return value;
}

/**
 * Splits a complete multipart body. One that ends before its last boundary is an error, and so is
 * a value of more than `maxValueBytes`; values are not added up (TD HttpReader).
 */
export function parseMultipart(
  body: ByteString,
  boundary: ByteString,
  maxValueBytes: number,
): MultipartResult {
  const args: Arg[] = [];
  const files: UploadedFile[] = [];
  const marker = `\r\n--${boundary}`;
  const fail = (failure: HttpFailure): MultipartResult => ({ args, files, failure });
  const first = body.indexOf(marker.slice(2));
  let at = first + marker.length - 2;
  if (first === -1) {
    return fail(CUT_SHORT);
  }
  while (body.slice(at, at + 2) !== '--') {
    const headEnd = body.indexOf('\r\n\r\n', at);
    const end = headEnd === -1 ? -1 : body.indexOf(marker, headEnd + 4);
    if (headEnd === at) {
      return fail(bad('headers in multipart/form-data are empty'));
    }
    const head = headEnd === -1 ? CUT_SHORT : parsePartHead(body.slice(at + 2, headEnd + 2));
    if ('status' in head) {
      return fail(head);
    }
    if (head.fileName !== undefined && files.length === MAX_FILES) {
      return fail(tooBig('files attached'));
    }
    const valueBytes = (end === -1 ? body.length : end) - headEnd - 4;
    if (head.fileName === undefined && valueBytes > maxValueBytes) {
      return fail(tooBig('parameters in form data'));
    }
    if (end === -1) {
      return fail(CUT_SHORT);
    }
    addPart({ args, files }, head, body.slice(headEnd + 4, end));
    at = end + marker.length;
  }
  return { args, files };
}

function addPart(
  into: { readonly args: Arg[]; readonly files: UploadedFile[] },
  head: PartHead,
  content: ByteString,
): void {
  const { name, fileName, contentType } = head;
  if (fileName !== undefined) {
    into.files.push({ field: name, fileName, contentType, content });
  } else if (contentType.startsWith('application/x-www-form-urlencoded')) {
    into.args.push(...parseUrlEncoded(content));
  } else {
    into.args.push([name, content]);
  }
}

function parsePartHead(head: ByteString): PartHead | HttpFailure {
  const parser = new ByteParser(head);
  let name = '';
  let fileName: ByteString | undefined;
  let contentType = 'application/octet-stream';
  while (!parser.failed && !parser.isAtEnd) {
    const key = asciiLower(trimBytes(parser.readTill(':')));
    parser.skip(':');
    const value = trimBytes(readFoldedValue(parser));
    if (key === 'content-type') {
      contentType = value;
    }
    if (key !== 'content-disposition') {
      continue;
    }
    if (!value.startsWith('form-data;')) {
      return bad('expected form-data content disposition');
    }
    const attributes = parseAttributes(value.slice(10));
    if ('status' in attributes) {
      return attributes;
    }
    for (const [attribute, text] of attributes) {
      if (attribute === 'name') {
        name = text;
      }
      if (attribute === 'filename') {
        fileName = text;
      }
    }
  }
  if (parser.failed) {
    return bad("can't parse form data headers");
  }
  if (name === '') {
    return bad('field name in multipart/form-data not found');
  }
  return { name, fileName, contentType };
}

/** The attributes of a Content-Disposition: tokens or quoted strings, percent-decoded. */
function parseAttributes(text: ByteString): readonly Arg[] | HttpFailure {
  const attributes: Arg[] = [];
  let rest = trimBytes(text);
  for (let equals = rest.indexOf('='); equals !== -1; equals = rest.indexOf('=')) {
    const key = trimBytes(rest.slice(0, equals));
    rest = trimBytes(rest.slice(equals + 1));
    const read = rest.startsWith('"') ? readQuoted(rest) : readToken(rest);
    if ('status' in read) {
      return read;
    }
    attributes.push([key, urlDecode(read.value, false)]);
    rest = read.rest;
  }
  return attributes;
}

interface AttributeRead {
  readonly value: ByteString;
  readonly rest: ByteString;
}

function readToken(text: ByteString): AttributeRead {
  const end = text.indexOf(';');
  if (end === -1) {
    return { value: trimBytes(text), rest: '' };
  }
  return { value: trimBytes(text.slice(0, end)), rest: trimBytes(text.slice(end + 1)) };
}

function readQuoted(text: ByteString): AttributeRead | HttpFailure {
  const header = 'in Content-Disposition header';
  let value = '';
  for (let at = 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') {
      const rest = trimBytes(text.slice(at + 1));
      if (rest !== '' && !rest.startsWith(';')) {
        return bad(`expected ';' ${header}`);
      }
      return { value, rest: trimBytes(rest.slice(1)) };
    }
    if (char === '\\') {
      at += 1;
      if (at === text.length) {
        return bad(`wrong escape sequence ${header}`);
      }
    }
    value += text.charAt(at);
  }
  return bad(`unclosed quoted string ${header}`);
}
