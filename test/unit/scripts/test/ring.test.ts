import { describe, expect, test } from 'vitest';
import { countReport } from '../../../../scripts/test/ring.ts';

const clean = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
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
    const unloaded = { status: 'failed', assertionResults: [] };
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
});
