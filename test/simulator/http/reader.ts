import { gunzipSync, inflateSync } from 'node:zlib';
import { asciiLower } from '../bytes.ts';
import type { ByteString } from '../bytes.ts';
import { decodeChunked } from './chunked.ts';
import { MAX_CONTENT_BYTES, parseHead } from './head.ts';
import type { HttpHead } from './head.ts';
import { parseJsonArgs } from './json-args.ts';
import { boundaryOf, parseMultipart } from './multipart.ts';
import type { HttpFailure, UploadedFile } from './multipart.ts';
import { parseUrlEncoded } from './url-encoded.ts';
import type { Arg } from './url-encoded.ts';

/** A complete request or reply. */
export interface HttpMessage extends HttpHead {
  /** Query parameters first, then those of the body. */
  readonly args: readonly Arg[];
  readonly files: readonly UploadedFile[];
  /** The body when it was neither parameters nor a form. */
  readonly content: ByteString;
  /** The head as received, for oracles. */
  readonly rawHead: ByteString;
  readonly rawBody: ByteString;
}

export type ReadResult =
  | { readonly kind: 'more' }
  | { readonly kind: 'error'; readonly failure: HttpFailure }
  | { readonly kind: 'message'; readonly message: HttpMessage };

/** Reads messages one after another from pushed bytes; bytes left over wait for the next read. */
export interface HttpReader {
  readonly push: (bytes: Buffer) => void;
  readonly next: () => ReadResult;
}

const MAX_PARAMETER_BYTES = 1 << 20;
const MAX_HEADER_BYTES = 1 << 18;
const MORE: ReadResult = { kind: 'more' };

const failed = (status: number, text: string): ReadResult => ({
  kind: 'error',
  failure: { status, text },
});

/** Creates a reader that follows the real server's rules for requests and for webhook replies alike. */
export function createHttpReader(): HttpReader {
  let input = '';
  let pending: Buffer[] = [];
  let head: HttpHead | undefined;
  let rawHead = '';
  const take = (length: number): ByteString => {
    const taken = input.slice(0, length);
    input = input.slice(length);
    return taken;
  };
  const readHead = (): ReadResult | undefined => {
    const end = input.indexOf('\r\n\r\n');
    if (end === -1) {
      if (input.length <= MAX_HEADER_BYTES) {
        return MORE;
      }
      return failed(431, 'Request Header Fields Too Large: total headers size exceeded');
    }
    if (end > MAX_HEADER_BYTES) {
      return failed(431, 'Request Header Fields Too Large: total headers size exceeded');
    }
    rawHead = take(end + 4);
    const parsed = parseHead(rawHead.slice(0, -2));
    if ('status' in parsed) {
      return { kind: 'error', failure: parsed };
    }
    head = parsed;
    return checkHead(parsed);
  };
  const complete = (current: HttpHead, body: ByteString): ReadResult => {
    head = undefined;
    return finish(current, rawHead, body);
  };
  return {
    push: (bytes) => {
      pending.push(bytes);
    },
    next: () => {
      if (pending.length > 0) {
        input += Buffer.concat(pending).toString('latin1');
        pending = [];
      }
      if (head === undefined) {
        const result = readHead();
        if (result !== undefined) {
          return result;
        }
      }
      const current = head;
      if (current === undefined) {
        return MORE;
      }
      if (current.transferEncoding === 'chunked') {
        const state = decodeChunked(input);
        if (state.kind === 'error') {
          return failed(400, `Bad Request: ${state.text}`);
        }
        if (state.kind === 'more') {
          return tooBigEarly(current, input.length) ?? MORE;
        }
        take(state.consumed);
        return complete(current, state.content);
      }
      if (input.length < current.contentLength) {
        return tooBigEarly(current, input.length) ?? MORE;
      }
      return complete(current, take(current.contentLength));
    },
  };
}

function checkHead(head: HttpHead): ReadResult | undefined {
  if (head.transferEncoding === '' && head.contentLength === 0) {
    return undefined;
  }
  if (head.transferEncoding !== '' && head.transferEncoding !== 'chunked') {
    return failed(501, 'Unimplemented: unsupported transfer-encoding');
  }
  if (!['', 'none', 'gzip', 'deflate'].includes(head.contentEncoding)) {
    return failed(415, 'Unsupported Media Type: unsupported content-encoding');
  }
  if (head.contentLength >= MAX_CONTENT_BYTES) {
    const text = `Request Entity Too Large: content length is ${head.contentLength}`;
    return failed(413, text);
  }
  if (!isMultipart(head)) {
    return undefined;
  }
  const boundary = boundaryOf(head.contentType);
  return typeof boundary === 'string' ? undefined : { kind: 'error', failure: boundary };
}

function tooBigEarly(head: HttpHead, bufferedBytes: number): ReadResult | undefined {
  const isArgs = !isMultipart(head) && (isForm(head) || isJson(head));
  if (!isArgs || !['', 'none'].includes(head.contentEncoding)) {
    return undefined;
  }
  if (bufferedBytes <= MAX_PARAMETER_BYTES - head.queryBytes) {
    return undefined;
  }
  return failed(413, 'Request Entity Too Large: too many parameters');
}

const includesType = (head: HttpHead, type: string): boolean =>
  asciiLower(head.contentType).includes(type);
const isMultipart = (head: HttpHead): boolean => includesType(head, 'multipart/form-data');
const isForm = (head: HttpHead): boolean => includesType(head, 'application/x-www-form-urlencoded');
const isJson = (head: HttpHead): boolean => includesType(head, 'application/json');

function finish(head: HttpHead, rawHead: ByteString, received: ByteString): ReadResult {
  const body = received === '' ? '' : decodeContent(head, received);
  if (typeof body !== 'string') {
    return { kind: 'error', failure: body };
  }
  const base = { ...head, rawHead, rawBody: body };
  const plain = { ...base, args: head.queryArgs, files: [], content: '' };
  if (isMultipart(head) && body !== '') {
    const boundary = boundaryOf(head.contentType);
    if (typeof boundary !== 'string') {
      return { kind: 'error', failure: boundary };
    }
    const form = parseMultipart(body, boundary, MAX_PARAMETER_BYTES - head.queryBytes);
    if (form.failure !== undefined) {
      return { kind: 'error', failure: form.failure };
    }
    const args = [...head.queryArgs, ...form.args];
    return { kind: 'message', message: { ...plain, args, files: form.files } };
  }
  if (!isForm(head) && !isJson(head)) {
    return { kind: 'message', message: { ...plain, content: body } };
  }
  if (body.length > MAX_PARAMETER_BYTES - head.queryBytes) {
    return failed(413, 'Request Entity Too Large: too many parameters');
  }
  const bodyArgs = isForm(head) ? parseUrlEncoded(body) : parseJsonArgs(body);
  return { kind: 'message', message: { ...plain, args: [...head.queryArgs, ...bodyArgs] } };
}

function decodeContent(head: HttpHead, body: ByteString): ByteString | HttpFailure {
  if (head.contentEncoding === '' || head.contentEncoding === 'none') {
    return body;
  }
  const bytes = Buffer.from(body, 'latin1');
  try {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isGzip ? gunzipSync(bytes) : inflateSync(bytes)).toString('latin1');
  } catch {
    return { status: 400, text: 'Bad Request: zlib error -3' };
  }
}
