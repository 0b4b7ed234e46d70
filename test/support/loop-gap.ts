import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long the loop of this thread stood still at most while something ran, ms of real time. */
export async function loopGapDuring(run: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await sleep(5);
  await run();
  await sleep(5);
  delay.disable();
  return delay.max / 1e6;
}
