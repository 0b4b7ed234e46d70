import { said } from '../../../../src-shared/said.ts';
import { compareWebhook } from '../../health/drift.ts';
import { createEntry, type BotEntry } from '../bot-entry.ts';
import type { Actor } from '../commands/command-context.ts';
import { writeJournal, type EngineCore } from '../core.ts';
import { sealDesired } from '../desired.ts';
import { newBotMemory, toStoredState, type BotMemory } from '../memory.ts';
import type { StoredBot } from '../ports/bots.ts';
import { sealBot } from '../vault-control.ts';
import type { BotChange } from './change.ts';

/** A change with everything that is written for it, made before the first byte is. */
interface Prepared {
  readonly change: BotChange;
  readonly stored: StoredBot;
  readonly memory: BotMemory;
  /** null = nothing is to lie on disk. */
  readonly sealedDesired: Uint8Array | null;
}

function prepare(core: EngineCore, change: BotChange, nowMs: number): Prepared {
  const { entry, record, desired, token } = change;
  const memory = entry?.memory ?? newBotMemory(nowMs);
  const own = { record, sealedToken: entry?.sealedToken ?? null, authTag: entry?.authTag ?? null };
  return {
    change,
    stored: (token === null ? null : sealBot(core, record, token)) ?? own,
    memory: desired === undefined ? memory : { ...memory, desiredCleared: desired === null },
    sealedDesired:
      desired === undefined || desired === null ? null : sealDesired(core, record.id, desired),
  };
}

function write(core: EngineCore, prepared: Prepared, nowMs: number): void {
  const { store } = core.deps;
  const { change, stored, memory, sealedDesired } = prepared;
  const { id } = change.record;
  if (change.entry === null) {
    store.bots.insert(stored);
  } else if (change.isRecordChanged) {
    store.bots.update(stored);
  }
  if (change.entry === null || change.desired !== undefined) {
    store.states.save(toStoredState(id, memory));
  }
  if (change.desired === null) {
    store.desired.remove(id);
  } else if (sealedDesired !== null) {
    store.desired.put(id, sealedDesired, nowMs);
  }
}

function tell(
  core: EngineCore,
  changes: readonly BotChange[],
  by: { readonly actor: Actor; readonly file: string },
): void {
  const { actor, file } = by;
  for (const { entry, record, fields, lines } of changes) {
    const names = fields.map((field) => said(`import.field.${field}`));
    writeJournal(core, {
      botId: record.id,
      actor,
      kind: entry === null ? 'bot-added' : 'imported',
      message:
        entry === null
          ? said('import.journal.added', { name: record.name, file })
          : said('import.journal.changed', { file, fields: names }),
      detail: lines.join('\n').slice(0, 4000),
    });
  }
  const added = changes.filter(({ entry }) => entry === null).length;
  const counts = { file, added, changed: changes.length - added };
  const message = said('import.journal.file', counts);
  writeJournal(core, { botId: null, actor, kind: 'imported', message });
}

/**
 * Writes all changes with their journal lines in one transaction, then makes them the engine's own. When it throws,
 * nothing has changed, on disk or in memory. Returns the bots that were added.
 */
export function commitChanges(
  core: EngineCore,
  changes: readonly BotChange[],
  by: { readonly actor: Actor; readonly file: string },
): readonly BotEntry[] {
  const nowMs = Math.round(core.deps.clock.nowMs());
  const prepared = changes.map((change) => prepare(core, change, nowMs));
  core.deps.store.atomically(
    () => {
      for (const one of prepared) {
        write(core, one, nowMs);
      }
      tell(core, changes, by);
    },
    changes.map(({ record }) => record.id),
  );
  return prepared.flatMap((one) => {
    const added = one.change.entry === null ? [createEntry(one.stored, one.memory)] : [];
    take(core, added[0] ?? one.change.entry, one);
    return added;
  });
}

function take(core: EngineCore, entry: BotEntry | null, prepared: Prepared): void {
  if (entry === null) {
    return;
  }
  const { change, memory } = prepared;
  entry.record = change.record;
  if (change.entry === null) {
    entry.token = change.token;
    entry.tokenState = 'ready';
    core.state.add(entry);
  }
  if (change.desired !== undefined) {
    entry.desired = change.desired;
    entry.memory = memory;
    // What Telegram has is known from the last check: the difference shows at once, its reason with the next one.
    const { desired, lastInfo } = entry;
    entry.drift = desired === null || lastInfo === null ? [] : compareWebhook(desired, lastInfo);
  }
  core.state.touch(entry.record.id);
}
