import type { WorkerLoad } from './worker-port.ts';

/** Looks at a worker come this often, ms; each is cheap and wakes only the one who looks. */
export const lookEveryMs = 750;
/**
 * From this share of a core on silence is a thread that computes without end; below it waits for a disk. Low, because on
 * a busy computer a thread that computes does not get more.
 */
const busyShare = 0.1;
/**
 * Silent looks after which a computing thread is given up. The longest honest work of the engine in one piece takes a
 * fraction of the 2.25 s that are always granted; the end comes 3 s after the last sign of life at the latest.
 */
const busyLooks = 3;
/** A thread that waits for its disk is left alone for half a minute: ending it would only make it wait once more. */
const waitingLooks = 40;
/** Opening the data may mean to bring it into a new form, which is one long piece of work: ten minutes. */
const startingLooks = 800;

/** What was seen of a worker up to now. */
export interface Silence {
  readonly load: WorkerLoad;
  readonly atMs: number;
  /** Looks in a row without a sign of life, and how many of them found the processor busy. */
  readonly looks: number;
  readonly busy: number;
}

export function beginSilence(load: WorkerLoad, atMs: number): Silence {
  return { load, atMs, looks: 0, busy: 0 };
}

/**
 * One more look. A loop that waited, or a worker that was heard, lives. Silence is counted in looks, not in time: while the
 * computer sleeps, or this process gets no time, nobody looks, so waking up is no alarm. Pure.
 */
export function lookAgain(
  before: Silence,
  now: { readonly load: WorkerLoad; readonly atMs: number; readonly wasHeard: boolean },
): Silence {
  const { atMs, load } = now;
  if (now.wasHeard || load.idleMs > before.load.idleMs) {
    return beginSilence(load, atMs);
  }
  const share = (load.cpuMs - before.load.cpuMs) / Math.max(1, atMs - before.atMs);
  return {
    load,
    atMs,
    looks: before.looks + 1,
    busy: before.busy + (share >= busyShare ? 1 : 0),
  };
}

/**
 * Whether the worker is given up. Each time it happened lately doubles the patience: a computer on which the engine
 * honestly needs that long must not lose it for ever. Pure.
 */
export function isHung(
  silence: Silence,
  life: { readonly isStarting: boolean; readonly hungLately: number },
): boolean {
  if (life.isStarting) {
    return silence.looks >= startingLooks;
  }
  const patience = 2 ** life.hungLately;
  return (
    silence.busy >= busyLooks * patience ||
    silence.looks >= Math.max(waitingLooks, busyLooks * patience)
  );
}
