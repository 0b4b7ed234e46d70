import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repoRoot } from '../../scripts/prepare/paths.ts';
import { buildProgram } from '../support/built-program.ts';
import { appRuntime } from './app-runtime.ts';
import { idsOf, makeBigHistory, tokenOf } from './big-history.ts';
import { warmHours } from './endurance/day.ts';
import { enduranceForm, wholeDay, type EnduranceOptions } from './endurance/form.ts';
import { growthPercent } from './endurance/gauges.ts';
import { startFleetServer, type FleetServer } from './endurance/server-process.ts';
import {
  dayReportSchema,
  paceReportSchema,
  type DayReport,
  type EngineTask,
  type PaceReport,
} from './endurance/tasks.ts';
import { figure, type Figure } from './figures.ts';
import { processCpuMs } from './process-use.ts';
import { runBenchProgram } from './run-bench-program.ts';
import { runRawLoop, type RawLoopReport } from './run-raw-loop.ts';

/** Midnight: days of the past are whole. */
const startMs = Date.UTC(2026, 5, 1);
const { bots, intervalSeconds } = wholeDay;
const intervalMs = intervalSeconds * 1000;
const quickLoopMs = 8000;
const paceLoopMs = 10_000;
/** So many readings stand for the beginning and so many for the end. */
const readingsOfAnEnd = 4;

interface Programs {
  readonly day: string;
  readonly pace: string;
  readonly storeThread: string;
}

/**
 * A day of 3,000 bots at five minutes, with the usual trouble and a past of 400 days, in a few minutes: the real engine,
 * store and client in a process of their own, its clock moved through the time port as fast as it can follow; the
 * simulator in another process. Its data lie in memory where there is such a place: 43,200 syncs of a disk take as long as
 * the disk likes. Then the same from the disk at the pace of the clock, when the work of a new day is due. Held against
 * bare undici that asks the same server as often. Loop gaps: DUR-10, DUR-17; memory and processor time: DSK-09.
 */
export async function benchEndurance(options: EnduranceOptions): Promise<unknown> {
  const folders = makeFolders();
  const [folder, quick] = folders;
  let server: FleetServer | null = null;
  try {
    const programs = await build();
    const timeSocket = path.join(folder, 'time.sock');
    server = await startFleetServer({ telegramIds: idsOf(bots), startMs, timeSocket });
    const common = { startMs, timeSocket, intervalSeconds, storeThread: programs.storeThread };
    const history = { telegramIds: idsOf(bots), apiRoot: server.url, nowMs: startMs, intervalMs };
    makeBigHistory(path.join(folder, 'data'), history);
    cpSync(path.join(folder, 'data'), path.join(quick, 'data'), { recursive: true });
    const pace = paceReportSchema.parse(
      await runProgram(programs.pace, {
        ...common,
        ...placesIn(folder),
        hours: 24,
        heapFolder: null,
      }),
    );
    const serverMs = processCpuMs(server.pid);
    const day = dayReportSchema.parse(
      await runProgram(programs.day, { ...common, ...placesIn(quick), ...options }),
    );
    const serverCpuSeconds = (processCpuMs(server.pid) - serverMs) / 1000;
    const raw = await bareLoops(server.url, day);
    return {
      ...options,
      bots,
      figures: figures(options.hours, { day, pace }, raw),
      day,
      pace,
      rawUndici: raw,
      serverCpuSeconds,
    };
  } finally {
    await server?.close();
    folders.forEach((one) => rmSync(one, { recursive: true, force: true }));
  }
}

/** One on the disk of the checkout, one in memory where the system has a place there. */
function makeFolders(): readonly [string, string] {
  const out = path.join(repoRoot, 'out');
  mkdirSync(out, { recursive: true });
  const memory = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const make = (parent: string): string => mkdtempSync(path.join(parent, 'bench-endurance-'));
  return [make(out), make(memory)];
}

