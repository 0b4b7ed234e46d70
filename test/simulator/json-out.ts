import { isValidUtf8, toUtf8 } from './bytes.ts';
import type { ByteString } from './bytes.ts';

/** A JSON value whose key order is the order on the wire. Strings are byte strings. */
export type JsonOut =
  | ByteString
  | number
  | boolean
  | readonly JsonOut[]
  | { readonly entries: readonly (readonly [string, JsonOut])[] }
  | { readonly raw: ByteString };

const SHORT_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\b', '\\b'],
  ['\f', '\\f'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Builds an object value from its entries, leaving out undefined ones. */
export function jsonObject(entries: readonly (readonly [string, JsonOut | undefined])[]): JsonOut {
  const kept: (readonly [string, JsonOut])[] = [];
  for (const [key, value] of entries) {
    if (value !== undefined) {
      kept.push([key, value]);
    }
  }
  return { entries: kept };
}

/** Serialises the way the server does: non-ASCII escaped, but bytes that are not UTF-8 left raw. */
export function stringify(value: JsonOut): ByteString {
  if (typeof value === 'string') {
    return quote(value);
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (isList(value)) {
    return `[${value.map(stringify).join(',')}]`;
  }
  if ('raw' in value) {
    return value.raw;
  }
  return `{${value.entries.map(([key, inner]) => `${quote(key)}:${stringify(inner)}`).join(',')}}`;
}

function isList(value: JsonOut): value is readonly JsonOut[] {
  return Array.isArray(value);
}

function quote(bytes: ByteString): ByteString {
  const text = isValidUtf8(bytes) ? toUtf8(bytes) : undefined;
  return `"${escapeWith(text ?? bytes, text !== undefined)}"`;
}

function escapeWith(text: string, escapeHigh: boolean): string {
  let out = '';
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    const code = text.charCodeAt(index);
    const short = SHORT_ESCAPES.get(char);
    if (short !== undefined) {
      out += short;
    } else if (code < 0x20 || (escapeHigh && code > 0x7f)) {
      out += `\\u${code.toString(16).padStart(4, '0')}`;
    } else {
      out += char;
    }
  }
  return out;
}
