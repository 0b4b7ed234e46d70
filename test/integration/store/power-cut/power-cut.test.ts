import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { databaseName } from '../../../../src-main/core/store/open.ts';
import { seeded } from '../../../support/seeded.ts';
import { cleanUp, makeFolder, openOk } from '../../../unit/core/store/fixtures.ts';
import { Disk, type Fates } from './disk.ts';
import { record, type DiskEvent } from './recording.ts';

afterEach(cleanUp);

const here = (name: string): string => path.join(import.meta.dirname, name);

/** The ways in which a disk treats what was not yet synced. */
const worlds: Readonly<Record<string, (random: () => number) => Fates>> = {
  'all lost': () => () => 'lost',
  'all kept': () => () => 'kept',
  'some lost, in any order': (random) => () => (random() < 0.5 ? 'kept' : 'lost'),
  'some lost, some torn': (random) => () => {
    const drawn = random();
    if (drawn < 0.4) {
      return 'kept';
    }
    return drawn < 0.7 ? 'lost' : 'torn';
  },
};

interface Cut {
  readonly name: string;
  readonly folder: string;
  /** The last round that was acknowledged before the power went. */
  readonly acknowledged: number;
}

/** Cuts the power at `points` places of a recording, in each world in turn, and hands over what is left on the disk. */
function cutPower(events: readonly DiskEvent[], points: number, look: (cut: Cut) => void): void {
  const names = Object.keys(worlds);
  const random = seeded(7);
  const disk = new Disk();
  let acknowledged = 0;
  let point = 0;
  for (const [index, event] of events.entries()) {
    disk.apply(event);
    acknowledged = event.kind === 'ack' ? event.n : acknowledged;
    for (; point < points && index >= Math.floor((point * events.length) / points); point += 1) {
      const world = names[point % names.length] ?? '';
      const folder = mkdtempSync(path.join(os.tmpdir(), 'hooklight-cut-'));
      try {
        disk.cutInto(folder, worlds[world]?.(random) ?? (() => 'lost'), random);
        look({ name: `event ${index}, ${world}`, folder, acknowledged });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
}

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

describe('a power cut (DUR-01, DUR-11)', () => {
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
      };
      store.close();
      const raw = new Database(path.join(folder, databaseName), { readonly: true });
      const integrity = raw.pragma('integrity_check', { simple: true });
      raw.close();
      withRows += lines > 0 ? 1 : 0;
      if (state.notices > 0 || !state.chain || !state.lines || integrity !== 'ok') {
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
