import type { ElectronApplication } from 'playwright';
import * as z from 'zod';

export interface LoopGaps {
  /** Ends the measuring. `worstMs` is how long main's loop was held up at the longest, beyond what held up everybody. */
  stop(): Promise<{ readonly worstMs: number; readonly rawMs: number; readonly ticks: number }>;
}

/** A stretch in which a timer of 10 ms did not fire, wall ms. */
interface Gap {
  readonly fromMs: number;
  readonly toMs: number;
}
const everyMs = 10;
/** Shorter ones are timers being timers. */
const countedMs = 20;
const gapsSchema = z.object({
  ticks: z.number(),
  gaps: z.array(z.object({ fromMs: z.number(), toMs: z.number() })),
});

/** What of a gap is not also a gap of ours: a machine that is busy holds up every process. */
function ownMs(gap: Gap, ours: readonly Gap[]): number {
  const shared = ours.map(
    (other) => Math.min(gap.toMs, other.toMs) - Math.max(gap.fromMs, other.fromMs),
  );
  return gap.toMs - gap.fromMs - everyMs - Math.max(0, ...shared);
}

/**
 * Measures gaps of main's event loop, inside main, from now on. The same timer runs here: a stretch in which neither
 * process ran is the machine's and is not counted.
 */
export async function measureLoop(electron: ElectronApplication): Promise<LoopGaps> {
  await electron.evaluate(
    (_electron, { every, counted }) => {
      const state: { ticks: number; gaps: { fromMs: number; toMs: number }[] } = {
        ticks: 0,
        gaps: [],
      };
      let lastMs = Date.now();
      setInterval(() => {
        const nowMs = Date.now();
        state.ticks += 1;
        if (nowMs - lastMs >= counted) {
          state.gaps.push({ fromMs: lastMs, toMs: nowMs });
        }
        lastMs = nowMs;
      }, every);
      Reflect.set(globalThis, 'loopGaps', state);
    },
    { every: everyMs, counted: countedMs },
  );
  const ours: Gap[] = [];
  let lastMs = Date.now();
  const timer = setInterval(() => {
    const nowMs = Date.now();
    if (nowMs - lastMs >= countedMs) {
      ours.push({ fromMs: lastMs, toMs: nowMs });
    }
    lastMs = nowMs;
  }, everyMs);
  return {
    async stop() {
      const answer = await electron.evaluate((): unknown => Reflect.get(globalThis, 'loopGaps'));
      clearInterval(timer);
      const { gaps, ticks } = gapsSchema.parse(answer);
      return {
        ticks,
        worstMs: Math.max(0, ...gaps.map((gap) => ownMs(gap, ours))),
        rawMs: Math.max(0, ...gaps.map(({ fromMs, toMs }) => toMs - fromMs - everyMs)),
      };
    },
  };
}
