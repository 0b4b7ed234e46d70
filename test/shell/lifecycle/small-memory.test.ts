import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import * as z from 'zod';

const { href } = new URL('../../../src-main/shell/lifecycle/small-memory.ts', import.meta.url);

/** What a program of its own tells: V8's flags and collections concern a whole process. */
async function told<T>(program: string, schema: z.ZodType<T>): Promise<T> {
  const options = ['--import', 'tsx', '--input-type=module', '-e'];
  const head = `const own = await import(${JSON.stringify(href)}); const v8 = await import('node:v8');`;
  const { stdout } = await promisify(execFile)(process.execPath, [...options, head + program]);
  return schema.parse(JSON.parse(stdout));
}

/** Bytes of compiled code before and after collections that come by themselves; every function ran once. */
const throughCollections = `
  const body = '{ let b = a; for (const one of [1, 2, 3]) { b += one * a; } return { b, text: String(b) }; }';
  const source = 'export const made = [' + Array(2000).fill('(a) => ' + body).join(',') + ']';
  const { made } = await import('data:text/javascript,' + encodeURIComponent(source));
  made.forEach((one) => one(1));
  const bytes = () => v8.getHeapCodeStatistics().bytecode_and_metadata_size;
  const before = bytes();
  const kept = [];
  for (let round = 0; round < 200; round += 1) {
    kept[round % 40] = Array.from({ length: 20_000 }, () => ({ round }));
  }
  console.log(JSON.stringify({ before, after: bytes(), made: made.length }));`;
const bytesSchema = z.object({ before: z.number(), after: z.number() });

test('code that was not run between two collections is forgotten', async () => {
  const usual = await told(throughCollections, bytesSchema);
  expect(usual.after).toBeGreaterThan(usual.before / 2);
  const small = await told(`own.forgetUnusedCode(); ${throughCollections}`, bytesSchema);
  expect(small.after).toBeLessThan(small.before / 2);
});

/** Counts full collections around one wish for one. */
const afterWish = `
  const { PerformanceObserver, constants } = await import('node:perf_hooks');
  let full = 0;
  new PerformanceObserver((list) => {
    full += list.getEntries().filter(({ detail }) => detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR).length;
  }).observe({ entryTypes: ['gc'] });
  await own.collectSmallHeap();
  await new Promise((resolve) => setTimeout(resolve, 300));
  console.log(JSON.stringify({ full, left: typeof globalThis.gc }));`;
const wishSchema = z.object({ full: z.number(), left: z.string() });

test('a small heap is collected once, a large one is left alone, and nobody gets a way to collect', async () => {
  expect(await told(afterWish, wishSchema)).toEqual({ full: 1, left: 'undefined' });
  const large = `globalThis.held = Array.from({ length: 2_500_000 }, (_, index) => ({ index }));`;
  expect(await told(large + afterWish, wishSchema)).toEqual({ full: 0, left: 'undefined' });
});

test.each([
  ['does nothing, as in a V8 that does not know it', '() => undefined'],
  ['throws', "() => { throw new Error('no flags'); }"],
])('a flag that %s leaves the heap as it is, and ends nothing', async (_what, setFlags) => {
  const replace = `v8.default.setFlagsFromString = ${setFlags};
    (await import('node:module')).syncBuiltinESMExports();`;
  expect(await told(replace + afterWish, wishSchema)).toEqual({ full: 0, left: 'undefined' });
});

/** Two threads that wish again and again, each of them at the same time as the other. */
const twoThreads = `
  const { Worker } = await import('node:worker_threads');
  const shared = new Int32Array(new SharedArrayBuffer(4));
  const wishes = \`
    const { workerData, parentPort } = require('node:worker_threads');
    import('tsx/esm/api').then(async ({ tsImport }) => {
      const own = await tsImport(${JSON.stringify(href)}, ${JSON.stringify(href)});
      Atomics.add(workerData, 0, 1);
      while (Atomics.load(workerData, 0) < 2);
      const wishes = Array.from({ length: 60 }, () => own.collectSmallHeap());
      await Promise.all(wishes);
      parentPort.postMessage(typeof globalThis.gc);
    });\`;
  const options = { eval: true, workerData: shared, execArgv: [] };
  const threads = [0, 1].map(() => new Promise((resolve) => {
    const worker = new Worker(wishes, options);
    let said = 'nothing';
    worker.on('message', (left) => { said = left; });
    worker.on('error', (error) => { said = error.message; });
    worker.on('exit', () => resolve(said));
  }));
  console.log(JSON.stringify(await Promise.all(threads)));`;

test('two threads that wish at the same time take nothing from each other that would end one', async () => {
  expect(await told(twoThreads, z.array(z.string()))).toEqual(['undefined', 'undefined']);
});
