import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { createDueHeap } from './due-heap.ts';

/** A share of the concurrency: at most `limit` runs of this key at once. */
export interface Lane {
  readonly key: string;
  readonly limit: number;
}

export interface SchedulerDeps {
  readonly clock: Clock;
  readonly log: Logger;
  /** One run; answers after how many ms (from the start of its slot) the next is due. */
  readonly run: (id: string) => Promise<number>;
  readonly laneOf: (id: string) => Lane;
  /** Told whenever the next due time of an id changes, in ms from now; null = not planned. */
  readonly planned: (id: string, inMs: number | null) => void;
}

export interface Scheduler {
  start(): void;
  /** Adds an id, or plans a known one anew; an overdue id runs at once. */
  plan(id: string, inMs: number): void;
  remove(id: string): void;
  /** Runs now, or joins the run under way; ignores lanes and holds. Resolves when that run is over. */
  runNow(id: string): Promise<void>;
  /** Held ids stay planned but do not start until released. */
  hold(ids: Iterable<string>): void;
  release(ids: Iterable<string>): void;
  suspend(): void;
  resume(): void;
  /** Stops for good; resolves when the last run is over. */
  stop(): Promise<void>;
  readonly missedSlots: number;
  readonly running: number;
}

interface Item {
  readonly id: string;
  dueMs: number;
  version: number;
  held: boolean;
  queued: boolean;
  run: Promise<void> | null;
}

/** After a run that threw: a bug must not turn into a busy loop. */
const afterThrowMs = 60_000;
const idleMs = 3_600_000;

/**
 * Polls ids on their own cadence: never two runs of an id at once, next slot counted from the start of the last one,
 * slots that were missed are skipped and counted, and a run that throws does not end the loop. Times are monotonic,
 * so clock jumps move nothing.
 */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const { clock, log } = deps;
  const items = new Map<string, Item>();
  const heap = createDueHeap();
  const lanes = new Map<string, { active: number; readonly queue: Item[] }>();
  const runs = new Set<Promise<void>>();
  let wake = new AbortController();
  let started = false;
  let suspended = false;
  let stopped = false;
  let missedSlots = 0;
  let running = 0;

  const laneState = (key: string): { active: number; readonly queue: Item[] } => {
    const known = lanes.get(key);
    if (known !== undefined) {
      return known;
    }
    const fresh = { active: 0, queue: [] };
    lanes.set(key, fresh);
    return fresh;
  };

  const push = (item: Item): void => {
    item.version += 1;
    heap.push({ id: item.id, dueMs: item.dueMs, version: item.version });
    if (heap.peek()?.id === item.id) {
      wake.abort();
    }
  };

  const planAt = (item: Item, dueMs: number): void => {
    item.dueMs = dueMs;
    deps.planned(item.id, dueMs - clock.monotonicMs());
    push(item);
  };

  /** The first slot of the cadence that is still ahead. */
  const nextSlot = (slotMs: number, delayMs: number): number => {
    const nowMs = clock.monotonicMs();
    const nextMs = slotMs + delayMs;
    if (nextMs >= nowMs || delayMs <= 0) {
      return Math.max(nextMs, nowMs);
    }
    const missed = Math.ceil((nowMs - nextMs) / delayMs);
    missedSlots += missed;
    return nextMs + missed * delayMs;
  };

  const runItem = async (item: Item, slotMs: number): Promise<void> => {
    let delayMs = afterThrowMs;
    running += 1;
    try {
      delayMs = await deps.run(item.id);
    } catch (error) {
      log.error('scheduler.run-threw', {
        botId: item.id,
        error: error instanceof Error ? error.name : typeof error,
      });
    } finally {
      running -= 1;
      item.run = null;
    }
    if (items.get(item.id) === item && !stopped) {
      planAt(item, nextSlot(slotMs, delayMs));
    }
  };

  const leaveLane = (key: string): void => {
    const lane = laneState(key);
    lane.active -= 1;
    for (let next = lane.queue.shift(); next !== undefined; next = lane.queue.shift()) {
      const waited = next.queued;
      next.queued = false;
      if (waited && mayStart(next)) {
        enterLane(next, key);
        return;
      }
    }
  };

  const track = (run: Promise<void>): Promise<void> => {
    runs.add(run);
    void run.finally(() => runs.delete(run));
    return run;
  };

  const enterLane = (item: Item, key: string): void => {
    laneState(key).active += 1;
    item.run = track(runItem(item, item.dueMs).finally(() => leaveLane(key)));
  };

  const mayStart = (item: Item): boolean =>
    !stopped && !suspended && !item.held && item.run === null && items.get(item.id) === item;

  const begin = (item: Item): void => {
    if (!mayStart(item) || item.queued) {
      return;
    }
    const { key, limit } = deps.laneOf(item.id);
    const lane = laneState(key);
    if (lane.active >= limit) {
      item.queued = true;
      lane.queue.push(item);
      return;
    }
    enterLane(item, key);
  };

  const startDue = (): void => {
    for (let top = heap.peek(); top !== undefined; top = heap.peek()) {
      const item = items.get(top.id);
      if (item === undefined || item.version !== top.version) {
        heap.pop();
        continue;
      }
      if (top.dueMs > clock.monotonicMs()) {
        return;
      }
      heap.pop();
      begin(item);
    }
  };

  const loop = async (): Promise<void> => {
    while (!stopped) {
      wake = new AbortController();
      if (!suspended) {
        startDue();
      }
      const top = suspended ? undefined : heap.peek();
      const waitMs = top === undefined ? idleMs : Math.max(0, top.dueMs - clock.monotonicMs());
      await clock.sleep(waitMs, wake.signal);
    }
  };

  /** Plans what is overdue again, so that the loop sees it. */
  const replan = (item: Item): void => {
    if (item.run === null && !item.queued) {
      planAt(item, Math.max(item.dueMs, clock.monotonicMs()));
    }
  };

  return {
    start() {
      if (!started) {
        started = true;
        void loop();
      }
    },
    plan(id, inMs) {
      const known = items.get(id);
      const item = known ?? {
        id,
        dueMs: 0,
        version: 0,
        held: false,
        queued: false,
        run: null,
      };
      items.set(id, item);
      if (item.run === null && !item.queued) {
        planAt(item, clock.monotonicMs() + inMs);
      }
    },
    remove(id) {
      items.delete(id);
      deps.planned(id, null);
    },
    async runNow(id) {
      const item = items.get(id);
      if (item === undefined || stopped) {
        return;
      }
      item.queued = false;
      item.run ??= track(runItem(item, clock.monotonicMs()));
      await item.run;
    },
    hold(ids) {
      for (const id of ids) {
        const item = items.get(id);
        if (item !== undefined) {
          item.held = true;
        }
      }
    },
    release(ids) {
      for (const id of ids) {
        const item = items.get(id);
        if (item?.held === true) {
          item.held = false;
          replan(item);
        }
      }
    },
    suspend() {
      suspended = true;
      wake.abort();
    },
    resume() {
      suspended = false;
      for (const item of items.values()) {
        replan(item);
      }
      wake.abort();
    },
    async stop() {
      stopped = true;
      wake.abort();
      await Promise.all(runs);
    },
    get missedSlots() {
      return missedSlots;
    },
    get running() {
      return running;
    },
  };
}
