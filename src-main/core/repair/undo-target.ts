import type { UndoRecord } from '../domain/undo.ts';
import { undoKeptMs } from '../domain/undo.ts';
import type { StoredUndo } from '../engine/ports/actions.ts';
import type { SecretBox } from '../engine/ports/vault.ts';
import { openUndo } from '../vault/undo-codec.ts';

/** What an undo brings back, or why it cannot. */
export type UndoTarget =
  | {
      readonly kind: 'record';
      readonly record: UndoRecord;
      /** Updates destroyed by this action and those after it: they stay lost. */
      readonly dropped: number;
    }
  /** Only updates were destroyed; nothing brings them back. */
  | { readonly kind: 'drop'; readonly dropped: number }
  | { readonly kind: 'none' }
  /** There is a note, but it does not open: another key, or its bytes were changed. */
  | { readonly kind: 'unreadable' };

/**
 * Finds what is to be undone among the notes of a bot, newest first: the action asked for, or the newest that changed
 * the configuration. A note that does not open is never passed over for an older one. Notes over 30 days old are gone.
 */
export function undoTarget(
  notes: readonly StoredUndo[],
  actionId: string | null,
  how: { readonly box: SecretBox; readonly nowMs: number },
): UndoTarget {
  let dropped = 0;
  for (const note of notes) {
    const record = openUndo(how.box, note);
    if (record === null) {
      return { kind: 'unreadable' };
    }
    if (how.nowMs - record.atMs > undoKeptMs) {
      break;
    }
    dropped += record.dropped;
    if (actionId === null ? record.changed : record.actionId === actionId) {
      return record.changed ? { kind: 'record', record, dropped } : { kind: 'drop', dropped };
    }
  }
  return actionId === null && dropped > 0 ? { kind: 'drop', dropped } : { kind: 'none' };
}
