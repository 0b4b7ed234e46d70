import { expect } from 'vitest';
import type { EngineWorld } from './engine-world.ts';

/** Maintenance of one bot from now on. */
export async function planWork(world: EngineWorld, botId: string, minutes: number): Promise<void> {
  const fromMs = world.clock.nowMs();
  const answer = await world.engine.execute('maintenance:put', {
    id: null,
    name: 'Work',
    scope: { kind: 'bot', botId },
    when: { kind: 'once', fromMs, toMs: fromMs + minutes * 60_000 },
    note: '',
  });
  expect(answer.ok).toBe(true);
}
