import { asciiLower, trimBytes } from './bytes.ts';
import type { ByteString } from './bytes.ts';

/**
 * The server's integer parsing: an optional minus, then leading digits; the rest is ignored, no
 * digits give 0, and a too large number wraps around in 32 bits. Never an error.
 */
export function toInt32(text: ByteString): number {
  const match = /^(-?)(\d*)/.exec(text);
  const digits = match?.[2] ?? '';
  if (digits === '') {
    return 0;
  }
  const wrapped = BigInt.asIntN(32, BigInt(digits));
  return Number(match?.[1] === '-' ? BigInt.asIntN(32, -wrapped) : wrapped);
}

/** An integer parameter: its default when absent or empty, else parsed and clamped. */
export function integerArg(
  text: ByteString,
  range: { readonly fallback: number; readonly min: number; readonly max: number },
): number {
  const value = text === '' ? range.fallback : toInt32(text);
  return Math.min(range.max, Math.max(range.min, value));
}

/** Only `true`, `yes` and `1`, in any case and with white space around, are true. */
export function toBool(text: ByteString): boolean {
  const value = asciiLower(trimBytes(text));
  return value === 'true' || value === 'yes' || value === '1';
}

/**
 * A strictly canonical decimal integer (no plus, no leading zero, no white space), or undefined.
 */
export function toIntegerSafe(text: ByteString): bigint | undefined {
  return /^(?:0|-?[1-9]\d*)$/.test(text) ? BigInt(text) : undefined;
}
