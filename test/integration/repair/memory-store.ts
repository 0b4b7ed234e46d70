import type { StoredIntent, StoredUndo } from '../../../src-main/core/engine/ports/actions.ts';
import type { JournalAppend } from '../../../src-main/core/engine/ports/journal.ts';
import type { Store } from '../../../src-main/core/engine/ports/store.ts';

/** Intents and journal kept in memory, for tests that throw away the program around them. */
export interface MemoryStore {
  readonly intents: Store['intents'];
  readonly journal: Store['journal'];
  readonly undo: Store['undo'];
  readonly entries: JournalAppend[];
}

/** A store of intents and journal lines. Refuses what the real one refuses: two intents of one id. */
export function createMemoryStore(): MemoryStore {
  const open = new Map<string, StoredIntent>();
  const entries: JournalAppend[] = [];
  const notes = new Map<string, StoredUndo>();
  return {
    undo: {
      put: (note) => {
        notes.set(note.actionId, note);
      },
      list: (botId) => [...notes.values()].filter((note) => note.botId === botId).toReversed(),
      remove: (actionId) => {
        notes.delete(actionId);
      },
    },
    entries,
    journal: {
      append: (entry) => {
        entries.push(entry);
      },
      page: () => [],
    },
    intents: {
      begin(intent) {
        if (open.has(intent.actionId)) {
          throw new Error('duplicate intent');
        }
        open.set(intent.actionId, intent);
      },
      update: (intent) => {
        open.set(intent.actionId, intent);
      },
      finish(actionId, entry) {
        open.delete(actionId);
        entries.push(entry);
      },
      open: () => [...open.values()],
    },
  };
}
