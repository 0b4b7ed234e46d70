import * as z from 'zod';
import type { Span } from '../../../src-shared/journal.ts';
import type { CheckSample } from '../engine/ports/checks.ts';
import { hourOf } from '../history/hours.ts';
import type { QueryStatement, WritableDb } from './db.ts';
import { withoutFailing } from './errors.ts';
import { continues, extend, startSpan, toSpan } from './grow-span.ts';
import { rangeParams, type RangeQuery, wholeMs } from './rows.ts';
import { type OpenSpan, spanRow } from './span-rows.ts';
import { prepareSpans } from './span-statements.ts';

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
export const mostWaiting = 200_000;

/** What a transaction wrote of one bot. */
export interface WrittenSpans {
  readonly botId: string;
  readonly rows: number;
  /** Nothing of the bot is left. */
  readonly isWhole: boolean;
  /** All checks of the hours before this one are written, and a check after them. */
  readonly untilHour: number;
  readonly ended: number;
  readonly last: OpenSpan | null;
}

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
  const sql = prepareSpans(db);
  const { books, bookFor, bookOf } = createBooks(sql);
  /** Bots whose book is dirty: with 10,000 of them a commit must not look through all. */
  const dirty = new Set<string>();
  let waiting = 0;

  return {
    /** Answers when the bot was checked before this; null = never, or that cannot be read. */
    add(sample: CheckSample): number | null {
      const book = bookFor(sample);
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
    /** Bots of which anything waits. */
    get dirty(): ReadonlySet<string> {
      return dirty;
    },
    /** Writes what waits of a bot, about so many rows at most; call inside a transaction, and `written` once it is committed. */
    write: (botId: string, mostRows: number) => writeBook(sql, bookOf(botId), { botId, mostRows }),
    written(parts: readonly WrittenSpans[]): void {
      for (const { botId, ended, isWhole, last } of parts) {
        waiting -= ended;
        if (isWhole) {
          books.set(botId, { ended: [], last, dirty: false });
          dirty.delete(botId);
        } else {
          books.get(botId)?.ended.splice(0, ended);
        }
      }
    },
    forget(botId: string): void {
      waiting -= books.get(botId)?.ended.length ?? 0;
      books.delete(botId);
      dirty.delete(botId);
    },
    recentPending: (botId: string, sinceMs: number) =>
      recentPending(sql.recent, { botId, sinceMs, unwritten: unwritten(books.get(botId)) }),
    page: (query: RangeQuery): readonly Span[] =>
      sql.page.rows(spanRow, rangeParams(query)).map(toSpan).toReversed(),
  };
}

function createBooks(sql: ReturnType<typeof prepareSpans>) {
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
  /** The book that a check goes to: one that cannot be read for the moment begins anew, or the check would be lost. */
  const bookFor = ({ botId, atMs }: CheckSample): BotSpans => {
    const read = withoutFailing(() => bookOf(botId, atMs));
    if (read !== null) {
      return read;
    }
    const book = { ended: [], last: null, dirty: false };
    books.set(botId, book);
    return book;
  };
  return { books, bookFor, bookOf };
}
export type SpansTable = ReturnType<typeof createSpans>;

function writeBook(
  sql: ReturnType<typeof prepareSpans>,
  book: BotSpans,
  { botId, mostRows }: { readonly botId: string; readonly mostRows: number },
): WrittenSpans {
  const ended = book.ended.slice(0, mostRows);
  ended.forEach((span) => sql.save(span));
  const rest = book.ended.slice(ended.length);
  const one = { botId, ended: ended.length };
  if (rest.length > 0) {
    const untilHour = hourBefore(ended.at(-1), [
      ...rest,
      ...(book.last === null ? [] : [book.last]),
    ]);
    return { ...one, rows: ended.length, isWhole: false, untilHour, last: null };
  }
  const last = book.dirty && book.last !== null ? sql.save(book.last) : book.last;
  const rows = ended.length + (book.dirty ? 1 : 0);
  return { ...one, rows, isWhole: true, untilHour: Infinity, last };
}

/** The hour that the rest begins in: those before it are whole, as far as something after them is written. */
function hourBefore(written: OpenSpan | undefined, rest: readonly OpenSpan[]): number {
  return rest.reduce(
    (hour, span) => Math.min(hour, hourOf(span.fromMs)),
    written === undefined ? -Infinity : hourOf(written.toMs),
  );
}

function unwritten(book: BotSpans | undefined): readonly OpenSpan[] {
  if (book === undefined) {
    return [];
  }
  return book.dirty && book.last !== null ? [...book.ended, book.last] : book.ended;
}

/** The row that was written last; by its time, where the times can tell. */
function lastWritten(
  sql: ReturnType<typeof prepareSpans>,
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
