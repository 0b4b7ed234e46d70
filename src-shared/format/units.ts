import { numberLocale } from '../texts/spoken.ts';

export type Unit =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'byte'
  | 'kilobyte'
  | 'megabyte'
  | 'gigabyte'
  | 'terabyte';

/** English has the symbols that stand on instruments; ICU would write "3 hr" and "812 byte". */
const englishSymbols: Readonly<Record<Unit, string>> = {
  millisecond: 'ms',
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'd',
  byte: 'B',
  kilobyte: 'kB',
  megabyte: 'MB',
  gigabyte: 'GB',
  terabyte: 'TB',
};

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(locale: string, unit: Unit, digits: number): Intl.NumberFormat {
  const key = `${locale}/${unit}/${digits}`;
  const known = formatters.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formatters.set(key, made);
  return made;
}

/** A number with its unit, as the language writes it: `14 min`, `14 мин`, `۱۴ دقیقه`, `14分钟`. */
export function formatUnit(count: number, unit: Unit, digits = 0): string {
  const locale = numberLocale();
  return locale === 'en'
    ? `${count.toFixed(digits)} ${englishSymbols[unit]}`
    : formatterOf(locale, unit, digits).format(count);
}

/** Parts of one quantity after each other: `3 h 10 min`, `3小时10分钟`. */
export function joinUnits(parts: readonly string[]): string {
  return parts.join(numberLocale().startsWith('zh') ? '' : ' ');
}
