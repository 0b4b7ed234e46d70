import { formatUnit } from './units.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size for people: `812 B`, `4.1 kB`, `12 MB`. Powers of 1000, as file managers count. */
export function formatBytes(bytes: number): string {
  const whole = Number.isFinite(bytes) ? Math.max(0, Math.round(bytes)) : 0;
  if (whole < 1000) {
    return formatUnit(whole, 'byte');
  }
  let size = whole / 1000;
  let index = 0;
  // 999.6 kB would be shown as 1000 kB.
  while (size >= 999.5 && index < units.length - 1) {
    size /= 1000;
    index += 1;
  }
  return formatUnit(size, units[index] ?? 'terabyte', size < 9.95 ? 1 : 0);
}
