import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { repoRoot } from '../prepare/paths.ts';

/** A test that failed, or whatever else made a ring red. */
export interface Failure {
  /** File within the repository. */
  readonly file: string;
  readonly name: string;
  readonly message: string;
}

const assertionSchema = z.object({
  status: z.string(),
  fullName: z.string(),
  failureMessages: z.array(z.string()).nullish(),
});

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().nullish(),
      assertionResults: z.array(assertionSchema),
    }),
  ),
});

/** What vitest's JSON reporter writes, as far as it is read here. */
export type Report = z.infer<typeof reportSchema>;

/** Null when vitest ended before it wrote a report, or wrote another format. */
export function readReport(file: string): Report | null {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/**
 * Nothing passes silently: files that did not load, skipped tests, an error outside of any test, and a ring without
 * tests each count as failures.
 * @param code vitest's exit code, null when it was killed
 * @param outside how many errors outside of any test it told of
 */
export function countReport(
  report: Report | null,
  code: number | null,
  outside = 0,
): { readonly passed: number; readonly failed: number; readonly note: string } {
  if (report === null) {
    return { passed: 0, failed: 1, note: `no report, exit code ${String(code)}` };
  }
  const passed = report.numPassedTests;
  const notes: string[] = [];
  const add = (count: number, what: string): number => {
    if (count > 0) {
      notes.push(`${count} ${what}`);
    }
    return count;
  };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  let failed = report.numFailedTests;
  failed += add(unloaded, 'files did not load');
  failed += add(report.numPendingTests + report.numTodoTests, 'skipped');
  failed += add(outside, 'errors outside of any test');
  if (failed === 0 && passed === 0) {
    failed += add(1, 'ring without tests');
  } else if (failed === 0 && code !== 0) {
    failed += add(1, `error outside of any test, exit code ${String(code)}`);
  }
  return { passed, failed, note: notes.join(', ') };
}

/** The tests of a report that failed, and the files that did not load. */
export function failuresOf(report: Report | null): readonly Failure[] {
  return (report?.testResults ?? []).flatMap((result) => {
    const file = path.relative(repoRoot, result.name);
    if (result.status === 'failed' && result.assertionResults.length === 0) {
      return [{ file, name: 'did not load', message: result.message ?? '' }];
    }
    return result.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        file,
        name: fullName,
        message: (failureMessages ?? []).join('\n'),
      }));
  });
}
