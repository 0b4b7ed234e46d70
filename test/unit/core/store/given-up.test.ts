// DUR-05: a connection that was given up is given up once, and what does not help is tried less and less often.
import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { noBallast } from '../../../../src-main/core/store/ballast.ts';
import { createDb } from '../../../../src-main/core/store/db.ts';
import { StoreFailure } from '../../../../src-main/core/store/errors.ts';
import { createLiveConnection } from '../../../../src-main/core/store/live-connection.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { cleanUp, makeFolder } from './fixtures.ts';

afterEach(cleanUp);

const second = 1000;
const ioError = Object.assign(new Error('disk'), { code: 'SQLITE_IOERR_WRITE' });

/** A large database that SQLite can neither open nor read, met by an I/O error; `mended` can be opened again. */
function aGivenUpConnection() {
  const folder = makeFolder();
  const file = path.join(folder, 'hooklight.db');
  writeFileSync(file, 'no database');
  truncateSync(file, 9 * 1024 * 1024);
  const clock = new ManualClock();
  const seen = { readsMs: [] as number[], copies: 0, givenUp: 0, isMended: false };
  const log = { ...silentLogger, error: () => void (seen.givenUp += 1) };
  const connection = createLiveConnection(
    {
      file,
      folder,
      clock,
      log,
      ballast: noBallast,
      open() {
        if (!seen.isMended) {
          throw ioError;
        }
        return new Database(':memory:');
      },
      readCopy() {
        seen.copies += 1;
        return new Database(':memory:');
      },
      aside: {
        readThrough() {
          seen.readsMs.push(clock.monotonicMs());
          return Promise.resolve({ result: 'done' });
        },
        damaged: () => undefined,
      },
    },
    { raw: new Database(':memory:'), trouble: null },
  );
  connection.met(ioError);
  return { clock, connection, db: createDb(connection, { clock, log }), seen };
}

describe('a connection that was given up', () => {
  it('is not given up again by each write that is refused: what is shown stays, and nothing is read for it', async () => {
    const { clock, connection, db, seen } = aGivenUpConnection();
    const shown = connection.raw();
    for (let n = 0; n < 200; n += 1) {
      expect(() => db.probe()).toThrow(StoreFailure);
      await clock.advance(second / 10);
    }
    expect(seen).toMatchObject({ copies: 1, givenUp: 1 });
    expect(connection.raw()).toBe(shown);
    connection.close();
  });

  it('is read through at growing distances of half a minute at most, and at once often again after it was opened', async () => {
    const { clock, connection, db, seen } = aGivenUpConnection();
    const refusedFor = async (seconds: number): Promise<void> => {
      for (let n = 0; n < seconds; n += 1) {
        expect(() => db.probe()).toThrow(StoreFailure);
        await clock.advance(second);
      }
    };
    await refusedFor(150);
    const pauses = seen.readsMs.slice(1).map((atMs, n) => (atMs - (seen.readsMs[n] ?? 0)) / second);
    expect(pauses.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
    seen.isMended = true;
    await clock.advance(31 * second);
    await refusedFor(1);
    expect(connection.trouble()).toBeNull();
    expect(() => db.probe()).not.toThrow();
    seen.isMended = false;
    const before = seen.readsMs.length;
    connection.met(ioError);
    await refusedFor(8);
    expect(seen.readsMs.length - before).toBe(4);
    connection.close();
  });
});
