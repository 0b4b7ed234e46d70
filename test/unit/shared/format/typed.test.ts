import { afterEach, describe, expect, test } from 'vitest';
import { formatCount } from '../../../../src-shared/format/counts.ts';
import { formatExactSeconds } from '../../../../src-shared/format/durations.ts';
import { readNumber, readSeconds } from '../../../../src-shared/format/typed.ts';
import { languages, type Language } from '../../../../src-shared/texts/languages.ts';
import { speak } from '../../../../src-shared/texts/spoken.ts';

afterEach(async () => {
  await speak('en');
});

describe.each(languages)('in %s', (language) => {
  test('a shown count is read back', async () => {
    await speak(language);
    const counts = [0, 7, 50, 999, 1000, 12_345, 100_000, 1_234_567];
    expect(counts.map((count) => readNumber(formatCount(count)))).toEqual(counts);
  });

  test('a shown length of time is read back', async () => {
    await speak(language);
    const seconds = [0, 1, 20, 45, 60, 90, 300, 1260, 3600, 7200, 21_600, 86_400, 172_800, 432_000];
    expect(seconds.map((one) => readSeconds(formatExactSeconds(one)))).toEqual(seconds);
  });

  test('the short symbols are read', async () => {
    await speak(language);
    expect(['30s', '5 m', '5min', ' 2 h ', '1d'].map((text) => readSeconds(text))).toEqual([
      30, 300, 300, 7200, 86_400,
    ]);
  });
});

describe('a typed number', () => {
  test.each<[Language, string, number]>([
    ['en', '1,000', 1000],
    ['en', '0.5', 0.5],
    ['en', '0,5', 0.5],
    ['en', '1.000', Number.NaN],
    ['en', '1,00', 1],
    ['es', '0,5', 0.5],
    ['es', '0.5', 0.5],
    ['es', '1.000', 1000],
    ['pt', '1.234.567', 1_234_567],
    ['pt', '1,000', Number.NaN],
    ['ru', '1 000', 1000],
    ['ru', '1,5', 1.5],
    ['ru', '1.000', Number.NaN],
    ['fa', '۱۲۳', 123],
    ['fa', '۰٫۵', 0.5],
    ['fa', '۱٬۰۰۰', 1000],
    ['zh', '1,000', 1000],
    ['en', '1 5', Number.NaN],
    ['en', '-5', Number.NaN],
    ['en', '', Number.NaN],
    ['en', '1e3', Number.NaN],
    ['en', '0x10', Number.NaN],
  ])('in %s: "%s" is %d', async (language, text, number) => {
    await speak(language);
    expect(readNumber(text)).toBe(number);
  });

  test('a length of time may have decimals, and no unknown unit', () => {
    expect(readSeconds('1.5 h')).toBe(5400);
    expect(readSeconds('soon')).toBeNaN();
    expect(readSeconds('5 weeks')).toBeNaN();
    expect(readSeconds('min')).toBeNaN();
    expect(readSeconds('5 min 3')).toBeNaN();
  });
});
