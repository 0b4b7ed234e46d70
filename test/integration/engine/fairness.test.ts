import { describe, expect, it } from 'vitest';
import { createPacing } from '../../../src-main/core/telegram/pacing.ts';
import { gapsOf } from '../../support/busiest.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld } from '../../support/engine-world.ts';
import { timedOut } from '../../support/fakes-telegram.ts';
import { pacedClient } from '../../support/paced-client.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';

const second = 1000;
const hour = 3_600_000;

// A day of virtual time flushes some ten thousand times; the disk's own time is not what is measured here.
useMemoryFolders();

const kept = closedAfterEach();

describe('three bots of ten that begin to hang', () => {
  it.each([
    [40, 600],
    [100, 600],
    [300, 240],
  ])(
    'of %i delay no other in a day, from the first minute on',
    async (count, intervalSeconds) => {
      const made = kept(await createWorld({ turns: 1 }));
      const ids = Array.from({ length: count }, (_, i) => String(700_001 + i));
      ids.forEach((id) => made.telegram.answer(id, {}));
      await made.add(ids);
      await made.clock.advance(2 * 60 * second);
      await made.restart({
        turns: 1,
        intervalSeconds,
        wrapClient: (client) =>
          pacedClient(client, createPacing({ clock: made.clock, isEstablished: () => true })),
      });
      const intervalMs = intervalSeconds * second;
      await made.clock.advance(2 * intervalMs);
      const dead = ids.filter((_, i) => i % 10 < 3);
      for (const id of dead) {
        made.telegram.answer(id, timedOut);
        made.telegram.latency(15 * second, id);
      }
      const before = made.telegram.calls.length;
      const fromMs = made.clock.monotonicMs();
      await made.clock.advance(24 * hour);
      const times = new Map(ids.filter((id) => !dead.includes(id)).map((id) => [id, [fromMs]]));
      for (const { telegramId, monotonicMs } of made.telegram.calls.slice(before)) {
        times.get(telegramId)?.push(monotonicMs);
      }
      const gaps = [...times.values()].flatMap(gapsOf).toSorted((a, b) => a - b);
      expect(gaps.length).toBeGreaterThan(0.7 * count * ((24 * hour) / intervalMs - 3));
      expect(gaps.at(-1)).toBeLessThanOrEqual(1.5 * intervalMs);
      expect(gaps[Math.floor(0.99 * gaps.length)]).toBeLessThanOrEqual(intervalMs + 30 * second);
      expect(made.telegram.mostAtOnce.all).toBeLessThanOrEqual(64);
      expect(made.events.filter(({ type }) => type === 'fleet')).toEqual([]);
      expect(made.engine.snapshot().light).toMatchObject({ unknown: dead.length });
    },
    120_000,
  );
});
