import * as z from 'zod';
import { runBenchProgram, type BenchRuntime } from './run-bench-program.ts';

const spread = z.object({ p50: z.number(), p99: z.number(), max: z.number() });
const reportSchema = z.object({
  checks: z.number(),
  perSecond: z.number(),
  /** Of one core. */
  cpuPercent: z.number(),
  latenessMs: spread,
  gapMs: spread,
  /** After collections, MB: when a tenth of the time was over, and at the end. */
  heldMegabytes: z.object({ early: z.number(), late: z.number() }),
  /** The most that the process ever held. */
  peakMegabytes: z.number(),
});
/** What the bare loop says of itself at its end. */
export type RawLoopReport = z.infer<typeof reportSchema>;

/** Asks all bots at their interval with bare undici, in a process of its own, for a while. */
export async function runRawLoop(
  task: {
    readonly url: string;
    readonly tokens: readonly string[];
    readonly intervalMs: number;
    readonly forMs: number;
    /** The timer that measures the gaps has its own price; without it there are none. */
    readonly watchesLoop?: boolean;
  },
  runtime?: BenchRuntime,
): Promise<RawLoopReport> {
  const program = 'test/bench/baselines/raw-loop.mts';
  const command = ['--expose-gc', '--import', 'tsx', program];
  return reportSchema.parse(await runBenchProgram(command, task, runtime));
}
