import { hkdfSync, randomBytes } from 'node:crypto';

/** Length of the data key and of everything derived from it, in bytes. */
export const keyLength = 32;

/** A new data key from the system's generator. */
export function newDataKey(): Uint8Array {
  return Uint8Array.from(randomBytes(keyLength));
}

/** One key per purpose, so that no key is used for two algorithms. */
export function subkey(dataKey: Uint8Array, purpose: 'seal' | 'tag' | 'verify'): Uint8Array {
  if (dataKey.length !== keyLength) {
    throw new RangeError(`a data key has ${keyLength} bytes`);
  }
  return new Uint8Array(hkdfSync('sha256', dataKey, '', `hooklight ${purpose} 1`, keyLength));
}
