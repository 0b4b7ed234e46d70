import * as z from 'zod';
import { createFold, type Fold } from '../history/fold.ts';
import { hourMs, hourOf, type HourSums } from '../history/hours.ts';
import { evenlyBefore } from '../history/fold.ts';
import type { WritableDb } from './db.ts';
import { wholeMs } from './rows.ts';
import type { RollupsTable } from './rollups.ts';
import type { SpanPlace, SpanReader } from './span-rows.ts';

/** Read at a time: some milliseconds. */
const spansAtOnce = 1000;
const botsAtOnce = 50;
const errorsAtMost = 10_000;

const botRow = z.object({ bot_id: z.string() }).transform((row) => row.bot_id);
const errorRow = z.object({ first_at_ms: wholeMs, last_at_ms: wholeMs, count: z.number().int() });

/** A bot whose spans are being summed up. */
interface Work {
  readonly botId: string;
  readonly fold: Fold;
  readonly beforeHour: number;
  place: SpanPlace;
}

/**
 * Rolls up the spans of a database from before there were roll-ups, a bounded part at each call. Done again from the
 * bot's first span after a restart; a bot is ticked off together with its rows. Error events have lost their hours:
 * their counts are spread evenly from the first to the last.
 */
export function createRollupFill(
  db: WritableDb,
  tables: { readonly rollups: RollupsTable; readonly spans: SpanReader },
) {
  const { next, done, errors } = prepare(db);
  let work: Work | null = null;

  const begin = (nowMs: number): Work | null => {
    const botId = next.rows(botRow)[0];
    const beforeHour = hourOf(nowMs);
    return botId === undefined
      ? null
      : {
          botId,
          beforeHour,
          fold: createFold({ fromMs: 0, toMs: beforeHour * hourMs, stepMs: hourMs }),
          place: { toMs: 0, id: -1 },
        };
  };
  const finish = ({ botId, fold, beforeHour }: Work): void => {
    const hours = fold.result().map(([hour, sums]): HourSums => ({ hour, ...sums }));
    const counts = errorsByHour(errors.rows(errorRow, { bot_id: botId, limit: errorsAtMost }));
    db.transaction(() => {
      for (const sums of hours) {
        if (sums.hour < beforeHour) {
          tables.rollups.put(botId, { ...sums, errors: counts.get(sums.hour) ?? 0 });
        }
      }
      done.run({ bot_id: botId });
    });
  };

  return {
    /** One part of the work; false when there is none left. */
    step(nowMs: number): boolean {
      let read = 0;
      for (let bots = 0; bots < botsAtOnce && read < spansAtOnce; bots += 1) {
        work ??= begin(nowMs);
        if (work === null) {
          return bots > 0;
        }
        const spans = tables.spans.after(work.botId, work.place, spansAtOnce);
        read += spans.length;
        for (const span of spans) {
          work.fold.add(span);
          work.place = span;
        }
        if (spans.length < spansAtOnce) {
          finish(work);
          work = null;
        }
      }
      return true;
    },
    /** The bot is gone, and so are its spans. */
    forget(botId: string): void {
      if (work?.botId === botId) {
        work = null;
      }
    },
  };
}

function errorsByHour(events: readonly z.output<typeof errorRow>[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { first_at_ms: fromMs, last_at_ms: toMs, count } of events) {
    const stretch = { fromMs, toMs, count };
    for (let hour = hourOf(fromMs); hour <= hourOf(toMs); hour += 1) {
      const own = evenlyBefore(stretch, (hour + 1) * hourMs) - evenlyBefore(stretch, hour * hourMs);
      counts.set(hour, (counts.get(hour) ?? 0) + own);
    }
  }
  return counts;
}

function prepare(db: WritableDb) {
  return {
    next: db.query('rollups-to-fill.next', 'SELECT bot_id FROM rollups_to_fill LIMIT 1'),
    done: db.command('rollups-to-fill.done', 'DELETE FROM rollups_to_fill WHERE bot_id = @bot_id'),
    errors: db.query(
      'errors.of-bot',
      `SELECT first_at_ms, last_at_ms, count FROM error_events WHERE bot_id = @bot_id
     ORDER BY last_at_ms DESC LIMIT @limit`,
    ),
  };
}
