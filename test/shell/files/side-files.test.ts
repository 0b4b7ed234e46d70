// DUR-19: whatever stands in a side file, it is read as a value or as none, and a vault is never written over.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginWishSchema } from '../../../src-shared/login.ts';
import { firstOverviewView } from '../../../src-shared/overview-view.ts';
import { neededDepth, readCondition } from '../../../src-main/core/store/condition.ts';
import {
  plainVault,
  readVaultFile,
  writeVaultFile,
} from '../../../src-main/core/vault/vault-file.ts';
import { createKeyFile, readKeyFile } from '../../../src-main/core/vault/key-file.ts';
import { createJsonFile } from '../../../src-main/shell/files/json-file.ts';
import { rememberedLanguageShape } from '../../../src-main/shell/language/shell-language.ts';
import { createBoundsFile, openingBounds } from '../../../src-main/shell/windows/window-bounds.ts';
import { createViewFile } from '../../../src-main/shell/windows/view-file.ts';
import { seeded } from '../../support/seeded.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-side-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rounds = 200;
const others: readonly string[] = [
  '',
  ' ',
  '\n',
  'null',
  'true',
  '0',
  '""',
  '[]',
  '{}',
  '{',
  '[',
  '"',
  'NaN',
  '1e999',
  '\u0000',
  '\uFEFF{}',
  '{"__proto__":{"x":1}}',
  '{"constructor":1}',
  '['.repeat(20_000),
  '{"a":'.repeat(5000),
  '9'.repeat(5000),
  '%PDF-1.7',
];

/** What a crash, a disk or a person makes of a file: cut, flipped, other types, other content. */
function fuzzed(good: string, round: number): Buffer {
  const random = seeded(round);
  const bytes = Buffer.from(good);
  const at = Math.floor(random() * bytes.length);
  switch (round % 5) {
    case 0:
      return Buffer.from(others[Math.floor(round / 5) % others.length] ?? '');
    case 1:
      return bytes.subarray(0, at);
    case 2:
      for (let n = 0; n < 3; n += 1) {
        bytes.writeUInt8(Math.floor(random() * 256), Math.floor(random() * bytes.length));
      }
      return bytes;
    case 3:
      return Buffer.from(good.replaceAll(/\d+|true|false|"[^"]*"(?=[,}])/g, () => pick(random)));
    default:
      return Buffer.alloc(bytes.length, round % 10 < 5 ? 0 : 0xff);
  }
}

const values = ['-1', '1e400', '"x"', 'null', '[]', '{}', '99999999999', '0.5', '""', 'false'];
const pick = (random: () => number): string => values[Math.floor(random() * values.length)] ?? '';

/** Puts each fuzzed content in place of a good file and reads it; answers how often there was no value. */
function readAll(file: string, read: () => unknown): number {
  const good = readFileSync(file, 'utf8');
  let none = 0;
  for (let round = 0; round < rounds; round += 1) {
    writeFileSync(file, fuzzed(good, round), { mode: 0o600 });
    none += read() === null ? 1 : 0;
  }
  return none;
}

const bounds = { x: 10, y: 20, width: 900, height: 700, isMaximized: false };
const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];

