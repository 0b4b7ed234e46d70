import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { err, ok } from '../../../src-shared/result.ts';
import type { Result } from '../../../src-shared/result.ts';
import { assertPlainFile, writePrivateFile } from '../files/private-files.ts';
import { openBytes, sealBytes } from './aes-gcm.ts';
import { keyLength, subkey } from './keys.ts';
import { passphraseKey, scryptCosts } from './passphrase.ts';

const vaultFileName = 'vault.json';
const largestFile = 65_536;
const saltLength = 16;
const passphrasePlace = ['vault', 'passphrase'];

const base64 = z.base64().max(8192);
/** `verifier` recognises the data key without revealing it: a wrong key is told apart from a damaged token. */
const common = { version: z.literal(1), verifier: base64 };
const vaultFileSchema = z.discriminatedUnion('method', [
  /** The data key as the OS keyring wrapped it. */
  z.strictObject({ ...common, method: z.literal('keyring'), wrapped: base64 }),
  /** The data key sealed under a key that scrypt makes of a passphrase. */
  z.strictObject({
    ...common,
    method: z.literal('passphrase'),
    n: z.literal(scryptCosts.n),
    r: z.literal(scryptCosts.r),
    p: z.literal(scryptCosts.p),
    salt: base64,
    wrapped: base64,
  }),
  /** Explicit plain text: whoever reads the file has the key. */
  z.strictObject({ ...common, method: z.literal('plain'), key: base64 }),
  /** Explicit plain text in a file of its own (command line); only its verifier is here. */
  z.strictObject({ ...common, method: z.literal('key-file') }),
]);
export type VaultFile = z.infer<typeof vaultFileSchema>;

/** `damaged`: there is a file, but not one that we wrote. It is never replaced by a new key (SEC-06). */
export type VaultReadError = 'damaged' | 'unreadable';
export type VaultWriteError = 'other-key' | 'damaged' | 'unreadable' | 'unwritable';

/** Reads `vault.json` of a data folder; null = there is none yet. */
export function readVaultFile(folder: string): Result<VaultFile | null, VaultReadError> {
  const file = path.join(folder, vaultFileName);
  let text: string;
  try {
    if (!assertPlainFile(file)) {
      return ok(null);
    }
    text = readFileSync(file, 'utf8');
  } catch {
    return err('unreadable');
  }
  const parsed = text.length > largestFile ? null : parseVault(text);
  return parsed === null ? err('damaged') : ok(parsed);
}

function parseVault(text: string): VaultFile | null {
  try {
    const parsed = vaultFileSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Writes `vault.json`: a new one, or the same data key wrapped in another way. A file that holds another key, or that
 * cannot be read, is never overwritten: the tokens behind it would be lost. Durable when it returns.
 */
export function writeVaultFile(folder: string, vault: VaultFile): Result<null, VaultWriteError> {
  const current = readVaultFile(folder);
  if (!current.ok) {
    return current;
  }
  if (current.value !== null && current.value.verifier !== vault.verifier) {
    return err('other-key');
  }
  const mode = current.value === null ? 'create' : 'replace';
  const unique = randomBytes(6).toString('hex');
  try {
    const content = `${JSON.stringify(vault, null, 2)}\n`;
    const written = writePrivateFile(path.join(folder, vaultFileName), content, { mode, unique });
    return written ? ok(null) : err('other-key');
  } catch {
    return err('unwritable');
  }
}

/** Whether this is the data key that the vault was made with. */
export function isKeyOf(vault: VaultFile, dataKey: Uint8Array): boolean {
  if (dataKey.length !== keyLength) {
    return false;
  }
  const wanted = Buffer.from(vault.verifier, 'base64');
  const found = Buffer.from(verifierOf(dataKey), 'base64');
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

function verifierOf(dataKey: Uint8Array): string {
  return createHmac('sha256', subkey(dataKey, 'verify')).update('vault').digest('base64');
}

/** A vault whose key the OS keyring wrapped; `wrapped` are the bytes that it gave. */
export function keyringVault(dataKey: Uint8Array, wrapped: Uint8Array): VaultFile {
  return {
    version: 1,
    method: 'keyring',
    verifier: verifierOf(dataKey),
    wrapped: toBase64(wrapped),
  };
}

/** The bytes to hand to the keyring; null when the vault is kept in another way. */
export function wrappedByKeyring(vault: VaultFile): Uint8Array | null {
  return vault.method === 'keyring' ? fromBase64(vault.wrapped) : null;
}

/** A vault in explicit plain text (SEC-05). */
export function plainVault(dataKey: Uint8Array): VaultFile {
  return {
    version: 1,
    method: 'plain',
    verifier: verifierOf(dataKey),
    key: toBase64(dataKey),
  };
}

/** A vault whose key lies in a file of its own; see key-file.ts. */
export function keyFileVault(dataKey: Uint8Array): VaultFile {
  return { version: 1, method: 'key-file', verifier: verifierOf(dataKey) };
}

/** The key of a plain vault; null when it is kept in another way or does not fit its verifier. */
export function openPlainVault(vault: VaultFile): Uint8Array | null {
  if (vault.method !== 'plain') {
    return null;
  }
  const key = fromBase64(vault.key);
  return isKeyOf(vault, key) ? key : null;
}

/** A vault whose key is sealed under a passphrase; takes about half a second. */
export async function passphraseVault(dataKey: Uint8Array, passphrase: string): Promise<VaultFile> {
  const salt = Uint8Array.from(randomBytes(saltLength));
  const wrappingKey = await passphraseKey(passphrase, salt);
  return {
    version: 1,
    method: 'passphrase',
    verifier: verifierOf(dataKey),
    ...scryptCosts,
    salt: toBase64(salt),
    wrapped: toBase64(sealBytes(wrappingKey, passphrasePlace, dataKey)),
  };
}

/** Opens a passphrase vault; takes about half a second, also for a wrong passphrase. */
export async function openPassphraseVault(
  vault: VaultFile,
  passphrase: string,
): Promise<Result<Uint8Array, 'wrong-passphrase' | 'damaged'>> {
  if (vault.method !== 'passphrase') {
    return err('damaged');
  }
  const wrappingKey = await passphraseKey(passphrase, fromBase64(vault.salt));
  const dataKey = openBytes(wrappingKey, passphrasePlace, fromBase64(vault.wrapped));
  if (dataKey === null) {
    return err('wrong-passphrase');
  }
  return isKeyOf(vault, dataKey) ? ok(dataKey) : err('damaged');
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
