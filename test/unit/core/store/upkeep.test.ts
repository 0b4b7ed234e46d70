// DUR-08, DUR-09, DUR-10: the check at a start and each week, backups, restoring. SEC-08: removed secrets leave backups and log.
import {
  copyFileSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { listBackups } from '../../../../src-main/core/store/backup.ts';
import {
  runStoreJob,
  type JobOutcome,
  type StoreJobs,
} from '../../../../src-main/core/store/jobs.ts';
import { newestSchemaVersion } from '../../../../src-main/core/store/migrations/index.ts';
import {
  databaseName,
  openStore,
  type HooklightStore,
} from '../../../../src-main/core/store/open.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  aCheck,
  aStoredBot,
  cleanUp,
  filesContaining,
  makeFolder,
  notedJobs,
  openOk,
} from './fixtures.ts';

afterEach(cleanUp);

const day = 86_400_000;
const now = Date.UTC(2026, 0, 5);

interface Opened {
  readonly store: HooklightStore;
  /** How much of the database was read at the opening. */
  readonly depths: readonly unknown[];
  readonly damages: () => number;
}

function open(folder: string, jobs?: StoreJobs, clock = new ManualClock()): Opened {
  const depths: unknown[] = [];
  let damages = 0;
  const log = {
    ...silentLogger,
    info(event: string, fields: object = {}) {
      if (event === 'store.inspected') {
        depths.push(Reflect.get(fields, 'depth'));
      }
    },
  };
  const onDamaged = (): void => void (damages += 1);
  const opened = openStore({
    folder,
    clock,
    log,
    onDamaged,
    ...(jobs === undefined ? {} : { jobs }),
  });
  if (!opened.ok) {
    throw new Error(opened.error.kind);
  }
  return { store: opened.value, depths, damages: () => damages };
}

const file = (folder: string): string => path.join(folder, databaseName);

