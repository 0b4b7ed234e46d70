import * as z from 'zod';
import type { Span } from '../../../src-shared/snapshot.ts';
import { watchedGapMs } from '../domain/watched-gap.ts';
import type { CheckSample } from '../engine/ports.ts';
import type { QueryStatement, WritableDb } from './db.ts';
import { rangeParams, wholeMs } from './rows.ts';
import type { RangeQuery } from './rows.ts';
import { spanRow, type OpenSpan } from './span-rows.ts';

const pendingRow = z
  .object({
    id: z.number().int(),
    from_ms: wholeMs,
    to_ms: wholeMs,
    pending: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    fromMs: row.from_ms,
    toMs: row.to_ms,
    pending: row.pending,
  }));

/** So many spans wait in memory at most while nothing can be written; what comes then is as if nobody had looked. */
const mostWaiting = 200_000;

/** What is not written yet of one bot: spans that ended since the last flush, and the one that still grows. */
interface BotSpans {
  readonly ended: OpenSpan[];
  last: OpenSpan | null;
  dirty: boolean;
}

/**
 * Checks as spans (architecture: spans, not polls): a check that equals the one before extends its row. Changes
 * collect in memory until `write`; reads see them all the same. A gap longer than three intervals of the bot (ten minutes at least)
 * starts a new span, so that time in which nobody looked is not told as watched.
 */
export function createSpans(db: WritableDb) {
  const sql = prepare(db);
  const { books, bookOf } = createBooks(sql);
  /** Bots whose book is dirty: with 10,000 of them a commit must not look through all. */
  const dirty = new Set<string>();
  let waiting = 0;

  return {
    /** Answers when the bot was checked before this; null = never. */
    add(sample: CheckSample): number | null {
      const book = bookOf(sample.botId, sample.atMs);
      const { last } = book;
      const beforeMs = last?.toMs ?? null;
      if (last !== null && continues(last, sample)) {
        extend(last, sample);
        book.dirty = true;
        dirty.add(sample.botId);
        return beforeMs;
      }
      if (waiting >= mostWaiting) {
        return beforeMs;
      }
      if (last !== null && book.dirty) {
        book.ended.push(last);
        waiting += 1;
      }
      book.last = startSpan(sample);
      book.dirty = true;
      dirty.add(sample.botId);
      return beforeMs;
    },
    /** When the bot was checked last; null = never. */
    lastMs: (botId: string): number | null => bookOf(botId).last?.toMs ?? null,
    /** Writes what changed; call inside a transaction, and the returned function once it is committed. */
    write(): () => void {
      const written = new Map<string, BotSpans>();
      for (const botId of dirty) {
        const book = bookOf(botId);
        book.ended.forEach((span) => sql.save(span));
        written.set(botId, { ended: [], last: book.last && sql.save(book.last), dirty: false });
      }
      return () => {
        waiting = 0;
        for (const [botId, book] of written) {
          books.set(botId, book);
        }
        dirty.clear();
      };
    },
    forget(botId: string): void {
      books.delete(botId);
      dirty.delete(botId);
    },
    recentPending: (botId: string, sinceMs: number) =>
      recentPending(sql.recent, { botId, sinceMs, unwritten: unwritten(books.get(botId)) }),
    page: (query: RangeQuery): readonly Span[] =>
      sql.page.rows(spanRow, rangeParams(query)).map(toSpan).toReversed(),
  };
}

function createBooks(sql: ReturnType<typeof prepare>) {
  const books = new Map<string, BotSpans>();
  /** `beforeMs`: the next check; without one the newest row is looked for at whatever it costs. */
  const bookOf = (botId: string, beforeMs = -Infinity): BotSpans => {
    const known = books.get(botId);
    if (known !== undefined) {
      return known;
    }
    const book = { ended: [], last: lastWritten(sql, botId, beforeMs), dirty: false };
    books.set(botId, book);
    return book;
  };
  return { books, bookOf };
}
export type SpansTable = ReturnType<typeof createSpans>;

function unwritten(book: BotSpans | undefined): readonly OpenSpan[] {
  if (book === undefined) {
    return [];
  }
  return book.dirty && book.last !== null ? [...book.ended, book.last] : book.ended;
}

