// DUR-16: hourly roll-ups.
import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import { watchedGapMs } from '../../../../src-main/core/domain/watched-gap.ts';
import type { HourSums } from '../../../../src-main/core/history/hours.ts';
import { hourMs, hourOf } from '../../../../src-main/core/history/hours.ts';
import { databaseName, type HooklightStore } from '../../../../src-main/core/store/open.ts';
import { healths, type Health } from '../../../../src-shared/health.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';
import { fc } from '../../../support/fast-check.ts';

afterEach(cleanUp);

const bot = '700001';
const minute = 60_000;
const day = 24 * hourMs;
const t0 = Date.UTC(2026, 0, 5, 12);
const hour0 = hourOf(t0);

function storeWithBot(folder = makeFolder()): HooklightStore {
  const store = openOk(folder);
  store.bots.insert(aStoredBot(bot));
  return store;
}

function watch(
  store: HooklightStore,
  range: { readonly fromMs: number; readonly toMs: number; readonly everyMs?: number },
  over: Parameters<typeof aCheck>[2] = {},
): void {
  for (let atMs = range.fromMs; atMs < range.toMs; atMs += range.everyMs ?? minute) {
    store.checks.record(aCheck(bot, atMs, over));
  }
  store.checks.flush();
}

const hoursOf = (store: HooklightStore, fromHour = 0, toHour = 10_000_000): readonly HourSums[] =>
  store.checks.hours({ botId: bot, fromHour, toHour });

/** How many rows lie in a table of a closed store's file. */
function rowsIn(folder: string, table: 'rollups' | 'quiet_days'): number {
  const raw = new Database(path.join(folder, databaseName), { readonly: true });
  try {
    const sql = { rollups: 'SELECT * FROM rollups', quiet_days: 'SELECT * FROM quiet_days' };
    return raw.prepare(sql[table]).all().length;
  } finally {
    raw.close();
  }
}

describe('hourly roll-ups', () => {
  it('keep a plain hour as a mark of its day alone, and tell it from one that nobody watched', () => {
    const folder = makeFolder();
    const store = storeWithBot(folder);
    watch(store, { fromMs: t0, toMs: t0 + 5 * hourMs });
    // Two hours without a look, then one more.
    watch(store, { fromMs: t0 + 7 * hourMs, toMs: t0 + 9 * hourMs });
    const hours = hoursOf(store);
    expect(hours.map(({ hour }) => hour - hour0)).toEqual([0, 1, 2, 3, 4, 7, 8]);
    expect(hours.map(({ healthyMs }) => healthyMs / minute)).toEqual([60, 60, 60, 60, 59, 60, 59]);
    store.close();
    // The hour in which watching stopped, and none for the other six; the last is not over yet.
    expect([rowsIn(folder, 'rollups'), rowsIn(folder, 'quiet_days')]).toEqual([1, 1]);
  });

  it('hold time by health, waiting counts, checks and latencies of an hour with trouble', () => {
    const store = storeWithBot();
    watch(store, { fromMs: t0, toMs: t0 + 20 * minute }, { pending: 2, latencyMs: 10 });
    watch(
      store,
      { fromMs: t0 + 20 * minute, toMs: t0 + 50 * minute },
      { health: 'down', reason: 'delivery-failing', pending: 70, latencyMs: 40 },
    );
    watch(
      store,
      { fromMs: t0 + 50 * minute, toMs: t0 + 61 * minute },
      { health: 'unknown', reason: 'api-unreachable', pending: null, latencyMs: 0 },
    );
    expect(hoursOf(store, hour0, hour0 + 1)).toEqual([
      {
        hour: hour0,
        fromMs: t0,
        toMs: t0 + hourMs,
        healthyMs: 20 * minute,
        degradedMs: 0,
        downMs: 30 * minute,
        unknownMs: 10 * minute,
        checks: 60,
        pendingMin: 2,
        pendingMax: 70,
        pendingLast: 70,
        errors: 0,
        latencySumMs: 20 * 10 + 30 * 40,
        latencyMaxMs: 40,
      },
    ]);
  });

  it('count failed deliveries in the hour in which they were seen, each once', () => {
    const store = storeWithBot();
    const failing = (atMs: number, errorAtMs: number) => ({
      ...aCheck(bot, atMs),
      error: {
        atMs: errorAtMs,
        message: '502 Bad Gateway',
        causeId: 'http.502',
        causeClass: 'http.gateway' as const,
      },
    });
    watch(store, { fromMs: t0, toMs: t0 + 10 * minute });
    store.checks.record(failing(t0 + 10 * minute, t0 + 9 * minute));
    store.checks.record(failing(t0 + 11 * minute, t0 + 9 * minute));
    store.checks.record(failing(t0 + 12 * minute, t0 + 12 * minute));
    watch(store, { fromMs: t0 + 13 * minute, toMs: t0 + 2 * hourMs });
    expect(hoursOf(store).map(({ errors }) => errors)).toEqual([2, 0]);
  });

  it('go on after a restart in the middle of an hour as if there had been none', () => {
    const folder = makeFolder();
    const store = storeWithBot(folder);
    watch(store, { fromMs: t0, toMs: t0 + 90 * minute });
    store.close();
    const again = openOk(folder);
    watch(again, { fromMs: t0 + 90 * minute, toMs: t0 + 3 * hourMs + minute });
    expect(hoursOf(again).map(({ healthyMs }) => healthyMs)).toEqual([hourMs, hourMs, hourMs, 0]);
    again.close();
    expect(rowsIn(folder, 'rollups')).toBe(0);
  });

  it('sum an hour up again when the clock was set back into it, and count no moment twice', () => {
    const store = storeWithBot();
    watch(store, { fromMs: t0, toMs: t0 + 3 * hourMs });
    const back = { pending: 5, health: 'degraded', reason: 'backlog' } as const;
    watch(store, { fromMs: t0 + hourMs + 30 * minute, toMs: t0 + 4 * hourMs }, back);
    const hours = hoursOf(store);
    expect(hours.map(({ hour }) => hour - hour0)).toEqual([0, 1, 2, 3]);
    expect(hours.map(({ pendingMax }) => pendingMax)).toEqual([0, 5, 5, 5]);
    for (const { healthyMs, degradedMs } of hours) {
      expect(healthyMs + degradedMs).toBeLessThanOrEqual(hourMs);
    }
  });

  it('are gone with their bot', () => {
    const folder = makeFolder();
    const store = storeWithBot(folder);
    watch(store, { fromMs: t0, toMs: t0 + 2 * hourMs });
    watch(store, { fromMs: t0 + 2 * hourMs, toMs: t0 + 4 * hourMs }, { pending: 12 });
    store.bots.remove(bot);
    store.close();
    expect([rowsIn(folder, 'rollups'), rowsIn(folder, 'quiet_days')]).toEqual([0, 0]);
  });
});

