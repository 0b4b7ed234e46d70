import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyFile, readKeyFile } from '../../../../src-main/core/vault/key-file.ts';
import { newDataKey } from '../../../../src-main/core/vault/keys.ts';
import {
  isKeyOf,
  keyFileVault,
  keyringVault,
  openPassphraseVault,
  openPlainVault,
  passphraseVault,
  plainVault,
  readVaultFile,
  wrappedByKeyring,
  writeVaultFile,
} from '../../../../src-main/core/vault/vault-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-vault-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const vaultPath = () => path.join(folder, 'vault.json');

describe('the vault file', () => {
  it('is null where there is none', () => {
    expect(readVaultFile(folder)).toEqual({ ok: true, value: null });
  });

  it('comes back as written, private, with nothing left beside it', () => {
    const before = process.umask(0);
    const vault = keyringVault(newDataKey(), Uint8Array.of(1, 2, 3));
    expect(writeVaultFile(folder, vault).ok).toBe(true);
    process.umask(before);
    expect(readVaultFile(folder)).toEqual({ ok: true, value: vault });
    expect(wrappedByKeyring(vault)).toEqual(Uint8Array.of(1, 2, 3));
    expect(statSync(vaultPath()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  it('never overwrites the vault of another key', () => {
    const vault = plainVault(newDataKey());
    writeVaultFile(folder, vault);
    expect(writeVaultFile(folder, plainVault(newDataKey()))).toEqual({
      ok: false,
      error: 'other-key',
    });
    expect(readVaultFile(folder)).toEqual({ ok: true, value: vault });
  });

  it('wraps the same key in another way', () => {
    const key = newDataKey();
    writeVaultFile(folder, plainVault(key));
    const wrapped = keyringVault(key, Uint8Array.of(9));
    expect(writeVaultFile(folder, wrapped).ok).toBe(true);
    expect(readVaultFile(folder)).toEqual({ ok: true, value: wrapped });
  });

  it.each(['', '{', '{"version":1}', '{"version":2,"method":"plain"}', 'x'.repeat(100_000)])(
    'calls %s damaged and never replaces it',
    (content) => {
      writeFileSync(vaultPath(), content, { mode: 0o600 });
      expect(readVaultFile(folder)).toEqual({ ok: false, error: 'damaged' });
      expect(writeVaultFile(folder, plainVault(newDataKey()))).toEqual({
        ok: false,
        error: 'damaged',
      });
      expect(readFileSync(vaultPath(), 'utf8')).toBe(content);
    },
  );

  it('neither reads nor writes through a symlink', () => {
    const victim = path.join(folder, 'victim');
    writeFileSync(victim, 'untouched');
    symlinkSync(victim, vaultPath());
    expect(readVaultFile(folder)).toEqual({ ok: false, error: 'unreadable' });
    expect(writeVaultFile(folder, plainVault(newDataKey())).ok).toBe(false);
    expect(readFileSync(victim, 'utf8')).toBe('untouched');
  });

  it('recognises a wrong key, as a changed keyring gives one', () => {
    const key = newDataKey();
    const vault = keyringVault(key, Uint8Array.of(1));
    expect(isKeyOf(vault, key)).toBe(true);
    expect(isKeyOf(vault, newDataKey())).toBe(false);
    expect(isKeyOf(vault, new Uint8Array(3))).toBe(false);
  });

  it('opens a plain vault, and no vault of another kind', () => {
    const key = newDataKey();
    expect(openPlainVault(plainVault(key))).toEqual(key);
    const changed = { ...plainVault(newDataKey()), verifier: plainVault(key).verifier };
    expect(openPlainVault(changed)).toBeNull();
    expect(openPlainVault(keyFileVault(key))).toBeNull();
  });

  it('opens with the passphrase, composed either way, and says so when it is wrong', async () => {
    const key = newDataKey();
    const vault = await passphraseVault(key, 'caf\u00e9 correct horse');
    expect(JSON.stringify(vault)).not.toContain(Buffer.from(key).toString('base64'));
    expect(await openPassphraseVault(vault, 'cafe\u0301 correct horse')).toEqual({
      ok: true,
      value: key,
    });
    expect(await openPassphraseVault(vault, 'cafe correct horse')).toEqual({
      ok: false,
      error: 'wrong-passphrase',
    });
  }, 20_000);
});

describe('the key file', () => {
  it('is made once, private, and read again', () => {
    const file = path.join(folder, 'key');
    expect(readKeyFile(file)).toEqual({ ok: true, value: null });
    const made = createKeyFile(file);
    expect(made.ok).toBe(true);
    expect(readKeyFile(file)).toEqual(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(createKeyFile(file)).toEqual({ ok: false, error: 'unwritable' });
  });

  it('is made private again where its mode was widened', () => {
    const file = path.join(folder, 'key');
    createKeyFile(file);
    chmodSync(file, 0o644);
    expect(readKeyFile(file).ok).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is damaged when cut', () => {
    const file = path.join(folder, 'key');
    writeFileSync(file, 'hooklight-key-1 abc');
    expect(readKeyFile(file)).toEqual({ ok: false, error: 'damaged' });
  });
});
