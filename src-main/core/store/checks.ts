import type { HistoryPage } from '../../../src-shared/journal.ts';
import { hourOf } from '../history/hours.ts';
import type { Store } from '../engine/ports/store.ts';
import { createCheckBatch, type CheckBatch } from './check-batch.ts';
import type { WritableDb } from './db.ts';
import type { ErrorEventsTable } from './error-events.ts';
import type { IncidentsTable } from './incidents.ts';
import type { RollupsTable } from './rollups.ts';
import type { SpanReader } from './span-rows.ts';
import type { SpansTable } from './spans.ts';
import type { StatesTable } from './states.ts';
import { createStatistics } from './statistics.ts';
import type { TransitionsTable } from './transitions.ts';

export interface CheckTables {
  readonly hasBot: (botId: string) => boolean;
  readonly spans: SpansTable;
  readonly states: StatesTable;
  readonly transitions: TransitionsTable;
  readonly incidents: IncidentsTable;
  readonly errors: ErrorEventsTable;
  readonly rollups: RollupsTable;
  readonly reader: SpanReader;
  readonly monotonicMs: () => number;
}

/**
 * Records checks: plain samples collect in memory; what others build on (transition, incident) waits for
 * `commitChanges`, so that several changes of one moment share a sync. A failed delivery is part of its sample: hundreds
 * of failing bots have a new one at each check. What a crash takes of it, the next check tells again, because the memory
 * of the bot goes with it.
 */
export function createChecks(
  db: WritableDb,
  tables: CheckTables,
): Store['checks'] & {
  /** What waits to be committed. */
  readonly batch: CheckBatch;
  /** Drops what waits of a bot that is being removed. */
  forget(botId: string): void;
  /** Spans up to this moment are about to be deleted: the last hour of a bot that is not checked any more is kept. */
  spansGo(botId: string, lastMs: number): void;
} {
  const statistics = createStatistics(db);
  const batch = createCheckBatch(db, tables);
  return {
    batch,
    record(record) {
      // A bot may be removed while its check is under way; its late sample has nowhere to go.
      return tables.hasBot(record.sample.botId) && batch.add(record);
    },
    commitChanges: () => batch.commitChanges(),
    flush: () => batch.commit(),
    page(query): HistoryPage {
      batch.settle();
      return {
        spans: [...tables.spans.page(query)],
        transitions: tables.transitions.page(query),
      };
    },
    errors(botId, limit) {
      batch.settle();
      return tables.errors.list(botId, limit);
    },
    recentPending: (botId, sinceMs) => tables.spans.recentPending(botId, sinceMs),
    statistics(botId, sinceMs) {
      batch.settle();
      return statistics(botId, sinceMs);
    },
    spans(query) {
      batch.settle();
      return spansOf(tables.reader, query);
    },
    hours(range) {
      batch.settle();
      const lastMs = tables.spans.lastMs(range.botId);
      return tables.rollups.hours(range, lastMs === null ? null : hourOf(lastMs));
    },
    spansGo(botId, lastMs) {
      // What is left of a removed one is told nobody, and would come back to memory here.
      if (!tables.hasBot(botId)) {
        return;
      }
      // The whole of it with the first of its checks: they go step by step, and what is left says less each time.
      const newestMs = tables.spans.lastMs(botId);
      if (newestMs !== null && hourOf(newestMs) === hourOf(lastMs)) {
        tables.rollups.closeLast(botId, hourOf(newestMs));
      }
    },
    forget: (botId) => batch.forget(botId),
  };
}

function spansOf(
  reader: SpanReader,
  query: Parameters<Store['checks']['spans']>[0],
): ReturnType<Store['checks']['spans']> {
  const { botId, fromMs, toMs, limit } = query;
  const found = reader.after(botId, { toMs: fromMs, id: -1 }, limit + 1);
  if (found.length > limit) {
    return null;
  }
  const before = reader.before(botId, fromMs);
  return [...(before === null ? [] : [before]), ...found.filter((span) => span.fromMs < toMs)];
}
