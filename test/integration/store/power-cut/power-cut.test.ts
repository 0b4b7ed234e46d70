// DUR-01, DUR-03, DUR-11: the power is cut at any moment of a recording; what was acknowledged, or told, is there.
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseName, type HooklightStore } from '../../../../src-main/core/store/open.ts';
import { useMemoryFolders } from '../../../support/memory-folders.ts';
import { cleanUp, makeFolder, openOk } from '../../../unit/core/store/fixtures.ts';
import { cutPower } from './cuts.ts';
import { record } from './recording.ts';

// What a cut leaves is worked out from the recording; the disk below does not matter.
useMemoryFolders();
afterEach(cleanUp);

const here = (name: string): string => path.join(import.meta.dirname, name);

/** Bots of which a change of health is on record. */
const changed = (store: HooklightStore): ReadonlySet<string> =>
  new Set(store.outbox.unsent(1000).map(({ transition }) => transition.botId));

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

describe('a power cut (DUR-01, DUR-03, DUR-11)', () => {
  it('at 400 moments from the first migration to the end damages nothing and loses nothing acknowledged', () => {
    const events = record(here('store-program.ts'), makeFolder(), ['30']);
    const syncs = events.filter(({ kind }) => kind === 'sync').length;
    expect(syncs).toBeGreaterThan(100);
    const wrong: string[] = [];
    let withRows = 0;
    cutPower(events, 400, ({ name, folder, acknowledged }) => {
      const store = openOk(folder);
      const lines = store.journal.page({ botId: null, beforeSeq: null, limit: 500 }).length;
      const state = {
        notices: store.notices.length,
        chain: store.verifyJournal().ok,
        // One round more may have been durable before it was said.
        lines: lines === acknowledged || lines === acknowledged + 1,
        // Who was told of a change of health finds it there, as long as its bot is.
        changes: store.bots
          .list()
          .filter(({ record: { id } }) => Number(id) - 700_000 <= acknowledged)
          .every(({ record: { id } }) => changed(store).has(id)),
      };
      store.close();
      const raw = new Database(path.join(folder, databaseName), { readonly: true });
      const integrity = raw.pragma('integrity_check', { simple: true });
      raw.close();
      withRows += lines > 0 ? 1 : 0;
      const isRight = state.chain && state.lines && state.changes;
      if (state.notices > 0 || !isRight || integrity !== 'ok') {
        wrong.push(
          `${name}: ${JSON.stringify({ ...state, acknowledged, found: lines, integrity })}`,
        );
      }
    });
    expect(wrong).toEqual([]);
    expect(withRows).toBeGreaterThan(200);
  }, 120_000);

  it('is seen to damage and to lose where nothing is synced, and to lose where only checkpoints are', () => {
    expect(control('OFF').damaged).toBeGreaterThan(20);
    const checkpointsOnly = control('NORMAL');
    expect(checkpointsOnly.damaged).toBe(0);
    expect(checkpointsOnly.lost).toBeGreaterThan(100);
  }, 120_000);
});
