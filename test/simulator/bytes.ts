import { isUtf8 } from 'node:buffer';

/**
 * Text as the server holds it: one character per byte (Latin-1), because the real server never
 * decodes what it is sent and echoes even invalid UTF-8 unchanged.
 */
export type ByteString = string;

/** The bytes of ordinary text in UTF-8, as a byte string. */
export function fromUtf8(text: string): ByteString {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** Ordinary text from a byte string; what is not UTF-8 becomes U+FFFD. */
export function toUtf8(bytes: ByteString): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Whether the bytes are valid UTF-8. */
export function isValidUtf8(bytes: ByteString): boolean {
  return isUtf8(Buffer.from(bytes, 'latin1'));
}

/** Lower-cases ASCII letters only. */
export function asciiLower(bytes: ByteString): ByteString {
  return bytes.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** Removes the white space the server knows (space, tab, CR, LF, NUL, VT) at both ends. */
export function trimBytes(bytes: ByteString): ByteString {
  let start = 0;
  let end = bytes.length;
  while (start < end && isSpace(bytes.charCodeAt(start))) {
    start += 1;
  }
  while (end > start && isSpace(bytes.charCodeAt(end - 1))) {
    end -= 1;
  }
  return bytes.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0 || code === 11;
}
