import { describe, expect, it } from 'vitest';
import { newDataKey } from '../../../../src-main/core/vault/keys.ts';
import { createSecretBox } from '../../../../src-main/core/vault/secret-box.ts';
import { fc } from '../../../support/fast-check.ts';

const place = { botId: '700001', field: 'token' };

describe('the secret box', () => {
  it('opens what it sealed, whatever the text', () => {
    const box = createSecretBox(newDataKey());
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = Buffer.from(text, 'utf8').toString('utf8');
        expect(box.open(place, box.seal(place, clean))).toBe(clean);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses the sealed text of another bot or field', () => {
    const box = createSecretBox(newDataKey());
    const sealed = box.seal(place, 'canary');
    expect(box.open({ ...place, botId: '700002' }, sealed)).toBeNull();
    expect(box.open({ ...place, field: 'desired' }, sealed)).toBeNull();
  });

  it('refuses a text with any single bit changed, and one cut short', () => {
    const box = createSecretBox(newDataKey());
    const sealed = box.seal(place, 'canary');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(box.open(place, changed)).toBeNull();
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(box.open(place, sealed.subarray(0, length))).toBeNull();
    }
  });

  it('refuses under another key', () => {
    const sealed = createSecretBox(newDataKey()).seal(place, 'canary');
    expect(createSecretBox(newDataKey()).open(place, sealed)).toBeNull();
  });

  it('never uses a nonce twice and shows no plain text', () => {
    const box = createSecretBox(newDataKey());
    const sealed = Array.from({ length: 1000 }, () => box.seal(place, 'canary-text'));
    const nonces = sealed.map((bytes) => Buffer.from(bytes.subarray(1, 13)).toString('hex'));
    expect(new Set(nonces).size).toBe(1000);
    expect(sealed.some((bytes) => Buffer.from(bytes).includes('canary-text'))).toBe(false);
  });

  it('tags a text the same each time and another text otherwise', () => {
    const box = createSecretBox(newDataKey());
    expect(box.tag('a')).toEqual(box.tag('a'));
    expect(box.tag('a')).toHaveLength(32);
    expect(box.tag('a')).not.toEqual(box.tag('b'));
    expect(createSecretBox(newDataKey()).tag('a')).not.toEqual(box.tag('a'));
  });

  it('takes no key of a wrong length', () => {
    expect(() => createSecretBox(new Uint8Array(16))).toThrow(RangeError);
  });
});
