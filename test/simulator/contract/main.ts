import { parseArgs } from 'node:util';
import { loadScenarios } from './load.ts';
import type { LoadedFile } from './load.ts';
import { realPace, virtualPace } from './pace.ts';
import { playAll } from './play-all.ts';
import type { ScenarioResult } from './play.ts';

const DEFAULT_WORKERS = 24;
const USAGE_EXIT = 2;
const USAGE = `usage: npm run -s contract -- FILE… [--json] [--only ID,…] [--workers N] [--virtual]

Replays recorded conversations with the real server against the simulator, each on a server of its
own, many side by side. --virtual lets virtual time pass instead of real time.
Exit code: 0 all agree, 1 some differ, 2 a file or an option cannot be used.
`;

interface Options {
  readonly files: readonly string[];
  readonly isJson: boolean;
  readonly isVirtual: boolean;
  readonly only: readonly string[] | undefined;
  readonly workers: number;
}

/** Reads the command line; undefined when help was asked for. Throws when it makes no sense. */
function readOptions(): Options | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      virtual: { type: 'boolean', default: false },
      workers: { type: 'string', default: String(DEFAULT_WORKERS) },
    },
  });
  if (values.help) {
    return undefined;
  }
  const workers = Number(values.workers);
  if (!Number.isInteger(workers) || workers < 1) {
    throw new Error('--workers takes a positive number');
  }
  if (positionals.length === 0) {
    throw new Error('name at least one file of recorded scenarios');
  }
  return {
    files: positionals,
    isJson: values.json,
    isVirtual: values.virtual,
    only: values.only?.split(','),
    workers,
  };
}

async function play(options: Options, loaded: readonly LoadedFile[]): Promise<ScenarioResult[]> {
  const isWanted = ({ id }: { readonly id: string }): boolean => options.only?.includes(id) ?? true;
  const scenarios = loaded.flatMap((file) => file.scenarios).filter(isWanted);
  const played = await playAll(
    scenarios,
    options.workers,
    options.isVirtual ? virtualPace : realPace,
  );
  const unreadable = loaded.flatMap((file) => file.unreadable).filter(isWanted);
  return [
    ...played,
    ...unreadable.map(({ id, title, reason }) => ({
      id,
      title,
      passed: false,
      differences: [reason],
    })),
  ];
}

function report(results: readonly ScenarioResult[], isJson: boolean): void {
  const failed = results.filter((result) => !result.passed);
  const summary = { passed: results.length - failed.length, failed: failed.length };
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ ...summary, scenarios: results })}\n`);
    return;
  }
  for (const { id, title, differences } of failed) {
    process.stdout.write(`FAILED ${id} ${title}\n  ${differences.join('\n  ')}\n`);
  }
  process.stdout.write(`${summary.passed} passed, ${summary.failed} failed\n`);
}

async function run(): Promise<number> {
  try {
    const options = readOptions();
    if (options === undefined) {
      process.stdout.write(USAGE);
      return 0;
    }
    const results = await play(options, options.files.map(loadScenarios));
    report(results, options.isJson);
    return results.length > 0 && results.every((result) => result.passed) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return USAGE_EXIT;
  }
}

process.exitCode = await run();
