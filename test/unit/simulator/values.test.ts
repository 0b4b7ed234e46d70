import { describe, expect, it } from 'vitest';
import { fromUtf8 } from '../../simulator/bytes.ts';
import { jsonObject, stringify } from '../../simulator/json-out.ts';
import { integerArg, toBool, toInt32, toIntegerSafe } from '../../simulator/values.ts';

describe('integers', () => {
  it.each([
    ['', 0],
    ['12xyz', 12],
    ['-3', -3],
    ['+7', 0],
    [' 7', 0],
    ['- 5', 0],
    ['2147483648', -2147483648],
    ['4294967297', 1],
    ['99999999999999999999', 1661992959],
  ])('read %j as %i, never failing', (text, expected) => {
    expect(toInt32(text)).toBe(expected);
  });

  it('fall back only when empty, and are clamped', () => {
    const range = { fallback: 40, min: 1, max: 100 };
    expect(['', '0', '500', 'x'].map((text) => integerArg(text, range))).toEqual([40, 1, 100, 1]);
  });

  it('are canonical only without plus, leading zero or space', () => {
    const texts = ['7', '-7', '0', '+7', '07', '-0', ' 7', '', '7.0'];
    expect(texts.map((text) => toIntegerSafe(text) !== undefined)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('booleans', () => {
  it('are true only for true, yes and 1', () => {
    const yes = ['true', 'YES', '1', '\t True \n'];
    const no = ['', 'on', 't', '2', '0', 'false', 'y'];
    expect(yes.every(toBool)).toBe(true);
    expect(no.some(toBool)).toBe(false);
  });
});

describe('JSON output', () => {
  it('keeps the order of entries and leaves undefined ones out', () => {
    const value = jsonObject([
      ['b', 1],
      ['a', undefined],
      ['0', [true, 'x']],
    ]);
    expect(stringify(value)).toBe('{"b":1,"0":[true,"x"]}');
  });

  it('escapes control characters and everything beyond ASCII, but no slash', () => {
    expect(stringify(fromUtf8('"\\/\n\u0001ä😀'))).toBe(
      '"\\"\\\\/\\n\\u0001\\u00e4\\ud83d\\ude00"',
    );
  });

  it('leaves bytes that are not UTF-8 as they are', () => {
    expect(stringify('\xff"\xc3')).toBe('"\xff\\"\xc3"');
  });
});