describe('roll-ups of a database from before', () => {
  it('are made from its spans, a part at each call, and come out the same', () => {
    const folder = makeFolder();
    const store = storeWithBot(folder);
    for (let index = 0; index < 2500; index += 1) {
      store.checks.record(aCheck(bot, t0 + index * minute, { pending: index % 7 }));
    }
    watch(store, { fromMs: t0 + 2500 * minute, toMs: t0 + 3000 * minute });
    const before = hoursOf(store);
    store.close();
    const raw = new Database(path.join(folder, databaseName));
    raw.exec('DELETE FROM rollups; DELETE FROM quiet_days');
    raw.exec('INSERT INTO rollups_to_fill SELECT id FROM bots');
    raw.close();

    const again = openOk(folder);
    expect(hoursOf(again).length).toBe(1);
    let calls = 0;
    while (again.prune(t0 + 3000 * minute) > 0) {
      calls += 1;
    }
    expect(calls).toBeGreaterThan(1);
    expect(hoursOf(again)).toEqual(before);
    expect(before.length).toBe(50);
  });

  it('spread the counts of error events, whose hours were not kept, over their time', () => {
    const folder = makeFolder();
    const store = storeWithBot(folder);
    for (let index = 0; index < 180; index += 1) {
      const atMs = t0 + index * minute;
      store.checks.record({
        ...aCheck(bot, atMs, { health: 'down', reason: 'delivery-failing', pending: 3 }),
        error: { atMs, message: '502', causeId: 'http.502', causeClass: 'http.gateway' },
      });
    }
    watch(store, { fromMs: t0 + 180 * minute, toMs: t0 + 241 * minute });
    store.close();
    const raw = new Database(path.join(folder, databaseName));
    raw.exec('DELETE FROM rollups; INSERT INTO rollups_to_fill SELECT id FROM bots');
    raw.close();
    const again = openOk(folder);
    while (again.prune(t0 + 5 * hourMs) > 0) {
      // Until all is done.
    }
    expect(hoursOf(again).map(({ errors }) => errors)).toEqual([60, 60, 60, 0, 0]);
  });
});

describe('retention of roll-ups', () => {
  it('lets rows and quiet days go after 400 days, in batches, by their index', () => {
    const folder = makeFolder();
    const store = storeWithBot(folder);
    watch(store, { fromMs: t0, toMs: t0 + 2 * day });
    watch(store, { fromMs: t0 + 2 * day, toMs: t0 + 3 * day }, { pending: 20 });
    const left = (nowMs: number): number => {
      while (store.prune(nowMs) > 0) {
        // Until all is done.
      }
      return hoursOf(store).length;
    };
    // Also the hour in which watching ended: nothing came after it to close it, and its checks live 30 days only.
    expect(left(t0 + 400 * day)).toBe(72);
    expect(left(t0 + 401.4 * day)).toBe(60);
    expect(left(t0 + 404 * day)).toBe(0);
  });
});

