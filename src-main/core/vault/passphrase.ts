import { scrypt } from 'node:crypto';
import { keyLength } from './keys.ts';

/** Costs of scrypt: 128 MiB and about half a second, so that guessing a passphrase is dear (SEC-05). */
export const scryptCosts = { n: 2 ** 17, r: 8, p: 1 } as const;
const memoryLimitBytes = 256 * 1024 * 1024;

/** The key that a passphrase and a salt give; on a thread of its own. Composed and decomposed letters are the same. */
export function passphraseKey(passphrase: string, salt: Uint8Array): Promise<Uint8Array> {
  const options = {
    N: scryptCosts.n,
    r: scryptCosts.r,
    p: scryptCosts.p,
    maxmem: memoryLimitBytes,
  };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, keyLength, options, (error, key) => {
      if (error === null) {
        resolve(Uint8Array.from(key));
      } else {
        reject(error);
      }
    });
  });
}
