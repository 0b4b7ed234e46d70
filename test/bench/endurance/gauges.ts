import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentiles } from '../statistics.ts';

const resolutionMs = 10;
const nanosecondsPerMs = 1e6;
/**
 * So many values stand for all of a stretch, each for as many of its ticks as any other. Few, because they are kept in the
 * process whose memory is read.
 */
const values = 200;

/** What was seen of the loop of this thread during a stretch. */
export interface LoopStretch {
  /** Delays, ms: evenly chosen ones of all, and the worst. */
  readonly delaysMs: readonly number[];
  /**
   * CPU of this thread from one turn of a timer to the next, ms, which no other program on the machine makes longer:
   * evenly chosen ones of all, and the worst. Waiting for the disk is not in it.
   */
  readonly workMs: readonly number[];
}

/** What the kernel counts for this thread, ms. */
function threadCpuMs(): number {
  const [nanoseconds] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
  return Number(nanoseconds) / nanosecondsPerMs;
}

/** Measures the loop from now on; what is answered ends it. The timer's own pause is no delay. */
export function watchLoop(): () => LoopStretch {
  const loop = monitorEventLoopDelay({ resolution: resolutionMs });
  const workMs: number[] = [];
  let beforeMs = threadCpuMs();
  const timer = setInterval(() => {
    const nowMs = threadCpuMs();
    workMs.push(nowMs - beforeMs);
    beforeMs = nowMs;
  }, resolutionMs);
  loop.enable();
  const delayMs = (nanoseconds: number): number =>
    Math.max(0, nanoseconds / nanosecondsPerMs - resolutionMs);
  return () => {
    loop.disable();
    clearInterval(timer);
    const even = Array.from({ length: values }, (_, index) =>
      delayMs(loop.percentile(((index + 0.5) * 100) / values)),
    );
    return { delaysMs: [...even, delayMs(loop.max)], workMs: evenlyOf(workMs) };
  };
}

/** As many of them as stand for a stretch, and the worst. */
export function evenlyOf(all: readonly number[]): readonly number[] {
  const sorted = all.toSorted((a, b) => a - b);
  return sorted.length <= values
    ? sorted
    : [
        ...Array.from(
          { length: values },
          (_, index) => sorted[Math.floor(((index + 0.5) * sorted.length) / values)] ?? 0,
        ),
        sorted.at(-1) ?? 0,
      ];
}

/** Stretches of about the same length, taken together. */
export const loopTogether = (stretches: readonly LoopStretch[]) => ({
  delay: percentiles(stretches.flatMap(({ delaysMs }) => delaysMs)),
  work: percentiles(stretches.flatMap(({ workMs }) => workMs)),
});

/** What a process holds after everything that can be collected was collected, MB. */
export interface Held {
  /** All of the process that lies in memory. */
  readonly rss: number;
  /** Objects of JavaScript. */
  readonly heap: number;
  /** What belongs to objects of JavaScript outside of their heap. */
  readonly external: number;
}

const megabyte = 1e6;

/** Threads of V8's own give the pages of what was collected back to the system, behind the collection. */
const givenBackWithinMs = 250;

/** To be asked in a process with `--expose-gc`. */
export async function readHeld(): Promise<Held> {
  const collect = globalThis.gc;
  if (collect === undefined) {
    throw new Error('a reading of the memory needs --expose-gc');
  }
  // What finalizers let go with the first one goes with the second.
  collect();
  collect();
  await sleep(givenBackWithinMs);
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss: rss / megabyte, heap: heapUsed / megabyte, external: external / megabyte };
}

/** By how much the last readings lie above the first ones, %; below zero where they fell. Medians of `of` each. */
export function growthPercent(readings: readonly number[], of: number): number {
  const middle = (some: readonly number[]): number => percentiles(some).p50;
  return 100 * (middle(readings.slice(-of)) / middle(readings.slice(0, of)) - 1);
}

/** The most that this process ever held, MB; `resourceUsage` would tell that of the one it was started by. */
export function peakMegabytes(): number {
  const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return (Number(kibibytes) * 1024) / megabyte;
}
