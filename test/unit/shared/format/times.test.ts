import { expect, test } from 'vitest';
import {
  formatDateTime,
  formatDay,
  formatMoment,
  formatSpan,
  formatTimeOfDay,
} from '../../../../src-shared/format/times.ts';

const utc = { timeZone: 'UTC' };
const atMs = Date.UTC(2026, 10, 21, 14, 3, 9);

test('a wall time is told in full with seconds', () => {
  expect(formatDateTime(atMs, utc)).toBe('21 Nov 2026, 14:03:09');
});

test('a time of day has two digits each and a day has its month', () => {
  expect(formatTimeOfDay(Date.UTC(2026, 0, 2, 0, 5), utc)).toBe('00:05');
  expect(formatDay(atMs, utc)).toBe('21 Nov');
});

test('a moment of today shows its time alone, another day says which', () => {
  expect(formatMoment(atMs, atMs + 3_600_000, utc)).toBe('14:03');
  expect(formatMoment(atMs, atMs + 86_400_000, utc)).toBe('21 Nov, 14:03');
  expect(formatMoment(atMs, Date.UTC(2027, 10, 21, 14), utc)).toBe('21 Nov, 14:03');
});

test('the time zone asked for is the one shown', () => {
  expect(formatTimeOfDay(atMs, { timeZone: 'Asia/Tokyo' })).toBe('23:03');
});

test('a span tells its second day only where it is another', () => {
  const hour = 3_600_000;
  expect(formatSpan(atMs, atMs + 2 * hour, utc)).toBe('21 Nov, 14:03 – 16:03');
  expect(formatSpan(atMs, atMs + 20 * hour, utc)).toBe('21 Nov, 14:03 – 22 Nov, 10:03');
  expect(formatSpan(atMs, Date.UTC(2027, 10, 21, 15), utc)).toBe('21 Nov, 14:03 – 21 Nov, 15:00');
});
