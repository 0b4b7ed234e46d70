import type { SimClock } from '../clock.ts';
import type { Query } from './query.ts';

const HOLD_MS = 3000;

/**
 * Answers 409. The first answer goes out at once; while less than 3 s have passed since the last
 * immediate one, an answer is held for 3 s.
 */
export class ConflictAnswers {
  readonly #clock: SimClock;
  #nextAtMs = 0;

  constructor(clock: SimClock) {
    this.#clock = clock;
  }

  fail(query: Query, description: string): void {
    const nowMs = this.#clock.nowMs();
    if (nowMs >= this.#nextAtMs) {
      query.fail(409, description);
      this.#nextAtMs = nowMs + HOLD_MS;
    } else {
      this.#clock.schedule(HOLD_MS, () => query.fail(409, description));
    }
  }
}
