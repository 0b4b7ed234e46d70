import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { repoRoot } from '../../../../scripts/prepare/paths.ts';
import { countReport, failuresOf } from '../../../../scripts/test/ring-report.ts';
import { afterSecondRun, mayRunAgain } from '../../../../scripts/test/ring.ts';

const clean = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [
    {
      status: 'passed',
      name: 'a.test.ts',
      assertionResults: [{ status: 'passed', fullName: 'a' }],
    },
  ],
};

describe('the count of a ring', () => {
  test('takes passed and failed tests from the report', () => {
    expect(countReport(clean, 0)).toEqual({ passed: 5, failed: 0, note: '' });
    expect(countReport({ ...clean, numFailedTests: 2 }, 1)).toEqual({
      passed: 5,
      failed: 2,
      note: '',
    });
  });

  test('is red for a ring without tests', () => {
    const empty = { ...clean, numPassedTests: 0, testResults: [] };
    expect(countReport(empty, 0)).toEqual({ passed: 0, failed: 1, note: '1 ring without tests' });
  });

  test('is red for a file that did not load, although its tests are not counted by vitest', () => {
    const unloaded = { status: 'failed', name: 'b.test.ts', assertionResults: [] };
    const report = { ...clean, testResults: [...clean.testResults, unloaded] };
    expect(countReport(report, 1)).toEqual({ passed: 5, failed: 1, note: '1 files did not load' });
  });

  test('is red for skipped tests', () => {
    expect(countReport({ ...clean, numPendingTests: 3 }, 0)).toMatchObject({
      failed: 3,
      note: '3 skipped',
    });
  });

  test('is red for an error outside of any test and for a run without a report', () => {
    expect(countReport(clean, 1)).toMatchObject({ passed: 5, failed: 1 });
    expect(countReport(null, null)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('tells errors outside of any test beside tests that failed, so that no second run makes up for them', () => {
    const told = countReport({ ...clean, numFailedTests: 1 }, 1, 2);
    expect(told).toEqual({ passed: 5, failed: 3, note: '2 errors outside of any test' });
    const failures = Array.from({ length: 3 }, () => ({ file: '', name: '', message: '' }));
    expect(mayRunAgain('integration', { ...told, failures })).toBe(false);
    expect(countReport(clean, 1, 1)).toMatchObject({ failed: 1 });
  });
});

describe('the failures of a ring', () => {
  test('are named with their file and message, unloaded files too', () => {
    const report = {
      ...clean,
      testResults: [
        {
          status: 'failed',
          name: path.join(repoRoot, 'test', 'one.test.ts'),
          assertionResults: [
            { status: 'passed', fullName: 'works' },
            { status: 'failed', fullName: 'breaks', failureMessages: ['expected 1'] },
          ],
        },
        {
          status: 'failed',
          name: path.join(repoRoot, 'two.test.ts'),
          message: 'no such module',
          assertionResults: [],
        },
      ],
    };
    expect(failuresOf(report)).toEqual([
      { file: path.join('test', 'one.test.ts'), name: 'breaks', message: 'expected 1' },
      { file: 'two.test.ts', name: 'did not load', message: 'no such module' },
    ]);
  });
});

describe('a second run', () => {
  const failure = { file: 'a.test.ts', name: 'a', message: 'timed out' };
  const first = { passed: 9, failed: 1, note: '', failures: [failure] };

  test('is for a few failures in rings of real processes only', () => {
    expect(mayRunAgain('integration', first)).toBe(true);
    expect(mayRunAgain('unit', first)).toBe(false);
    expect(
      mayRunAgain('e2e', {
        ...first,
        failed: 4,
        failures: Array.from({ length: 4 }, () => failure),
      }),
    ).toBe(false);
    expect(mayRunAgain('e2e', { ...first, note: '1 skipped', failed: 2 })).toBe(false);
    expect(mayRunAgain('e2e', { ...first, failed: 0, failures: [] })).toBe(false);
  });

  test('that is green counts the tests as passed and names them', () => {
    const second = { passed: 4, failed: 0, note: '', failures: [] };
    expect(afterSecondRun(first, second)).toEqual({
      passed: 10,
      failed: 0,
      note: '1 only on a second run',
      failures: [],
      unsteady: [failure],
    });
  });

  test('in which the same test fails leaves it failed, with what was wrong then', () => {
    const later = { ...failure, message: 'timed out again' };
    const second = { passed: 3, failed: 1, note: '', failures: [later] };
    expect(afterSecondRun(first, second)).toEqual({
      ...first,
      failures: [later],
      unsteady: [],
    });
  });

  test('in which another test fails names that one as failed, and the first as unsteady', () => {
    const other = { file: 'a.test.ts', name: 'b', message: 'no such entry' };
    const second = { passed: 3, failed: 1, note: '', failures: [other] };
    expect(afterSecondRun(first, second)).toEqual({
      passed: 9,
      failed: 1,
      note: '1 only on a second run',
      failures: [other],
      unsteady: [failure],
    });
  });

  test('that ran nothing, or ended otherwise than by its tests, leaves the ring as it was', () => {
    const nothing = { passed: 0, failed: 0, note: '', failures: [] };
    const broken = { passed: 4, failed: 1, note: 'no report', failures: [] };
    const left = { ...first, unsteady: [] };
    expect(afterSecondRun(first, nothing)).toEqual({
      ...left,
      note: 'the second run was not whole',
    });
    expect(afterSecondRun(first, broken)).toEqual({ ...left, note: 'again: no report' });
  });
});
