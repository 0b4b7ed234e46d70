import { describe, expect, it } from 'vitest';
import { createPacing } from '../../../src-main/core/telegram/pacing.ts';
import type { TelegramError } from '../../../src-main/core/domain/telegram-error.ts';
import type { TelegramClient } from '../../../src-main/core/engine/ports/telegram.ts';
import { busiest } from '../../support/busiest.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { offline, timedOut } from '../../support/fakes-telegram.ts';
import { pacedClient } from '../../support/paced-client.ts';
import { useMemoryFolders } from '../../support/memory-folders.ts';

const minute = 60_000;
const hour = 60 * minute;
const perSecond = 30;

// Hours of virtual time flush some thousand times; the disk's own time is not what is measured here.
useMemoryFolders();

const serverError: TelegramError = {
  kind: 'transport',
  fault: 'http-status',
  phase: 'parse',
  httpStatus: 502,
  retryAfterSeconds: null,
};

const kept = closedAfterEach();

const idsFrom = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => String(700_001 + i));

/** A fleet at api.telegram.org whose bots all answered before. */
async function fleet(count: number): Promise<{ world: EngineWorld; ids: readonly string[] }> {
  const made = kept(await createWorld({ turns: 1 }));
  const ids = idsFrom(count);
  ids.forEach((id) => made.telegram.answer(id, {}));
  await made.add(ids);
  await made.clock.advance(4 * minute);
  const restart = {
    wrapClient: (client: TelegramClient) =>
      pacedClient(client, createPacing({ clock: made.clock, isEstablished: () => true })),
  };
  await made.restart({ turns: 1, ...restart });
  return { world: made, ids };
}

/** Times of the calls after so many: no time passes between the end of one engine and the start of the next. */
const timesAfter = (one: EngineWorld, before: number): readonly number[] =>
  one.telegram.calls.slice(before).map(({ atMs }) => atMs);
/** A second, less what wall times lose in rounding (a quarter of a microsecond). */
const nearlySecondMs = 999.99;

describe('3,000 bots', () => {
  it('never ask faster than the budget: at the start, after waking, after a stop, after a step of the clock', async () => {
    const { world: one } = await fleet(3000);
    const before = one.telegram.calls.length;
    await one.clock.advance(3 * minute);
    expect(timesAfter(one, before).length).toBeGreaterThan(4000);
    one.engine.suspend();
    await one.clock.advance(10 * minute);
    one.engine.resume();
    await one.clock.advance(2 * minute);
    one.clock.block(10 * minute);
    await one.clock.advance(2 * minute);
    one.clock.sleepComputer(hour);
    await one.clock.advance(2 * minute);
    one.clock.jumpWall(hour);
    await one.clock.advance(2 * minute);
    expect(busiest(timesAfter(one, before), nearlySecondMs)).toBeLessThanOrEqual(perSecond);
    // The window says that the interval is longer than set: 3,000 at 30 a second.
    expect(one.engine.snapshot().notices).toEqual([{ kind: 'interval-stretched', seconds: 100 }]);
  }, 120_000);

  // NET-08
  it.each([
    ['the network', offline],
    ['a working API', serverError],
    ['an answer', timedOut],
  ])(
    'cost at most 200 requests in an hour without %s',
    async (_title, error) => {
      const { world: one } = await fleet(3000);
      await one.clock.advance(2 * minute);
      one.telegram.latency(error === timedOut ? 15_000 : 0);
      one.telegram.cutOff(error);
      const before = one.telegram.calls.length;
      await one.clock.advance(hour);
      const cost = one.telegram.calls.length - before;
      expect(cost).toBeGreaterThan(20);
      expect(cost).toBeLessThanOrEqual(200);
      expect(one.engine.snapshot().fleet).not.toBeNull();
    },
    120_000,
  );
});
