import { describe, expect, test } from 'vitest';
import { checkNodeVersion, hasNodeApi10 } from '../../../../scripts/prepare/node-version.ts';
import { PrepareError } from '../../../../scripts/prepare/report.ts';

describe('the Node that the project runs on', () => {
  test.each(['20.19.0', '20.20.2', '22.14.0', '24.0.0'])('accepts Node %s', (version) => {
    expect(() => checkNodeVersion(version)).not.toThrow();
  });

  test.each(['18.20.8', '20.18.3', '19.9.0'])('refuses Node %s with a remedy', (version) => {
    expect(() => checkNodeVersion(version)).toThrow(PrepareError);
    expect(() => checkNodeVersion(version)).toThrow(/too old/);
  });

  test('knows from the Node-API version whether the shipped SQLite binary loads', () => {
    expect(hasNodeApi10('9')).toBe(false);
    expect(hasNodeApi10('10')).toBe(true);
    expect(hasNodeApi10(undefined)).toBe(false);
  });
});
