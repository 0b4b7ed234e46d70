// DUR-05: after a failed fsync the connection is closed and opened anew, and what was acknowledged is what is there.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../support/built-program.ts';
import { cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';
import { fill } from '../store/fill.ts';
import { casesOnDisk, type Cases } from './small-disk.ts';

useMemoryFolders();
afterEach(cleanUp);

let program = '';
let reopening = '';
let thread = '';
beforeAll(async () => {
  thread = await buildProgram('src-main/store-worker.ts');
  reopening = await buildProgram('test/integration/disk/reopening-program.ts');
  program = await buildProgram('test/integration/disk/failing-program.ts');
}, 60_000);

const numbers = (lines: readonly string[], word: string): readonly number[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.split(' ')[1]));

/** What the writes that failed were told. */
const reasons = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line.startsWith('failed ')).map((line) => line.split(' ')[2] ?? '');

interface Suffered {
  readonly folder: string;
  readonly lines: readonly string[];
}

/** Writes 40 lines while the system calls named fail at these turns of theirs. */
function suffer(calls: string, code: 'EIO' | 'EROFS' | 'EDQUOT', when: string): Suffered {
  return sufferBy([program, makeFolder(), '40'], calls, `error=${code}:when=${when}`);
}

function sufferBy(
  [of = '', folder = '', ...rest]: readonly string[],
  calls: string,
  how: string,
): Suffered {
  const trace = ['-f', '-qq', '-o', path.join(makeFolder(), 'trace'), '-e', `trace=${calls}`];
  const inject = ['-e', `inject=${calls}:${how}`];
  const node = [process.execPath, of, folder, ...rest];
  const done = spawnSync('strace', [...trace, ...inject, ...node], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect([done.status, done.stderr]).toEqual([0, '']);
  return { folder, lines: done.stdout.trimEnd().split('\n') };
}

/** A folder with a database of 100 MB. */
function largeFolder(): string {
  const folder = makeFolder();
  openOk(folder).close();
  fill(folder, 100_000_000);
  openOk(folder).close();
  return folder;
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
    'a large database is read through beside the loop before it is written to again, and shown meanwhile',
    () => {
      const fault = 'error=EIO:when=35';
      const large = largeFolder();
      const another = makeFolder();
      cpSync(large, another, { recursive: true });
      // The reading takes a second or two, several on a busy machine; the lines, 15 ms apart, go on for longer.
      const aside = sufferBy([reopening, large, '450', thread], 'fsync,fdatasync', fault);
      const here = sufferBy([reopening, another, '120'], 'fsync,fdatasync', fault);
      for (const [{ folder, lines }, last] of [
        [aside, 450],
        [here, 120],
      ] as const) {
        expect(lines).toContain('log store.given-up');
        expect(numbers(lines, 'failed').length).toBeGreaterThan(0);
        expect(numbers(lines, 'ack')).toContain(last);
        isAsAcknowledged(folder, lines);
      }
      expect(aside.lines).toContain('log store.opened-again');
      const shown = aside.lines.filter((line) => line.startsWith('bots '));
      expect(shown.every((line) => /^bots 1 lines [1-9]/.test(line))).toBe(true);
      const [gapMs = 0] = numbers(aside.lines, 'gap');
      const [gapHereMs = 0] = numbers(here.lines, 'gap');
      expect(gapHereMs).toBeGreaterThan(150);
      // Far less than the reading takes, also where others make gaps of their own.
      expect(gapMs).toBeLessThan(Math.max(100, gapHereMs / 3));
    },
  ],
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
