// `npm test`: prepares the machine, runs the static checks and every ring of tests, and ends with one line
// `N passed, N failed`. Names of checks or rings as arguments run only those.
import { ensureBuilt } from './build.ts';
import { explainFailure } from './explain-failure.ts';
import { sayOnStderr } from './prepare/report.ts';
import { prepare } from './prepare/run.ts';
import type { Failure } from './test/ring-report.ts';
import { runRing, type RingResult } from './test/ring.ts';
import { runStaticCheck, staticChecks } from './test/static-checks.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** In the order in which a failure is cheapest to learn. */
const rings = ['unit', 'architecture', 'shell', 'integration', 'renderer', 'e2e'] as const;

/** Needs Linux parts: a virtual display, a session bus, a tray host, a notification daemon, a keyring. */
const desktopRing = 'e2e';
const hasDesktopParts = process.platform === 'linux';

/** These start Electron on the built app. */
const ringsOfTheApp: readonly string[] = ['renderer', 'e2e'];

async function main(args: readonly string[]): Promise<number> {
  const wanted = (name: string): boolean => args.length === 0 || args.includes(name);
  const startedAtMs = performance.now();
  await prepare(hasDesktopParts ? 'desktop' : 'app', { say: sayOnStderr });
  const results: RingResult[] = [];
  for (const name of staticChecks.filter(wanted)) {
    results.push(await runStaticCheck(name));
  }
  let isBuilt = false;
  const runnable = rings.filter(
    (name) => wanted(name) && (hasDesktopParts || name !== desktopRing),
  );
  for (const name of runnable) {
    if (ringsOfTheApp.includes(name) && !isBuilt) {
      await ensureBuilt(sayOnStderr);
      isBuilt = true;
    }
    results.push(await runRing(name));
  }
  return report(results, performance.now() - startedAtMs);
}

/** Enough for a message and the lines where it happened; a reader of a cut log sees only the end. */
const linesOfFailure = 25;

function tell(what: string, ring: string, { file, name, message }: Failure): void {
  const ours = message.split('\n').filter((line) => !line.includes('node_modules'));
  const lines = ours.slice(0, linesOfFailure);
  say(`${what} ${ring}: ${file}: ${name}\n${lines.map((line) => `    ${line}`).join('\n')}`);
}

function report(results: readonly RingResult[], tookMs: number): number {
  say('');
  for (const { name, failures, unsteady } of results) {
    failures.forEach((failure) => tell('FAILED', name, failure));
    unsteady.forEach((failure) => tell('UNSTEADY (passed when its file ran again)', name, failure));
  }
  for (const result of results) {
    const seconds = (result.tookMs / 1000).toFixed(1);
    const note = result.note === '' ? '' : ` (${result.note})`;
    say(`${result.name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s${note}`);
  }
  if (!hasDesktopParts) {
    say(`${desktopRing}: NOT RUN on ${process.platform}; it needs a Linux desktop of its own`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  say(`took ${(tookMs / 1000).toFixed(0)} s`);
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

const exitCode = await explainFailure(async () => await main(process.argv.slice(2)), {
  say: sayOnStderr,
  failureCode: 2,
});
if (exitCode === 2) {
  say('0 passed, 1 failed');
}
process.exitCode = exitCode;