/** A folder as a killed program leaves it. */
function killed(folder: string): string {
  const copy = makeFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** An index that has not what its table has: every page is well, and only a check of everything sees it. */
function spoilIndex(folder: string): void {
  const raw = new Database(file(folder));
  raw.unsafeMode();
  raw.pragma('writable_schema = ON');
  raw
    .prepare(
      "UPDATE sqlite_schema SET sql = 'CREATE INDEX bots_by_telegram_id ON bots (note)' WHERE name = ?",
    )
    .run('bots_by_telegram_id');
  raw.close();
}

describe('the check at a start (DUR-08)', () => {
  it('is left out after an orderly end, and only then', () => {
    const folder = makeFolder();
    const first = open(folder);
    first.store.bots.insert(aStoredBot('700001'));
    const afterKill = killed(folder);
    first.store.close();
    expect(first.depths).toEqual([]);
    const second = open(folder);
    expect(second.depths).toEqual(['none']);
    second.store.close();
    const later = open(afterKill);
    expect(later.depths).toEqual(['quick']);
    expect(later.store.bots.list()).toHaveLength(1);
    later.store.close();
  });

  it('is made when somebody changed the file, or put another in its place, since the orderly end', () => {
    const folder = makeFolder();
    open(folder).store.close();
    const raw = new Database(file(folder));
    raw.exec("INSERT INTO engine_values VALUES ('by-hand', '1')");
    raw.close();
    const changed = open(folder);
    expect(changed.depths).toEqual(['quick']);
    changed.store.close();
    copyFileSync(file(folder), `${file(folder)}.copy`);
    renameSync(`${file(folder)}.copy`, file(folder));
    const replaced = open(folder);
    expect(replaced.depths).toEqual(['quick']);
    replaced.store.close();
  });

  it('is made when an orderly end was noted while the log was still full', () => {
    const folder = makeFolder();
    const { store } = open(folder);
    const reader = new Database(file(folder), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM bots').get();
    store.bots.insert(aStoredBot('700001'));
    store.close();
    reader.close();
    const { depths, store: again } = open(folder);
    expect([depths, again.bots.list().length]).toEqual([['quick'], 1]);
    again.close();
  });
});

describe('the weekly check (DUR-08)', () => {
  it('runs once in seven days, also after the clock was set back', async () => {
    const folder = makeFolder();
    const { jobs, kinds } = notedJobs();
    const first = open(folder, jobs);
    await first.store.upkeep(now);
    await first.store.upkeep(now + 6.9 * day);
    first.store.close();
    const second = open(folder, jobs);
    await second.store.upkeep(now + 6.95 * day);
    expect(kinds).toEqual(['copy', 'check', 'copy']);
    await second.store.upkeep(now + 7 * day);
    await second.store.upkeep(now - 300 * day);
    expect(kinds.slice(3)).toEqual(['check', 'copy', 'check']);
    second.store.close();
  });

  it('finds what a quick one does not, says so once, and the next start restores the backup', async () => {
    const folder = makeFolder();
    const first = open(folder);
    first.store.bots.insert(aStoredBot('700001'));
    await first.store.upkeep(now);
    spoilIndex(folder);
    await first.store.upkeep(now + 8 * day);
    await first.store.upkeep(now + 16 * day);
    expect(first.damages()).toBe(1);
    first.store.close();
    const second = open(folder);
    expect(second.depths).toEqual(['full', 'quick']);
    expect(second.store.notices).toMatchObject([{ kind: 'database-set-aside' }]);
    expect(second.store.bots.list()).toHaveLength(1);
    expect(second.damages()).toBe(0);
    second.store.close();
    const third = open(folder);
    expect([third.depths, third.store.notices]).toEqual([['none'], []]);
    third.store.close();
  });

  it('a statement that meets damage leads the same way', async () => {
    const folder = makeFolder();
    const first = open(folder);
    for (let n = 0; n < 300; n += 1) {
      first.store.bots.insert(aStoredBot(String(700_000 + n)));
    }
    await first.store.upkeep(now);
    first.store.close();
    // An orderly end, and then the disk loses what nobody wrote: size and time stay.
    const second = open(folder);
    const bytes = readFileSync(file(folder));
    writeFileSync(file(folder), bytes.fill(0xa5, 3 * 4096));
    expect(() => second.store.checks.errors('700001', 5)).toThrow('SQLITE_CORRUPT');
    expect(() =>
      second.store.incidents.page({ botId: null, state: 'all', beforeId: null, limit: 5 }),
    ).toThrow('SQLITE_CORRUPT');
    expect(second.damages()).toBe(1);
    second.store.close();
    const third = open(folder);
    expect(third.store.bots.list()).toHaveLength(300);
    expect(third.store.notices).toMatchObject([{ kind: 'database-set-aside' }]);
    third.store.close();
  });
});

describe('backups (DUR-10)', () => {
  it('one from a time that has not come does not keep new ones from being made and taken for the newest', async () => {
    const folder = makeFolder();
    const store = openOk(folder);
    const future = Date.UTC(2040, 0, 1);
    await store.upkeep(future);
    store.bots.insert(aStoredBot('700001'));
    await store.upkeep(now);
    await store.upkeep(now + day);
    const times = listBackups(folder).map(({ atMs }) => atMs);
    expect(times).toEqual([now + day, now, now - 1]);
  });

  it('that failed or was given up leaves nothing, and what a dead program left goes at the next start', async () => {
    const folder = makeFolder();
    const failed: JobOutcome = { result: 'failed', kind: 'full', detail: 'SQLITE_FULL' };
    const first = open(folder, { run: () => Promise.resolve(failed), stop() {} });
    await expect(first.store.upkeep(now)).rejects.toMatchObject({
      failure: { kind: 'full', detail: 'SQLITE_FULL' },
    });
    expect(readdirSync(path.join(folder, 'backups'))).toEqual([]);
    first.store.close();
    writeFileSync(path.join(folder, 'backups', 'unfinished-1.tmp'), 'x');
    writeFileSync(path.join(folder, 'backups', 'unfinished-1.tmp-journal'), 'x');
    open(folder).store.close();
    expect(readdirSync(path.join(folder, 'backups'))).toEqual([]);
  });

  it('that hold a removed bot are replaced also when the program dies before that', async () => {
    const folder = makeFolder();
    const waiting: StoreJobs = { run: () => new Promise(() => {}), stop() {} };
    const first = openOk(folder);
    first.bots.insert(aStoredBot('700001'));
    first.bots.insert(aStoredBot('700002'));
    await first.upkeep(now);
    first.close();
    const second = open(folder, waiting);
    second.store.bots.remove('700001');
    const copy = killed(folder);
    second.store.close();
    expect(filesContaining(copy, 'sealed-token-of-700001')).toHaveLength(1);
    const third = openOk(copy);
    await third.upkeep(now + 1);
    third.close();
    expect(filesContaining(copy, 'sealed-token-of-700001')).toEqual([]);
    expect(listBackups(copy)).toHaveLength(1);
    expect(existsSync(path.join(copy, 'backups', 'renew'))).toBe(false);
  });

  it('that hold a removed bot are replaced as soon as the disk takes a new one, not only with the next day (SEC-08)', async () => {
    const folder = makeFolder();
    const clock = new ManualClock();
    let isFull = false;
    const full: JobOutcome = { result: 'failed', kind: 'full', detail: 'SQLITE_FULL' };
    const jobs: StoreJobs = {
      run: (job) => Promise.resolve(isFull ? full : runStoreJob(job)),
      stop() {},
    };
    const { store } = open(folder, jobs, clock);
    store.bots.insert(aStoredBot('700001'));
    store.bots.insert(aStoredBot('700002'));
    await store.upkeep(clock.nowMs());
    isFull = true;
    store.bots.remove('700001');
    await clock.advance(120_000);
    store.bots.remove('700002');
    await clock.advance(120_000);
    expect(filesContaining(folder, 'sealed-token-of-700001')).toHaveLength(1);
    isFull = false;
    await clock.advance(30_000);
    expect(filesContaining(folder, 'sealed-token-of-70000')).toEqual([]);
    expect(listBackups(folder)).toHaveLength(1);
    store.close();
  });

  it('of a newer program and damaged ones are passed over when one is restored, and kept', async () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    for (let n = 0; n < 3; n += 1) {
      await store.upkeep(now + n * day);
    }
    store.close();
    const [newer, damaged] = listBackups(folder);
    const raw = new Database(newer?.file);
    raw.pragma(`user_version = ${newestSchemaVersion + 10}`);
    raw.close();
    writeFileSync(damaged?.file ?? '', '');
    writeFileSync(file(folder), 'no database');
    const restored = openOk(folder);
    expect(restored.notices).toMatchObject([{ backupAtMs: now }]);
    expect(restored.bots.list()).toHaveLength(1);
    expect(readdirSync(path.join(folder, 'backups'))).toHaveLength(3);
    expect(listBackups(folder).map(({ atMs }) => atMs)).toEqual([now + 2 * day, now]);
  });
});

describe('restoring (DUR-09)', () => {
  it('that was cut short after the damaged file was set aside is done again, and names that file', async () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    await store.upkeep(now);
    store.close();
    renameSync(file(folder), `${file(folder)}.set-aside-20260101T000000000Z`);
    writeFileSync(`${file(folder)}.restoring`, 'half a backup');
    const again = openOk(folder);
    expect(again.bots.list()).toHaveLength(1);
    expect(again.notices).toMatchObject([
      { fileName: `${databaseName}.set-aside-20260101T000000000Z`, backupAtMs: now },
    ]);
  });
});

describe('the log', () => {
  it('is emptied without waiting for a reader, and again when that one is gone (SEC-08)', () => {
    const folder = makeFolder();
    const store = openOk(folder);
    store.bots.insert(aStoredBot('700001'));
    const reader = new Database(file(folder), { readonly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM bots').get();
    store.bots.update(aStoredBot('700001', { sealedToken: new Uint8Array(40).fill(3) }));
    const startMs = performance.now();
    store.checks.record(aCheck('700001', 1));
    store.checks.flush();
    expect(performance.now() - startMs).toBeLessThan(2000);
    expect(filesContaining(folder, 'sealed-token-of-700001')).not.toEqual([]);
    reader.close();
    store.checks.flush();
    expect(filesContaining(folder, 'sealed-token-of-700001')).toEqual([]);
  });
});
