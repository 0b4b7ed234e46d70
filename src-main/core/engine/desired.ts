import { hostOf } from '../domain/short-url.ts';
import type { DesiredWebhook, WebhookInfo } from '../domain/webhook-config.ts';
import { decodeDesired, encodeDesired } from '../vault/desired-codec.ts';
import type { BotEntry } from './bot-entry.ts';
import { saveMemory, writeJournal, type EngineCore } from './core.ts';

const place = (botId: string) => ({ botId, field: 'desired' });
/** Telegram's default where the answer does not say (bot-api: max_connections is absent only without a webhook). */
const defaultMaxConnections = 40;

/** Stores the desired webhook of a bot, sealed and durable; null = none is wanted any more. */
export function putDesired(
  core: EngineCore,
  entry: BotEntry,
  desired: DesiredWebhook | null,
): void {
  const { store, clock } = core.deps;
  entry.desired = desired;
  entry.memory = { ...entry.memory, desiredCleared: desired === null };
  if (desired === null) {
    store.desired.remove(entry.record.id);
  } else if (core.persist && core.box !== null) {
    const sealed = core.box.seal(place(entry.record.id), encodeDesired(desired));
    store.desired.put(entry.record.id, sealed, clock.nowMs());
  }
  saveMemory(core, entry);
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

/**
 * The webhook of a bot that comes without a desired one becomes the desired one, with everything unknown that
 * Telegram does not show: the secret, the pin, the certificate's file.
 */
export function adoptIfNew(core: EngineCore, entry: BotEntry, info: WebhookInfo): void {
  const { hosts } = entry.memory.health;
  const host = hostOf(info.url);
  if (info.url === '' || entry.desired !== null || entry.memory.desiredCleared) {
    return;
  }
  if (hosts.length > 0 && (host === null || !hosts.includes(host))) {
    return;
  }
  putDesired(core, entry, {
    url: info.url,
    secret: { state: 'unknown' },
    certificatePem: info.hasCustomCertificate ? { state: 'unknown' } : { state: 'none' },
    pinnedIp: { state: 'unknown' },
    maxConnections: info.maxConnections ?? defaultMaxConnections,
    allowedUpdates: info.allowedUpdates,
    source: 'adopted',
    changedAtMs: core.deps.clock.nowMs(),
  });
  writeJournal(core, {
    botId: entry.record.id,
    actor: 'system',
    kind: 'adopted',
    message: core.texts('bots.journal.adopted', { host: host ?? '?' }),
  });
}
