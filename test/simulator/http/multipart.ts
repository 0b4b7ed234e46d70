import { asciiLower, trimBytes } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';
import { ByteParser } from './byte-parser.ts';
import { parseUrlEncoded } from './url-encoded.ts';
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

/** Splits a complete multipart body. A body that ends early keeps the parts that were complete. */
export function parseMultipart(body: ByteString, boundary: ByteString): MultipartResult {
  const args: Arg[] = [];
  const files: UploadedFile[] = [];
  const marker = `\r\n--${boundary}`;
  const first = body.indexOf(marker.slice(2));
  let at = first === -1 ? body.length : first + marker.length - 2;
  while (at < body.length && body.slice(at, at + 2) !== '--') {
    const headEnd = body.indexOf('\r\n\r\n', at);
    if (headEnd === -1) {
      break;
    }
    if (headEnd === at) {
      return { args, files, failure: bad('headers in multipart/form-data are empty') };
    }
    const head = parsePartHead(body.slice(at + 2, headEnd + 2));
    if ('status' in head) {
      return { args, files, failure: head };
    }
    const end = body.indexOf(marker, headEnd + 4);
    if (end === -1) {
      break;
    }
    const content = body.slice(headEnd + 4, end);
    at = end + marker.length;
    if (head.fileName === undefined) {
      addArgs(args, head, content);
    } else if (files.length === MAX_FILES) {
      const text = 'Request Entity Too Large: too much files attached';
      return { args, files, failure: { status: 413, text } };
    } else {
      const { name, fileName, contentType } = head;
      files.push({ field: name, fileName, contentType, content });
    }
  }
  return { args, files };
}

function addArgs(args: Arg[], head: PartHead, content: ByteString): void {
  if (head.contentType.startsWith('application/x-www-form-urlencoded')) {
    args.push(...parseUrlEncoded(content));
  } else {
    args.push([head.name, content]);
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
    const value = trimBytes(parser.readTill('\r'));
    parser.skip('\r');
    parser.skip('\n');
    if (key === 'content-type') {
      contentType = value;
    }
    if (key !== 'content-disposition') {
      continue;
    }
    if (!value.startsWith('form-data;')) {
      return bad('expected form-data content disposition');
    }
    for (const [attribute, text] of parseAttributes(value.slice(10))) {
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

function parseAttributes(text: ByteString): readonly Arg[] {
  const attributes: Arg[] = [];
  let rest = trimBytes(text);
  for (let equals = rest.indexOf('='); equals !== -1; equals = rest.indexOf('=')) {
    const key = trimBytes(rest.slice(0, equals));
    rest = trimBytes(rest.slice(equals + 1));
    const quoted = /^"((?:[^"\\]|\\.)*)"/s.exec(rest);
    const end = rest.indexOf(';', quoted?.[0].length ?? 0);
    const raw = trimBytes(end === -1 ? rest : rest.slice(0, end));
    attributes.push([key, quoted?.[1]?.replace(/\\(.)/gs, '$1') ?? raw]);
    rest = end === -1 ? '' : trimBytes(rest.slice(end + 1));
  }
  return attributes;
}
