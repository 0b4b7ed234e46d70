import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { repoRoot } from '../prepare/paths.ts';
import { outsideErrorsVariable, readOutsideErrors } from './outside-errors.ts';
import { countReport, failuresOf, readReport, type Failure } from './ring-report.ts';

/** What one ring of tests, or one static check, came to. */
export interface RingResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly tookMs: number;
  /** Why it is red although no test failed; empty otherwise. */
  readonly note: string;
  readonly failures: readonly Failure[];
  /** Tests that failed at first and passed when their file ran again alone: counted as passed, always told. */
  readonly unsteady: readonly Failure[];
}

type Run = Pick<RingResult, 'passed' | 'failed' | 'note' | 'failures'>;

const ringTimeoutMs = 25 * 60_000;

/**
 * Rings of real processes, sockets and displays, where a busy machine can outlast a deadline of the other side. In
 * the others a failure is a failure.
 */
const ringsOfRealProcesses: readonly string[] = ['integration', 'renderer', 'e2e'];

/** More than this is no noise. */
const mostSecondRuns = 3;

/** Runs the vitest projects of a ring. Their own output passes through; the counts come from vitest's JSON report. */
export async function runRing(name: string): Promise<RingResult> {
  const startedAtMs = performance.now();
  const first = await run(name, name, []);
  const result = mayRunAgain(name, first)
    ? afterSecondRun(first, await run(name, `${name}-again`, filesOf(first.failures)))
    : { ...first, unsteady: [] };
  return { name, ...result, tookMs: performance.now() - startedAtMs };
}

/** Whether the files of the failed tests run once more, alone: few failures, and nothing else wrong. */
export function mayRunAgain(name: string, { failed, failures, note }: Run): boolean {
  return (
    ringsOfRealProcesses.includes(name) &&
    note === '' &&
    failed > 0 &&
    failed === failures.length &&
    failed <= mostSecondRuns
  );
}

/**
 * The second run decides. What fails there has failed, whether it passed before or not: nothing ran beside it that could
 * be blamed. What failed in the first one only is unsteady. A second run that is not whole speaks for nobody.
 */
export function afterSecondRun(first: Run, second: Run): Omit<RingResult, 'name' | 'tookMs'> {
  const { failures } = second;
  const isWhole =
    second.note === '' &&
    second.failed === failures.length &&
    second.passed + second.failed >= first.failed;
  if (!isWhole) {
    const note = second.note === '' ? 'the second run was not whole' : `again: ${second.note}`;
    return { ...first, note, unsteady: [] };
  }
  const unsteady = first.failures.filter((one) => !failures.some((other) => isSame(one, other)));
  return {
    passed: first.passed + first.failed - second.failed,
    failed: second.failed,
    note: unsteady.length === 0 ? '' : `${unsteady.length} only on a second run`,
    failures,
    unsteady,
  };
}

const isSame = (one: Failure, other: Failure): boolean =>
  one.file === other.file && one.name === other.name;

function filesOf(failures: readonly Failure[]): readonly string[] {
  return [...new Set(failures.map(({ file }) => file))];
}

async function run(project: string, reportName: string, files: readonly string[]): Promise<Run> {
  const folder = path.join(repoRoot, 'out', 'test-reports');
  const reports: ReportFiles = {
    tests: path.join(folder, `${reportName}.json`),
    outside: path.join(folder, `${reportName}-outside.json`),
  };
  mkdirSync(folder, { recursive: true });
  rmSync(reports.tests, { force: true });
  rmSync(reports.outside, { force: true });
  const code = await runVitest(project, reports, files);
  const report = readReport(reports.tests);
  const outside = readOutsideErrors(reports.outside) ?? [];
  return {
    ...countReport(report, code, outside.length),
    failures: [...failuresOf(report), ...outside],
  };
}

interface ReportFiles {
  readonly tests: string;
  readonly outside: string;
}

async function runVitest(
  project: string,
  { tests, outside }: ReportFiles,
  files: readonly string[],
): Promise<number | null> {
  const vitest = path.join(repoRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${tests}`,
    '--reporter=./scripts/test/outside-errors.ts',
  ];
  // A ring is the project of its name, and those whose names begin with it.
  const which = ['--project', `${project}*`];
  const how = files.length === 0 ? [] : ['--no-file-parallelism'];
  const args = [vitest, 'run', ...which, ...how, ...reporters, ...files];
  const child = spawn(process.execPath, args, {
    cwd: repoRoot,
    env: { ...process.env, [outsideErrorsVariable]: outside },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: ringTimeoutMs,
  });
  return await new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });
}
