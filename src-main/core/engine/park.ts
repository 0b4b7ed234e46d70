import type { Park } from '../domain/park.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import { openPark, sealPark } from '../vault/park-codec.ts';
import type { BotEntry } from './bot-entry.ts';
import type { EngineCore } from './core.ts';

/** The return may take a moment; when it has not come by then, the webhook is missing and that is said. */
const overdueMs = 90_000;

/** Stores when a parked webhook comes back, sealed and durable (on disk first); null = it is not parked any more. */
export function putPark(core: EngineCore, entry: BotEntry, park: Park | null): void {
  const { store } = core.deps;
  const { id } = entry.record;
  if (park === null) {
    store.parks.remove(id);
  } else if (core.persist && core.box !== null) {
    store.parks.put(id, sealPark(core.box, id, park));
  }
  entry.park = park;
}

/** Reads a stored park; `damaged` when it is there but does not open: somebody changed the file. */
export function loadPark(core: EngineCore, entry: BotEntry): 'ok' | 'damaged' {
  const { id } = entry.record;
  const stored = core.deps.store.parks.get(id);
  if (stored === null || core.box === null) {
    return 'ok';
  }
  entry.park = openPark(core.box, id, stored);
  return entry.park === null ? 'damaged' : 'ok';
}

/**
 * The webhook that is wanted at this moment: none while it is parked and nobody has set one. Past its time it is
 * missing like any other, so that a return that does not come about is told.
 */
export function wantedNow(
  entry: BotEntry,
  info: WebhookInfo | null,
  nowMs: number,
): DesiredWebhook | null {
  return isAway(entry, info, nowMs) ? null : entry.desired;
}

/** Whether the webhook is away on purpose. */
export function isAway(entry: BotEntry, info: WebhookInfo | null, nowMs: number): boolean {
  const { park } = entry;
  return park !== null && nowMs < park.returnAtMs + overdueMs && (info === null || info.url === '');
}
