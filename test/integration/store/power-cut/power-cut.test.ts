// DUR-01, DUR-03, DUR-10, REP-03: the power is cut at any moment of a recording; what was acknowledged, or told, is there.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listBackups } from '../../../../src-main/core/store/backup.ts';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import { useMemoryFolders } from '../../../support/memory-folders.ts';
import { cleanUp, makeFolder, openOk } from '../../../unit/core/store/fixtures.ts';
import { integrityOf } from '../integrity.ts';
import { cutPower, type Cut } from './cuts.ts';
import { factsAfter, factsIn, lifeOf } from './life.ts';
import { record, type DiskEvent } from './recording.ts';

// What a cut leaves is worked out from the recording; the disk below does not matter.
useMemoryFolders();
afterEach(cleanUp);

let recording: readonly DiskEvent[] = [];
beforeAll(() => {
  recording = record(here('store-program.ts'), makeFolder(), [String(rounds)]);
}, 60_000);

const here = (name: string): string => path.join(import.meta.dirname, name);

const rounds = 30;
const points = 400;
const steps = lifeOf(rounds);
const after = factsAfter(steps);

/** What is wrong with what a cut left: every line names something lost, half there, or told and not saved. */
function wrongIn({ folder, acknowledged, told }: Cut): readonly string[] {
  const store = openOk(folder);
  const found = factsIn(store);
  const bots = new Set(store.bots.list().map((bot) => bot.record.id));
  const isSound = store.notices.length === 0 && store.verifyJournal().ok;
  store.close();
  const wanted = after[acknowledged] ?? [];
  const isThis = (facts: readonly string[] | undefined): boolean =>
    JSON.stringify(facts) === JSON.stringify(found);
  // One step more may have been durable before it was said.
  const isWhole = isThis(wanted) || isThis(after[acknowledged + 1]);
  // Who was told of a change of health finds it there, as long as its bot is.
  const untrue = told.filter(
    (change) => bots.has(change.split(' ')[0] ?? '') && !found.includes(`change ${change}`),
  );
  return [
    ...(isWhole ? [] : wanted.filter((fact) => !found.includes(fact)).map((fact) => `no ${fact}`)),
    ...(isWhole ? [] : found.filter((fact) => !wanted.includes(fact)).map((fact) => `yet ${fact}`)),
    ...untrue.map((change) => `told, not saved: ${change}`),
    ...(isSound ? [] : ['set aside, or a broken chain']),
    ...(integrityOf(path.join(folder, databaseName)) === 'ok' ? [] : ['damaged']),
  ];
}

/** What is wrong with the newest backup that a cut left (DUR-10); null where none was made yet. */
function wrongInBackup({ folder, acknowledged }: Cut): readonly string[] | null {
  const [newest] = listBackups(folder);
  const last = steps.findLastIndex(({ isBackup }, index) => isBackup && index < acknowledged) + 1;
  if (newest === undefined) {
    return last === 0 ? null : ['no backup'];
  }
  if (integrityOf(newest.file) !== 'ok') {
    return ['a damaged backup'];
  }
  const raw = new Database(newest.file, { readonly: true });
  const ids = raw.prepare<[], string>('SELECT id FROM bots ORDER BY id').pluck().all();
  raw.close();
  // It holds a moment between the last backup that was acknowledged and now.
  const moments = after.slice(last, acknowledged + 2);
  const isOne = moments.some((facts) => idsIn(facts).join() === ids.join());
  return isOne ? [] : [`a backup of ${ids.join()}`];
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true }).map(String);

/** What a disk left that cannot even be opened is wrong too. */
function attempted(look: () => readonly string[]): readonly string[] {
  try {
    return look();
  } catch (error) {
    return [String(error)];
  }
}

const idsIn = (facts: readonly string[]): readonly string[] =>
  facts.flatMap((fact) => /^bot (\S+)/.exec(fact)?.[1] ?? []);

/** Round numbers of a control's table, or why it cannot be read. */
function controlRows(folder: string): readonly number[] | string {
  const raw = new Database(path.join(folder, databaseName));
  try {
    const found = raw.pragma('integrity_check', { simple: true });
    if (found !== 'ok') {
      return String(found);
    }
    const hasTable = raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'acks'").get();
    return hasTable === undefined
      ? []
      : raw.prepare<[], number>('SELECT n FROM acks').pluck().all();
  } catch (error) {
    return String(error);
  } finally {
    raw.close();
  }
}

function control(level: string): { readonly damaged: number; readonly lost: number } {
  const events = record(here('control-program.ts'), makeFolder(), [level, '60']);
  let damaged = 0;
  let lost = 0;
  cutPower(events, 320, ({ folder, acknowledged }) => {
    const rows = acknowledged === 0 ? [] : controlRows(folder);
    damaged += typeof rows === 'string' ? 1 : 0;
    lost += typeof rows === 'string' || rows.length >= acknowledged ? 0 : 1;
  });
  return { damaged, lost };
}

describe('a power cut (DUR-01, DUR-03, DUR-10)', () => {
  it(`at ${points} moments damages nothing, and loses no bot, setting, intent, line, change or sample that was acknowledged`, () => {
    const wrong: string[] = [];
    const seen = { withRows: 0, inBackup: 0, withBackup: 0 };
    cutPower(recording, points, (cut) => {
      const isInBackup = filesIn(cut.folder).some((name) => name.includes('unfinished-'));
      const ofBackup = wrongInBackup(cut);
      const found = [...(ofBackup ?? []), ...wrongIn(cut)];
      wrong.push(...found.map((what) => `${cut.name}: ${what}`));
      seen.withRows += cut.acknowledged > 0 ? 1 : 0;
      seen.withBackup += ofBackup === null ? 0 : 1;
      seen.inBackup += isInBackup ? 1 : 0;
    });
    expect(wrong).toEqual([]);
    expect(after.at(-1)?.some((fact) => fact.startsWith('intent '))).toBe(true);
    expect(seen.withRows).toBeGreaterThan(300);
    expect(seen.withBackup).toBeGreaterThan(200);
    expect(seen.inBackup).toBeGreaterThan(20);
  }, 120_000);

  it('is seen to damage and to lose where the same recording is played on a disk that heard of no sync', () => {
    const unsynced = recording.filter(({ kind }) => kind !== 'sync');
    const seen = { damaged: 0, backups: 0 };
    cutPower(unsynced, points / 4, (cut) => {
      // The backup first: opening a damaged database puts the newest in its place.
      const ofBackup = attempted(() => wrongInBackup(cut) ?? []);
      seen.backups += ofBackup.length > 0 ? 1 : 0;
      seen.damaged += attempted(() => wrongIn(cut)).length > 0 ? 1 : 0;
    });
    expect(seen.damaged).toBeGreaterThan(50);
    expect(seen.backups).toBeGreaterThan(20);
  }, 120_000);

  it('is seen to damage and to lose where nothing is synced, and to lose where only checkpoints are', () => {
    expect(control('OFF').damaged).toBeGreaterThan(20);
    const checkpointsOnly = control('NORMAL');
    expect(checkpointsOnly.damaged).toBe(0);
    expect(checkpointsOnly.lost).toBeGreaterThan(100);
  }, 120_000);
});
