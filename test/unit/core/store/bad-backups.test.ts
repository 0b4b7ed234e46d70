// DUR-08, DUR-09, DUR-10: a copy of a damaged database is no backup, and what can be read is not given up for nothing.
import { copyFileSync, cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { silentLogger } from '../../../../src-main/core/logging/logger.ts';
import { listBackups, timeStamp } from '../../../../src-main/core/store/backup.ts';
import { readCondition } from '../../../../src-main/core/store/condition.ts';
import { databaseName, openStore } from '../../../../src-main/core/store/open.ts';
import { placeFixture } from '../../../fixtures/databases/fixture.ts';
import { closedAfterEach } from '../../../support/closed-after-each.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import { aCheck, aStoredBot, cleanUp, makeFolder, notedJobs } from './fixtures.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 0, 5);

afterEach(cleanUp);
const kept = closedAfterEach();

/** A store that tells of damage, with the kinds of what its jobs did. */
function open(folder: string, clock = new ManualClock({ startMs: now })) {
  let damages = 0;
  const { jobs, kinds } = notedJobs();
  const onDamaged = (): void => void (damages += 1);
  const opened = openStore({ folder, clock, log: silentLogger, onDamaged, jobs });
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  return { store: kept(opened.value), clock, kinds, damages: () => damages };
}
type Opened = ReturnType<typeof open>;

const file = (folder: string): string => path.join(folder, databaseName);
const idsOf = ({ store }: Opened) => store.bots.list().map(({ record }) => record.id);
const backupsOf = (folder: string) => listBackups(folder).map(({ atMs }) => atMs);
const setAsides = (folder: string) =>
  readdirSync(folder).filter((name) => name.includes('.set-aside-'));

/** Something is done to the file by nobody: every page stays well. */
function spoil(database: string, how: 'index' | 'row'): void {
  const raw = new Database(database);
  if (how === 'row') {
    raw.pragma('ignore_check_constraints = ON');
    raw.exec(`UPDATE bots SET tags_json = '["prod"x' WHERE id = '700002'`);
  } else {
    raw.unsafeMode();
    raw.pragma('writable_schema = ON');
    const sql = 'CREATE INDEX spans_by_to ON spans (count)';
    raw.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(sql, 'spans_by_to');
  }
  raw.close();
}

function isWhole(database: string): boolean {
  const raw = new Database(database, { readonly: true });
  const found = raw.pragma('integrity_check', { simple: true });
  raw.close();
  return found === 'ok';
}

/** Two bots, one of them with a sample. */
function filled(folder: string, clock?: ManualClock): Opened {
  const opened = open(folder, clock);
  opened.store.bots.insert(aStoredBot('700001'));
  opened.store.bots.insert(aStoredBot('700002'));
  opened.store.checks.record(aCheck('700001', now));
  opened.store.checks.flush();
  return opened;
}