/** The row that was written last; by its time, where the times can tell. */
function lastWritten(
  sql: ReturnType<typeof prepare>,
  botId: string,
  beforeMs: number,
): OpenSpan | null {
  const [last, ...others] = sql.latest.rows(spanRow, { bot_id: botId });
  if (last === undefined) {
    return null;
  }
  // The clock was wrong then, or it is now.
  const isUnsure = last.toMs > beforeMs || others.some(({ id }) => (id ?? 0) > (last.id ?? 0));
  return isUnsure ? (sql.newest.rows(spanRow, { bot_id: botId })[0] ?? null) : last;
}

/** Stored rows with what memory knows better in their place. */
function recentPending(
  statement: QueryStatement,
  query: {
    readonly botId: string;
    readonly sinceMs: number;
    readonly unwritten: readonly OpenSpan[];
  },
) {
  const newerIds = new Set(query.unwritten.map((span) => span.id));
  const stored = statement
    .rows(pendingRow, { bot_id: query.botId, since_ms: Math.round(query.sinceMs) })
    .filter((row) => !newerIds.has(row.id));
  return [...stored, ...query.unwritten.filter((span) => span.toMs >= query.sinceMs)].map(
    ({ fromMs, toMs, pending }) => ({ fromMs, toMs, pending }),
  );
}

function prepare(db: WritableDb) {
  const insert = db.command(
    'spans.insert',
    `INSERT INTO spans VALUES (NULL, @bot_id, @from_ms, @to_ms, @count, @health, @reason, @pending,
       @latency_sum_ms, @latency_max_ms, @interval_ms)`,
  );
  const extendRow = db.command(
    'spans.extend',
    `UPDATE spans SET to_ms = @to_ms, count = @count, latency_sum_ms = @latency_sum_ms,
       latency_max_ms = @latency_max_ms WHERE id = @id`,
  );
  return {
    save(span: OpenSpan): OpenSpan {
      const grown = {
        to_ms: span.toMs,
        count: span.count,
        latency_sum_ms: span.latencySumMs,
        latency_max_ms: span.latencyMaxMs,
      };
      if (span.id !== null) {
        extendRow.run({ id: span.id, ...grown });
        return span;
      }
      const { lastId } = insert.run({
        ...grown,
        bot_id: span.botId,
        from_ms: span.fromMs,
        health: span.health,
        reason: span.reason,
        pending: span.pending,
        interval_ms: span.intervalMs,
      });
      return { ...span, id: lastId };
    },
    latest: db.query(
      'spans.latest',
      'SELECT * FROM spans WHERE bot_id = @bot_id ORDER BY to_ms DESC, id DESC LIMIT 4',
    ),
    newest: db.query(
      'spans.newest',
      `SELECT * FROM spans WHERE id = (SELECT id FROM spans WHERE bot_id = @bot_id ORDER BY id DESC LIMIT 1)`,
    ),
    recent: db.query(
      'spans.recent',
      `SELECT id, from_ms, to_ms, pending FROM spans WHERE bot_id = @bot_id AND to_ms >= @since_ms
       ORDER BY to_ms, id`,
    ),
    page: db.query(
      'spans.page',
      `SELECT * FROM spans WHERE bot_id = @bot_id AND to_ms >= @from_ms AND from_ms <= @to_ms
       ORDER BY to_ms DESC, id DESC LIMIT @limit`,
    ),
  };
}

function continues(last: OpenSpan, sample: CheckSample): boolean {
  const gapMs = sample.atMs - last.toMs;
  return (
    last.health === sample.health &&
    last.reason === sample.reason &&
    last.pending === sample.pending &&
    gapMs >= 0 &&
    gapMs <= watchedGapMs(sample.intervalMs)
  );
}

function startSpan(sample: CheckSample): OpenSpan {
  const atMs = Math.round(sample.atMs);
  const latencyMs = Math.round(sample.latencyMs);
  return {
    id: null,
    botId: sample.botId,
    fromMs: atMs,
    toMs: atMs,
    count: 1,
    health: sample.health,
    reason: sample.reason,
    pending: sample.pending,
    latencySumMs: latencyMs,
    latencyMaxMs: latencyMs,
    intervalMs: Math.round(sample.intervalMs),
  };
}

function extend(last: OpenSpan, sample: CheckSample): void {
  const latencyMs = Math.round(sample.latencyMs);
  last.toMs = Math.round(sample.atMs);
  last.count += 1;
  last.latencySumMs += latencyMs;
  last.latencyMaxMs = Math.max(last.latencyMaxMs, latencyMs);
}

function toSpan({ fromMs, toMs, count, health, reason, pending }: OpenSpan): Span {
  return { fromMs, toMs, count, health, reason, pending };
}
