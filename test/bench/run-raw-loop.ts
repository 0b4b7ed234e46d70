import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { repoRoot } from '../../scripts/prepare/paths.ts';

const spread = z.object({ p50: z.number(), p99: z.number(), max: z.number() });
const reportSchema = z.object({
  checks: z.number(),
  perSecond: z.number(),
  /** Of one core. */
  cpuPercent: z.number(),
  latenessMs: spread,
  gapMs: spread,
});
/** What the bare loop says of itself at its end. */
export type RawLoopReport = z.infer<typeof reportSchema>;

/** Asks all bots at their interval with bare undici, in a process of its own, for a while. */
export async function runRawLoop(task: {
  readonly url: string;
  readonly tokens: readonly string[];
  readonly intervalMs: number;
  readonly forMs: number;
}): Promise<RawLoopReport> {
  const program = 'test/bench/baselines/raw-loop.mts';
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: repoRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    // One that ended early says why on its own error stream, and has no report.
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(task));
    return reportSchema.parse(JSON.parse(await text(child.stdout)));
  } finally {
    child.kill('SIGKILL');
  }
}
