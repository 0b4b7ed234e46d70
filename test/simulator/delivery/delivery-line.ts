import type { QueuedUpdate, UpdateQueue } from '../state/update-queue.ts';

/** An update that has been loaded for delivery. */
export interface LoadedUpdate {
  readonly update: QueuedUpdate;
  delaySeconds: number;
  wakeupAtMs: number;
  /** Which of two equal moments came first: time stands still between the events of one millisecond. */
  order: number;
  failures: number;
}

const MAX_RETRY_AFTER_SECONDS = 3600;
const MAX_RESEND_SECONDS = 60;

/**
 * The updates loaded by a webhook, in one line per chat, user or poll. Lines are independent, a
 * line is strictly serial, and only its head is ever in flight.
 */
export class DeliveryLine {
  readonly #queue: UpdateQueue;
  readonly #random: () => number;
  readonly #maxLines: number;
  readonly #lines = new Map<number, LoadedUpdate[]>();
  readonly #inFlight = new Set<number>();
  #offset = 0;
  #order = 0;

  constructor(
    queue: UpdateQueue,
    options: { readonly maxLines: number; readonly random: () => number },
  ) {
    this.#queue = queue;
    this.#random = options.random;
    this.#maxLines = options.maxLines;
  }

  /** How many lines have something to deliver; bounds the number of useful connections. */
  get lineCount(): number {
    return this.#lines.size;
  }

  /** Loads more updates while there are few lines; a long line does not count more than a short one. */
  load(nowMs: number): void {
    if (this.#lines.size >= this.#maxLines) {
      return;
    }
    if (this.#offset === 0) {
      this.#offset = this.#queue.headId;
    }
    const options = {
      forgetPrevious: false,
      limit: this.#maxLines - this.#lines.size,
      nowSeconds: Math.floor(nowMs / 1000),
    };
    let read = this.#queue.read(this.#offset, options);
    if (read === undefined) {
      this.#offset = this.#queue.headId;
      read = this.#queue.read(this.#offset, options);
    }
    this.#order += 1;
    for (const update of read?.updates ?? []) {
      const line = this.#lines.get(update.lineId) ?? [];
      line.push({
        update,
        delaySeconds: 1,
        wakeupAtMs: nowMs,
        order: this.#order,
        failures: 0,
      });
      this.#lines.set(update.lineId, line);
      this.#offset = update.id + 1;
    }
  }

  /** The head that is due longest, or when the next one will be due. */
  next(nowMs: number): LoadedUpdate | { readonly dueAtMs: number | undefined } {
    let best: LoadedUpdate | undefined;
    for (const [key, line] of this.#lines) {
      const head = line[0];
      if (head === undefined || this.#inFlight.has(key)) {
        continue;
      }
      if (best === undefined || isBefore(head, best)) {
        best = head;
      }
    }
    if (best === undefined || best.wakeupAtMs > nowMs) {
      return { dueAtMs: best?.wakeupAtMs };
    }
    return best;
  }

  markSent(loaded: LoadedUpdate): void {
    this.#inFlight.add(loaded.update.lineId);
  }

  /** The update was accepted (or is given up): it leaves the line and the queue. */
  drop(loaded: LoadedUpdate): void {
    const key = loaded.update.lineId;
    this.#inFlight.delete(key);
    const line = this.#lines.get(key);
    line?.shift();
    if (line?.length === 0) {
      this.#lines.delete(key);
    }
    this.#queue.forget(loaded.update.id);
  }

  /**
   * An attempt failed: the update waits, first not at all, then 2, 4, 8 s and so on to a random
   * 60–120 s, or as long as the endpoint asked. It is dropped at once when that outlives it.
   */
  retryLater(loaded: LoadedUpdate, retryAfterSeconds: number, nowMs: number): void {
    this.#inFlight.delete(loaded.update.lineId);
    let waitSeconds = Math.min(MAX_RETRY_AFTER_SECONDS, Math.max(0, retryAfterSeconds));
    let nextDelay = loaded.delaySeconds;
    if (waitSeconds === 0 && loaded.failures > 0) {
      const cap = MAX_RESEND_SECONDS + Math.floor(this.#random() * (MAX_RESEND_SECONDS + 1));
      nextDelay = Math.min(cap, nextDelay * 2);
      waitSeconds = nextDelay;
    }
    if (Math.floor(nowMs / 1000) + waitSeconds > loaded.update.expiresAtSeconds) {
      this.drop(loaded);
      return;
    }
    loaded.delaySeconds = nextDelay;
    loaded.wakeupAtMs = nowMs + waitSeconds * 1000;
    this.#order += 1;
    loaded.order = this.#order;
    loaded.failures += 1;
  }
}

/** The server keeps its lines sorted by the moment they are due, then by their number. */
function isBefore(left: LoadedUpdate, right: LoadedUpdate): boolean {
  return (
    (left.wakeupAtMs - right.wakeupAtMs ||
      left.order - right.order ||
      left.update.lineId - right.update.lineId) < 0
  );
}
