import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { repoRoot } from '../prepare/paths.ts';

/** What one ring of tests, or one static check, came to. */
export interface RingResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly tookMs: number;
  /** Why it is red although no test failed; empty otherwise. */
  readonly note: string;
}

const ringTimeoutMs = 20 * 60_000;

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

type Report = z.infer<typeof reportSchema>;

/** Runs one vitest project. Its own output passes through; the counts come from vitest's JSON report. */
export async function runRing(name: string): Promise<RingResult> {
  const startedAtMs = performance.now();
  const reportFile = path.join(repoRoot, 'out', 'test-reports', `${name}.json`);
  mkdirSync(path.dirname(reportFile), { recursive: true });
  rmSync(reportFile, { force: true });
  const code = await runVitest(name, reportFile);
  const counted = countReport(readReport(reportFile), code);
  return { name, ...counted, tookMs: performance.now() - startedAtMs };
}

async function runVitest(project: string, reportFile: string): Promise<number | null> {
  const vitest = path.join(repoRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const child = spawn(process.execPath, [vitest, 'run', '--project', project, ...reporters], {
    cwd: repoRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: ringTimeoutMs,
  });
  return await new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });
}

function readReport(file: string): Report | null {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // vitest ended before it wrote a report, or in another format: counted as a failure below.
    return null;
  }
}

/**
 * Nothing passes silently: files that did not load, skipped tests, an error outside of any test, and a ring without
 * tests each count as failures.
 * @param code vitest's exit code, null when it was killed
 */
export function countReport(
  report: Report | null,
  code: number | null,
): Pick<RingResult, 'passed' | 'failed' | 'note'> {
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
  if (failed === 0 && passed === 0) {
    failed += add(1, 'ring without tests');
  } else if (failed === 0 && code !== 0) {
    failed += add(1, `error outside of any test, exit code ${String(code)}`);
  }
  return { passed, failed, note: notes.join(', ') };
}
