// DUR-08, DUR-09: bytes that flip in the row of a bot leave all pages well; the bot must not be gone without a word.
import { cpSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { quickCheck } from '../../../../src-main/core/store/connection.ts';
import { runStoreJob } from '../../../../src-main/core/store/jobs.ts';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import { soundnessOfRecords } from '../../../../src-main/core/store/records.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

const now = Date.UTC(2026, 0, 5);

/** A folder as a killed program leaves it, with two bots and a backup of them; `spoil` happens before the end. */
async function killedWith(spoil: (raw: Database.Database) => void): Promise<string> {
  const folder = makeFolder();
  const store = openOk(folder);
  store.bots.insert(aStoredBot('700001'));
  store.bots.insert(aStoredBot('700002'));
  store.checks.record(aCheck('700001', now));
  store.checks.flush();
  await store.upkeep(now);
  const raw = new Database(path.join(folder, databaseName));
  spoil(raw);
  raw.close();
  const copy = makeFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** What the checks say of it, read as they read it. */
function looksAt(folder: string) {
  const file = path.join(folder, databaseName);
  const reader = new Database(file, { readonly: true });
  const found = { pages: quickCheck(reader), records: soundnessOfRecords(reader) };
  reader.close();
  return { ...found, weekly: runStoreJob({ kind: 'check', file, depth: 'full' }).result };
}

/** An index of other columns than its table's: no page is wrong. */
const withWrongIndex = (index: string, sql: string) => (raw: Database.Database) => {
  raw.unsafeMode();
  raw.pragma('writable_schema = ON');
  raw.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(sql, index);
};

describe('rows of what the operator entered', () => {
  it('are sound as the store writes them', async () => {
    const folder = await killedWith(() => undefined);
    expect(looksAt(folder)).toEqual({ pages: true, records: 'sound', weekly: 'done' });
    expect(openOk(folder).notices).toEqual([]);
  });

  it.each([
    [
      'one that its own table would not take',
      (raw: Database.Database) => {
        raw.pragma('ignore_check_constraints = ON');
        raw.exec(`UPDATE bots SET tags_json = '["prod"x' WHERE id = '700002'`);
      },
      { records: 'broken-rules', weekly: 'broken-rules' },
    ],
    [
      'one that no index leads to',
      withWrongIndex('bots_by_telegram_id', 'CREATE INDEX bots_by_telegram_id ON bots (note)'),
      { records: 'broken-indexes', weekly: 'damaged' },
    ],
  ])('%s is damage, though every page is well: the backup has it', async (_what, spoil, found) => {
    const folder = await killedWith(spoil);
    expect(looksAt(folder)).toEqual({ pages: true, ...found });
    const store = openOk(folder);
    expect(store.notices).toMatchObject([{ kind: 'database-set-aside', backupAtMs: now }]);
    expect(store.bots.list().map(({ record }) => record.id)).toEqual(['700001', '700002']);
  });

  it('are what is read of everything at a start; the indexes of history wait for the weekly check', async () => {
    const folder = await killedWith(
      withWrongIndex('spans_by_to', 'CREATE INDEX spans_by_to ON spans (count)'),
    );
    expect(looksAt(folder)).toEqual({ pages: true, records: 'sound', weekly: 'damaged' });
    expect(openOk(folder).notices).toEqual([]);
  });
});
