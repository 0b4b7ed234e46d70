import path from 'node:path';
import type { Result } from '../../../src-shared/result.ts';
import { readKeyFile } from '../../core/vault/key-file.ts';
import {
  keyringVault,
  openPassphraseVault,
  openPlainVault,
  isKeyOf,
  passphraseVault,
  plainVault,
  readVaultFile,
  writeVaultFile,
  wrappedByKeyring,
} from '../../core/vault/vault-file.ts';
import type { VaultFile, VaultReadError, VaultWriteError } from '../../core/vault/vault-file.ts';
import type { Bytes } from './key-wrapper.ts';

/** `vault.json` of one data folder, as the controller needs it. */
export interface VaultFiles {
  read(): Result<VaultFile | null, VaultReadError>;
  /** Never replaces a vault of another key. */
  write(vault: VaultFile): Result<null, VaultWriteError>;
  /** The key of a plain vault, or of one whose key file lies beside it; null when it does not fit. */
  plainKey(vault: VaultFile): Bytes | null;
}

/** Name of the key file that the command line puts into a data folder of its own. */
const keyFileName = 'key';

export function createVaultFiles(folder: string): VaultFiles {
  return {
    read: () => readVaultFile(folder),
    write: (vault) => writeVaultFile(folder, vault),
    plainKey(vault) {
      const key = vault.method === 'key-file' ? keyBeside(folder) : openPlainVault(vault);
      return key !== null && isKeyOf(vault, key) ? Uint8Array.from(key) : null;
    },
  };
}

function keyBeside(folder: string): Uint8Array | null {
  const found = readKeyFile(path.join(folder, keyFileName));
  return found.ok ? found.value : null;
}

export {
  isKeyOf,
  keyringVault,
  openPassphraseVault,
  passphraseVault,
  plainVault,
  wrappedByKeyring,
};
