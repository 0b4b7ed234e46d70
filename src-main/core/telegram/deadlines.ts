/** Real-time limits of many calls at once, at the price of one timer for all of them. */
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
  readonly waiting: Set<Waiting>;
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
      const line = lines.get(afterMs) ?? { waiting: new Set(), timer: null };
      lines.set(afterMs, line);
      const entry = { dueMs: systemClock.monotonicMs() + afterMs, callback };
      line.waiting.add(entry);
      if (line.timer === null) {
        arm(line, afterMs);
      }
      return () => void line.waiting.delete(entry);
    },
  };
}

function arm(line: Line, afterMs: number): void {
  const timer = AbortSignal.timeout(Math.max(1, Math.ceil(afterMs)));
  timer.addEventListener('abort', () => fire(line), { once: true });
  line.timer = timer;
}

function fire(line: Line): void {
  line.timer = null;
  const nowMs = systemClock.monotonicMs();
  const due: Waiting[] = [];
  for (const entry of line.waiting) {
    if (entry.dueMs > nowMs) {
      arm(line, entry.dueMs - nowMs);
      break;
    }
    due.push(entry);
  }
  for (const entry of due) {
    // One callback may have called off another.
    if (line.waiting.delete(entry)) {
      entry.callback();
    }
  }
}
