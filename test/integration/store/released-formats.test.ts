// DUR-12: a stored database of every released format comes up to date with all that is in it.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../src-main/core/store/migrations/index.ts';
import { databaseName } from '../../../src-main/core/store/open.ts';
import { decodeDesired } from '../../../src-main/core/vault/desired-codec.ts';
import { columnsOf, openedSecrets, rowsOf, tablesOf } from '../../fixtures/databases/contents.ts';
import { fixtureFile, placeFixture } from '../../fixtures/databases/fixture.ts';
import { knownBots, knownBox, knownDesired, knownToken } from '../../fixtures/databases/known.ts';
import { cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';

afterEach(cleanUp);

const versions = migrations.map(({ version }) => version);

function read<T>(folder: string, look: (raw: Database.Database) => T): T {
  const raw = new Database(path.join(folder, databaseName), { readonly: true });
  try {
    return look(raw);
  } finally {
    raw.close();
  }
}

/** Every row of every table, by the columns that the table has now. */
function contents(raw: Database.Database) {
  return tablesOf(raw).map((table) => {
    const columns = columnsOf(raw, table);
    return { table, columns, rows: rowsOf(raw, table, columns) };
  });
}

const schemaOf = (raw: Database.Database): readonly unknown[] =>
  raw
    .prepare(
      "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat*' ORDER BY type, name",
    )
    .all();

describe('databases of released formats', () => {
  it('are stored, one for each migration; test/fixtures/databases/make.ts writes a missing one', () => {
    const folder = path.dirname(fixtureFile(0));
    const stored = readdirSync(folder).filter((name) => name.endsWith('.sql'));
    expect(stored.toSorted()).toEqual(versions.map((one) => path.basename(fixtureFile(one))));
  });

  it.each(versions)('%i keeps every row and every secret, and ends as a fresh one', (version) => {
    const folder = makeFolder();
    placeFixture(folder, version);
    const before = read(folder, contents);
    const secrets = read(folder, openedSecrets);
    expect(Object.values(secrets)).not.toContain(null);
    expect(secrets['bots 700001']).toBe(knownToken('700001'));

    const store = openOk(folder);
    expect(store.notices).toEqual([]);
    expect(store.verifyJournal()).toMatchObject({ ok: true, lines: version < 30 ? 0 : 3 });
    expect(
      store.bots
        .list()
        .map(({ record }) => record.id)
        .toSorted(),
    ).toEqual(knownBots);
    for (const botId of knownBots) {
      const sealed = store.desired.get(botId);
      const text = sealed === null ? null : knownBox.open({ botId, field: 'desired' }, sealed);
      expect(text === null ? null : decodeDesired(text)).toEqual(knownDesired(botId));
    }
    store.close();

    const fresh = makeFolder();
    openOk(fresh).close();
    expect(read(folder, schemaOf)).toEqual(read(fresh, schemaOf));
    read(folder, (raw) => {
      for (const { table, columns, rows } of before) {
        expect([table, rowsOf(raw, table, columns)]).toEqual([table, rows]);
      }
      expect(openedSecrets(raw)).toEqual(secrets);
      expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(raw.pragma('foreign_key_check')).toEqual([]);
    });
  });
});
