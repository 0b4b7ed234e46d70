// What is a failure of the disk and what a defect of this program, told apart where errors enter.
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { isOfStorage, StoreFailure } from '../../../../src-main/core/store/errors.ts';
import { aStoredBot, cleanUp, openOk } from './fixtures.ts';

afterEach(cleanUp);

/** What a call throws. */
function thrown(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}

const sqlite = (code: string): Error => new Database.SqliteError('no', code);

describe('an error', () => {
  it('of disk, system or another program is one of storage', () => {
    const found = [
      new StoreFailure({ kind: 'busy' }),
      ...['FULL', 'BUSY', 'IOERR_FSYNC', 'CORRUPT', 'CANTOPEN', 'NOTADB'].map((code) =>
        sqlite(`SQLITE_${code}`),
      ),
      thrown(() => readFileSync('/nowhere/at-all')),
    ];
    expect(found.filter((error) => !isOfStorage(error))).toEqual([]);
  });

  it('of a statement or of the code around it is not', () => {
    const raw = new Database(':memory:');
    raw.exec('CREATE TABLE t (n INTEGER NOT NULL) STRICT');
    const found = [
      new TypeError('no'),
      thrown(() => raw.prepare('INSERT INTO t VALUES (NULL)').run()),
      thrown(() => raw.prepare('INSERT INTO t VALUES (?)').run()),
      thrown(() => Reflect.apply(readFileSync, null, [{}])),
      'text',
      null,
    ];
    raw.close();
    expect(found.filter(isOfStorage)).toEqual([]);
  });

  it('goes through the store as what it is', () => {
    const store = openOk();
    store.bots.insert(aStoredBot('700001'));
    const twice = thrown(() => store.bots.insert(aStoredBot('700001')));
    expect([twice instanceof StoreFailure, isOfStorage(twice)]).toEqual([false, false]);
    const inside = thrown(() =>
      store.atomically(() => {
        throw new TypeError('no');
      }),
    );
    expect(inside).toBeInstanceOf(TypeError);
    store.bots.insert(aStoredBot('700002'));
    expect(store.bots.list()).toHaveLength(2);
  });
});
