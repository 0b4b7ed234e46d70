import { describe, expect, test } from 'vitest';
import { displayLines, displayText } from '../../../../src-shared/format/display-text.ts';
import { fc } from '../../../support/fast-check.ts';

describe('foreign text', () => {
  test.each([
    ['Shop bot', 'Shop bot'],
    ['two\r\nlines\tand\u2028more', 'two lines and more'],
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['safe\u202Egnp.exe', 'safe gnp.exe'],
    ['zero\u200Bwidth\uFEFF', 'zero width'],
    ['نام\u200Cها', 'نام\u200Cها'],
    ['👩\u200D💻', '👩\u200D💻'],
    [`Z${'\u0336'.repeat(40)}algo`, 'Z\u0336\u0336algo'],
    ['   ', ''],
  ])('%j is shown as %j', (raw, shown) => {
    expect(displayText(raw)).toBe(shown);
  });

  test('is cut by characters, not in the middle of one', () => {
    expect(displayText('👍'.repeat(20), 5)).toBe('👍👍👍👍…');
    expect(Array.from(displayText('x'.repeat(10_000))).length).toBe(300);
  });

  test('is one line of bounded length, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (raw) => {
        const shown = displayText(raw, 40);
        expect(Array.from(shown).length).toBeLessThanOrEqual(40);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

test('several lines stay several lines, each of them harmless', () => {
  expect(displayLines('one \u202Eowt\r\ntwo\n\nthree\u0000')).toBe('one owt\ntwo\n\nthree');
  expect(displayLines('x'.repeat(9000))).toHaveLength(4000);
});
