import { said } from '../../../src-shared/said.ts';
import { hostOf } from '../domain/short-url.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import { adoptedWebhook } from '../health/adopt.ts';
import { decodeDesired, encodeDesired } from '../vault/desired-codec.ts';
import type { BotEntry } from './bot-entry.ts';
import { writeJournal, type EngineCore } from './core.ts';
import { toStoredState } from './memory.ts';

const place = (botId: string) => ({ botId, field: 'desired' });

/** A desired webhook as it lies on disk; null where nothing sealed is kept (locked, or this session only). */
export function sealDesired(
  core: EngineCore,
  botId: string,
  desired: DesiredWebhook,
): Uint8Array | null {
  return core.persist && core.box !== null
    ? core.box.seal(place(botId), encodeDesired(desired))
    : null;
}

/**
 * Stores the desired webhook of a bot, sealed and durable; null = none is wanted any more. On disk first: where the
 * store fails, the engine must not take for stored what a restart would not find. `beside` is written in the same
 * transaction: each one is a sync of the disk, and thousands of bots may be seen for the first time within a minute.
 */
export function putDesired(
  core: EngineCore,
  entry: BotEntry,
  desired: DesiredWebhook | null,
  beside: () => void = () => undefined,
): void {
  const { store, clock } = core.deps;
  const { id } = entry.record;
  const memory = { ...entry.memory, desiredCleared: desired === null };
  const sealed = desired === null ? null : sealDesired(core, id, desired);
  store.atomically(() => {
    if (desired === null) {
      store.desired.remove(id);
    } else if (sealed !== null) {
      store.desired.put(id, sealed, clock.nowMs());
    }
    store.states.save(toStoredState(id, memory));
    beside();
  }, [id]);
  entry.desired = desired;
  entry.memory = memory;
}

/** Reads the stored desired webhook; `damaged` when it is there but does not open: somebody changed the file. */
export function loadDesired(core: EngineCore, entry: BotEntry): 'ok' | 'damaged' {
  const sealed = core.deps.store.desired.get(entry.record.id);
  if (sealed === null || core.box === null) {
    return 'ok';
  }
  const plain = core.box.open(place(entry.record.id), sealed);
  entry.desired = plain === null ? null : decodeDesired(plain);
  return entry.desired === null ? 'damaged' : 'ok';
}

/** Adopts the webhook of a bot that comes without a desired one, and says so in the journal. */
export function adoptIfNew(core: EngineCore, entry: BotEntry, info: WebhookInfo): void {
  const adopted = adoptedWebhook(info, {
    desired: entry.desired,
    cleared: entry.memory.desiredCleared,
    hosts: entry.memory.health.hosts,
    nowMs: core.deps.clock.nowMs(),
  });
  if (adopted === null) {
    return;
  }
  putDesired(core, entry, adopted, () =>
    writeJournal(core, {
      botId: entry.record.id,
      actor: 'system',
      kind: 'adopted',
      message: said('bots.journal.adopted', { host: hostOf(info.url) ?? '?' }),
    }),
  );
}
