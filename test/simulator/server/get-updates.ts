import type { JsonOut } from '../json-out.ts';
import { fromUtf8 } from '../bytes.ts';
import type { QueuedUpdate, QueueRead } from '../state/update-queue.ts';
import { integerArg } from '../values.ts';
import type { ConflictAnswers } from './conflicts.ts';
import { unixSeconds } from './context.ts';
import type { BotState, ServerContext } from './context.ts';
import type { Query } from './query.ts';

interface LongPoll {
  readonly query: Query;
  readonly offset: number;
  readonly limit: number;
  readonly cancelTimeout: () => void;
}

const MAX_REPLY_BYTES = 1 << 22;
const OVERHEAD_BYTES = 50;
const INT32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };

/** getUpdates of one bot: offsets, the guard against hammering, and the waiting long poll. */
export class UpdatesReader {
  readonly #context: ServerContext;
  readonly #bot: BotState;
  readonly #conflicts: ConflictAnswers;
  #longPoll: LongPoll | undefined;
  #lastOffset = -1;
  #lastStartMs = Number.NEGATIVE_INFINITY;

  constructor(context: ServerContext, bot: BotState, conflicts: ConflictAnswers) {
    this.#context = context;
    this.#bot = bot;
    this.#conflicts = conflicts;
  }

  /** Serves a call that is allowed to read updates. */
  handle(query: Query): void {
    const offset = integerArg(query.arg('offset'), { fallback: 0, ...INT32 });
    let limit = integerArg(query.arg('limit'), { fallback: 100, min: 1, max: 100 });
    let timeoutSeconds = integerArg(query.arg('timeout'), { fallback: 0, min: 0, max: 50 });
    const nowMs = this.#context.clock.nowMs();
    const isRepeated = offset === this.#lastOffset;
    if (isRepeated && timeoutSeconds < 3 && nowMs < this.#lastStartMs + 3000) {
      timeoutSeconds = 3;
    }
    if (isRepeated && nowMs < this.#lastStartMs + 500) {
      limit = 1;
    }
    this.#lastOffset = offset;
    this.#lastStartMs = nowMs;
    this.#read(query, { offset, limit, timeoutSeconds });
  }

  /** Something new is in the queue. */
  wake(): void {
    this.#finishLongPoll();
  }

  /** Ends a waiting long poll with a conflict. */
  abort(description: string): void {
    const longPoll = this.#takeLongPoll();
    if (longPoll !== undefined) {
      this.#conflicts.fail(longPoll.query, description);
    }
  }

  /** Takes the waiting call away, to answer it otherwise. */
  release(): Query | undefined {
    return this.#takeLongPoll()?.query;
  }

  #takeLongPoll(): LongPoll | undefined {
    const longPoll = this.#longPoll;
    longPoll?.cancelTimeout();
    this.#longPoll = undefined;
    return longPoll;
  }

  #finishLongPoll(): void {
    const longPoll = this.#takeLongPoll();
    if (longPoll === undefined) {
      return;
    }
    const { query, offset, limit } = longPoll;
    this.#read(query, { offset, limit, timeoutSeconds: 0 });
  }

  #read(
    query: Query,
    wanted: { readonly offset: number; readonly limit: number; readonly timeoutSeconds: number },
  ): void {
    const offset = this.#effectiveOffset(wanted.offset);
    const updates = offset <= 0 ? [] : this.#fetch(offset, wanted.limit).updates;
    if (wanted.timeoutSeconds === 0 || updates.length > 0) {
      query.succeed(toJson(updates));
      return;
    }
    this.abort(
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    const cancelTimeout = this.#context.clock.schedule(wanted.timeoutSeconds * 1000, () =>
      this.#finishLongPoll(),
    );
    this.#longPoll = { query, offset, limit: wanted.limit, cancelTimeout };
  }

  #effectiveOffset(asked: number): number {
    const { queue } = this.#bot;
    if (asked > 0) {
      return asked;
    }
    if (asked < 0) {
      queue.keepLast(-asked);
    }
    return queue.headId;
  }

  #fetch(offset: number, limit: number): QueueRead {
    const options = { forgetPrevious: true, limit, nowSeconds: unixSeconds(this.#context.clock) };
    const { queue } = this.#bot;
    const read = queue.read(offset, options) ?? queue.read(queue.headId, options);
    return read ?? { updates: [], total: 0 };
  }
}

function toJson(updates: readonly QueuedUpdate[]): JsonOut {
  const items: JsonOut[] = [];
  let leftBytes = MAX_REPLY_BYTES;
  for (const update of updates) {
    leftBytes -= OVERHEAD_BYTES + update.json.length;
    if (leftBytes <= 0) {
      break;
    }
    items.push({ raw: fromUtf8(`{"update_id":${update.id},\n${update.json}}`) });
  }
  return items;
}

/** The empty answer of a long poll that a stopping server gives. */
export const NO_UPDATES: JsonOut = [];
