// DUR-08, DUR-09: a database of 1.5 million rows is read through in 2 s, beside the loop, and brought back in 10 s.
import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { createJobThreads, type StoreJob } from '../../../src-main/core/store/jobs.ts';
import { databaseName } from '../../../src-main/core/store/open.ts';
import { buildProgram } from '../../support/built-program.ts';
import { loopGapDuring } from '../../support/loop-gap.ts';
import { cleanUp, makeFolder, openOk } from '../../unit/core/store/fixtures.ts';
import { fill } from './fill.ts';

afterEach(cleanUp);

const rows = 1_500_000;
const backupAtMs = Date.UTC(2026, 0, 5);

let thread = '';
beforeAll(async () => {
  thread = await buildProgram('src-main/store-worker.ts');
});

/** Real time of something, ms. */
async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const fromMs = performance.now();
  await run();
  return performance.now() - fromMs;
}

/** Some thirty pages all over a file. */
function spoil(file: string): void {
  const fd = openSync(file, 'r+');
  for (let n = 1; n < 30; n += 1) {
    writeSync(fd, Buffer.alloc(4096, n), 0, 4096, n * 400_000 - ((n * 400_000) % 4096));
  }
  closeSync(fd);
}

it(`a database of ${rows} rows is read through in 2 s beside the loop, and brought back whole in 10 s`, async () => {
  const folder = makeFolder();
  const store = openOk(folder);
  fill(folder, rows * 100);
  const file = path.join(folder, databaseName);
  const look: StoreJob = { kind: 'check', file, depth: 'quick' };
  const jobs = createJobThreads(thread);
  const looks: { readonly gapMs: number; readonly tookMs: number }[] = [];
  for (let n = 0; n < 3; n += 1) {
    let tookMs = 0;
    const gapMs = await loopGapDuring(async () => {
      tookMs = await timeOf(async () => {
        expect(await jobs.run(look)).toEqual({ result: 'done' });
      });
    });
    looks.push({ gapMs, tookMs });
  }
  // The best of three: a busy machine makes gaps of its own. On a calm one it takes 0.3 s.
  expect(Math.min(...looks.map(({ tookMs }) => tookMs))).toBeLessThan(2000);
  expect(Math.min(...looks.map(({ gapMs }) => gapMs))).toBeLessThan(100);
  await store.upkeep(backupAtMs);
  store.close();

  spoil(file);
  const fromMs = performance.now();
  const restored = openOk(folder);
  // On a calm machine 1.3 s.
  expect(performance.now() - fromMs).toBeLessThan(10_000);
  expect(restored.notices).toMatchObject([{ kind: 'database-set-aside', backupAtMs }]);
  expect(restored.checks.statistics('700001', 0).checks).toBe(rows);
  expect(readdirSync(folder).some((name) => name.startsWith(`${databaseName}.set-aside-`))).toBe(
    true,
  );
}, 120_000);
