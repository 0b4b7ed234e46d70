import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import { listBackups } from '../../../../src-main/core/store/backup.ts';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import {
  pruneErrorsSql,
  pruneQuietDaysSql,
  pruneRollupsSql,
  pruneSpansSql,
  pruneUndoSql,
} from '../../../../src-main/core/store/retention.ts';
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
