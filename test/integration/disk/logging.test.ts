// DUR-18: a million log calls on a disk that is full.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../../src-main/core/logging/create-logger.ts';
import { createFileSink } from '../../../src-main/core/logging/file-sink.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { casesOnDisk, mountSmallDisk, type Cases, type SmallDisk } from './small-disk.ts';

let disk: SmallDisk | null = null;
afterEach(() => {
  disk?.close();
  disk = null;
});

const calls = 1_000_000;
/** So small that files become full, again and again, before the disk does. */
const bytesPerFile = 30_000;
const lineSchema = z.object({ event: z.string(), lines: z.number().optional() });

const cases: Cases = [
  [
    'throw nothing, keep every file within its size, and say afterwards how many lines are missing',
    async () => {
      disk = mountSmallDisk(2);
      const clock = new ManualClock();
      const folder = path.join(disk.folder, 'logs');
      const sink = createFileSink({ folder, clock, bytesPerFile });
      const log = createLogger(sink, clock);
      for (let n = 0; n < calls; n += 1) {
        if (n === calls / 10) {
          disk.fill();
        }
        // Every hundredth is another message; the others repeat and are held back.
        const botId = n % 100 === 0 ? String(n) : '7';
        log.warn('check.failed', { botId, detail: 'x'.repeat(100) });
        if (n % 10_000 === 0) {
          await clock.advance(1000);
        }
      }
      const sizes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size);
      expect(sizes).toHaveLength(5);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(bytesPerFile);
      disk.free();
      await clock.advance(60_000);
      log.info('disk.free');
      sink.close();
      const lines = readFileSync(path.join(folder, 'hooklight.log'), 'utf8').trimEnd().split('\n');
      const last = lines.slice(-2).map((line) => lineSchema.parse(JSON.parse(line)));
      expect(last.map(({ event }) => event)).toEqual(['log.lost', 'disk.free']);
      expect(last[0]?.lines).toBeGreaterThan(5000);
    },
  ],
];

describe('a million log calls on a full disk (DUR-18)', () => {
  it.each(casesOnDisk(cases))('%s', async (_name, run) => {
    await expect(Promise.resolve(run())).resolves.toBeUndefined();
  });
});
