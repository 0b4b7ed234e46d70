import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const formatVersion = 1;
const nonceLength = 12;
const tagLength = 16;
const headerLength = 1 + nonceLength + tagLength;

/**
 * AES-256-GCM with a fresh 96-bit nonce: version byte, nonce, tag, ciphertext. `place` says where the text belongs and
 * is authenticated with it, so that a sealed text moved elsewhere does not open.
 */
export function sealBytes(
  key: Uint8Array,
  place: readonly string[],
  plain: Uint8Array,
): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(additionalData(place));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Uint8Array.from(
    Buffer.concat([Buffer.of(formatVersion), nonce, cipher.getAuthTag(), text]),
  );
}

/** The text, or null when a bit was changed or key or place are others. */
export function openBytes(
  key: Uint8Array,
  place: readonly string[],
  sealed: Uint8Array,
): Uint8Array | null {
  if (sealed.length < headerLength || sealed[0] !== formatVersion) {
    return null;
  }
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceLength));
  decipher.setAAD(additionalData(place));
  decipher.setAuthTag(sealed.subarray(1 + nonceLength, headerLength));
  try {
    const plain = Buffer.concat([decipher.update(sealed.subarray(headerLength)), decipher.final()]);
    return Uint8Array.from(plain);
  } catch {
    return null;
  }
}

/** JSON keeps the parts apart: no two places give the same bytes. */
function additionalData(place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(['hooklight', formatVersion, ...place]), 'utf8');
}
