import type { Store } from '../engine/ports/store.ts';
import type { WritableDb } from './db.ts';
import { createStoredOutbox } from './stored-outbox.ts';
import type { Tables } from './tables.ts';

/** Tables of which what cannot be written now waits with the checks, in order. */
export function createWaitingTables(
  db: WritableDb,
  tables: Tables,
): Pick<Store, 'states' | 'incidents' | 'outbox'> {
  const { batch } = tables.checks;
  return {
    states: {
      list() {
        batch.settle();
        return tables.states.list();
      },
      save(state) {
        if (db.isInTransaction()) {
          tables.states.save(state);
        } else {
          batch.addState(state);
          batch.settle();
        }
      },
    },
    incidents: {
      ...tables.incidents,
      append(place, events) {
        if (db.isInTransaction()) {
          tables.incidents.append(place, events);
        } else if (events.length > 0) {
          batch.addNotes(place, events);
          batch.settle();
        }
      },
    },
    outbox: createStoredOutbox(db, { ...tables, batch }),
  };
}
