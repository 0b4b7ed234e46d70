// `npm run explore -- [--runs 30] [--first 1] [FILE…]`: runs the property tests, or the files given, once for each of so
// many seeds, and tells what fails with the command that fails again. `npm test` always draws from one seed.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { explainFailure } from './explain-failure.ts';
import { repoRoot } from './prepare/paths.ts';
import { sayOnStderr, secondsSince } from './prepare/report.ts';
import { countReport, failuresOf, readReport, type Failure } from './test/ring-report.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Those that need no desktop. */
const rings = ['unit', 'shell', 'renderer', 'integration'] as const;
const charactersOfFailure = 600;
const patienceMs = 900_000;

/** Files of tests that draw from fast-check. */
function propertyTests(): readonly string[] {
  return rings.flatMap((ring) =>
    readdirSync(path.join(repoRoot, 'test', ring), { recursive: true, encoding: 'utf8' })
      .map((file) => path.join('test', ring, file))
      .filter((file) => /\.test\.tsx?$/.test(file))
      .filter((file) => readFileSync(path.join(repoRoot, file), 'utf8').includes('/fast-check.ts')),
  );
}

/** Vitest's stack of a test that was not over in the time that it allows itself: nothing was found. */
const isSlow = ({ message }: Failure): boolean => message.startsWith('Error: STACK_TRACE_ERROR');

interface Explored {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly Failure[];
}

async function explore(seed: number, files: readonly string[]): Promise<Explored> {
  const reportFile = path.join(repoRoot, 'out', 'test-reports', `explore-${process.pid}.json`);
  const vitest = path.join(repoRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const projects = rings.map((ring) => `--project=${ring}*`);
  const reporters = ['--reporter=json', `--outputFile.json=${reportFile}`];
  // One process for all of them, which saves most of the time; patient, because it runs beside other things.
  const manner = ['--no-isolate', '--maxWorkers=1', `--testTimeout=${patienceMs}`];
  try {
    const child = spawn(
      process.execPath,
      [vitest, 'run', ...projects, ...reporters, ...manner, ...files],
      {
        cwd: repoRoot,
        env: { ...process.env, HOOKLIGHT_SEED: String(seed) },
        stdio: 'ignore',
      },
    );
    const code = await new Promise<number | null>((resolve) => {
      child.once('error', () => resolve(null));
      child.once('exit', resolve);
    });
    const report = readReport(reportFile);
    return { ...countReport(report, code), failures: failuresOf(report) };
  } finally {
    rmSync(reportFile, { force: true });
  }
}

function tell(seed: number, failure: Failure): void {
  const { file, name, message } = failure;
  if (isSlow(failure)) {
    say(`TOO SLOW here: ${file}: ${name}`);
    return;
  }
  say(`FAILED with seed ${seed}: ${file}: ${name}`);
  say(`    ${message.slice(0, charactersOfFailure).split('\n').join('\n    ')}`);
  say(`    again: HOOKLIGHT_SEED=${seed} npx vitest run ${file}`);
}

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '30' },
      first: { type: 'string', default: '1' },
    },
  });
  const [runs, first] = [Number(values.runs), Number(values.first)];
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(first)) {
    throw new TypeError('npm run explore -- [--runs NUMBER] [--first SEED] [FILE…]');
  }
  const files = positionals.length > 0 ? positionals : propertyTests();
  say(`${runs} seeds from ${first}, ${files.length} files`);
  const failing: number[] = [];
  for (let seed = first; seed < first + runs; seed += 1) {
    const startedAtMs = performance.now();
    const { passed, failed, failures } = await explore(seed, files);
    const slow = failures.filter(isSlow);
    const took = secondsSince(startedAtMs);
    say(
      `seed ${seed}: ${passed} passed, ${failed - slow.length} failed, ${slow.length} too slow, ${took}`,
    );
    failures.forEach((failure) => tell(seed, failure));
    failing.push(...(failed > slow.length ? [seed] : []));
  }
  const which = failing.length === 0 ? '' : `: ${failing.join(', ')}`;
  say(`${runs} seeds, ${failing.length} with failures${which}`);
  return failing.length === 0 ? 0 : 1;
}

process.exitCode = await explainFailure(async () => await main(process.argv.slice(2)), {
  say: sayOnStderr,
});
