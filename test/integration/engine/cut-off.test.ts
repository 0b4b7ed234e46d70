// NET-05: how soon a fleet that is cut off is said to be, at the usual interval, whatever its size and the fault.
import { describe, expect, it } from 'vitest';
import type { TelegramError } from '../../../src-main/core/domain/telegram-error.ts';
import { createPacing } from '../../../src-main/core/telegram/pacing.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { offline, timedOut } from '../../support/fakes-telegram.ts';
import { pacedClient } from '../../support/paced-client.ts';
import { seeded } from '../../support/seeded.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';

const second = 1000;
const minute = 60 * second;
const stepMs = 250;
/** A call that hangs ends after so long. */
const longestCallMs = 15_000;
const apart = { 1: 1, 4: 360, 21: 60, 100: 20, 300: 6 } as const;

// Hundreds of bots flush often; the disk's own time is not what is measured here.
useMemoryFolders();

const kept = closedAfterEach();

/** A fleet that has run for so many minutes: jitter has drawn its bots apart. */
async function fleet(
  bots: number,
  minutes: number,
  more: { readonly addresses?: () => readonly string[]; readonly intervalSeconds?: number } = {},
): Promise<EngineWorld> {
  const made = kept(await createWorld({ turns: 1 }));
  const ids = Array.from({ length: bots }, (_, i) => String(700_001 + i));
  ids.forEach((id) => made.telegram.answer(id, {}));
  await made.add(ids);
  await made.restart({
    turns: 1,
    random: seeded(bots),
    ...more,
    wrapClient: (client) =>
      pacedClient(client, createPacing({ clock: made.clock, isEstablished: () => true })),
  });
  await made.clock.advance(minutes * minute + 20 * second);
  return made;
}

/** Cuts it off: when the first call was begun after that, and when the fleet state was there, ms from the cut. */
async function cutOff(
  made: EngineWorld,
  error: TelegramError,
  takesMs: number,
): Promise<{ readonly begunMs: number; readonly saidMs: number }> {
  made.telegram.latency(takesMs);
  made.telegram.cutOff(error);
  const cutMs = made.clock.nowMs();
  const before = made.telegram.calls.length;
  while (made.engine.snapshot().fleet === null && made.clock.nowMs() - cutMs < 5 * minute) {
    await made.clock.advance(stepMs);
  }
  const begunMs = (made.telegram.calls[before]?.atMs ?? Infinity) - cutMs;
  return { begunMs, saidMs: made.clock.nowMs() - cutMs };
}

describe('a fleet that is cut off is said to be', () => {
  it.each(Object.entries(apart).map(([bots, minutes]) => [Number(bots), minutes] as const))(
    'within half a minute of the first check that failed: %i bots',
    async (bots, minutes) => {
      for (const [error, takesMs] of [
        [offline, 0],
        [timedOut, longestCallMs],
      ] as const) {
        const made = await fleet(bots, minutes);
        const { begunMs, saidMs } = await cutOff(made, error, takesMs);
        expect(begunMs).toBeLessThanOrEqual(66_000);
        expect(saidMs - begunMs - takesMs).toBeLessThanOrEqual(30_000);
      }
    },
    120_000,
  );

  it.each([1, 4, 30])(
    'within half a minute of the cable being pulled, however seldom its %i bots are asked',
    async (bots) => {
      let addresses = ['192.0.2.7'];
      const intervalSeconds = 3600;
      const made = await fleet(bots, 90, { addresses: () => addresses, intervalSeconds });
      addresses = [];
      const { saidMs } = await cutOff(made, offline, 0);
      expect(saidMs).toBeLessThanOrEqual(30_000);
      expect(made.engine.snapshot().fleet).toMatchObject({ kind: 'offline' });
      const dropped = made.telegram.dropped;
      made.telegram.cutOff(null);
      addresses = ['192.0.2.8'];
      await made.clock.advance(15 * second);
      expect(made.telegram.dropped).toBeGreaterThan(dropped);
      expect(made.engine.snapshot().fleet).toBeNull();
      expect(made.shown).toEqual([]);
    },
  );

  it('not because of one bot that fails again and again', async () => {
    const made = await fleet(4, 5);
    const before = made.telegram.calls.length;
    made.telegram.answer('700002', timedOut);
    await made.clock.advance(20 * minute);
    expect(made.engine.snapshot().fleet).toBeNull();
    // 4 bots a minute, those that were asked at once because of it, and its own repeats.
    expect(made.telegram.calls.length - before).toBeLessThanOrEqual(4 * 20 + 20);
  });
});
