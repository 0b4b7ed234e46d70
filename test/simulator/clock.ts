/** Time as the simulator sees it. One clock drives deadlines and the dates it reports. */
export interface SimClock {
  /** Milliseconds since the Unix epoch. */
  readonly nowMs: () => number;
  /** Runs `run` once after `delayMs`; the returned function cancels it. */
  readonly schedule: (delayMs: number, run: () => void) => () => void;
}

/** A clock that only moves when told to, so that days pass in a test within milliseconds. */
export interface ManualSimClock extends SimClock {
  /** Moves time forward by `ms`, running everything that falls due, in order. */
  readonly advance: (ms: number) => void;
}

/** The operating system's clock. Its timers never keep the process alive. */
export function createRealClock(): SimClock {
  return {
    nowMs: () => Date.now(),
    schedule: (delayMs, run) => {
      if (delayMs <= 0) {
        // a timer would be a millisecond late, and such delays add up over a chain of retries
        const soon = setImmediate(run);
        return () => clearImmediate(soon);
      }
      const timer = setTimeout(run, Math.max(0, Math.min(delayMs, 2 ** 31 - 1)));
      timer.unref();
      return () => clearTimeout(timer);
    },
  };
}

interface Entry {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
}

const RUNAWAY_LIMIT = 5_000_000;

/** A manual clock that starts at `startMs` (Unix milliseconds). Throws when timers breed without end. */
export function createManualSimClock(startMs: number): ManualSimClock {
  let nowMs = startMs;
  let order = 0;
  const entries = new Set<Entry>();
  const nextDue = (limitMs: number): Entry | undefined => {
    let best: Entry | undefined;
    for (const entry of entries) {
      if (entry.atMs > limitMs) {
        continue;
      }
      if (
        best === undefined ||
        entry.atMs < best.atMs ||
        (entry.atMs === best.atMs && entry.order < best.order)
      ) {
        best = entry;
      }
    }
    return best;
  };
  return {
    nowMs: () => nowMs,
    schedule: (delayMs, run) => {
      order += 1;
      const entry: Entry = { atMs: nowMs + Math.max(0, delayMs), order, run };
      entries.add(entry);
      return () => {
        entries.delete(entry);
      };
    },
    advance: (ms) => {
      const targetMs = nowMs + ms;
      let count = 0;
      for (let due = nextDue(targetMs); due !== undefined; due = nextDue(targetMs)) {
        count += 1;
        if (count > RUNAWAY_LIMIT) {
          throw new Error('the simulator clock runs away');
        }
        entries.delete(due);
        nowMs = Math.max(nowMs, due.atMs);
        due.run();
      }
      nowMs = targetMs;
    },
  };
}