/** What each minute of a bot's time was, worked out from its checks one by one. */
function minuteByMinute(checks: readonly { atMs: number; health: Health; pending: number }[]) {
  const hours = new Map<number, Record<Health, number> & { checks: number; most: number }>();
  const at = (ms: number) => {
    const known = hours.get(hourOf(ms));
    const made = known ?? { healthy: 0, degraded: 0, down: 0, unknown: 0, checks: 0, most: 0 };
    hours.set(hourOf(ms), made);
    return made;
  };
  checks.forEach((check, index) => {
    const own = at(check.atMs);
    own.checks += 1;
    own.most = Math.max(own.most, check.pending);
    const next = checks[index + 1];
    if (next !== undefined && next.atMs - check.atMs <= watchedGapMs(minute)) {
      for (let ms = check.atMs; ms < next.atMs; ms += minute) {
        const held = at(ms);
        held[check.health] += minute;
        held.most = Math.max(held.most, check.pending);
      }
    }
  });
  return hours;
}

const steps = fc.array(
  fc.record({
    pauseMinutes: fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 1, max: 3 }) },
      { weight: 2, arbitrary: fc.integer({ min: 4, max: 12 }) },
      { weight: 1, arbitrary: fc.integer({ min: 30, max: 400 }) },
    ),
    health: fc.constantFrom(...healths),
    pending: fc.integer({ min: 0, max: 2 }),
    repeats: fc.integer({ min: 1, max: 40 }),
    restart: fc.constantFrom(...Array.from({ length: 19 }, () => false), true),
  }),
  { minLength: 1, maxLength: 25 },
);

type Step = typeof steps extends fc.Arbitrary<(infer T)[]> ? T : never;

/**
 * Equal checks of several hours lie in one span, and a span keeps no moments: its checks are shared out evenly. They
 * are drawn so that they did come evenly, for only then can each hour's number be foretold.
 */
function atOnePace(drawn: readonly Step[]): readonly Step[] {
  const paced: Step[] = [];
  for (const step of drawn) {
    const former = paced.at(-1);
    const same = former?.health === step.health && former.pending === step.pending;
    paced.push(same ? { ...step, pauseMinutes: former.pauseMinutes } : step);
  }
  return paced;
}

describe('any history', () => {
  it('comes out of the roll-ups as it is worked out from its checks, with restarts in between', () => {
    const folder = makeFolder();
    let store = openOk(folder);
    let bots = 700_100;
    fc.assert(
      fc.property(steps.map(atOnePace), (drawn) => {
        // One database for all draws: opening one costs more than a draw.
        const drawnBot = String((bots += 1));
        store.bots.insert(aStoredBot(drawnBot));
        const checks: { atMs: number; health: Health; pending: number }[] = [];
        let atMs = t0;
        for (const { pauseMinutes, health, pending, repeats, restart } of drawn) {
          for (let index = 0; index < repeats; index += 1) {
            atMs += pauseMinutes * minute;
            checks.push({ atMs, health, pending });
            store.checks.record(aCheck(drawnBot, atMs, { health, pending }));
          }
          if (restart) {
            store.close();
            store = openOk(folder);
          }
        }
        const expected = minuteByMinute(checks);
        const found = store.checks.hours({ botId: drawnBot, fromHour: 0, toHour: 10_000_000 });
        expect(found.map(({ hour }) => hour)).toEqual(
          [...expected.keys()].toSorted((a, b) => a - b),
        );
        for (const sums of found) {
          const own = expected.get(sums.hour);
          expect({
            healthy: sums.healthyMs,
            degraded: sums.degradedMs,
            down: sums.downMs,
            unknown: sums.unknownMs,
            most: sums.pendingMax,
          }).toEqual({
            healthy: own?.healthy,
            degraded: own?.degraded,
            down: own?.down,
            unknown: own?.unknown,
            most: own?.most,
          });
        }
        // The check that closes an hour is in the span already when its share is worked out.
        const counted = found.reduce((sum, sums) => sum + sums.checks, 0);
        expect(Math.abs(counted - checks.length)).toBeLessThan(found.length);
        const latencyMs = found.reduce((sum, sums) => sum + sums.latencySumMs, 0);
        expect(Math.abs(latencyMs - checks.length * 10)).toBeLessThan(found.length * 10);
      }),
      { numRuns: 40 },
    );
  });
});

const planRow = z.object({ detail: z.string() });
it('finds a bot’s hours by key alone', () => {
  const folder = makeFolder();
  openOk(folder).close();
  const raw = new Database(path.join(folder, databaseName), { readonly: true });
  const plan = raw
    .prepare(
      `EXPLAIN QUERY PLAN SELECT * FROM rollups WHERE bot_id = @bot_id AND hour >= @from_hour AND hour < @to_hour
       ORDER BY hour`,
    )
    .all({ bot_id: bot, from_hour: 0, to_hour: 1 })
    .map((row) => planRow.parse(row).detail);
  raw.close();
  expect(plan).toEqual([expect.stringMatching(/SEARCH rollups USING PRIMARY KEY/)]);
});
