import * as z from 'zod';
import type { Store } from './ports/store.ts';

const refusalsSchema = z.object({ health: z.object({ refusals: z.number() }) });

/**
 * Tells which bots had answered before this process started. Telegram keeps bots that live or have a webhook, so
 * asking them again is no "first contact" (TBA ClientManager::send), and a restart with thousands of bots does not
 * queue for hours. A bot whose token was refused does not count: the server forgets those. Read once, at first need.
 */
export function establishedBots(
  store: Pick<Store, 'bots' | 'states'>,
): (bot: { readonly root: string; readonly telegramId: string }) => boolean {
  let known: ReadonlySet<string> | null = null;
  return ({ root, telegramId }) => {
    known ??= answeredBefore(store);
    return known.has(`${root} ${telegramId}`);
  };
}

function answeredBefore(store: Pick<Store, 'bots' | 'states'>): ReadonlySet<string> {
  const answered = new Set(
    store.states
      .list()
      .filter((state) => state.health !== 'unknown' && !wasRefused(state.memoryJson))
      .map((state) => state.botId),
  );
  return new Set(
    store.bots
      .list()
      .filter(({ record }) => answered.has(record.id))
      .map(({ record }) => `${record.apiRoot} ${record.telegramId}`),
  );
}

function wasRefused(memoryJson: string): boolean {
  try {
    return refusalsSchema.parse(JSON.parse(memoryJson)).health.refusals > 0;
  } catch {
    return true;
  }
}
