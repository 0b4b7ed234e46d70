import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import { messagesKept, pruneMessagesSql } from '../../../../src-main/core/store/retention.ts';
import { aMessage } from '../../../support/notices.ts';
import { cleanUp, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

const now = Date.UTC(2026, 0, 5);
const day = 86_400_000;
const fleet = { key: 'fleet', kind: 'fleet', botIds: [], startedAtMs: null } as const;

/** The messages of an open store, with a page from the newest. */
function messages(folder = makeFolder()) {
  const store = openOk(folder);
  const table = store.messages;
  return {
    store,
    table,
    all: () => table.page({ beforeId: null, limit: 500 }),
    show: (message: ReturnType<typeof aMessage>, atMs: number, handle: string | null = null) => {
      const id = table.record(message, atMs);
      table.markShown(id, { atMs, handle });
      return id;
    },
  };
}

describe('messages', () => {
  it('are recorded with their full sentence before they are shown', () => {
    const { table, all } = messages();
    const message = aMessage({ title: 'A bot', full: { title: 'Shop is down', body: '502.' } });
    const id = table.record(message, now);
    expect(all()).toEqual([
      {
        messageId: id,
        kind: 'problem',
        urgency: 'critical',
        botIds: ['700001'],
        botCount: 1,
        startedAtMs: 1000,
        actions: ['check-now', 're-set', 'snooze'],
        title: 'Shop is down',
        body: '502.',
        atMs: now,
        shownAtMs: null,
        notShown: null,
        replacedAtMs: null,
        withdrawnAtMs: null,
        readAtMs: null,
      },
    ]);
    expect(table.unread()).toBe(1);
  });

  it('that wait to be shown are brought up to date by the next try, one that was shown is not', () => {
    const { table, all } = messages();
    const first = table.record(aMessage(), now);
    table.markNotShown(first, 'no-service');
    const words = { title: 'Shop is down', body: 'For 2 min.' };
    expect(table.record(aMessage({ full: words }), now + 60_000)).toBe(first);
    expect(all()).toMatchObject([{ ...words, atMs: now, notShown: 'no-service' }]);
    table.markShown(first, { atMs: now + 60_000, handle: 'h' });
    expect(all()).toMatchObject([{ shownAtMs: now + 60_000, notShown: null }]);
    expect(table.record(aMessage(), now + 120_000)).not.toBe(first);
  });

  it.each([
    ['another incident of the same key', aMessage({ startedAtMs: 2000 }), 0],
    ['the end of what could not be told', aMessage({ kind: 'recovered' }), 0],
  ])('%s is another message', (_name, message, laterMs) => {
    const { table } = messages();
    const first = table.record(aMessage(), now);
    expect(table.record(message, now + laterMs)).not.toBe(first);
  });

  it('a digest that grows while it waits is one; later, or about others, it is another', () => {
    const { table } = messages();
    const digest = (botIds: readonly string[]) =>
      aMessage({ key: 'digest', kind: 'digest', botIds, startedAtMs: null });
    const first = table.record(digest(['1', '2']), now);
    expect(table.record(digest(['1', '2', '3']), now + 5000)).toBe(first);
    const others = table.record(digest(['1', '4']), now + 10_000);
    expect(others).not.toBe(first);
    expect(table.record(digest(['1', '4']), now + 900_000)).not.toBe(others);
  });

  it('take the place of older ones of their key, which then count as read', () => {
    const { all, show, table } = messages();
    show(aMessage(), now, 'h1');
    expect(table.handleOf(aMessage().key)).toBe('h1');
    show(aMessage({ kind: 'recovered' }), now + 1000, 'h2');
    expect(all()).toMatchObject([
      { kind: 'recovered', replacedAtMs: null, readAtMs: null },
      { kind: 'problem', replacedAtMs: now + 1000, readAtMs: now + 1000 },
    ]);
    expect([table.handleOf(aMessage().key), table.unread()]).toEqual(['h2', 1]);
  });

  it('about several bots are known after a restart for as long as they stand', () => {
    const folder = makeFolder();
    const { show, store, table } = messages(folder);
    const digest = (key: string, count: number) => {
      const botIds = Array.from({ length: count }, (_, i) => String(i));
      return aMessage({ key, kind: 'digest', botIds, startedAtMs: null });
    };
    show(digest('digest', 2), now);
    show(digest('digest', 3), now + 1000);
    show(digest('digest-2', 60), now + 2000);
    show(digest('digest-3', 2), now + 3000);
    table.withdraw('digest-3', now + 4000);
    table.markKeptOff(table.record(digest('digest-4', 2), now + 5000), now + 5000);
    table.markNotShown(table.record(digest('digest-5', 2), now + 6000), 'no-service');
    show(digest('recovered', 2), now + 7000);
    store.close();
    expect(
      messages(folder)
        .table.standingDigests()
        .map(({ key, botIds, botCount, shownAtMs }) => [key, botIds.length, botCount, shownAtMs]),
    ).toEqual([
      ['digest', 3, 3, now + 1000],
      ['digest-2', 50, 60, now + 2000],
      ['digest-4', 2, 2, now + 5000],
    ]);
  });

  it('that are taken back in silence stay unread; what a newer message tells counts as read', () => {
    const { all, show, table } = messages();
    show(aMessage(), now, 'h1');
    show(aMessage(fleet), now, 'h2');
    show(aMessage({ key: 'digest', kind: 'digest', botIds: ['700001', '700002'] }), now, 'h3');
    const keys = [aMessage().key, 'fleet', 'digest', 'never', aMessage().key];
    expect(keys.map((key) => table.withdraw(key, now + 1))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(all()).toMatchObject([
      { kind: 'digest', withdrawnAtMs: now + 1, readAtMs: null },
      { kind: 'fleet', withdrawnAtMs: now + 1, readAtMs: null },
      { kind: 'problem', withdrawnAtMs: now + 1, readAtMs: now + 1 },
    ]);
    expect([table.handleOf('fleet'), table.unread()]).toEqual([null, 2]);
  });

  it('kept off the desktop stay as they were told, and replace what was on it', () => {
    const { all, show, table } = messages();
    show(aMessage({ urgency: 'normal' }), now, 'h');
    const kept = table.record(aMessage(), now + 1000);
    table.markKeptOff(kept, now + 1000);
    const next = table.record(aMessage({ kind: 'problem' }), now + 2000);
    expect(next).not.toBe(kept);
    expect(all()[1]).toMatchObject({ messageId: kept, notShown: 'off', shownAtMs: null });
    expect(all()[2]).toMatchObject({ replacedAtMs: now + 1000 });
  });

  it('are read one by one, or all that somebody has seen', () => {
    const { show, table, all } = messages();
    const ids = [1, 2, 3].map((n) => show(aMessage({ key: `k${String(n)}` }), now));
    table.markRead({ messageId: ids[2] ?? 0 }, now + 1);
    table.markRead({ upToId: ids[1] ?? 0 }, now + 2);
    table.markRead({ upToId: ids[2] ?? 0 }, now + 3);
    expect(all().map(({ readAtMs }) => readAtMs)).toEqual([now + 1, now + 2, now + 2]);
    expect(table.unread()).toBe(0);
  });

  it('are found by the handle that the desktop knows, the newest first, and outlive a restart', () => {
    const folder = makeFolder();
    const first = messages(folder);
    first.show(aMessage({ key: 'a' }), now, 'bus :1.7 1');
    const second = first.show(aMessage({ key: 'b' }), now, 'bus :1.7 1');
    first.table.record(aMessage({ key: 'c' }), now);
    first.store.close();
    const { table, all } = messages(folder);
    table.markInterrupted();
    expect([table.find('bus :1.7 1'), table.find('bus :1.7 2')]).toEqual([second, null]);
    expect(table.get(second)).toMatchObject({ messageId: second });
    expect([table.get(99), all()[0]?.notShown]).toEqual([null, 'interrupted']);
  });

  it('name the first 50 bots and count them all', () => {
    const { table, all } = messages();
    const botIds = Array.from({ length: 3000 }, (_, n) => String(700_000 + n));
    table.record(aMessage({ kind: 'digest', botIds, startedAtMs: null }), now);
    expect(all()[0]).toMatchObject({ botIds: botIds.slice(0, 50), botCount: 3000 });
  });

  it('live 400 days', () => {
    const { store, table, all } = messages();
    table.record(aMessage({ key: 'old' }), now - 401 * day);
    table.record(aMessage({ key: 'young' }), now - 399 * day);
    store.prune(now);
    expect(all()).toHaveLength(1);
  });

  it('are the newest 10,000 at most', () => {
    const folder = makeFolder();
    openOk(folder).close();
    const raw = new Database(path.join(folder, databaseName));
    raw.exec(`INSERT INTO messages (key, kind, urgency, bot_ids, bot_count, actions, title, body, at_ms, tried_at_ms)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(messagesKept + 700)})
      SELECT 'k' || i, 'fleet', 'normal', '[]', 0, '[]', 'T', 'B', ${String(now)}, ${String(now)} FROM n`);
    raw.close();
    const { store, table, all } = messages(folder);
    expect([store.prune(now), store.prune(now), store.prune(now)]).toEqual([500, 200, 0]);
    expect([table.unread(), all()[0]?.messageId]).toEqual([messagesKept, messagesKept + 700]);
  });

  it('are pruned by a covering index, without a scan or a sort', () => {
    const folder = makeFolder();
    openOk(folder).close();
    const raw = new Database(path.join(folder, databaseName));
    const plan = raw
      .prepare(`EXPLAIN QUERY PLAN ${pruneMessagesSql}`)
      .all({ before_ms: 1, limit: 1 });
    raw.close();
    const steps = plan.map((row) => z.object({ detail: z.string() }).parse(row).detail).join('\n');
    expect(steps).toContain('USING COVERING INDEX messages_by_time');
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
  });
});
