import * as z from 'zod';
import { emptySums, hourOf, isPlain, type HourSums, type Sums } from '../history/hours.ts';
import type { WritableDb } from './db.ts';
import { hoursADay, plainHours, quietDayRow } from './rollup-rows.ts';

function sumParams(botId: string, hour: number, sums: Sums) {
  return {
    bot_id: botId,
    hour,
    checks: sums.checks,
    healthy_ms: sums.healthyMs,
    degraded_ms: sums.degradedMs,
    down_ms: sums.downMs,
    unknown_ms: sums.unknownMs,
    pending_min: sums.pendingMin,
    pending_max: sums.pendingMax,
    pending_last: sums.pendingLast,
    errors: sums.errors,
    latency_sum_ms: sums.latencySumMs,
    latency_max_ms: sums.latencyMaxMs,
  };
}

/** Where an hour lies among the quiet days. */
function placeOf(botId: string, hour: number) {
  const day = Math.floor(hour / hoursADay);
  return { bot_id: botId, day, bit: 1 << (hour - day * hoursADay) };
}

/** Writes hours where they belong: plain ones as a bit of their day, all others as a row. */
export function createRollupWriter(db: WritableDb) {
  const sql = prepareWrites(db);
  return {
    /** An hour as it came out of its spans; the same again changes nothing. Errors only ever rise. */
    put(botId: string, { hour, ...sums }: HourSums): void {
      const key = { bot_id: botId, hour };
      const known = sql.errors.rows(errorsRow, key)[0];
      const errors = Math.max(known?.errors ?? 0, sums.errors);
      if (!isPlain({ ...sums, errors })) {
        clearPlain(sql, botId, hour);
        sql.put.run(sumParams(botId, hour, { ...sums, errors }));
        return;
      }
      if (known !== undefined) {
        sql.remove.run(key);
      }
      sql.markPlain.run({
        ...placeOf(botId, hour),
        checks: sums.checks,
        latency_sum_ms: sums.latencySumMs,
        latency_max_ms: sums.latencyMaxMs,
      });
    },
    /** A failed delivery that was seen for the first time. */
    countError(botId: string, atMs: number): void {
      sql.countError.run(sumParams(botId, hourOf(atMs), { ...emptySums(0, 0), errors: 1 }));
    },
  };
}

/** An hour that was plain is not any more: only where a clock was set back into it. Its share of the day's sums goes. */
function clearPlain(sql: Writes, botId: string, hour: number): void {
  const place = placeOf(botId, hour);
  const [day] = sql.dayWith.rows(quietDayRow, place);
  if (day === undefined) {
    return;
  }
  const own = plainHours(day).find((sums) => sums.hour === hour);
  sql.clearPlain.run({
    ...place,
    checks: own?.checks ?? 0,
    latency_sum_ms: own?.latencySumMs ?? 0,
  });
}

const errorsRow = z.object({ errors: z.number().int() });

type Writes = ReturnType<typeof prepareWrites>;

function prepareWrites(db: WritableDb) {
  return {
    errors: db.query(
      'rollups.errors',
      'SELECT errors FROM rollups WHERE bot_id = @bot_id AND hour = @hour',
    ),
    put: db.command(
      'rollups.put',
      `INSERT OR REPLACE INTO rollups VALUES (@bot_id, @hour, @checks, @healthy_ms, @degraded_ms, @down_ms, @unknown_ms,
         @pending_min, @pending_max, @pending_last, @errors, @latency_sum_ms, @latency_max_ms)`,
    ),
    countError: db.command(
      'rollups.count-error',
      `INSERT INTO rollups VALUES (@bot_id, @hour, @checks, @healthy_ms, @degraded_ms, @down_ms, @unknown_ms,
         @pending_min, @pending_max, @pending_last, @errors, @latency_sum_ms, @latency_max_ms)
       ON CONFLICT (bot_id, hour) DO UPDATE SET errors = errors + excluded.errors`,
    ),
    remove: db.command(
      'rollups.remove',
      'DELETE FROM rollups WHERE bot_id = @bot_id AND hour = @hour',
    ),
    dayWith: db.query(
      'quiet-days.with',
      `SELECT * FROM quiet_days WHERE bot_id = @bot_id AND day = @day AND hours_mask & @bit <> 0`,
    ),
    markPlain: db.command(
      'quiet-days.mark',
      `INSERT INTO quiet_days VALUES (@bot_id, @day, @bit, @checks, @latency_sum_ms, @latency_max_ms)
       ON CONFLICT (bot_id, day) DO UPDATE SET hours_mask = hours_mask | excluded.hours_mask,
         checks = checks + excluded.checks, latency_sum_ms = latency_sum_ms + excluded.latency_sum_ms,
         latency_max_ms = max(COALESCE(latency_max_ms, 0), COALESCE(excluded.latency_max_ms, 0))
       WHERE hours_mask & excluded.hours_mask = 0`,
    ),
    clearPlain: db.command(
      'quiet-days.clear',
      `UPDATE quiet_days SET hours_mask = hours_mask & ~@bit, checks = checks - @checks,
         latency_sum_ms = latency_sum_ms - @latency_sum_ms
       WHERE bot_id = @bot_id AND day = @day`,
    ),
  };
}
