import type { HistoryPage } from '../../../src-shared/snapshot.ts';
import type { CheckRecord, Store, StoredState } from '../engine/ports.ts';
import type { WritableDb } from './db.ts';
import type { ErrorEventsTable } from './error-events.ts';
import type { IncidentsTable } from './incidents.ts';
import type { SpansTable } from './spans.ts';
import type { StatesTable } from './states.ts';
import { createStatistics } from './statistics.ts';
import type { TransitionsTable } from './transitions.ts';

/** At most this many samples are at risk; the engine flushes every 2 s besides (DUR-03). */
const batchSize = 1000;

export interface CheckTables {
  readonly hasBot: (botId: string) => boolean;
  readonly spans: SpansTable;
  readonly states: StatesTable;
  readonly transitions: TransitionsTable;
  readonly incidents: IncidentsTable;
  readonly errors: ErrorEventsTable;
}

/**
 * Collects checks and commits them together. When a commit fails everything stays and goes with the next one: a full
 * disk must not lose a transition.
 */
function createBatch(db: WritableDb, tables: CheckTables) {
  let states = new Map<string, StoredState>();
  let effects: readonly CheckRecord[] = [];
  let waiting = 0;
  return {
    add(record: CheckRecord): void {
      tables.spans.add(record.sample);
      states.set(record.sample.botId, record.state);
      if (hasEffect(record)) {
        effects = [...effects, record];
      }
      waiting += 1;
    },
    isFull: (): boolean => waiting >= batchSize,
    commit(): void {
      if (waiting === 0) {
        return;
      }
      const committed = db.transaction(() => {
        const done = tables.spans.write();
        for (const state of states.values()) {
          tables.states.save(state);
        }
        effects.forEach((record) => apply(tables, record));
        return done;
      });
      committed();
      states = new Map();
      effects = [];
      waiting = 0;
    },
    forget(botId: string): void {
      tables.spans.forget(botId);
      states.delete(botId);
      effects = effects.filter((record) => record.sample.botId !== botId);
    },
  };
}

/** Whether others build on this check: then it is committed at once. */
function hasEffect(record: CheckRecord): boolean {
  return (
    record.transition !== null ||
    record.incident !== null ||
    record.error !== null ||
    record.notes.length > 0
  );
}

/**
 * Records checks: plain samples collect in memory, anything that others build on (transition, incident, error) is
 * committed at once together with what waited.
 */
export function createChecks(
  db: WritableDb,
  tables: CheckTables,
): Store['checks'] & {
  /** Drops what waits of a bot that is being removed. */
  forget(botId: string): void;
} {
  const statistics = createStatistics(db);
  const batch = createBatch(db, tables);
  return {
    record(record) {
      // A bot may be removed while its check is under way; its late sample has nowhere to go.
      if (!tables.hasBot(record.sample.botId)) {
        return;
      }
      batch.add(record);
      if (hasEffect(record) || batch.isFull()) {
        batch.commit();
      }
    },
    flush: () => batch.commit(),
    page(query): HistoryPage {
      batch.commit();
      return {
        spans: [...tables.spans.page(query)],
        transitions: tables.transitions.page(query),
      };
    },
    errors: (botId, limit) => tables.errors.list(botId, limit),
    recentPending: (botId, sinceMs) => tables.spans.recentPending(botId, sinceMs),
    statistics(botId, sinceMs) {
      batch.commit();
      return statistics(botId, sinceMs);
    },
    forget: (botId) => batch.forget(botId),
  };
}

function apply(tables: CheckTables, record: CheckRecord): void {
  const { botId, atMs } = record.sample;
  if (record.error !== null) {
    tables.errors.record(botId, record.error);
  }
  const { incident } = record;
  if (incident !== null && incident.kind !== 'close') {
    tables.incidents.apply(botId, incident, atMs);
  }
  tables.incidents.append({ openOf: botId }, record.notes);
  if (incident?.kind === 'close') {
    tables.incidents.apply(botId, incident, atMs);
  }
  if (record.transition !== null) {
    tables.transitions.insert(record.transition);
  }
}