const placesIn = (folder: string) => ({
  folder: path.join(folder, 'data'),
  logFolder: path.join(folder, 'logs'),
});

async function build(): Promise<Programs> {
  return {
    day: await buildProgram('test/bench/endurance/day-program.ts'),
    pace: await buildProgram('test/bench/endurance/pace-program.ts'),
    storeThread: await buildProgram('src-main/store-worker.ts'),
  };
}

const runProgram = async (program: string, task: EngineTask): Promise<unknown> =>
  await runBenchProgram(['--expose-gc', program], task, appRuntime());

interface BareLoops {
  /** As many requests a second as the engine made in its quick day. */
  readonly quick: RawLoopReport;
  /** The same bots at their interval. */
  readonly atPace: RawLoopReport;
}

async function bareLoops(url: string, { requests, seconds }: DayReport): Promise<BareLoops> {
  const tokens = idsOf(bots).map((id) => tokenOf(String(id)));
  const runtime = appRuntime();
  const quickMs = (1000 * bots * seconds) / requests;
  return {
    quick: await runRawLoop({ url, tokens, intervalMs: quickMs, forMs: quickLoopMs }, runtime),
    atPace: await runRawLoop(
      { url, tokens, intervalMs, forMs: paceLoopMs, watchesLoop: false },
      runtime,
    ),
  };
}

/** By how much the memory rose from the hours after warming up to the last ones, %. */
function growth(day: DayReport, part: 'rss' | 'heap'): number {
  const readings = day.held.slice(warmHours - 1).map((held) => held[part]);
  return growthPercent(readings, Math.min(readingsOfAnEnd, readings.length));
}

function figures(
  hours: number,
  { day, pace }: { readonly day: DayReport; readonly pace: PaceReport },
  { quick, atPace }: BareLoops,
): readonly Figure[] {
  const form = enduranceForm(hours);
  const bare = (value: number): Figure['baseline'] => ({ name: 'bare undici loop', value });
  const still = (value: number): Figure['baseline'] => ({ name: 'polling alone', value });
  const { rest, atOnce, backup } = pace;
  const { early, late } = quick.heldMegabytes;
  const cpuOfADay = (100 * day.cpuSeconds) / (hours * 3600);
  return [
    figure(`${form}: memory growth`, [growth(day, 'rss'), '%'], bare(100 * (late / early - 1))),
    figure(`${form}: heap growth`, [growth(day, 'heap'), '%']),
    figure(
      `${form}: whole process at its peak`,
      [Math.max(day.peakMegabytes, pace.peakMegabytes), 'MB'],
      bare(quick.peakMegabytes),
    ),
    figure(`${form}: loop gap p99`, [day.loop.delay.p99, 'ms'], bare(quick.gapMs.p99)),
    figure(`${form}: loop gap, worst`, [day.loop.delay.max, 'ms'], bare(quick.gapMs.max)),
    figure(
      `${form}: all at once, loop gap p99`,
      [atOnce.loop.delay.p99, 'ms'],
      still(rest.loop.delay.p99),
    ),
    figure(
      `${form}: all at once, loop gap, worst`,
      [atOnce.loop.delay.max, 'ms'],
      still(rest.loop.delay.max),
    ),
    figure(
      `${form}: a backup, loop gap, worst`,
      [backup.loop.delay.max, 'ms'],
      still(rest.loop.delay.max),
    ),
    figure(`${form}: size of that backup`, [backup.megabytes, 'MB']),
    figure(`${form}: most work without a turn`, [day.loop.work.max, 'ms of CPU']),
    figure(`${form}: all at once, most work without a turn`, [atOnce.loop.work.max, 'ms of CPU']),
    figure(`${form}: CPU at rest`, [rest.cpuPercent, '% of a core'], bare(atPace.cpuPercent)),
    figure(`${form}: CPU of the quick day`, [cpuOfADay, '% of a core']),
    figure(`${form}: write-ahead log, largest`, [day.walMebibytes, 'MiB']),
  ];
}
