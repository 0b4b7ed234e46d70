import type { NewUpdate } from './updates.ts';

/** An update in a queue. */
export interface QueuedUpdate extends NewUpdate {
  readonly id: number;
}

export interface QueueRead {
  readonly updates: readonly QueuedUpdate[];
  /** Those given plus those behind them. */
  readonly total: number;
}

const MAX_UPDATES = 100_000;
const MAX_BYTES = 128 * 1024 * 1024;
const MAX_ID = 2_000_000_000;
const PAST_LIMIT = 2 * 1_000_000;

/**
 * The updates waiting for one bot. Belongs to the bot id, not to a token: it survives revocation,
 * deletion and restarts. Ids start at a random number and then count up.
 */
export class UpdateQueue {
  readonly #updates = new Map<number, QueuedUpdate>();
  readonly #random: () => number;
  #bytes = 0;
  #tailId = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  get count(): number {
    return this.#updates.size;
  }

  /** The id the next update will get; 0 before the first one. */
  get tailId(): number {
    return this.#tailId;
  }

  /** The oldest id, or the tail when nothing waits; 0 before the first update. */
  get headId(): number {
    for (const id of this.#updates.keys()) {
      return id;
    }
    return this.#tailId;
  }

  list(): readonly QueuedUpdate[] {
    return [...this.#updates.values()];
  }

  /** Adds an update; undefined when the queue is full and the update is silently lost. */
  push(update: NewUpdate): QueuedUpdate | undefined {
    if (this.count >= MAX_UPDATES || this.#bytes + update.json.length > MAX_BYTES) {
      return undefined;
    }
    if (this.#tailId === 0) {
      this.#tailId = PAST_LIMIT + 1 + Math.floor(this.#random() * (MAX_ID / 2 - PAST_LIMIT));
    }
    const queued: QueuedUpdate = { ...update, id: this.#tailId };
    this.#tailId += 1;
    this.#updates.set(queued.id, queued);
    this.#bytes += update.json.length;
    return queued;
  }

  /** Removes one update; nothing happens when it is gone already. */
  forget(id: number): void {
    const update = this.#updates.get(id);
    if (update === undefined) {
      return;
    }
    this.#updates.delete(id);
    this.#bytes -= update.json.length;
  }

  clear(): void {
    this.#updates.clear();
    this.#bytes = 0;
  }

  /** Removes all but the last `count`, however their ids are spread (TD TQueue::clear). */
  keepLast(count: number): void {
    const ids = [...this.#updates.keys()];
    for (const id of ids.slice(0, Math.max(0, ids.length - count))) {
      this.forget(id);
    }
  }

  /** Removes what has outlived its lifetime. */
  collectExpired(nowSeconds: number): void {
    for (const update of this.list()) {
      if (update.expiresAtSeconds < nowSeconds) {
        this.forget(update.id);
      }
    }
  }

  /**
   * Reads up to `limit` updates from `fromId` on, dropping expired ones, and earlier ones too when
   * `forgetPrevious`. Undefined when the id lies too far in the future or the past.
   */
  read(
    fromId: number,
    options: {
      readonly forgetPrevious: boolean;
      readonly limit: number;
      readonly nowSeconds: number;
    },
  ): QueueRead | undefined {
    if (this.#tailId === 0) {
      return { updates: [], total: 0 };
    }
    if (fromId > this.#tailId + 10 || fromId < this.#tailId - PAST_LIMIT) {
      return undefined;
    }
    const updates: QueuedUpdate[] = [];
    let behind = 0;
    const gone: number[] = [];
    const start = options.forgetPrevious ? this.headId : Math.max(fromId, this.headId);
    for (let id = start; id < this.#tailId; id += 1) {
      const update = this.#updates.get(id);
      if (update === undefined) {
        continue;
      }
      if (update.expiresAtSeconds < options.nowSeconds || id < fromId) {
        gone.push(id);
      } else if (updates.length < options.limit) {
        updates.push(update);
      } else {
        behind += 1;
      }
    }
    for (const id of gone) {
      this.forget(id);
    }
    return { updates, total: updates.length + behind };
  }
}
