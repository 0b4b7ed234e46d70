// DUR-04: a full disk, as the store meets it.
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openConnection } from '../../../../src-main/core/store/connection.ts';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import { runMigration } from '../../../../src-main/core/store/migrate.ts';
import { migrations } from '../../../../src-main/core/store/migrations/index.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, storeOver } from './fixtures.ts';

afterEach(cleanUp);

describe('a full disk', () => {
  it('fails with its own kind and loses neither samples nor a transition once there is room again', () => {
    const folder = makeFolder();
    const raw = openConnection(path.join(folder, 'hooklight.db'));
    migrations.forEach((step) => runMigration(raw, step));
    const store = storeOver(raw, folder);
    store.bots.insert(aStoredBot('700001'));
    const pages = Number(raw.pragma('page_count', { simple: true }));
    raw.pragma(`max_page_count = ${pages}`);
    const filler = (atMs: number) => ({
      ...aCheck('700001', atMs, { pending: atMs }),
      state: {
        botId: '700001',
        health: 'down' as const,
        healthSinceMs: atMs,
        memoryJson: JSON.stringify('x'.repeat(50_000)),
      },
      transition: {
        botId: '700001',
        atMs,
        from: 'healthy' as const,
        to: 'down' as const,
        reason: null,
        incidentStartedAtMs: null,
      },
    });
    let failure: unknown = null;
    try {
      store.checks.record(filler(1));
      store.checks.commitChanges();
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(StoreFailure);
    expect(failure).toMatchObject({ failure: { kind: 'full', detail: 'SQLITE_FULL' } });
    // Who tells people is given the transition all the same, and once (DUR-04).
    const [untold] = store.outbox.unsent(10);
    expect(untold?.transition).toMatchObject({ botId: '700001', to: 'down' });
    raw.pragma('max_page_count = 100000');
    store.checks.flush();
    expect(store.outbox.unsent(10)).toHaveLength(1);
    expect(store.checks.statistics('700001', 0).checks).toBe(1);
    store.close();
  });

  it('takes back everything that one transaction wrote', () => {
    const folder = makeFolder();
    const raw = openConnection(path.join(folder, 'hooklight.db'));
    migrations.forEach((step) => runMigration(raw, step));
    const store = storeOver(raw, folder);
    store.bots.insert(aStoredBot('700001'));
    store.checks.record(aCheck('700001', 1, { pending: 1 }));
    const before = store.bots.list();
    const pages = Number(raw.pragma('page_count', { simple: true }));
    raw.pragma(`max_page_count = ${pages + 4}`);
    const many = (): void => {
      store.bots.insert(aStoredBot('700002'));
      for (let n = 0; n < 100; n += 1) {
        store.desired.put('700001', new Uint8Array(2000 * n), 1);
        store.journal.append({
          atMs: 1,
          botId: '700001',
          actor: 'operator',
          kind: 'imported',
          wish: null,
          outcome: null,
          evidence: null,
          message: 'x'.repeat(1000),
          detail: null,
        });
      }
    };
    let failure: unknown = null;
    try {
      store.atomically(many);
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({ failure: { kind: 'full', detail: 'SQLITE_FULL' } });
    expect(store.bots.list()).toEqual(before);
    expect(store.desired.get('700001')).toBeNull();
    expect(store.journal.page({ botId: null, beforeSeq: null, limit: 10 })).toEqual([]);
    // What waited before it is not lost with it, and a bot that is not there is not taken for one that is.
    expect(store.checks.statistics('700001', 0).checks).toBe(1);
    raw.pragma('max_page_count = 100000');
    store.checks.record(aCheck('700002', 2, { pending: 1 }));
    store.checks.flush();
    store.atomically(many);
    expect(store.bots.list()).toHaveLength(2);
    expect(store.verifyJournal()).toMatchObject({ ok: true, lines: 100 });
    store.close();
  });
});
