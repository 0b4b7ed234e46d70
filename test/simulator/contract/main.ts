import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { recordingSchema } from './format.ts';
import { realPace, virtualPace } from './pace.ts';
import { playAll } from './play-all.ts';

const DEFAULT_WORKERS = 24;

/** Replays recordings against the simulator: `FILE… [--json] [--only P001,P002] [--workers N] [--virtual]`. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      virtual: { type: 'boolean', default: false },
      workers: { type: 'string', default: String(DEFAULT_WORKERS) },
    },
  });
  if (positionals.length === 0) {
    process.stderr.write('name at least one file of recorded scenarios\n');
    return 2;
  }
  const only = values.only?.split(',');
  const scenarios = positionals
    .flatMap((file) => recordingSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
    .filter((scenario) => only === undefined || only.includes(scenario.id));
  const results = await playAll(
    scenarios,
    Number(values.workers),
    values.virtual ? virtualPace : realPace,
  );
  const failed = results.filter((result) => !result.passed);
  const summary = { passed: results.length - failed.length, failed: failed.length };
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ ...summary, scenarios: results })}\n`);
  } else {
    for (const result of failed) {
      process.stdout.write(
        `FAILED ${result.id} ${result.title}\n  ${result.differences.join('\n  ')}\n`,
      );
    }
    process.stdout.write(`${summary.passed} passed, ${summary.failed} failed\n`);
  }
  return failed.length === 0 && results.length > 0 ? 0 : 1;
}

process.exitCode = await run();
