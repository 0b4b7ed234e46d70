// DUR-16: what is old goes, in small batches; backups are seven.
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import { listBackups, type BackupKind } from '../../../../src-main/core/store/backup.ts';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import {
  pruneErrorsSql,
  pruneQuietDaysSql,
  pruneRollupsSql,
  pruneSpansSql,
  pruneUndoSql,
} from '../../../../src-main/core/store/retention.ts';
import { placeFixture } from '../../../fixtures/databases/fixture.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

const day = 86_400_000;
const now = Date.UTC(2026, 0, 5);

describe('retention', () => {
  it('deletes spans older than 30 days in batches of 500 and keeps the rest', () => {
    const store = openOk();
    store.bots.insert(aStoredBot('700001'));
    for (let n = 0; n < 700; n += 1) {
      store.checks.record(aCheck('700001', now - 31 * day + n * 1000, { pending: n }));
    }
    store.checks.record(aCheck('700001', now - 29 * day));
    store.checks.flush();
    expect([store.prune(now), store.prune(now), store.prune(now)]).toEqual([500, 200, 0]);
    expect(store.checks.page({ botId: '700001', fromMs: 0, toMs: now, limit: 5000 }).spans).toEqual(
      [expect.objectContaining({ fromMs: now - 29 * day })],
    );
  });

  it('takes at most 500 rows of each table at a time, all that is old and nothing else (DUR-16)', () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    const raw = new Database(path.join(folder, databaseName));
    const old = 1200;
    const hour = Math.floor(now / 3_600_000);
    raw.exec(`
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${old - 1})
      INSERT INTO spans (bot_id, from_ms, to_ms, count, health, latency_sum_ms, latency_max_ms)
        SELECT '700001', ${now - 40 * day} + i, ${now - 40 * day} + i, 1, 'healthy', 1, 1 FROM n
        UNION ALL SELECT '700001', ${now - day}, ${now - day}, 1, 'healthy', 1, 1;
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${old - 1})
      INSERT INTO error_events (bot_id, message, cause_id, cause_class, first_at_ms, last_at_ms, count)
        SELECT '700001', 'x', 'x', 'x', ${now - 401 * day}, ${now - 401 * day}, 1 FROM n
        UNION ALL SELECT '700001', 'x', 'x', 'x', ${now - day}, ${now - day}, 1;
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${old - 1})
      INSERT INTO rollups (bot_id, hour, checks, healthy_ms, degraded_ms, down_ms, unknown_ms, errors, latency_sum_ms)
        SELECT '700001', ${hour - 401 * 24} - i, 1, 1, 1, 1, 1, 1, 1 FROM n
        UNION ALL SELECT '700001', ${hour - 24}, 1, 1, 1, 1, 1, 1, 1;
      DELETE FROM rollups_to_fill;
    `);
    const tables = ['spans', 'error_events', 'rollups'];
    const count = () =>
      tables.map((table) => Number(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()));
    let before = count();
    const steps: number[] = [];
    while (store.prune(now) > 0) {
      const after = count();
      steps.push(...before.map((rows, index) => rows - (after[index] ?? 0)));
      before = after;
    }
    expect(Math.max(...steps)).toBe(500);
    expect(before).toEqual([1, 1, 1]);
    raw.close();
  });

  it('goes on no longer than some milliseconds, though a slow look that finds nothing does not end it', () => {
    const clock = new ManualClock();
    const folder = makeFolder();
    const store = openOk(folder, clock);
    store.bots.insert(aStoredBot('700001'));
    for (let n = 0; n < 300; n += 1) {
      store.checks.record(aCheck('700001', now - 31 * day + n * 1000, { pending: n }));
    }
    store.checks.flush();
    let lookMs = 4;
    const monotonicMs = clock.monotonicMs.bind(clock);
    clock.monotonicMs = () => {
      clock.block(lookMs);
      return monotonicMs();
    };
    const gone = store.prune(now);
    expect([gone > 0, gone % 50, gone <= 200]).toEqual([true, 0, true]);
    lookMs = 1000;
    expect(store.prune(now)).toBe(50);
    lookMs = 0;
    while (store.prune(now) > 0) {
      // Until all is done.
    }
    const undo = { actionId: 'a', botId: '700001', wish: 're-set', changed: true } as const;
    store.undo.put({ ...undo, atMs: now - 40 * day, sealed: Uint8Array.of(1) });
    const raw = new Database(path.join(folder, databaseName));
    raw.exec(`INSERT INTO quiet_days VALUES ('700001', 1, 1, 1, 1, 1)`);
    raw.close();
    lookMs = 1000;
    // Nothing is old in the tables between.
    expect([store.prune(now), store.prune(now), store.prune(now)]).toEqual([1, 1, 0]);
  });

  it('keeps the last hour of a bot that is not checked any more whole, though its checks go step by step', () => {
    const store = openOk();
    store.bots.insert(aStoredBot('700001'));
    const fromMs = now - 31 * day;
    for (let n = 0; n < 60; n += 1) {
      store.checks.record(aCheck('700001', fromMs + n * 60_000, { pending: n }));
    }
    store.checks.flush();
    const hour = fromMs / 3_600_000;
    // While it is the open one it ends with its last check, after that with itself.
    const told = () =>
      store.checks
        .hours({ botId: '700001', fromHour: hour - 24, toHour: hour + 24 })
        .map((sums) => ({ ...sums, toMs: null }));
    const before = told();
    expect(before).toMatchObject([{ hour, checks: 60, pendingMin: 0, pendingMax: 59 }]);
    while (store.prune(now) > 0) {
      // Until all is done.
    }
    expect(store.checks.page({ botId: '700001', fromMs: 0, toMs: now, limit: 5000 }).spans).toEqual(
      [],
    );
    store.checks.flush();
    expect(told()).toEqual(before);
  });

  it('takes a batch back whole where a part of it fails', () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    const error = {
      atMs: now - 401 * day,
      message: 'x',
      causeId: 'x',
      causeClass: 'other',
    } as const;
    store.checks.record({ ...aCheck('700001', now - 401 * day), error });
    store.checks.flush();
    const raw = new Database(path.join(folder, databaseName));
    raw.exec(`DELETE FROM rollups_to_fill;
      CREATE TRIGGER refusing BEFORE DELETE ON error_events BEGIN SELECT RAISE(ABORT, 'no'); END`);
    const left = () => raw.prepare('SELECT count(*) FROM spans').pluck().get();
    // Spans go before errors.
    expect(() => store.prune(now)).toThrow('no');
    expect(left()).toBe(1);
    raw.exec('DROP TRIGGER refusing');
    expect([store.prune(now) > 0, left()]).toEqual([true, 0]);
    raw.close();
  });

  it('gives the room of what went back to the disk, and not before all is gone', () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    const raw = new Database(path.join(folder, databaseName));
    raw.exec(`
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999)
      INSERT INTO error_events (bot_id, message, cause_id, cause_class, first_at_ms, last_at_ms, count)
        SELECT '700001', hex(zeroblob(1000)), 'x', 'x', ${now - 401 * day}, ${now - 401 * day}, 1 FROM n;
      DELETE FROM rollups_to_fill;
    `);
    const pages = () => Number(raw.pragma('page_count', { simple: true }));
    const before = pages();
    while (store.prune(now) > 0) {
      expect(pages()).toBeGreaterThanOrEqual(before);
    }
    // A step at a time: it is done on the engine's thread.
    expect(before - pages()).toBe(200);
    store.prune(now);
    expect(before - pages()).toBe(400);
    raw.close();
  });

  it('makes one backup a day and keeps seven', async () => {
    const folder = makeFolder();
    const store = openOk(folder);
    for (let n = 0; n < 10; n += 1) {
      await store.upkeep(now + n * day);
      await store.upkeep(now + n * day + 1000);
    }
    const backups = listBackups(folder);
    expect(backups.map((backup) => backup.atMs)).toEqual(
      [9, 8, 7, 6, 5, 4, 3].map((n) => now + n * day),
    );
  });

  it('keeps three from before migrations beside the seven, all of them private (DUR-10)', async () => {
    const folder = makeFolder();
    for (let n = 0; n < 5; n += 1) {
      rmSync(path.join(folder, databaseName), { force: true });
      placeFixture(folder, 100);
      openOk(folder, new ManualClock({ startMs: now + n * day })).close();
    }
    const store = openOk(folder);
    for (let n = 5; n < 15; n += 1) {
      await store.upkeep(now + n * day);
    }
    const backups = listBackups(folder);
    const daysOf = (kind: BackupKind): readonly number[] =>
      backups.filter((backup) => backup.kind === kind).map(({ atMs }) => (atMs - now) / day);
    expect([daysOf('daily'), daysOf('migration')]).toEqual([
      [14, 13, 12, 11, 10, 9, 8],
      [4, 3, 2],
    ]);
    expect(backups.map(({ file }) => statSync(file).mode & 0o777)).toEqual(
      backups.map(() => 0o600),
    );
  });

  it.each([
    ['spans', pruneSpansSql, 'spans_by_to'],
    ['error events', pruneErrorsSql, 'error_events_by_last'],
    ['undo notes', pruneUndoSql, 'undo_notes_by_time'],
    ['roll-ups', pruneRollupsSql, 'rollups_by_hour'],
    ['quiet days', pruneQuietDaysSql, 'quiet_days_by_day'],
  ])('finds old %s by a covering index, without a scan or a sort', (_name, sql, index) => {
    const folder = makeFolder();
    openOk(folder).close();
    const raw = new Database(path.join(folder, databaseName));
    const plan = raw
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ before_ms: 1, before: 1, limit: 1 });
    raw.close();
    const steps = plan.map((row) => z.object({ detail: z.string() }).parse(row).detail).join('\n');
    expect(steps).toContain(`USING COVERING INDEX ${index}`);
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
