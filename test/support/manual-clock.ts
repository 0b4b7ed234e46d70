import type { Clock } from '../../src-main/core/time/clock.ts';

interface Sleeper {
  readonly atMs: number;
  readonly order: number;
  readonly wake: (how: 'elapsed' | 'aborted') => void;
}

/** A clock that moves only when told: sleeps end in order, promises settle between them. */
export class ManualClock implements Clock {
  #wallMs: number;
  #monotonicMs = 0;
  #order = 0;
  #sleepers: Sleeper[] = [];

  constructor(startMs = Date.UTC(2026, 0, 5, 12)) {
    this.#wallMs = startMs;
  }

  nowMs(): number {
    return this.#wallMs;
  }

  monotonicMs(): number {
    return this.#monotonicMs;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<'elapsed' | 'aborted'> {
    if (signal?.aborted === true) {
      return Promise.resolve('aborted');
    }
    return new Promise((resolve) => {
      const sleeper: Sleeper = {
        atMs: this.#monotonicMs + Math.max(0, ms),
        order: (this.#order += 1),
        wake: (how) => {
          this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
          signal?.removeEventListener('abort', onAbort);
          resolve(how);
        },
      };
      const onAbort = (): void => sleeper.wake('aborted');
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#sleepers.push(sleeper);
    });
  }

  /** Moves time forward, waking sleepers in order and letting their promises and real I/O settle. */
  async advance(ms: number): Promise<void> {
    const endMs = this.#monotonicMs + ms;
    await settle();
    for (;;) {
      const next = this.#next(endMs);
      if (next === undefined) {
        break;
      }
      this.#moveTo(next.atMs);
      next.wake('elapsed');
      await settle();
    }
    this.#moveTo(endMs);
    await settle();
  }

  /** Steps the wall clock only, as NTP or a person does. */
  jumpWall(ms: number): void {
    this.#wallMs += ms;
  }

  /** How many sleeps are pending. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  #next(endMs: number): Sleeper | undefined {
    return this.#sleepers
      .filter((sleeper) => sleeper.atMs <= endMs)
      .sort((a, b) => a.atMs - b.atMs || a.order - b.order)[0];
  }

  #moveTo(monotonicMs: number): void {
    this.#wallMs += monotonicMs - this.#monotonicMs;
    this.#monotonicMs = monotonicMs;
  }
}

/** Lets queued microtasks and one turn of the event loop run. */
async function settle(): Promise<void> {
  for (let i = 0; i < 3; i += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
