// DUR-03, DUR-04: what waits to be committed. SEC-08: a removal whose log cannot be emptied yet.
import path from 'node:path';
import type Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { openConnection } from '../../../../src-main/core/store/connection.ts';
import { runMigration } from '../../../../src-main/core/store/migrate.ts';
import { migrations } from '../../../../src-main/core/store/migrations/index.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk, storeOver } from './fixtures.ts';

afterEach(cleanUp);

function migrated(folder: string): Database.Database {
  const raw = openConnection(path.join(folder, 'hooklight.db'));
  migrations.forEach((step) => runMigration(raw, step));
  return raw;
}

describe('what waits to be committed', () => {
  it('is not held up by what is still said of a bot that was removed', () => {
    const store = openOk();
    store.bots.insert(aStoredBot('700001'));
    store.bots.insert(aStoredBot('700002'));
    store.bots.remove('700002');
    store.states.save({ botId: '700002', health: 'down', healthSinceMs: 1, memoryJson: '{}' });
    store.checks.record(aCheck('700001', 1, { pending: 1 }));
    expect(() => store.checks.flush()).not.toThrow();
    expect(store.checks.statistics('700001', 0).checks).toBe(1);
  });

  it('marks a transition as told only for whoever was given it while it waited', () => {
    const store = openOk();
    store.bots.insert(aStoredBot('700001'));
    store.checks.record({
      ...aCheck('700001', 1),
      transition: {
        botId: '700001',
        atMs: 1,
        from: 'healthy',
        to: 'down',
        reason: null,
        incidentStartedAtMs: null,
      },
    });
    store.outbox.markSent([-1], 2);
    expect(store.outbox.unsent(10)).toHaveLength(1);
  });

  it('says that a bot is removed also where the log could not be emptied after it', () => {
    const folder = makeFolder();
    const raw = migrated(folder);
    const store = storeOver(raw, folder);
    store.bots.insert(aStoredBot('700001'));
    const pragma = raw.pragma.bind(raw);
    let isFailing = true;
    raw.pragma = (source, options) => {
      if (isFailing && source.startsWith('wal_checkpoint')) {
        throw Object.assign(new Error('disk'), { code: 'SQLITE_FULL' });
      }
      return pragma(source, options);
    };
    expect(() => store.bots.remove('700001')).not.toThrow();
    expect(store.bots.list()).toEqual([]);
    expect(() => store.checks.flush()).toThrow('full');
    isFailing = false;
    store.checks.flush();
    store.close();
  });
});
