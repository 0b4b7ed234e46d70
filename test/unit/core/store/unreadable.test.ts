// DUR-04, DUR-05: a database that cannot even be read for a while loses no check, and people are told from memory.
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openConnection } from '../../../../src-main/core/store/connection.ts';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import type { LiveConnection } from '../../../../src-main/core/store/live-connection.ts';
import { runMigration } from '../../../../src-main/core/store/migrate.ts';
import { migrations } from '../../../../src-main/core/store/migrations/index.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, storeOver } from './fixtures.ts';
import { aChange } from './full-disk.ts';

afterEach(cleanUp);

const bot = '700001';
const other = '700002';

/** A store with a bot that was checked once, opened anew; while `isGone` there is no connection at all. */
function aStore() {
  const folder = makeFolder();
  const raw = openConnection(path.join(folder, 'hooklight.db'));
  migrations.forEach((step) => runMigration(raw, step));
  const disk = { isGone: false };
  const refuse = (): void => {
    if (disk.isGone) {
      throw new StoreFailure({ kind: 'io', detail: 'SQLITE_IOERR_READ' });
    }
  };
  const through = (connection: LiveConnection): LiveConnection => ({
    ...connection,
    raw: () => (refuse(), connection.raw()),
    writable: () => (refuse(), connection.writable()),
    met: () => ({ kind: 'io', detail: 'SQLITE_IOERR_READ' }),
  });
  const before = storeOver(raw, folder);
  before.bots.insert(aStoredBot(bot));
  before.checks.record(aCheck(bot, 1));
  before.checks.flush();
  const clock = new ManualClock();
  return { clock, disk, store: storeOver(raw, folder, clock, through) };
}

describe('a database that cannot be read', () => {
  it('loses no first check of a bot', () => {
    const { disk, store } = aStore();
    disk.isGone = true;
    expect(() => store.checks.record(aCheck(bot, 60_001))).not.toThrow();
    expect(() => store.checks.record(aCheck(bot, 120_001))).not.toThrow();
    disk.isGone = false;
    store.checks.flush();
    expect(store.checks.statistics(bot, 0).checks).toBe(3);
    store.close();
  });

  it('keeps nobody from being told', () => {
    const { disk, store } = aStore();
    store.checks.record(aCheck(bot, 60_001));
    disk.isGone = true;
    store.checks.record(aChange(bot, 120_001, 'down'));
    expect(() => store.checks.commitChanges()).toThrow(StoreFailure);
    const [told] = store.outbox.unsent(10);
    expect(told?.transition).toMatchObject({ botId: bot, to: 'down' });
    store.outbox.markSent([told?.transitionId ?? 0], 130_000);
    expect(store.outbox.unsent(10)).toEqual([]);
    disk.isGone = false;
    store.checks.flush();
    expect(store.outbox.unsent(10)).toEqual([]);
    store.close();
  });

  it('takes no bot for one that is not there, nor one that was not inserted for one that is', () => {
    const { disk, store } = aStore();
    const failing = (): void => {
      store.bots.insert(aStoredBot(other));
      disk.isGone = true;
      throw new TypeError('no');
    };
    expect(() => store.atomically(failing)).toThrow(TypeError);
    store.checks.record(aCheck(bot, 60_001));
    disk.isGone = false;
    store.checks.record(aCheck(other, 60_001));
    expect(store.checks.flush()).toBe(true);
    expect(store.checks.statistics(bot, 0).checks).toBe(2);
    expect(store.checks.statistics(other, 0).checks).toBe(0);
    store.close();
  });
});
