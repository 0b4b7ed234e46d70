import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, type EngineWorld } from '../../support/engine-world.ts';
import { offline } from '../../support/fakes-telegram.ts';

const minute = 60_000;

let world: EngineWorld;
beforeEach(async () => {
  world = await createWorld();
  ['700001', '700002'].forEach((id) => world.telegram.answer(id, {}));
  await world.add(['700001', '700002']);
  await world.clock.advance(2 * minute);
});
afterEach(() => world.close());

const kinds = (): readonly string[] => world.engine.snapshot().notices.map(({ kind }) => kind);

describe('watching that stalls', () => {
  it('is said after two intervals without any finished check, and no longer after the next one', async () => {
    expect(kinds()).toEqual([]);
    world.telegram.latency(6 * minute);
    await world.clock.advance(45_000);
    expect(kinds()).toEqual([]);
    await world.clock.advance(90_000);
    expect(kinds()).toEqual(['watching-stalled']);
    world.telegram.latency(0);
    await world.clock.advance(7 * minute);
    expect(kinds()).toEqual([]);
  });

  it('goes by the interval of the bot that waits, not by that of the others', async () => {
    for (const botId of ['700001', '700002']) {
      const level = { kind: 'bot', botId } as const;
      await world.engine.execute('settings:set-level', { level, values: { intervalSeconds: 600 } });
    }
    await world.clock.advance(2 * minute);
    world.telegram.latency(120 * minute);
    // The hanging checks begin within ten minutes, are overdue after ten more, and silence must last for twenty.
    await world.clock.advance(18 * minute);
    expect(kinds()).toEqual([]);
    await world.clock.advance(13 * minute);
    expect(kinds()).toEqual(['watching-stalled']);
  });

  it('is not said of a pause, of sleep, or of a network that is gone', async () => {
    await world.engine.execute('fleet:pause', { untilMs: null });
    await world.clock.advance(10 * minute);
    expect(kinds()).toEqual([]);
    await world.engine.execute('fleet:pause', { untilMs: 0 });
    world.engine.suspend();
    await world.clock.advance(10 * minute);
    expect(kinds()).toEqual([]);
    world.engine.resume();
    world.telegram.cutOff(offline);
    await world.clock.advance(30 * minute);
    expect(world.engine.snapshot().fleet).not.toBeNull();
    expect(kinds()).toEqual([]);
  });
});
