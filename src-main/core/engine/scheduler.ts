import {
  isOverdue,
  itemOf,
  mayStart,
  mustWait,
  newPlan,
  nextSlot,
  notBeforeMs,
  planAt,
  remove,
  replan,
  runsOf,
  setHeld,
  someOverdue,
  type Item,
  type Plan,
  type SchedulerDeps,
} from './due-plan.ts';

export { notBeforeItsTimeMs, type SchedulerDeps } from './due-plan.ts';

const idleMs = 3_600_000;

export interface Scheduler {
  start(): void;
  /** Adds an id, or plans a known one anew; while it runs, its own cadence goes on. */
  plan(id: string, inMs: number): void;
  remove(id: string): void;
  /** Runs now, or joins the run under way; ignores lanes and holds, but not `notBeforeMs`. Resolves after that run. */
  runNow(id: string): Promise<void>;
  /** Held ids stay planned but do not start until released. */
  hold(ids: Iterable<string>): void;
  release(ids: Iterable<string>): void;
  suspend(): void;
  resume(): void;
  /** Stops for good; resolves when the last run is over. */
  stop(): Promise<void>;
  readonly missedSlots: number;
  /** Whether the slot of an id has passed without a run. */
  isOverdue(id: string): boolean;
  /**
   * Whether an id has been due without a finished run for as long as `limitMs` says; held ids do not count. A run is
   * begun also while it waits for a place in its lane.
   */
  someOverdue(limitMs: (id: string, isBegun: boolean) => number): boolean;
}

/** After a run that threw: a bug must not turn into a busy loop. */
const afterThrowMs = 60_000;
/** Of those that are due soon, not more than so many begin with one that is due: no burst comes of it. */
const mostEarly = 4;

/** One run and the plan for the next. `leave` gives the place in the lane back, where one was taken. */
async function runItem(
  plan: Plan,
  item: Item,
  slotMs: number,
  leave: (() => void) | null,
): Promise<void> {
  let delayMs = afterThrowMs;
  try {
    delayMs = await plan.deps.run(item.id);
  } catch (error) {
    plan.deps.log.error('scheduler.run-threw', {
      botId: item.id,
      error: error instanceof Error ? error.name : typeof error,
    });
  } finally {
    item.run = null;
  }
  try {
    if (plan.items.get(item.id) === item && !plan.stopped) {
      planAt(plan, item, nextSlot(plan, slotMs, delayMs));
    }
  } finally {
    leave?.();
  }
}

/** Starts an item whose lane has a place for it. */
function launch(plan: Plan, item: Item, key: string): void {
  const leave = (): void =>
    plan.lanes.leave(key, (next) => {
      const waited = next.queued;
      next.queued = false;
      const starts = waited && mayStart(plan, next) && !mustWait(plan, next);
      if (starts) {
        launch(plan, next, key);
      }
      return starts;
    });
  item.run = runItem(plan, item, item.dueMs, leave);
}

function begin(plan: Plan, item: Item): void {
  if (!mayStart(plan, item) || item.queued || mustWait(plan, item)) {
    return;
  }
  const lane = plan.deps.laneOf(item.id);
  if (plan.lanes.enter(lane, item)) {
    launch(plan, item, lane.key);
  } else {
    item.queued = true;
  }
}

/** Begins what is due; if anything was, also a few that are due soon. */
function startDue(plan: Plan): void {
  const { heap, items, deps } = plan;
  let left = 0;
  for (let top = heap.peek(); top !== undefined; top = heap.peek()) {
    const nowMs = deps.clock.monotonicMs();
    const item = items.get(top.id);
    const isDue = top.dueMs <= nowMs;
    if (!isDue && (left === 0 || item === undefined || item.soonMs > nowMs)) {
      return;
    }
    left = isDue ? mostEarly : left - 1;
    heap.pop();
    if (item !== undefined) {
      begin(plan, item);
    }
  }
}

async function loop(plan: Plan): Promise<void> {
  const { clock } = plan.deps;
  while (!plan.stopped) {
    plan.wake = new AbortController();
    plan.wakesAtMs = -Infinity;
    if (!plan.suspended) {
      startDue(plan);
    }
    const top = plan.suspended ? undefined : plan.heap.peek();
    const waitMs = top === undefined ? idleMs : Math.max(0, top.dueMs - clock.monotonicMs());
    plan.wakesAtMs = plan.suspended ? -Infinity : clock.monotonicMs() + waitMs;
    await clock.sleep(waitMs, plan.wake.signal);
  }
}

/**
 * Polls ids on their own cadence: never two runs of an id at once, next slot counted from the start of the last one,
 * slots that were missed are skipped and counted, and a run that throws does not end the loop. Times are monotonic,
 * so clock jumps move nothing.
 */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const plan = newPlan(deps);
  return {
    start: () => void loop(plan),
    plan(id, inMs) {
      const item = itemOf(plan, id);
      if (item.run === null && !item.queued) {
        planAt(plan, item, deps.clock.monotonicMs() + inMs);
      }
    },
    remove(id) {
      remove(plan, id);
      deps.planned(id, null);
    },
    runNow(id) {
      const item = plan.items.get(id);
      if (item === undefined || plan.stopped) {
        return Promise.resolve();
      }
      if (item.run === null && notBeforeMs(plan, id) > deps.clock.monotonicMs()) {
        return Promise.resolve();
      }
      item.queued = false;
      item.run ??= runItem(plan, item, deps.clock.monotonicMs(), null);
      return item.run;
    },
    hold: (ids) => setHeld(plan, ids, true),
    release: (ids) => setHeld(plan, ids, false),
    suspend() {
      plan.suspended = true;
      plan.wake.abort();
    },
    resume() {
      plan.suspended = false;
      for (const item of plan.items.values()) {
        replan(plan, item);
      }
      plan.wake.abort();
    },
    async stop() {
      plan.stopped = true;
      plan.wake.abort();
      await Promise.all(runsOf(plan));
    },
    get missedSlots() {
      return plan.missedSlots;
    },
    isOverdue: (id) => isOverdue(plan, id),
    someOverdue: (limitMs) => someOverdue(plan, limitMs),
  };
}
