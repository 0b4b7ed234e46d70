import { numberLocale } from '../texts/spoken.ts';
import { formatUnit, type Unit } from './units.ts';

/** Persian and Arabic digits, as those keyboards write them. */
const otherDigits = /[٠-٩۰-۹]/g;
/** Marks of direction that come along when a shown number is copied. */
const directionMarks = /[\u200E\u200F\u061C\u2066-\u2069]/g;

/** What the language puts between thousands, unless it is a blank. */
function groupMark(): string {
  const parts = new Intl.NumberFormat(numberLocale(), { numberingSystem: 'latn' }).formatToParts(
    12_345_678,
  );
  return parts.find(({ type }) => type === 'group')?.value.trim() ?? '';
}

function plain(text: string): string {
  return text
    .replaceAll(directionMarks, '')
    .replaceAll(otherDigits, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replaceAll('٬', groupMark())
    .replaceAll('٫', '.')
    .trim();
}

/**
 * The number that was typed, as the language writes it: `1,000` in English is `1.000` in Spanish and `1 000` in
 * Russian. Comma and point both stand before decimals. NaN where it is none, and where it could be read in two ways:
 * `1.000` in English is refused, never taken for 1.
 */
export function readNumber(text: string): number {
  const mark = groupMark();
  const shown = plain(text).replaceAll(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
  const grouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/.exec(shown);
  if (grouped !== null) {
    return grouped[1] === mark ? Number(shown.replaceAll(mark, '')) : Number.NaN;
  }
  return /^\d+(?:[.,]\d+)?$/.test(shown) ? Number(shown.replace(',', '.')) : Number.NaN;
}

const unitSeconds = [
  ['second', 1, ['s']],
  ['minute', 60, ['min', 'm']],
  ['hour', 3600, ['h']],
  ['day', 86_400, ['d']],
] as const satisfies readonly (readonly [Unit, number, readonly string[]])[];

const wordOf = (text: string): string => text.replaceAll(/[\p{Nd}\s.]/gu, '').toLowerCase();

/** Every form of a unit's name that the language has for whole numbers. */
const namesOf = (unit: Unit): readonly string[] =>
  [1, 2, 5].map((count) => wordOf(formatUnit(count, unit)));

/**
 * The length of time that was typed, in seconds: `90`, `5 min`, `6 h`, and whatever `formatExactSeconds` writes in
 * this language. NaN where it is none.
 */
export function readSeconds(text: string): number {
  const match = /^([^\p{L}]*)(\p{L}[\p{L}\s.]*)?$/u.exec(plain(text));
  const word = wordOf(match?.[2] ?? '');
  const found = unitSeconds.find(
    ([unit, , short]) => short.some((one) => one === word) || namesOf(unit).includes(word),
  );
  const factor = word === '' ? 1 : (found?.[1] ?? Number.NaN);
  return readNumber(match?.[1] ?? '') * factor;
}
