import { numberLocale } from '../texts/spoken.ts';

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}/${options.notation ?? ''}`;
  const known = formatters.get(key);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.NumberFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** A count with its groups of digits: `12,345`. */
export function formatCount(count: number, locale = numberLocale()): string {
  return formatterOf(locale, { maximumFractionDigits: 0 }).format(count);
}

/** A count for a narrow place: exact below 10,000, then `12.3K`, `1.2M`. */
export function formatShortCount(count: number, locale = numberLocale()): string {
  return Math.abs(count) < 10_000
    ? formatCount(count, locale)
    : formatterOf(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(count);
}

/** A share from 0 to 1 in percent with one digit, rounded down: 99.96 % of an outage is not `100 %`. */
export function formatShare(share: number, locale = numberLocale()): string {
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  return percent.format(Math.floor(share * 1000 + 1e-9) / 1000);
}
