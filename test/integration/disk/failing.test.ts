// DUR-05: after a failed fsync the connection is closed and opened anew, and what was acknowledged is what is there.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../support/built-program.ts';
import { cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';
import { casesOnDisk, type Cases } from './small-disk.ts';

afterEach(cleanUp);

let program = '';
beforeAll(async () => {
  program = await buildProgram('test/integration/disk/failing-program.ts');
});

const numbers = (lines: readonly string[], word: string): readonly number[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.split(' ')[1]));

/** What the writes that failed were told. */
const reasons = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith('failed ')).map((line) => line.split(' ')[2] ?? '');

/** Writes 40 lines while the system calls named fail at these turns of theirs. */
function suffer(
  calls: string,
  code: 'EIO' | 'EROFS' | 'EDQUOT',
  when: string,
): { folder: string; lines: readonly string[] } {
  const folder = makeFolder();
  const trace = ['-f', '-qq', '-o', path.join(makeFolder(), 'trace'), '-e', `trace=${calls}`];
  const inject = ['-e', `inject=${calls}:error=${code}:when=${when}`];
  const done = spawnSync('strace', [...trace, ...inject, process.execPath, program, folder, '40'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect([done.status, done.stderr]).toEqual([0, '']);
  return { folder, lines: done.stdout.trimEnd().split('\n') };
}

function isAsAcknowledged(folder: string, lines: readonly string[]): void {
  const store = openOk(folder);
  const journal = store.journal.page({ botId: null, beforeSeq: null, limit: 500 });
  const written = journal.map(({ message }) => Number(message.replace('line ', ''))).toReversed();
  expect(written).toEqual(numbers(lines, 'ack'));
  expect(store.verifyJournal().ok).toBe(true);
}

const cases: Cases = [
  [
    'a sync that fails fails the write alone, and the connection is another one after it',
    () => {
      const { folder, lines } = suffer('fsync,fdatasync', 'EIO', '45..49');
      expect(lines).toContain('log store.given-up');
      expect(numbers(lines, 'failed').length).toBeGreaterThan(0);
      expect(new Set(reasons(lines))).toEqual(new Set(['io']));
      expect(numbers(lines, 'ack').length).toBeGreaterThan(20);
      isAsAcknowledged(folder, lines);
    },
  ],
  [
    'syncs that fail again and again leave nothing behind that was not acknowledged',
    () => {
      const { folder, lines } = suffer('fsync,fdatasync', 'EIO', '45+7');
      expect(numbers(lines, 'failed').length).toBeGreaterThan(2);
      isAsAcknowledged(folder, lines);
    },
  ],
  [
    'a write that fails is no half line',
    () => {
      const { folder, lines } = suffer('pwrite64', 'EIO', '250+40');
      expect(numbers(lines, 'failed').length).toBeGreaterThan(0);
      isAsAcknowledged(folder, lines);
    },
  ],
  [
    'a disk that turns read-only while it is in use is called that, not broken',
    () => {
      const { folder, lines } = suffer('pwrite64', 'EROFS', '250+1');
      expect(new Set(reasons(lines))).toEqual(new Set(['read-only']));
      isAsAcknowledged(folder, lines);
    },
  ],
  [
    'a quota that is used up is a full disk, which SQLite calls an I/O error',
    () => {
      const { folder, lines } = suffer('pwrite64', 'EDQUOT', '250+1');
      expect(new Set(reasons(lines))).toEqual(new Set(['full']));
      isAsAcknowledged(folder, lines);
    },
  ],
];

describe('a disk that reports errors (DUR-05)', () => {
  it.each(casesOnDisk(cases))('%s', async (_name, run) => {
    await expect(Promise.resolve(run())).resolves.toBeUndefined();
  });
});
