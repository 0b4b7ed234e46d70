// DUR-13, DUR-14: what is opened how, and what is left alone. SEC-08: which secrets are in which file.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { listBackups } from '../../../../src-main/core/store/backup.ts';
import { isSafeSqlite, openConnection } from '../../../../src-main/core/store/connection.ts';
import { headerVersion } from '../../../../src-main/core/store/inspect.ts';
import {
  migrations,
  newestSchemaVersion,
} from '../../../../src-main/core/store/migrations/index.ts';
import { databaseName, openStore } from '../../../../src-main/core/store/open.ts';
import { placeFixture } from '../../../fixtures/databases/fixture.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aCheck, aStoredBot, cleanUp, filesContaining, makeFolder, openOk } from './fixtures.ts';

afterEach(cleanUp);

const open = (folder: string) => openStore({ folder, clock: new ManualClock(), log: silentLogger });

/** A database of this program, closed. */
function madeFolder(ids: readonly string[] = ['700001']): string {
  const folder = makeFolder();
  const store = openOk(folder);
  ids.forEach((id) => store.bots.insert(aStoredBot(id)));
  store.close();
  return folder;
}

describe('opening a store', () => {
  it('keeps what was written for the next opening', () => {
    const folder = madeFolder(['700001', '700002-t']);
    expect(openOk(folder).bots.list()).toEqual([aStoredBot('700001'), aStoredBot('700002-t')]);
  });

  it('refuses a second opener of the same folder and lets it in after the first closed', () => {
    const folder = makeFolder();
    const first = openOk(folder);
    expect(open(folder)).toEqual({ ok: false, error: { kind: 'busy' } });
    first.close();
    openOk(folder);
  });

  it('runs with the pragmas that durability rests on', () => {
    const folder = madeFolder();
    const raw = new Database(path.join(folder, databaseName));
    expect(raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(raw.pragma('auto_vacuum', { simple: true })).toBe(2);
    expect(raw.pragma('user_version', { simple: true })).toBe(newestSchemaVersion);
    raw.close();
  });

  it('asks for a SQLite without the bug of the log, with no memory map (DUR-14)', () => {
    const folder = makeFolder();
    const raw = openConnection(path.join(folder, databaseName));
    expect(raw.pragma('mmap_size', { simple: true })).toBe(0);
    expect(raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(isSafeSqlite(String(raw.prepare('SELECT sqlite_version()').pluck().get()))).toBe(true);
    raw.close();
    const another = path.join(folder, 'another.db');
    expect(() => openConnection(another, () => '3.51.2')).toThrow('SQLite 3.51.2 is too old');
    openConnection(another, () => '3.51.3').close();
    const safe = ['3.51.3', '3.51.10', '3.52.0', '3.53.2', '4.0.0'];
    const unsafe = ['3.51.2', '3.50.9', '3.9.99', '2.99.99', '', '3.51'];
    expect(safe.filter((version) => !isSafeSqlite(version))).toEqual([]);
    expect(unsafe.filter(isSafeSqlite)).toEqual([]);
  });

  it('does not touch a single byte of a database made by a newer program', () => {
    const folder = madeFolder();
    const file = path.join(folder, databaseName);
    const raw = new Database(file);
    raw.pragma(`user_version = ${newestSchemaVersion + 10}`);
    raw.close();
    const before = readFileSync(file);
    expect(open(folder)).toEqual({
      ok: false,
      error: {
        kind: 'from-future',
        version: newestSchemaVersion + 10,
        supported: newestSchemaVersion,
      },
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['condition.json', databaseName, 'hooklight.lock']);
  });

  it('opens the backup from before the newer program, once the newer database is moved away (DUR-13)', () => {
    const folder = makeFolder();
    placeFixture(folder, 100);
    openOk(folder).close();
    const file = path.join(folder, databaseName);
    const raw = new Database(file);
    raw.pragma(`user_version = ${newestSchemaVersion + 10}`);
    raw.close();
    // The newer program's own daily backup cannot be read, and stays.
    const [before] = listBackups(folder);
    const newer = (before?.file ?? '').replace(
      /\d{8}T\d{9}Z-migration/,
      '20991231T000000000Z-daily',
    );
    copyFileSync(file, newer);
    expect(open(folder)).toMatchObject({ ok: false, error: { kind: 'from-future' } });
    const away = path.join(makeFolder(), databaseName);
    renameSync(file, away);
    const store = openOk(folder);
    expect(store.notices).toMatchObject([{ fileName: null, backupAtMs: before?.atMs }]);
    expect(store.bots.list()).toHaveLength(3);
    const versions = listBackups(folder).map((backup) => headerVersion(backup.file));
    expect(versions).toContain(newestSchemaVersion + 10);
  });

  it('recognises a newer version that stands only in the write-ahead log', () => {
    const folder = madeFolder();
    const file = path.join(folder, databaseName);
    const raw = new Database(file);
    raw.pragma('wal_autocheckpoint = 0');
    raw.pragma(`user_version = ${newestSchemaVersion + 10}`);
    const copy = makeFolder();
    for (const name of [databaseName, `${databaseName}-wal`]) {
      writeFileSync(path.join(copy, name), readFileSync(path.join(folder, name)), { mode: 0o600 });
    }
    raw.close();
    const before = readFileSync(path.join(copy, databaseName));
    expect(open(copy)).toMatchObject({ ok: false, error: { kind: 'from-future' } });
    expect(readFileSync(path.join(copy, databaseName)).equals(before)).toBe(true);
  });

  it('sets a damaged database aside, keeps it, and starts empty where no backup is', () => {
    const folder = madeFolder();
    const garbage = Buffer.alloc(20_000, 0xa5);
    writeFileSync(path.join(folder, databaseName), garbage);
    const store = openOk(folder);
    expect(store.bots.list()).toEqual([]);
    const [notice] = store.notices;
    expect(notice).toMatchObject({ kind: 'database-set-aside' });
    const kept = readdirSync(folder).filter((name) => name.includes('.set-aside-'));
    expect(kept).toHaveLength(1);
    expect(readFileSync(path.join(folder, kept[0] ?? '')).equals(garbage)).toBe(true);
  });

  it('restores the newest backup that verifies', async () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    await store.upkeep(Date.UTC(2026, 0, 5));
    store.bots.insert(aStoredBot('700002'));
    await store.upkeep(Date.UTC(2026, 0, 7));
    store.close();
    const backups = listBackups(folder);
    expect(backups).toHaveLength(2);
    writeFileSync(backups[0]?.file ?? '', 'not a backup any more');
    const file = path.join(folder, databaseName);
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096);
    writeFileSync(file, bytes);
    const restored = openOk(folder);
    expect(restored.bots.list().map((bot) => bot.record.id)).toEqual(['700001']);
    expect(restored.notices).toHaveLength(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('makes folder and files private whatever the umask', async () => {
    const before = process.umask(0);
    try {
      const folder = path.join(makeFolder(), 'data');
      const store = openOk(folder);
      store.bots.insert(aStoredBot('700001'));
      await store.upkeep(Date.UTC(2026, 0, 5));
      expect(lstatSync(folder).mode & 0o777).toBe(0o700);
      const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
      expect(entries.map((entry) => entry.name)).toContain(`${databaseName}-wal`);
      for (const entry of entries) {
        const mode = lstatSync(path.join(entry.parentPath, entry.name)).mode & 0o777;
        expect([entry.name, mode]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600]);
      }
    } finally {
      process.umask(before);
    }
  });

  it('takes wide modes of an existing folder and file back', () => {
    const folder = madeFolder();
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, databaseName), 0o644);
    openOk(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, databaseName)).mode & 0o777).toBe(0o600);
  });

  it.each([databaseName, `${databaseName}-wal`, `${databaseName}-shm`, 'hooklight.lock'])(
    'writes nothing through a symlink planted as %s',
    (name) => {
      const elsewhere = path.join(makeFolder(), 'victim');
      writeFileSync(elsewhere, '');
      const folder = makeFolder();
      symlinkSync(elsewhere, path.join(folder, name));
      expect(open(folder)).toMatchObject({ ok: false, error: { kind: 'no-access' } });
      expect(readFileSync(elsewhere, 'utf8')).toBe('');
    },
  );

  it('says no-access where a folder stands in place of the database', () => {
    const folder = makeFolder();
    mkdirSync(path.join(folder, databaseName));
    expect(open(folder)).toMatchObject({ ok: false, error: { kind: 'no-access' } });
    expect(existsSync(path.join(folder, databaseName))).toBe(true);
  });

  it('makes a verified backup before it migrates a database of an older schema', () => {
    const folder = makeFolder();
    const raw = new Database(path.join(folder, databaseName));
    for (const { sql } of migrations.filter(({ version }) => version <= 20)) {
      raw.exec(sql);
    }
    raw.exec(
      `INSERT INTO bots VALUES ('700001', '700001', NULL, 'Shop', '[]', '', 'https://api.telegram.org', 0, 0, 0,
         NULL, 1, NULL, NULL)`,
    );
    raw.pragma('user_version = 20');
    raw.close();
    const store = openOk(folder);
    expect(store.bots.list()).toHaveLength(1);
    expect(listBackups(folder).map((backup) => backup.kind)).toEqual(['migration']);
    const backup = new Database(listBackups(folder)[0]?.file, { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(20);
    backup.close();
  });
});

describe('removing a bot', () => {
  it('leaves no byte of its sealed token in any file, backups included, and keeps its journal lines', async () => {
    const folder = makeFolder();
    const clock = new ManualClock();
    const store = openOk(folder, clock);
    store.bots.insert(aStoredBot('700001'));
    store.bots.insert(aStoredBot('700002'));
    store.desired.put('700001', Uint8Array.from(Buffer.from('sealed-desired-canary')), 1);
    store.checks.record(aCheck('700001', 1000));
    store.journal.append({
      atMs: 1,
      botId: '700001',
      actor: 'operator',
      kind: 'bot-added',
      wish: null,
      outcome: null,
      evidence: null,
      message: 'added',
      detail: null,
    });
    store.checks.flush();
    await store.upkeep(clock.nowMs());
    expect(filesContaining(folder, 'sealed-token-of-700001')).not.toEqual([]);
    expect(filesContaining(folder, 'sealed-desired-canary')).not.toEqual([]);
    store.bots.remove('700001');
    await store.upkeep(clock.nowMs());
    expect(filesContaining(folder, 'sealed-token-of-700001')).toEqual([]);
    expect(filesContaining(folder, 'sealed-desired-canary')).toEqual([]);
    expect(filesContaining(folder, 'sealed-token-of-700002')).not.toEqual([]);
    expect(listBackups(folder)).toHaveLength(1);
    expect(store.journal.page({ botId: '700001', beforeSeq: null, limit: 10 })).toHaveLength(1);
    expect(store.checks.page({ botId: '700001', fromMs: 0, toMs: 9999, limit: 10 }).spans).toEqual(
      [],
    );
  });

  it('leaves no byte of a replaced token after the next flush', () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    store.bots.update(aStoredBot('700001', { sealedToken: new Uint8Array(40).fill(3) }));
    store.checks.flush();
    expect(filesContaining(folder, 'sealed-token-of-700001')).toEqual([]);
  });
});

