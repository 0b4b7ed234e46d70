import { createHmac } from 'node:crypto';
import type { SecretBox } from '../engine/ports/vault.ts';
import { openBytes, sealBytes } from './aes-gcm.ts';
import { subkey } from './keys.ts';

/**
 * Seals secrets for the database under the data key of 32 bytes (SEC-04): each text is bound to its bot and field, so
 * that bytes swapped between rows do not open. `tag` authenticates plain columns (SEC-25).
 * @throws RangeError for a key of another length.
 */
export function createSecretBox(dataKey: Uint8Array): SecretBox {
  const sealKey = subkey(dataKey, 'seal');
  const tagKey = subkey(dataKey, 'tag');
  return {
    seal: ({ botId, field }, plain) =>
      sealBytes(sealKey, [botId, field], Buffer.from(plain, 'utf8')),
    open({ botId, field }, sealed) {
      const plain = openBytes(sealKey, [botId, field], sealed);
      return plain === null ? null : Buffer.from(plain).toString('utf8');
    },
    tag: (text) => Uint8Array.from(createHmac('sha256', tagKey).update(text, 'utf8').digest()),
  };
}
