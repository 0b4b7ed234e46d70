import { setTimeout as wait } from 'node:timers/promises';
import type { HooklightStore } from '../../../src-main/core/store/open.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { EngineProcess } from './engine-process.ts';

/** Bots of the simulator with a webhook each; answers their tokens by id. */
export function createBots(
  simulator: Simulator,
  firstId: number,
  count: number,
): Map<string, string> {
  const tokens = new Map<string, string>();
  for (let id = firstId; id < firstId + count; id += 1) {
    const token = simulator.control.createBot({
      id,
      username: `bot_${id}`,
      firstName: `Bot ${id}`,
    });
    simulator.control.setWebhookRecord(token, { url: urlOf(id) });
    tokens.set(String(id), token);
  }
  return tokens;
}

export const urlOf = (id: number | string): string => `https://bot.example.org/hook/${id}`;

/** Waits until something holds, at most 20 s. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const endMs = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > endMs) {
      throw new Error(`not within 20 s: ${what}`);
    }
    await wait(50);
  }
}

/** Adds bots to an engine and waits until all of them were asked. */
export async function watch(
  engine: EngineProcess,
  simulator: Simulator,
  tokens: ReadonlyMap<string, string>,
): Promise<void> {
  await engine.execute('bots:add', {
    tokens: [...tokens.values()].join('\n'),
    apiRoot: simulator.url,
  });
  await until('all bots are healthy', async () => {
    const { bots } = await engine.shown();
    return [...tokens.keys()].every((id) =>
      bots.some((bot) => bot.id === id && bot.health === 'healthy'),
    );
  });
}

/** How many checks of a bot lie in the history. */
export function recorded(store: HooklightStore, botId: string): number {
  const { spans } = store.checks.page({ botId, fromMs: 0, toMs: Date.UTC(2050), limit: 9999 });
  return spans.reduce((sum, { count }) => sum + count, 0);
}

/** How many checks of a bot the server answered. */
export function answered(simulator: Simulator, botId: string): number {
  return simulator.control
    .requests()
    .filter(
      ({ method, botId: id, status }) =>
        method === 'getwebhookinfo' && String(id) === botId && status === 200,
    ).length;
}
