import path from 'node:path';
import { err, ok } from '../../src-shared/result.ts';
import type { Result } from '../../src-shared/result.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { VaultState } from '../../src-shared/vault-state.ts';
import { createKeyFile, readKeyFile } from '../core/vault/key-file.ts';
import { newDataKey } from '../core/vault/keys.ts';
import {
  isKeyOf,
  keyFileVault,
  openPassphraseVault,
  openPlainVault,
  passphraseVault,
  readVaultFile,
  writeVaultFile,
} from '../core/vault/vault-file.ts';
import type { VaultFile } from '../core/vault/vault-file.ts';

/** Shortest passphrase for a new vault, as in the window. */
const shortestPassphrase = 8;

export interface KeyRequest {
  readonly folder: string;
  /** `--key-file`; null = `key` in the data folder. */
  readonly keyFile: string | null;
  /** From stdin; null when `--passphrase-stdin` was not given. */
  readonly passphrase: string | null;
  /** Whether bots are stored: then a missing vault is a loss, not a first use. */
  readonly hasBots: boolean;
  readonly texts: Texts;
}

/** The data key; `announcement` is said once, when a key was made in plain text. */
interface OpenedKey {
  readonly key: Uint8Array;
  readonly state: VaultState;
  readonly announcement: string | null;
}
type KeyResult = Result<OpenedKey, string>;

/**
 * Opens the data key of a command-line folder, or makes one at first use: in a file of its own (explicit plain text)
 * or under a passphrase. Never makes a key where one is missing or damaged. The error is a sentence.
 */
export async function openKey(request: KeyRequest): Promise<KeyResult> {
  const { texts } = request;
  const found = readVaultFile(request.folder);
  if (!found.ok) {
    return err(texts(`cli.key.vault-${found.error}`));
  }
  if (found.value === null) {
    return request.hasBots ? err(texts('cli.key.vault-missing')) : makeVault(request);
  }
  return openVault(found.value, request);
}

async function openVault(vault: VaultFile, request: KeyRequest): Promise<KeyResult> {
  const { texts } = request;
  switch (vault.method) {
    case 'keyring':
      return err(texts('cli.key.in-keyring'));
    case 'plain': {
      const key = openPlainVault(vault);
      return key === null ? err(texts('cli.key.vault-damaged')) : opened(key, 'plain');
    }
    case 'passphrase': {
      if (request.passphrase === null) {
        return err(texts('cli.key.passphrase-needed'));
      }
      const key = await openPassphraseVault(vault, request.passphrase);
      return key.ok ? opened(key.value, 'passphrase') : err(texts(`cli.key.${key.error}`));
    }
    case 'key-file': {
      const file = keyFileOf(request);
      const key = readKeyFile(file);
      if (!key.ok) {
        return err(texts(`cli.key.file-${key.error}`, { file }));
      }
      if (key.value === null) {
        return err(texts('cli.key.file-missing', { file }));
      }
      return isKeyOf(vault, key.value)
        ? opened(key.value, 'plain')
        : err(texts('cli.key.other-key', { file }));
    }
  }
}

async function makeVault(request: KeyRequest): Promise<KeyResult> {
  const { texts, passphrase } = request;
  if (passphrase !== null) {
    if (passphrase.length < shortestPassphrase) {
      return err(texts('cli.key.passphrase-short', { length: shortestPassphrase }));
    }
    const key = newDataKey();
    const written = writeVaultFile(request.folder, await passphraseVault(key, passphrase));
    return written.ok ? opened(key, 'passphrase') : err(texts('cli.key.vault-unwritable'));
  }
  const file = keyFileOf(request);
  const existing = readKeyFile(file);
  if (!existing.ok) {
    return err(texts(`cli.key.file-${existing.error}`, { file }));
  }
  const key = existing.value === null ? createKeyFile(file) : ok(existing.value);
  if (!key.ok) {
    return err(texts(`cli.key.file-${key.error}`, { file }));
  }
  const written = writeVaultFile(request.folder, keyFileVault(key.value));
  return written.ok
    ? opened(key.value, 'plain', texts('cli.key.made', { file }))
    : err(texts('cli.key.vault-unwritable'));
}

function keyFileOf({ folder, keyFile }: KeyRequest): string {
  return path.resolve(keyFile ?? path.join(folder, 'key'));
}

function opened(
  key: Uint8Array,
  method: 'plain' | 'passphrase',
  announcement: string | null = null,
): KeyResult {
  return ok({ key, state: { state: 'open', method }, announcement });
}
