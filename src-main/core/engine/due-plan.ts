import type { Logger } from '../logging/logger.ts';
import type { Clock } from '../time/clock.ts';
import { createDueHeap, type DueHeap } from './due-heap.ts';
import { createLanes, type Lane } from './lanes.ts';

/** What the scheduler is given. */
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

/** An id with its next run. */
export interface Item {
  readonly id: string;
  /** Monotonic ms. */
  dueMs: number;
  /** Monotonic ms from which it may begin together with one that is due. */
  soonMs: number;
  held: boolean;
  queued: boolean;
  run: Promise<void> | null;
}

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

/** What is planned, what runs, and when the loop looks again. */
export interface Plan {
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

/** Monotonic ms before which an id must not run. */
export const notBeforeMs = (plan: Plan, id: string): number =>
  plan.deps.notBeforeMs?.(id) ?? Number.NEGATIVE_INFINITY;

/** Plans an item for a monotonic moment, or for the end of its wait. */
export function planAt(plan: Plan, item: Item, wantedMs: number): void {
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
export function nextSlot(plan: Plan, slotMs: number, delayMs: number): number {
  const nowMs = plan.deps.clock.monotonicMs();
  const nextMs = slotMs + delayMs;
  if (nextMs >= nowMs || delayMs <= 0) {
    return Math.max(nextMs, nowMs);
  }
  const missed = Math.ceil((nowMs - nextMs) / delayMs);
  plan.missedSlots += missed;
  return nextMs + missed * delayMs;
}

/** Whether nothing but its lane keeps an item from starting. */
export function mayStart(plan: Plan, item: Item): boolean {
  return (
    !plan.stopped &&
    !plan.suspended &&
    !item.held &&
    item.run === null &&
    plan.items.get(item.id) === item
  );
}

/** The wait grew after the item was planned or queued: it is planned again for its end. */
export function mustWait(plan: Plan, item: Item): boolean {
  const waits = notBeforeMs(plan, item.id) > plan.deps.clock.monotonicMs();
  if (waits) {
    planAt(plan, item, item.dueMs);
  }
  return waits;
}

/** Plans what is overdue again, so that the loop sees it. */
export function replan(plan: Plan, item: Item): void {
  if (item.run === null && !item.queued) {
    planAt(plan, item, Math.max(item.dueMs, plan.deps.clock.monotonicMs()));
  }
}

/** The item of an id, made where there is none. */
export function itemOf(plan: Plan, id: string): Item {
  const known = plan.items.get(id);
  if (known !== undefined) {
    return known;
  }
  const item: Item = { id, dueMs: 0, soonMs: 0, held: false, queued: false, run: null };
  plan.items.set(id, item);
  return item;
}

/** Takes an id out; its run under way goes on. */
export function remove(plan: Plan, id: string): void {
  const run = plan.items.get(id)?.run ?? null;
  plan.items.delete(id);
  plan.heap.remove(id);
  if (run !== null) {
    plan.orphans.add(run);
    void run.finally(() => plan.orphans.delete(run));
  }
}

/** All runs under way, also of ids that were removed. */
export function runsOf(plan: Plan): readonly Promise<void>[] {
  const running = [...plan.items.values()].flatMap(({ run }) => (run === null ? [] : [run]));
  return [...running, ...plan.orphans];
}

/** See `Scheduler`. */
export function someOverdue(
  plan: Plan,
  limitMs: (id: string, isBegun: boolean) => number,
): boolean {
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

/** Holds ids, or releases them and plans what was missed. */
export function setHeld(plan: Plan, ids: Iterable<string>, held: boolean): void {
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

/** See `Scheduler`. */
export function isOverdue(plan: Plan, id: string): boolean {
  const item = plan.items.get(id);
  return item !== undefined && item.run === null && item.dueMs <= plan.deps.clock.monotonicMs();
}

/** A plan without ids, not looked at yet. */
export const newPlan = (deps: SchedulerDeps): Plan => ({
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
