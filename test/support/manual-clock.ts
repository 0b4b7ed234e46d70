import type { Clock } from '../../src-main/core/time/clock.ts';

interface Sleeper {
  readonly atMs: number;
  readonly order: number;
  readonly wake: (how: 'elapsed' | 'aborted') => void;
  done: boolean;
}

export interface ManualClockOptions {
  readonly startMs?: number;
  /** Turns of the event loop after each wake; real I/O needs 3, promises alone 1. */
  readonly turns?: number;
}

const finestMs = 0.001;

/** A clock that moves only when told: sleeps end in order, promises settle between them. */
export class ManualClock implements Clock {
  #wallMs: number;
  #monotonicMs = 0;
  #asleepMs = 0;
  #order = 0;
  #sleeping = 0;
  readonly #turns: number;
  /** A binary heap, soonest first; aborted sleepers leave it when they come up. */
  readonly #heap: Sleeper[] = [];

  constructor({ startMs = Date.UTC(2026, 0, 5, 12), turns = 3 }: ManualClockOptions = {}) {
    this.#wallMs = startMs;
    this.#turns = turns;
  }

  nowMs(): number {
    return this.#wallMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  uptimeMs(): number {
    return this.#monotonicMs + this.#asleepMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<'elapsed' | 'aborted'> {
    if (signal?.aborted === true) {
      return Promise.resolve('aborted');
    }
    return new Promise((resolve) => {
      const sleeper: Sleeper = {
        // No timer is finer than this; less could be lost in rounding, and time would stand still.
        atMs: this.#monotonicMs + (ms > 0 ? Math.max(finestMs, ms) : 0),
        order: (this.#order += 1),
        done: false,
        wake: (how) => {
          sleeper.done = true;
          this.#sleeping -= 1;
          signal?.removeEventListener('abort', onAbort);
          resolve(how);
        },
      };
      const onAbort = (): void => sleeper.wake('aborted');
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#sleeping += 1;
      this.#push(sleeper);
    });
  }

  /** Moves time forward, waking sleepers in order and letting their promises and real I/O settle. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#monotonicMs + ms;
    await this.#settle();
    for (;;) {
      const next = this.#next(endMs);
      if (next === undefined) {
        break;
      }
      // After a block timers are late, never early.
      this.#moveTo(Math.max(this.#monotonicMs, next.atMs));
      next.wake('elapsed');
      await this.#settle();
    }
    this.#moveTo(endMs);
    await this.#settle();
  }

  /** Steps the wall clock only, as NTP or a person does. */
  jumpWall(ms: number): void {
    this.#wallMs += ms;
  }

  /** The computer sleeps, as Linux does it: wall time and uptime go on, the monotonic clock and all timers stand. */
  sleepComputer(ms: number): void {
    this.#wallMs += ms;
    this.#asleepMs += ms;
  }

  /** The process gets no time at all (a busy loop, SIGSTOP): every clock goes on, no timer fires until `advance`. */
  block(ms: number): void {
    this.#moveTo(this.#monotonicMs + ms);
  }

  /** How many sleeps are pending. */
  get sleeping(): number {
    return this.#sleeping;
  }

  /** When the soonest sleep ends, monotonic ms; null = nobody sleeps. Aborted ones may count until their time. */
  protected get soonestMs(): number | null {
    return this.#heap[0]?.atMs ?? null;
  }

  /** Takes the next sleeper that is due by then. */
  #next(endMs: number): Sleeper | undefined {
    for (let top = this.#heap[0]; top !== undefined; top = this.#heap[0]) {
      if (!top.done && top.atMs > endMs) {
        return undefined;
      }
      this.#pop();
      if (!top.done) {
        return top;
      }
    }
    return undefined;
  }

  #push(sleeper: Sleeper): void {
    const heap = this.#heap;
    let at = heap.push(sleeper) - 1;
    for (let up = (at - 1) >> 1; at > 0; up = (at - 1) >> 1) {
      const parent = heap[up];
      if (parent === undefined || !isBefore(sleeper, parent)) {
        break;
      }
      heap[at] = parent;
      at = up;
    }
    heap[at] = sleeper;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) {
      return;
    }
    let at = 0;
    for (let down = 1; down < heap.length; down = 2 * at + 1) {
      const [left, right] = [heap[down], heap[down + 1]];
      const isRight = left !== undefined && right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (child === undefined || !isBefore(child, last)) {
        break;
      }
      heap[at] = child;
      at = isRight ? down + 1 : down;
    }
    heap[at] = last;
  }

  #moveTo(monotonicMs: number): void {
    this.#wallMs += monotonicMs - this.#monotonicMs;
    this.#monotonicMs = monotonicMs;
  }

  /** Lets queued microtasks and some turns of the event loop run. */
  async #settle(): Promise<void> {
    for (let i = 0; i < this.#turns; i += 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function isBefore(a: Sleeper, b: Sleeper): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}
