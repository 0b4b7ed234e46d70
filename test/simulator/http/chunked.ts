import type { ByteString } from '../bytes.ts';

export type ChunkedState =
  | { readonly kind: 'more' }
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'done'; readonly content: ByteString; readonly consumed: number };

const MAX_LENGTH_LINE = 10;
const MAX_CHUNK_BYTES = 2 ** 32;

/**
 * Decodes a chunked body from its beginning. A length line that is not hexadecimal counts as zero
 * and so ends the body, as in the real server.
 */
export function decodeChunked(input: ByteString): ChunkedState {
  let at = 0;
  let content = '';
  for (;;) {
    const lineEnd = input.indexOf('\r\n', at);
    const lineLength = lineEnd === -1 ? input.length - at : lineEnd - at;
    if (lineLength > MAX_LENGTH_LINE) {
      return {
        kind: 'error',
        text: `Too long length in chunked ${input.slice(at, at + lineLength)}`,
      };
    }
    if (lineEnd === -1) {
      return { kind: 'more' };
    }
    const hex = /^[0-9a-fA-F]*/.exec(input.slice(at, lineEnd))?.[0] ?? '';
    const size = hex === '' ? 0 : Number.parseInt(hex, 16);
    if (size > MAX_CHUNK_BYTES) {
      return { kind: 'error', text: `Invalid chunk size [size:${size}]` };
    }
    const from = lineEnd + 2;
    if (input.length < from + size + 2) {
      return { kind: 'more' };
    }
    content += input.slice(from, from + size);
    at = from + size + 2;
    if (size === 0) {
      return { kind: 'done', content, consumed: at };
    }
  }
}