/** A folder as a killed program leaves it. */
function killed(folder: string): string {
  const copy = makeFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** A backup as a version made it that looked at pages alone. */
function addBadBackup(folder: string, atMs: number): string {
  const to = path.join(folder, 'backups', `hooklight-${timeStamp(atMs)}-daily.db`);
  copyFileSync(file(folder), to);
  return to;
}

describe.each(['index', 'row'] as const)('a broken %s', (how) => {
  it('is found with the first backup after it, yesterday’s takes the place, and that is all', async () => {
    const folder = makeFolder();
    const first = filled(folder);
    await first.store.upkeep(now);
    spoil(file(folder), how);
    await first.store.upkeep(now + day);
    expect([first.damages(), backupsOf(folder)]).toEqual([1, [now]]);
    expect(readdirSync(path.join(folder, 'backups'))).toHaveLength(1);
    first.store.close();

    const second = open(folder);
    expect(second.store.notices).toMatchObject([{ kind: 'database-set-aside', backupAtMs: now }]);
    expect(idsOf(second)).toEqual(['700001', '700002']);
    expect(isWhole(file(folder))).toBe(true);
    await second.store.upkeep(now + day);
    await second.store.upkeep(now + 9 * day);
    expect([second.damages(), backupsOf(folder)]).toEqual([0, [now + 9 * day, now + day, now]]);
    second.store.close();
    expect(open(folder).store.notices).toEqual([]);
  });

  it('that older versions copied into backups costs nothing that came after a backup without it', async () => {
    const folder = makeFolder();
    const first = filled(folder);
    await first.store.upkeep(now);
    spoil(file(folder), how);
    first.store.close();
    const bad = [addBadBackup(folder, now + day), addBadBackup(folder, now + 2 * day)];
    const second = open(folder);
    await second.store.upkeep(now + 3 * day);
    expect(second.damages()).toBe(1);
    second.store.close();

    const third = open(folder);
    const isIndex = how === 'index';
    expect(third.store.notices).toEqual(isIndex ? [] : [{ kind: 'database-incomplete' }]);
    expect(idsOf(third)).toEqual(isIndex ? ['700001', '700002'] : ['700001']);
    expect(bad.map((name) => existsSync(name))).toEqual([true, true]);
    await third.store.upkeep(now + 3 * day);
    const days = [3, 2, 1, 0].map((days) => now + days * day);
    expect([third.damages(), backupsOf(folder)]).toEqual([0, days]);
  });

  it('costs no good backup when a bot is removed, and is told then', async () => {
    const folder = makeFolder();
    const first = filled(folder);
    first.store.bots.insert(aStoredBot('700003'));
    await first.store.upkeep(now);
    await first.store.upkeep(now + day);
    spoil(file(folder), how);
    first.store.bots.remove('700003');
    await first.clock.advance(120_000);
    expect([first.damages(), backupsOf(folder)]).toEqual([1, [now + day, now]]);
    // Once: no copy gets better by being made again.
    expect(first.kinds.filter((kind) => kind === 'copy')).toHaveLength(3);
    first.store.close();

    const second = open(folder);
    expect(second.store.notices).toMatchObject([{ backupAtMs: now + day }]);
    await second.store.upkeep(now + day + 60_000);
    expect([second.damages(), backupsOf(folder)]).toEqual([0, [now + day + 60_000]]);
    expect(idsOf(second)).toEqual(['700001', '700002', '700003']);
  });

  it('is looked at no more by whoever cannot open the database anew', async () => {
    const folder = makeFolder();
    const opened = filled(folder);
    spoil(file(folder), how);
    for (const days of [0, 1, 8]) {
      await opened.store.upkeep(now + days * day);
    }
    expect([opened.damages(), opened.kinds]).toEqual([1, ['copy']]);
  });
});

it('a backup with a broken index is whole once it is built anew: the newest takes the place of a lost database', async () => {
  const folder = makeFolder();
  const first = filled(folder);
  await first.store.upkeep(now);
  first.store.bots.insert(aStoredBot('700003'));
  first.store.close();
  spoil(file(folder), 'index');
  addBadBackup(folder, now + day);
  writeFileSync(file(folder), 'no database');
  const second = open(folder);
  expect(second.store.notices).toMatchObject([
    { kind: 'database-set-aside', backupAtMs: now + day },
  ]);
  expect(idsOf(second)).toEqual(['700001', '700002', '700003']);
  expect(isWhole(file(folder))).toBe(true);
  await second.store.upkeep(now + 2 * day);
  expect([second.damages(), backupsOf(folder)]).toEqual([0, [now + 2 * day, now + day, now]]);
});

describe('where no backup is good', () => {
  it('a database with a row that breaks a rule stays in use, with all that can be read, and begins no loop', async () => {
    const folder = makeFolder();
    filled(folder);
    spoil(file(folder), 'row');
    const after = killed(folder);
    const first = open(after);
    const incomplete = [{ kind: 'database-incomplete' }];
    expect([first.store.notices, idsOf(first)]).toEqual([incomplete, ['700001']]);
    expect(setAsides(after)).toEqual([]);
    for (const days of [0, 1, 8]) {
      await first.store.upkeep(now + days * day);
    }
    expect([first.damages(), backupsOf(after)]).toEqual([0, [now + 8 * day, now + day, now]]);
    const again = killed(after);
    first.store.close();
    const second = open(again);
    expect([second.store.notices, idsOf(second)]).toEqual([incomplete, ['700001']]);
    expect(setAsides(again)).toEqual([]);
  });

  it('the bot that cannot be read is added again, with its history, and all is well', async () => {
    const folder = makeFolder();
    const filledOne = filled(folder);
    filledOne.store.checks.record(aCheck('700002', now));
    filledOne.store.checks.flush();
    spoil(file(folder), 'row');
    const after = killed(folder);
    const { damages, store } = open(after);
    store.bots.insert(aStoredBot('700002'));
    expect(store.bots.list().map(({ record }) => record.id)).toEqual(['700001', '700002']);
    expect(store.checks.statistics('700002', 0).checks).toBe(1);
    await store.upkeep(now + day);
    expect([damages(), readCondition(after).hasBrokenRules]).toEqual([0, false]);
    store.close();
    expect(open(after).store.notices).toEqual([]);
  });

  it('the backup that follows a removal takes the place of all here too (SEC-08)', async () => {
    const folder = makeFolder();
    filled(folder).store.bots.insert(aStoredBot('700003'));
    spoil(file(folder), 'row');
    const after = killed(folder);
    const opened = open(after);
    await opened.store.upkeep(now);
    await opened.store.upkeep(now + day);
    opened.store.bots.remove('700003');
    await opened.clock.advance(1000);
    expect([idsOf(opened), opened.damages()]).toEqual([['700001'], 0]);
    expect(backupsOf(after)).toHaveLength(1);
  });

  it('backups with that row are better than none when the database is lost', async () => {
    const folder = makeFolder();
    filled(folder);
    spoil(file(folder), 'row');
    const after = killed(folder);
    const first = open(after);
    await first.store.upkeep(now);
    first.store.close();
    writeFileSync(file(after), 'no database');
    const second = open(after);
    expect(second.store.notices).toMatchObject([
      { kind: 'database-set-aside', backupAtMs: now },
      { kind: 'database-incomplete' },
    ]);
    await second.store.upkeep(now + 8 * day);
    expect([idsOf(second), second.damages()]).toEqual([['700001'], 0]);
  });

  it('the row is damage again once everything was sound', async () => {
    const folder = makeFolder();
    filled(folder);
    spoil(file(folder), 'row');
    const after = killed(folder);
    const { damages, store } = open(after);
    await store.upkeep(now);
    expect(readCondition(after).hasBrokenRules).toBe(true);
    store.bots.remove('700002');
    await store.upkeep(now + day);
    expect([damages(), readCondition(after).hasBrokenRules]).toEqual([0, false]);
    store.bots.insert(aStoredBot('700002'));
    spoil(file(after), 'row');
    await store.upkeep(now + 2 * day);
    expect(damages()).toBe(1);
  });

  it('broken indexes are built anew, and nothing is lost', async () => {
    const folder = makeFolder();
    const first = filled(folder);
    spoil(file(folder), 'index');
    await first.store.upkeep(now);
    expect(first.damages()).toBe(1);
    first.store.close();
    expect(isWhole(file(folder))).toBe(false);
    const second = open(folder);
    expect([second.store.notices, idsOf(second)]).toEqual([[], ['700001', '700002']]);
    expect(second.store.checks.statistics('700001', 0).checks).toBe(1);
    expect(isWhole(file(folder))).toBe(true);
    await second.store.upkeep(now + day);
    expect([second.damages(), backupsOf(folder)]).toEqual([0, [now + day]]);
  });

  it('an older format with such a row is brought up to date all the same', () => {
    const folder = makeFolder();
    placeFixture(folder, 100);
    const raw = new Database(file(folder));
    raw.pragma('ignore_check_constraints = ON');
    const id = String(raw.prepare('SELECT id FROM bots ORDER BY id LIMIT 1').pluck().get());
    raw.prepare(`UPDATE bots SET tags_json = '[x' WHERE id = ?`).run(id);
    const all = Number(raw.prepare('SELECT count(*) FROM bots').pluck().get());
    raw.close();
    const opened = open(folder);
    expect(opened.store.notices).toEqual([{ kind: 'database-incomplete' }]);
    expect(setAsides(folder)).toEqual([]);
    expect(idsOf(opened)).toHaveLength(all - 1);
    expect(idsOf(opened)).not.toContain(id);
  });
});
