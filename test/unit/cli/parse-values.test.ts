import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../../src-main/cli/parse-values.ts';

describe('a duration', () => {
  it.each([
    ['30s', 30_000],
    ['500ms', 500],
    ['5m', 300_000],
    ['5min', 300_000],
    ['2h', 7_200_000],
    ['1d', 86_400_000],
    ['90', 90_000],
    ['0.5s', 500],
  ])('of %s is %i ms', (text, durationMs) => {
    expect(parseDuration(text)).toBe(durationMs);
  });

  it.each(['', '0', '0s', '-1s', 's', '1w', '1 s', '1e3', 'Infinity', '99999999999999s'])(
    'of %j is refused',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );
});
