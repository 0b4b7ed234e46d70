// DSK-09: a backup of a large database must not make the whole process large.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runStoreJob, type StoreJob } from '../../../src-main/core/store/jobs.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';
import { cleanUp, makeFolder } from '../../unit/core/store/fixtures.ts';

useMemoryFolders();
afterEach(cleanUp);

let folder = '';
let file = '';
beforeEach(() => {
  folder = makeFolder();
  file = path.join(folder, 'large.db');
  const raw = new Database(file);
  raw.exec(`CREATE TABLE lines (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    WITH RECURSIVE ids (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM ids WHERE id < 30000)
    INSERT INTO lines SELECT id, hex(randomblob(700)) FROM ids;
    CREATE INDEX by_text ON lines (substr(text, 1, 200));`);
  raw.close();
});

/** What this process has in memory, MB: now, or at most since it was asked to count anew. */
function megabytes(which: 'VmRSS' | 'VmHWM'): number {
  const kibibytes = new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(
    readFileSync('/proc/self/status', 'utf8'),
  )?.[1];
  return Number(kibibytes) / 1000;
}

/** By how much this process grows while the job is done, MB. */
function growth(job: StoreJob): number {
  writeFileSync('/proc/self/clear_refs', '5');
  const before = megabytes('VmRSS');
  expect(runStoreJob(job)).toEqual({ result: 'done' });
  return megabytes('VmHWM') - before;
}

test('copying and checking a large database keeps few of its pages in memory', () => {
  const to = path.join(folder, 'copy.db');
  writeFileSync(to, '');
  const grown = [
    growth({ kind: 'copy', file, to }),
    growth({ kind: 'check', file, depth: 'full' }),
  ];
  expect(Math.max(...grown)).toBeLessThan(10);
});