describe('a row that cannot be read', () => {
  it('is left out and logged; the others are still there', () => {
    const folder = madeFolder(['700001', '700002']);
    const raw = new Database(path.join(folder, databaseName));
    raw.exec(`INSERT INTO transitions VALUES (NULL, '700002', 1, 'healthy', 'down', 'no-such-reason', 'down', NULL, NULL, NULL);
      INSERT INTO transitions VALUES (NULL, '700002', 2, 'down', 'healthy', NULL, NULL, NULL, NULL, NULL);`);
    raw.close();
    const logged: unknown[] = [];
    const log = { ...silentLogger, error: (...line: unknown[]) => void logged.push(line) };
    const opened = openStore({ folder, clock: new ManualClock(), log });
    const store = opened.ok ? opened.value : null;
    expect(store?.outbox.unsent(10).map((item) => item.transition.atMs)).toEqual([2]);
    store?.close();
    expect(logged).toContainEqual(['store.unreadable-row', { statement: 'transitions.unsent' }]);
  });
});

describe('a thousand changes of secrets', () => {
  it('leave no byte of an old one in any file, and every present one', () => {
    const folder = makeFolder();
    const store = openOk(folder);
    const sealed = (n: number, round: number) =>
      Uint8Array.from(Buffer.from(`<canary-${n}-of-round-${round}>${'x'.repeat((n * 37) % 300)}`));
    const ids = Array.from({ length: 200 }, (_, n) => String(700_000 + n));
    ids.forEach((id, n) => store.bots.insert(aStoredBot(id, { sealedToken: sealed(n, 0) })));
    for (let round = 1; round <= 4; round += 1) {
      ids.forEach((id, n) => {
        store.bots.update(aStoredBot(id, { sealedToken: sealed(n, round) }));
        store.desired.put(id, sealed(n, round), round);
      });
    }
    ids.slice(100).forEach((id) => store.bots.remove(id));
    store.checks.flush();
    const bytes = readdirSync(folder).map((name) =>
      readFileSync(path.join(folder, name), 'latin1'),
    );
    const found = new Set(bytes.join('').match(/<canary-\d+-of-round-\d>/g));
    expect([...found].sort()).toEqual(
      ids
        .slice(0, 100)
        .map((_, n) => `<canary-${n}-of-round-4>`)
        .sort(),
    );
  });
});
