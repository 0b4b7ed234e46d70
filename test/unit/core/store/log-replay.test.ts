// What is read by hand must be what SQLite reads (DUR-05: a disk on which SQLite cannot open a database at all).
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { withLog } from '../../../../src-main/core/store/log-replay.ts';
import { readIntoMemory } from '../../../../src-main/core/store/memory-copy.ts';
import { seeded } from '../../../support/seeded.ts';
import { cleanUp, makeFolder } from './fixtures.ts';

afterEach(cleanUp);

const rowsOf = (raw: Database.Database): unknown =>
  raw.prepare('SELECT * FROM t ORDER BY id').all();

/** A database in use: what it holds lies in the file, in the log, or in both. */
function inUse(random: () => number, pageBytes: number): { file: string; raw: Database.Database } {
  const file = path.join(makeFolder(), 'hooklight.db');
  const raw = new Database(file);
  raw.pragma(`page_size = ${pageBytes}`);
  raw.pragma('journal_mode = WAL');
  raw.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)');
  const put = raw.prepare('INSERT OR REPLACE INTO t VALUES (?, ?)');
  const drop = raw.prepare('DELETE FROM t WHERE id = ?');
  for (let n = 0; n < 60; n += 1) {
    raw.transaction(() => {
      for (let row = 0; row < random() * 20; row += 1) {
        const id = Math.floor(random() * 200);
        if (random() < 0.8) {
          put.run(id, 'x'.repeat(Math.floor(random() * 3000)));
        } else {
          drop.run(id);
        }
      }
    })();
    if (random() < 0.1) {
      raw.pragma('wal_checkpoint(RESTART)');
    }
  }
  return { file, raw };
}

describe('a database that is in use or was left by a crash', () => {
  it.each([512, 4096, 65_536])('is read as SQLite reads it, pages of %i bytes', (pageBytes) => {
    const random = seeded(pageBytes);
    for (let round = 0; round < 8; round += 1) {
      const { file, raw } = inUse(random, pageBytes);
      const copy = readIntoMemory(file);
      expect(copy === null ? null : rowsOf(copy)).toEqual(rowsOf(raw));
      copy?.close();
      raw.close();
    }
  });

  it('ends with the last whole commit, wherever the log is cut or changed', () => {
    const random = seeded(5);
    const { file, raw } = inUse(random, 4096);
    const log = readFileSync(`${file}-wal`);
    const database = readFileSync(file);
    raw.close();
    for (let round = 0; round < 60; round += 1) {
      const broken = Buffer.from(log.subarray(0, 32 + Math.floor(random() * (log.length - 32))));
      const at = Math.floor(random() * broken.length);
      broken[at] = (broken[at] ?? 0) ^ (round % 2);
      const mine = withLog(database, broken);
      for (const byte of [18, 19]) {
        mine[byte] = 1;
      }
      const read = new Database(mine);
      expect(read.pragma('integrity_check', { simple: true })).toBe('ok');
      const folder = path.join(makeFolder(), 'as-sqlite-does.db');
      writeFileSync(folder, database);
      writeFileSync(`${folder}-wal`, broken);
      const sqlite = new Database(folder);
      expect(rowsOf(read)).toEqual(rowsOf(sqlite));
      sqlite.close();
      read.close();
    }
  });

  it('without a log, or with what is none, is the file alone', () => {
    const database = Buffer.from('SQLite format 3\0 and so on');
    expect(withLog(database, Buffer.alloc(0))).toBe(database);
    expect(withLog(database, Buffer.alloc(5000, 7))).toBe(database);
  });
});
