/** Real-time limits of many calls at once, at the price of one timer for all of them. */
import { createLinkedList, type LinkedList } from '../linked-list.ts';
import { systemClock } from '../time/system-clock.ts';

export interface Deadlines {
  /** Calls back once after `afterMs` real milliseconds, unless the returned undo is called before. */
  add(afterMs: number, callback: () => void): () => void;
}

interface Waiting {
  readonly dueMs: number;
  readonly callback: () => void;
}

/** Calls with the same limit fall due in the order they came in, so only the first one needs a timer. */
interface Line {
  readonly waiting: LinkedList<Waiting>;
  /** Kept so that a timer under way is not collected; null when none is. */
  timer: AbortSignal | null;
}

/**
 * Lines of waiting calls, one line per limit. A timer is left running when its call ends early and looks for the next
 * one when it fires: almost all calls end early, and setting and clearing a timer for each cost more than the call's
 * parsing. The timers never keep the process alive.
 */
export function createDeadlines(): Deadlines {
  const lines = new Map<number, Line>();
  return {
    add(afterMs, callback) {
      const line = lineOf(lines, afterMs);
      const { waiting } = line;
      const link = waiting.add({ dueMs: systemClock.monotonicMs() + afterMs, callback });
      if (line.timer === null) {
        arm(line, afterMs);
      }
      return () => void waiting.remove(link);
    },
  };
}

function lineOf(lines: Map<number, Line>, afterMs: number): Line {
  const known = lines.get(afterMs);
  if (known !== undefined) {
    return known;
  }
  const made: Line = { waiting: createLinkedList(), timer: null };
  lines.set(afterMs, made);
  return made;
}

function arm(line: Line, afterMs: number): void {
  const timer = AbortSignal.timeout(Math.max(1, Math.ceil(afterMs)));
  timer.addEventListener('abort', () => fire(line), { once: true });
  line.timer = timer;
}

function fire(line: Line): void {
  line.timer = null;
  const nowMs = systemClock.monotonicMs();
  // Those that come in meanwhile are not due yet. One callback may call off another, which is then gone from the line.
  for (let link = line.waiting.first(); link !== null; link = line.waiting.first()) {
    const { dueMs, callback } = link.value;
    if (dueMs > nowMs) {
      break;
    }
    line.waiting.remove(link);
    callback();
  }
  const next = line.waiting.first();
  if (next !== null && line.timer === null) {
    arm(line, next.value.dueMs - nowMs);
  }
}
