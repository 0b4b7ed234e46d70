import { readFileSync } from 'node:fs';
import os from 'node:os';
import * as z from 'zod';
import { figuresOf } from './adapters.ts';
import { readArguments, type BenchArguments } from './arguments.ts';
import { benchCommit } from './commit.ts';
import { benchDetect } from './detect.ts';
import { benchEndurance } from './endurance.ts';
import { hasGaps, judge } from './goals.ts';
import { benchIdle } from './idle.ts';
import { benchList } from './list.ts';
import { benchPoll } from './poll.ts';
import { benchRescue } from './rescue.ts';
import { benchScale } from './scale.ts';
import { benchSize } from './size.ts';
import { benchStart } from './start.ts';
import { benchStorm } from './storm.ts';
import { table } from './table.ts';

type Bench = (given: BenchArguments) => Promise<unknown>;

const benches: Readonly<Record<string, Bench>> = {
  start: benchStart,
  idle: benchIdle,
  poll: benchPoll,
  scale: ({ scale }) => benchScale(scale),
  endurance: ({ endurance }) => benchEndurance(endurance),
  commit: benchCommit,
  storm: benchStorm,
  size: benchSize,
  detect: benchDetect,
  list: benchList,
  rescue: benchRescue,
};
const all = Object.keys(benches);
/** Exit codes: bad usage as sysexits has it; a figure that ought to be there is not. */
const usage = 64;
const gaps = 1;

const usageText = `usage: npm run bench -- [NAME…] [--goals] [--from FILE]… [--bots N] [--minutes N] [--profile FILE]
                            [--hours N] [--heap FOLDER]

  NAME         ${all.join(', ')}; all when neither a name nor a file is given
  --goals      hold the figures against the goals; ends with 1 when one is missing (not when a goal is missed)
  --from FILE  take the figures of what does not run now from the JSON of an earlier run
  --bots N, --minutes N   a smaller scale than 10,000 bots for 10 minutes
  --profile FILE          a CPU profile of the engine's thread in scale
  --hours N               another endurance than 24 hours; shorter ones do not answer for the goals
  --heap FOLDER           heap snapshots of the engine in endurance, after warming up and at the end
`;

type Results = Record<string, unknown>;
/** How long each of them took, by its name. */
const seconds: Record<string, number> = {};

function read(): BenchArguments {
  try {
    const given = readArguments(process.argv.slice(2));
    const unknown = given.names.filter((name) => !Object.hasOwn(benches, name));
    if (unknown.length > 0) {
      throw new TypeError(`no such bench: ${unknown.join(', ')}`);
    }
    return given;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usageText}`);
    process.exit(usage);
  }
}

function earlier(files: readonly string[]): Results {
  const entries = files.flatMap((file) => {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Object.entries(z.record(z.string(), z.unknown()).parse(content));
  });
  return Object.fromEntries(entries.filter(([name]) => all.includes(name)));
}

/** A bench that fails must not take the figures of the others with it. */
async function attempt(bench: () => Promise<unknown>): Promise<unknown> {
  try {
    return await bench();
  } catch (error) {
    console.error(error);
    process.exitCode = gaps;
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

async function run(given: BenchArguments): Promise<Results> {
  const results = earlier(given.from);
  const isWhole = given.names.length === 0 && given.from.length === 0;
  const names = isWhole ? all : given.names;
  for (const name of names) {
    console.error(`bench ${name} …`);
    const startMs = performance.now();
    results[name] = await attempt(async () => await benches[name]?.(given));
    seconds[name] = Math.round((performance.now() - startMs) / 1000);
    console.error(`${name} took ${seconds[name]} s`);
  }
  return results;
}

const given = read();
const load = os.loadavg();
const results = await run(given);
const figures = all.flatMap((name) => figuresOf(name, results[name]));
const judged = given.goals ? judge(figures) : judge(figures, {});
console.error(`\n${table(judged)}\n`);
const about = { node: process.version, atMs: Date.now(), cpus: os.cpus().length, load, seconds };
const told = given.goals ? { figures, goals: judged } : { figures };
process.stdout.write(`${JSON.stringify({ ...about, ...results, ...told }, null, 2)}\n`, () =>
  process.exit(given.goals && hasGaps(judged) ? gaps : process.exitCode),
);