describe('side files with any content', () => {
  it(`of the window's place open it on a screen, ${rounds} contents`, () => {
    const file = createBoundsFile(folder);
    file.write(bounds);
    const none = readAll(path.join(folder, 'window.json'), () => {
      const read = file.read();
      const opened = openingBounds(read, screens);
      expect([opened.width >= 720, opened.height >= 480]).toEqual([true, true]);
      return read;
    });
    expect(none).toBeGreaterThan(rounds * 0.7);
    // A value that is read and fits no window: no content above is one.
    file.write({ ...bounds, width: 1, height: 1 });
    expect(openingBounds(file.read(), screens)).toEqual({ x: 10, y: 20, width: 720, height: 480 });
    file.write(bounds);
    expect(file.read()).toEqual(bounds);
  });

  it(`of the list's view, the start at login and the language are read as none or as a value, ${rounds} contents each`, () => {
    const view = createViewFile(folder);
    view.write({ ...firstOverviewView, search: 'env:prod', folded: ['host:pay.example.org'] });
    expect(view.read()).not.toBeNull();
    expect(readAll(path.join(folder, 'view.json'), () => view.read())).toBeGreaterThan(100);
    const login = createJsonFile(path.join(folder, 'login.json'), loginWishSchema);
    login.write({ launchAtLogin: true, startHidden: true });
    expect(login.read()).not.toBeNull();
    expect(readAll(path.join(folder, 'login.json'), () => login.read())).toBeGreaterThan(100);
    const spoken = createJsonFile(path.join(folder, 'language.json'), rememberedLanguageShape);
    spoken.write({ language: 'uk' });
    expect(spoken.read()).not.toBeNull();
    expect(readAll(path.join(folder, 'language.json'), () => spoken.read())).toBeGreaterThan(100);
  });

  it(`of the database's condition lead to a check, never to trust, ${rounds} contents`, () => {
    const database = path.join(folder, 'hooklight.db');
    writeFileSync(database, 'x'.repeat(5000));
    const note = {
      cleanEnd: { size: 5000, modifiedMs: 1, inode: 1 },
      checkedAtMs: 1,
      isInUse: false,
      isSuspect: false,
    };
    const file = path.join(folder, 'condition.json');
    writeFileSync(file, JSON.stringify(note), { mode: 0o600 });
    readAll(file, () => {
      const depth = neededDepth(readCondition(folder), database);
      expect(['quick', 'full']).toContain(depth);
      return depth;
    });
  });

  it(`of the vault and of the key are never replaced by a new key, ${rounds} contents each`, () => {
    const vault = path.join(folder, 'vault.json');
    const key = path.join(folder, 'key');
    expect(writeVaultFile(folder, plainVault(new Uint8Array(32).fill(1))).ok).toBe(true);
    expect(createKeyFile(key).ok).toBe(true);
    const another = plainVault(new Uint8Array(32).fill(2));
    // Whole, and of another key.
    expect(writeVaultFile(folder, another)).toEqual({ ok: false, error: 'other-key' });
    expect(readVaultFile(folder)).toEqual({
      ok: true,
      value: plainVault(new Uint8Array(32).fill(1)),
    });
    const damaged = readAll(vault, () => {
      const before = readFileSync(vault);
      expect(writeVaultFile(folder, another).ok).toBe(false);
      expect(readFileSync(vault).equals(before)).toBe(true);
      return readVaultFile(folder).ok ? true : null;
    });
    expect(damaged).toBeGreaterThan(rounds * 0.8);
    readAll(key, () => {
      const before = readFileSync(key);
      expect(createKeyFile(key).ok).toBe(false);
      expect(readFileSync(key).equals(before)).toBe(true);
      return readKeyFile(key);
    });
    rmSync(vault);
    rmSync(key);
  });

  it('are not written through a symlink or over a folder, and leave nothing half written', () => {
    const place = path.join(folder, 'strange');
    mkdirSync(path.join(place, 'window.json'), { recursive: true });
    writeFileSync(path.join(place, 'victim'), 'mine');
    symlinkSync(path.join(place, 'victim'), path.join(place, 'view.json'));
    const file = createBoundsFile(place);
    const view = createJsonFile(path.join(place, 'view.json'), loginWishSchema);
    file.write(bounds);
    view.write({ launchAtLogin: true, startHidden: false });
    expect([file.read(), view.read()]).toEqual([null, null]);
    expect(readFileSync(path.join(place, 'victim'), 'utf8')).toBe('mine');
    expect(readdirSync(place).toSorted()).toEqual(['victim', 'view.json', 'window.json']);
  });
});
