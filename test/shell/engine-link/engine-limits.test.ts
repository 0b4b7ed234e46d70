import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { startWorker } from '../../../src-main/shell/engine-link/worker-port.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';

const closed = closedAfterEach();
const saidSchema = z.object({ allowed: z.number(), megabytes: z.number() });
const program = `
  import { parentPort, resourceLimits } from 'node:worker_threads';
  import { getHeapStatistics } from 'node:v8';
  const megabytes = getHeapStatistics().heap_size_limit / 2 ** 20;
  parentPort.postMessage({ allowed: resourceLimits.maxOldGenerationSizeMb, megabytes });
`;

test("the engine's thread may not grow to a gigabyte, because V8 clears up four times later from there on", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hl-limit-'));
  closed({ close: () => rmSync(folder, { recursive: true }) });
  const file = path.join(folder, 'thread.mjs');
  writeFileSync(file, program);
  const port = startWorker(file, {
    dataFolder: folder,
    logFolder: folder,
    revisionBase: 0,
    systemLanguages: [],
    isDemo: false,
  });
  closed({ close: async () => await port.kill() });
  const said = await new Promise<unknown>((resolve) => port.onMessage(resolve));
  const { allowed, megabytes } = saidSchema.parse(said);
  expect(allowed).toBeLessThan(1024);
  // An engine with 10,000 bots and a file of all of them needs half of it.
  expect(allowed).toBeGreaterThan(768);
  expect(megabytes).toBeGreaterThan(allowed);
});
