import type { Cadence } from './cadence.ts';
import type { EngineCore } from './core.ts';
import type { Scheduler } from './scheduler.ts';

/** A check of its own may take this long (a request of 15 s, then getMe) without anything being wrong. */
const leastStallMs = 40_000;
/** A look that comes later than this was kept from coming: whoever was stopped, or waited for a disk, did not look. */
const lookWithinMs = 4000;

export interface StallWatch {
  /** A check is over. True = it had stalled, and goes on. */
  checked(): boolean;
  /** Checks are planned anew, after a pause, sleep, a lock or a cut: the silence before says nothing. */
  begunAnew(): void;
  /** Looks again, every 2 s. Answers when the last check was over where watching has stalled, whole wall ms; else null. */
  look(): number | null;
}

/**
 * Whether watching stands still (DSK-10). A check that was not even begun 40 s after its time, while none of any bot has
 * finished, is a scheduler that stands still, whatever the interval. One that was begun may wait for Telegram or for its
 * turn: it is overdue by its interval and by 40 s, and none of any bot has finished for two intervals. A cut-off fleet, a
 * pause and sleep are no stall: held and suspended checks are not overdue, and silence counts only while somebody looks.
 */
export function createStallWatch(deps: {
  readonly core: EngineCore;
  readonly cadence: Pick<Cadence, 'intervalMs'>;
  readonly scheduler: () => Pick<Scheduler, 'someOverdue'>;
}): StallWatch {
  const { core, cadence } = deps;
  const { clock } = core.deps;
  let checkedMs = clock.monotonicMs();
  let checkedAtMs = clock.nowMs();
  let lookedMs = checkedMs;
  let isStalled = false;

  const limitMs = (id: string, isBegun: boolean): number => {
    if (!isBegun) {
      return leastStallMs;
    }
    const entry = core.state.entries.get(id);
    const intervalMs = entry === undefined ? Infinity : cadence.intervalMs(entry);
    // An interval that is longer than half of the silence says nothing yet.
    const isTooSoon = 2 * intervalMs > clock.monotonicMs() - checkedMs;
    return isTooSoon ? Infinity : Math.max(intervalMs, leastStallMs);
  };
  return {
    checked() {
      checkedMs = clock.monotonicMs();
      checkedAtMs = clock.nowMs();
      const goesOn = isStalled;
      isStalled = false;
      return goesOn;
    },
    begunAnew() {
      checkedMs = clock.monotonicMs();
    },
    look() {
      const nowMs = clock.monotonicMs();
      const awayMs = nowMs - lookedMs - lookWithinMs;
      lookedMs = nowMs;
      if (awayMs > 0) {
        // A check may have ended meanwhile, before this look. What is overdue now is so because nobody was there.
        checkedMs = Math.min(nowMs, checkedMs + awayMs);
      } else {
        isStalled = nowMs - checkedMs >= leastStallMs && deps.scheduler().someOverdue(limitMs);
      }
      return isStalled ? Math.round(checkedAtMs) : null;
    },
  };
}
