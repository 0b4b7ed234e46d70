import { describe, expect, it } from 'vitest';
import {
  isHandOver,
  openHandOver,
  sealHandOver,
} from '../../../../src-main/core/vault/hand-over.ts';

const text = JSON.stringify({ token: '123456:canary', words: 'größe 🦊' });

describe('a hand-over file', { timeout: 300_000 }, () => {
  it('opens with its passphrase, however that is composed, and says nothing in the open', async () => {
    const file = await sealHandOver(text, 'pässword 1');
    expect(isHandOver(file)).toBe(true);
    expect(file).not.toContain('canary');
    expect(await openHandOver(file, 'pa\u0308ssword 1')).toEqual({ ok: true, value: text });
    expect(await openHandOver(file.replace('\n', '\r\n'), 'pässword 1')).toEqual({
      ok: true,
      value: text,
    });
    expect(await sealHandOver(text, 'pässword 1')).not.toBe(file);
  });

  it('does not open with another passphrase', async () => {
    const file = await sealHandOver(text, 'correct horse');
    for (const wrong of ['', 'correct hors', 'Correct horse', 'correct horse ']) {
      expect(await openHandOver(file, wrong)).toEqual({ ok: false, error: 'wrong-passphrase' });
    }
  });

  it('is refused after any bit of it was changed', async () => {
    const file = await sealHandOver('x', 'correct horse');
    const bytes = Buffer.from(file, 'utf8');
    const salt = file.indexOf('"salt"');
    const seen = { damaged: 0, 'wrong-passphrase': 0, unread: 0, taken: 0 };
    for (let at = 0; at < bytes.length * 8; at += 1) {
      const place = Math.floor(at / 8);
      // Behind the head each try costs a derivation: one bit of every other character.
      if (place > salt && (place % 2 === 1 || at % 8 !== (place / 2) % 8)) {
        continue;
      }
      const changed = Uint8Array.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ (1 << (at % 8));
      // As a file is read: what is no UTF-8 is refused before.
      const read = decode(changed);
      const opened = read === null ? null : await openHandOver(read, 'correct horse');
      seen[opened === null ? 'unread' : opened.ok ? 'taken' : opened.error] += 1;
    }
    expect(seen.taken).toBe(0);
    // Both ways of noticing were needed: by the form, and by the tag.
    expect(seen.damaged).toBeGreaterThan(100);
    expect(seen['wrong-passphrase']).toBeGreaterThan(10);
  });

  it('is refused in another spelling of the same bytes', async () => {
    const file = await sealHandOver('xxx', 'correct horse');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const at = file.lastIndexOf('="') - 1;
    const last = file.charAt(at);
    const twin = alphabet.charAt(alphabet.indexOf(last) + 1);
    const changed = file.slice(0, at) + twin + file.slice(at + 1);
    const bytes = (sealed: string) =>
      Buffer.from(/"sealed":"([^"]+)"/.exec(sealed)?.[1] ?? '', 'base64');
    expect([bytes(changed).equals(bytes(file)), changed === file]).toEqual([true, false]);
    expect(await openHandOver(changed, 'correct horse')).toEqual({ ok: false, error: 'damaged' });
  });

  it.each([
    ['costs of somebody else’s choice', /"n":\d+/, '"n":1073741824'],
    ['another derivation', '"scrypt"', '"none"'],
    ['something added', '}', ',"x":1}'],
    ['white space', ',', ', '],
    ['a later version', '"version":1', '"version":2'],
  ])('is refused with %s', async (_what, from, to) => {
    const file = await sealHandOver('x', 'correct horse');
    expect(await openHandOver(file.replace(from, to), 'correct horse')).toEqual({
      ok: false,
      error: 'damaged',
    });
  });
});

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
