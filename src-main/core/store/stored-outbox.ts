import type { Store } from '../engine/ports/store.ts';
import type { CheckBatch } from './check-batch.ts';
import type { WritableDb } from './db.ts';
import { withoutFailing } from './errors.ts';
import type { TransitionsTable } from './transitions.ts';

/**
 * The outbox as people are told from it: also transitions that could not be written yet. That one was told is
 * remembered until it can be marked: with a full disk everybody is told, and nobody twice.
 */
export function createStoredOutbox(
  db: WritableDb,
  parts: { readonly batch: CheckBatch; readonly transitions: TransitionsTable },
): Store['outbox'] {
  const { batch, transitions } = parts;
  return {
    unsent(limit) {
      // What is told is on disk before, where that can be.
      batch.settle();
      // Where nothing can be read, people are told at least of what waits here.
      const rows = withoutFailing(() => transitions.unsent(limit)) ?? [];
      return [
        ...rows.filter(({ transitionId }) => !batch.isSent(transitionId)),
        ...batch.untold(),
      ].slice(0, limit);
    },
    markSent(ids, atMs) {
      const rows = ids.flatMap((id) => (id > 0 ? id : (batch.told(id, atMs) ?? [])));
      if (db.isInTransaction()) {
        transitions.markSent(rows, atMs);
      } else {
        rows.forEach((row) => batch.addSent(row, atMs));
        batch.settle();
      }
    },
  };
}
