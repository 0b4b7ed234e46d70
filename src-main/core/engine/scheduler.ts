import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { createDueHeap, type DueHeap } from './due-heap.ts';
import { createLanes, type Lane } from './lanes.ts';

export interface SchedulerDeps {
  readonly clock: Clock;
  readonly log: Logger;
  /** One run; answers after how many ms (from the start of its slot) the next is due. */
  readonly run: (id: string) => Promise<number>;
  readonly laneOf: (id: string) => Lane;
  /** Told whenever the next due time of an id changes, in ms from now; null = not planned. */
  readonly planned: (id: string, inMs: number | null) => void;
  /** Monotonic ms before which an id must not run, whatever is planned or asked (Telegram's retry_after). */
  readonly notBeforeMs?: (id: string) => number;
}

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

interface Item {
  readonly id: string;
  /** Monotonic ms. */
  dueMs: number;
  /** Monotonic ms from which it may begin together with one that is due. */
  soonMs: number;
  held: boolean;
  queued: boolean;
  run: Promise<void> | null;
}

/** After a run that threw: a bug must not turn into a busy loop. */
const afterThrowMs = 60_000;
const idleMs = 3_600_000;
/**
 * Checks that are due soon begin with one that is due now: waking up costs more than asking a bot (docs/performance.md, At
 * rest). So much earlier at most, and never by more than a twentieth of the wait.
 */
const mostEarlyMs = 1000;
const earlyShare = 1 / 20;
/** The wait to plan, ms, for what must not begin before so many ms are over, not even with others. */
export function notBeforeItsTimeMs(inMs: number): number {
  return Math.ceil(Math.min(inMs + mostEarlyMs, inMs / (1 - earlyShare)));
}

/** Not more than so many of them at once, so that no burst comes of it. */
const mostEarly = 4;

interface Plan {
  readonly deps: SchedulerDeps;
  readonly items: Map<string, Item>;
  readonly heap: DueHeap;
  readonly lanes: ReturnType<typeof createLanes<Item>>;
  /** Runs of ids that were removed meanwhile; those of the others are found at their items. */
  readonly orphans: Set<Promise<void>>;
  wake: AbortController;
  /** Monotonic ms at which the loop looks by itself: only what is due before needs to wake it. */
  wakesAtMs: number;
  suspended: boolean;
  stopped: boolean;
  missedSlots: number;
}

const notBeforeMs = (plan: Plan, id: string): number =>
  plan.deps.notBeforeMs?.(id) ?? Number.NEGATIVE_INFINITY;

function planAt(plan: Plan, item: Item, wantedMs: number): void {
  const dueMs = Math.max(wantedMs, notBeforeMs(plan, item.id));
  const inMs = dueMs - plan.deps.clock.monotonicMs();
  item.dueMs = dueMs;
  item.soonMs = dueMs - Math.min(mostEarlyMs, inMs * earlyShare);
  plan.deps.planned(item.id, inMs);
  plan.heap.set(item.id, dueMs);
  if (dueMs < plan.wakesAtMs) {
    plan.wake.abort();
  }
}

/** The first slot of the cadence that is still ahead; those that were missed are skipped and counted. */
function nextSlot(plan: Plan, slotMs: number, delayMs: number): number {
  const nowMs = plan.deps.clock.monotonicMs();
  const nextMs = slotMs + delayMs;
  if (nextMs >= nowMs || delayMs <= 0) {
    return Math.max(nextMs, nowMs);
  }
  const missed = Math.ceil((nowMs - nextMs) / delayMs);
  plan.missedSlots += missed;
  return nextMs + missed * delayMs;
}

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

function mayStart(plan: Plan, item: Item): boolean {
  return (
    !plan.stopped &&
    !plan.suspended &&
    !item.held &&
    item.run === null &&
    plan.items.get(item.id) === item
  );
}

/** The wait grew after the item was planned or queued: it is planned again for its end. */
function mustWait(plan: Plan, item: Item): boolean {
  const waits = notBeforeMs(plan, item.id) > plan.deps.clock.monotonicMs();
  if (waits) {
    planAt(plan, item, item.dueMs);
  }
  return waits;
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

/** Plans what is overdue again, so that the loop sees it. */
function replan(plan: Plan, item: Item): void {
  if (item.run === null && !item.queued) {
    planAt(plan, item, Math.max(item.dueMs, plan.deps.clock.monotonicMs()));
  }
}

function itemOf(plan: Plan, id: string): Item {
  const known = plan.items.get(id);
  if (known !== undefined) {
    return known;
  }
  const item: Item = { id, dueMs: 0, soonMs: 0, held: false, queued: false, run: null };
  plan.items.set(id, item);
  return item;
}

function remove(plan: Plan, id: string): void {
  const run = plan.items.get(id)?.run ?? null;
  plan.items.delete(id);
  plan.heap.remove(id);
  if (run !== null) {
    plan.orphans.add(run);
    void run.finally(() => plan.orphans.delete(run));
  }
}

function runsOf(plan: Plan): readonly Promise<void>[] {
  const running = [...plan.items.values()].flatMap(({ run }) => (run === null ? [] : [run]));
  return [...running, ...plan.orphans];
}

function someOverdue(plan: Plan, limitMs: (id: string, isBegun: boolean) => number): boolean {
  if (plan.suspended || plan.stopped) {
    return false;
  }
  const nowMs = plan.deps.clock.monotonicMs();
  for (const { id, dueMs, held, queued, run } of plan.items.values()) {
    const isBegun = queued || run !== null;
    if (!held && nowMs > dueMs && nowMs - dueMs >= limitMs(id, isBegun)) {
      return true;
    }
  }
  return false;
}

function setHeld(plan: Plan, ids: Iterable<string>, held: boolean): void {
  for (const id of ids) {
    const item = plan.items.get(id);
    if (item !== undefined && item.held !== held) {
      item.held = held;
      if (!held) {
        replan(plan, item);
      }
    }
  }
}

function isOverdue(plan: Plan, id: string): boolean {
  const item = plan.items.get(id);
  return item !== undefined && item.run === null && item.dueMs <= plan.deps.clock.monotonicMs();
}

const newPlan = (deps: SchedulerDeps): Plan => ({
  deps,
  items: new Map(),
  heap: createDueHeap(),
  lanes: createLanes<Item>(),
  orphans: new Set(),
  wake: new AbortController(),
  wakesAtMs: -Infinity,
  suspended: false,
  stopped: false,
  missedSlots: 0,
});

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
