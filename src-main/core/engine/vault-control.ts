import { said } from '../../../src-shared/said.ts';
import type { VaultState } from '../../../src-shared/vault-state.ts';
import type { BotRecord } from '../domain/bot.ts';
import { Secret } from '../secret.ts';
import { authText } from '../vault/auth-text.ts';
import { createSecretBox } from '../vault/secret-box.ts';
import { readApiRoot } from './api-root.ts';
import type { BotEntry } from './bot-entry.ts';
import { saveBot, writeJournal, type EngineCore } from './core.ts';
import { loadDesired, putDesired } from './desired.ts';
import { loadPark, putPark } from './park.ts';
import type { StoredBot } from './ports/bots.ts';
import type { SecretBox } from './ports/vault.ts';

const tokenPlace = (botId: string) => ({ botId, field: 'token' });

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

/** A token as it is stored: sealed with the tag over its bot's critical fields, or not at all in session-only mode. */
export function sealBot(core: EngineCore, record: BotRecord, token: Secret): StoredBot | null {
  const { box } = core;
  if (box === null) {
    return null;
  }
  if (!core.persist) {
    return { record, sealedToken: null, authTag: null };
  }
  return {
    record,
    sealedToken: box.seal(tokenPlace(record.id), token.reveal()),
    authTag: box.tag(authText(record)),
  };
}

/**
 * Whether a token may be sent where the stored record says. A tag must fit; without one (session-only mode keeps
 * none) only Telegram's own API and servers on this computer are trusted (SEC-25).
 */
export function isRecordTrusted(core: EngineCore, entry: BotEntry): boolean {
  if (entry.authTag === null) {
    return readApiRoot(entry.record.apiRoot, false).ok;
  }
  return core.box !== null && sameBytes(entry.authTag, core.box.tag(authText(entry.record)));
}

/** Opens one bot with the key. A wrong tag means that its record was changed outside: it is never asked. */
function openBot(core: EngineCore, box: SecretBox, entry: BotEntry): void {
  if (entry.token !== null) {
    keepSessionToken(core, entry, entry.token);
    return;
  }
  if (entry.sealedToken === null) {
    entry.tokenState = 'missing';
    return;
  }
  const plain = box.open(tokenPlace(entry.record.id), entry.sealedToken);
  if (plain === null) {
    entry.tokenState = 'locked';
    return;
  }
  const intact = entry.authTag !== null && isRecordTrusted(core, entry);
  const damaged = loadDesired(core, entry) === 'damaged' || loadPark(core, entry) === 'damaged';
  if (!intact || damaged) {
    entry.tokenState = 'tampered';
    writeJournal(core, {
      botId: entry.record.id,
      actor: 'system',
      kind: 'vault',
      message: said('bots.journal.tampered'),
    });
    return;
  }
  entry.token = new Secret(plain);
  entry.tokenState = 'ready';
}

/** A token that lived only in this session is stored as soon as there is a key to keep. */
function keepSessionToken(core: EngineCore, entry: BotEntry, token: Secret): void {
  const sealed = entry.sealedToken === null ? sealBot(core, entry.record, token) : null;
  if (sealed?.sealedToken !== null && sealed !== null) {
    entry.sealedToken = sealed.sealedToken;
    entry.authTag = sealed.authTag;
    saveBot(core, entry);
    if (entry.desired !== null) {
      putDesired(core, entry, entry.desired);
    }
    if (entry.park !== null) {
      putPark(core, entry, entry.park);
    }
  }
}

/** Takes the data key (32 bytes) and how it is kept. */
export function takeKey(
  core: EngineCore,
  key: Uint8Array,
  options: { readonly persist: boolean; readonly state: VaultState },
): void {
  core.box = createSecretBox(key);
  core.persist = options.persist;
  core.vault = options.state;
}

/** Opens every sealed token with the key; answers which bots became usable. */
export function openBots(core: EngineCore): readonly BotEntry[] {
  const { box } = core;
  const ready: BotEntry[] = [];
  for (const entry of core.state.entries.values()) {
    const before = entry.tokenState;
    if (box !== null) {
      openBot(core, box, entry);
    }
    if (entry.tokenState === 'ready' && before !== 'ready') {
      ready.push(entry);
    }
  }
  return ready;
}
