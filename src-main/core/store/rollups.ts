import { createFold } from '../history/fold.ts';
import { hourMs, type HourSums } from '../history/hours.ts';
import type { WritableDb } from './db.ts';
import { hoursADay, plainHours, quietDayRow, rollupRow } from './rollup-rows.ts';
import { createRollupWriter } from './rollup-writer.ts';
import type { SpanReader } from './span-rows.ts';

/** Nobody has more spans in the hours that are closed together, but a clock that was set back by weeks. */
const spansAtOnce = 20_000;

/** Hours from one to another, the second not included. */
export interface HourRange {
  readonly botId: string;
  readonly fromHour: number;
  readonly toHour: number;
}

/**
 * Hourly roll-ups, made from spans when an hour is over (`close`), so that making one again gives the same: after a
 * restart, when a clock was set back, and for databases from before. Errors are counted as they come.
 */
export function createRollups(db: WritableDb, spans: SpanReader) {
  const write = createRollupWriter(db);
  const rows = db.query(
    'rollups.range',
    `SELECT * FROM rollups WHERE bot_id = @bot_id AND hour >= @from_hour AND hour < @to_hour ORDER BY hour`,
  );
  const quietDays = db.query(
    'quiet-days.range',
    `SELECT * FROM quiet_days WHERE bot_id = @bot_id AND day >= @from_day AND day <= @to_day ORDER BY day`,
  );
  const storedHours = ({ botId, fromHour, toHour }: HourRange): readonly HourSums[] => {
    const quiet = quietDays
      .rows(quietDayRow, {
        bot_id: botId,
        from_day: Math.floor(fromHour / hoursADay),
        to_day: Math.floor(toHour / hoursADay),
      })
      .flatMap(plainHours)
      .filter(({ hour }) => hour >= fromHour && hour < toHour);
    const told = rows.rows(rollupRow, { bot_id: botId, from_hour: fromHour, to_hour: toHour });
    return [...quiet, ...told];
  };
  return {
    ...write,
    /** Rolls up hours that are over; call it in the transaction that wrote the check after them. Answers how many were. */
    close(range: HourRange): number {
      const hours = sumHours(spans, range);
      hours.forEach((sums) => write.put(range.botId, sums));
      return hours.length;
    },
    /**
     * The checks of a bot's last hour are about to go and nothing came after them that would have closed it. Asked again
     * when a part of them has gone already, it changes nothing.
     */
    closeLast(botId: string, hour: number): void {
      const range = { botId, fromHour: hour, toHour: hour + 1 };
      const known = storedHours(range).reduce((sum, { checks }) => sum + checks, 0);
      sumHours(spans, range)
        .filter(({ checks }) => checks > known)
        .forEach((sums) => write.put(botId, sums));
    },
    /** Hours of which anything is known, oldest first. `openHour` is still going on: it is summed up now. */
    hours(range: HourRange, openHour: number | null): readonly HourSums[] {
      const { botId, fromHour, toHour } = range;
      const open =
        openHour === null || openHour < fromHour || openHour >= toHour
          ? []
          : sumHours(spans, { botId, fromHour: openHour, toHour: openHour + 1 });
      return merged(storedHours(range), open);
    },
  };
}
export type RollupsTable = ReturnType<typeof createRollups>;

/** What is summed up now takes the place of what lies in the table, but for errors: those are counted there alone. */
function merged(stored: readonly HourSums[], open: readonly HourSums[]): readonly HourSums[] {
  const byHour = new Map(stored.map((sums) => [sums.hour, sums]));
  for (const sums of open) {
    byHour.set(sums.hour, { ...sums, errors: byHour.get(sums.hour)?.errors ?? 0 });
  }
  return [...byHour.values()].toSorted((a, b) => a.hour - b.hour);
}

function sumHours(spans: SpanReader, { botId, fromHour, toHour }: HourRange): readonly HourSums[] {
  const range = { fromMs: fromHour * hourMs, toMs: toHour * hourMs };
  const fold = createFold({ ...range, stepMs: hourMs });
  const before = spans.before(botId, range.fromMs);
  if (before !== null) {
    fold.add(before);
  }
  spans.after(botId, { toMs: range.fromMs, id: -1 }, spansAtOnce).forEach((span) => fold.add(span));
  return fold.result().map(([hour, sums]) => ({ hour, ...sums }));
}
