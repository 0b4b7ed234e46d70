import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { setStage, type Stage } from '../../../scripts/demo/stage.ts';
import { playStory, storyline } from '../../../scripts/demo/storyline.ts';
import { createManualSimClock, type ManualSimClock } from '../../simulator/index.ts';
import { closedAfterEach } from '../../support/closed-after-each.ts';

const kept = closedAfterEach();

async function newStage(): Promise<{ readonly stage: Stage; readonly clock: ManualSimClock }> {
  const clock = createManualSimClock(Date.now());
  return { stage: kept(await setStage(clock)), clock };
}

async function play(
  set: { readonly stage: Stage; readonly clock: ManualSimClock },
  seconds: number,
): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    set.clock.advance(1000);
    await sleep(0);
  }
}

describe('the stage of the demo', () => {
  test('holds twelve bots in different states', async () => {
    const set = await newStage();
    expect(set.stage.bots.size).toBe(12);
    const pending = (key: Parameters<Stage['token']>[0]): number =>
      set.stage.simulator.control.bot(set.stage.token(key)).pending;
    expect([
      pending('onboarding'),
      pending('parcels'),
      pending('newsletter'),
      pending('quiz'),
    ]).toEqual([1240, 118, 20, 0]);
    expect(set.stage.simulator.control.bot(set.stage.token('quiz')).url).toBe('');
  });

  test('lets updates pile up while an endpoint is broken and drain when it is repaired', async () => {
    const set = await newStage();
    const control = set.stage.simulator.control;
    const told: string[] = [];
    const story = playStory(set.stage, {
      clock: set.clock,
      speed: 1,
      tell: (line) => told.push(line),
    });
    const payments = (): ReturnType<typeof control.bot> => control.bot(set.stage.token('payments'));

    await play(set, 14);
    expect(payments().pending).toBeLessThan(10);
    expect(payments().lastError).toBeUndefined();
    await play(set, 100);
    expect(payments().pending).toBeGreaterThan(200);
    expect(payments().lastError?.message).toContain('502');
    expect(control.bot(set.stage.token('night')).url).toBe('');
    expect(control.bot(set.stage.token('support')).url).toContain('unknown');
    expect(control.bot(set.stage.token('orders')).pending).toBeLessThan(10);

    await play(set, 145);
    await story;
    expect(told).toHaveLength(storyline.length);
    // Telegram waits longer after each failure, up to minutes: the queue drains with the next attempt.
    await play(set, 600);
    expect(control.bot(set.stage.token('parcels')).pending).toBeLessThan(118);
  });
});
