import type { HistoryPage } from '../../../src-shared/snapshot.ts';
import { watchedGapMs } from '../domain/watched-gap.ts';
import { hourOf } from '../history/hours.ts';
import type { CheckRecord, Store, StoredState } from '../engine/ports.ts';
import type { WritableDb } from './db.ts';
import type { ErrorEventsTable } from './error-events.ts';
import type { IncidentsTable } from './incidents.ts';
import type { RollupsTable } from './rollups.ts';
import type { SpanReader } from './span-rows.ts';
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
  readonly rollups: RollupsTable;
  readonly reader: SpanReader;
}

/**
 * Collects checks and commits them together. When a commit fails everything stays and goes with the next one: a full
 * disk must not lose a transition.
 */
function createBatch(db: WritableDb, tables: CheckTables) {
  let states = new Map<string, StoredState>();
  let effects: CheckRecord[] = [];
  let waiting = 0;
  let over = new Map<string, HoursOver>();
  return {
    add(record: CheckRecord): void {
      const beforeMs = tables.spans.add(record.sample);
      noteHoursOver(over, record.sample, beforeMs);
      states.set(record.sample.botId, record.state);
      if (hasEffect(record)) {
        effects.push(record);
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
        for (const [botId, hours] of over) {
          tables.rollups.close({ botId, ...hours });
        }
        return done;
      });
      committed();
      states = new Map();
      effects = [];
      over = new Map();
      waiting = 0;
    },
    forget(botId: string): void {
      tables.spans.forget(botId);
      states.delete(botId);
      over.delete(botId);
      effects = effects.filter((record) => record.sample.botId !== botId);
    },
  };
}

interface HoursOver {
  readonly fromHour: number;
  readonly toHour: number;
}

/** After a longer pause nobody knows anything of the hours between, whatever the interval and however it is stretched. */
const longestPauseMs = watchedGapMs(7 * 86_400_000);

/**
 * A check in another hour than the one before ends that hour and those between, as far as the one before says something
 * of them: after years, as where a clock was set, there would be hundreds of thousands. Also where the clock was set back:
 * the hour it came from is over for now, and each that is passed again is summed up again.
 */
function noteHoursOver(
  over: Map<string, HoursOver>,
  { botId, atMs }: CheckRecord['sample'],
  beforeMs: number | null,
): void {
  if (beforeMs === null || hourOf(beforeMs) === hourOf(atMs)) {
    return;
  }
  const known = over.get(botId);
  const fromHour = hourOf(beforeMs);
  const untilMs = Math.min(atMs, beforeMs + longestPauseMs);
  const toHour = Math.max(fromHour + 1, hourOf(untilMs) + (untilMs < atMs ? 1 : 0));
  over.set(botId, {
    fromHour: Math.min(known?.fromHour ?? fromHour, fromHour),
    toHour: Math.max(known?.toHour ?? toHour, toHour),
  });
}

/** Whether others build on this check: then it is committed at once. */
function isBuiltUpon(record: CheckRecord): boolean {
  return record.transition !== null || record.incident !== null || record.notes.length > 0;
}

/** Whether more is written of it than sample and state. */
function hasEffect(record: CheckRecord): boolean {
  return isBuiltUpon(record) || record.error !== null;
}

/**
 * Records checks: plain samples collect in memory, anything that others build on (transition, incident) is committed
 * at once together with what waited. A failed delivery is part of its sample: hundreds of failing bots have a new one at
 * each check, and a commit of its own for each would hold up all others. What a crash takes of it, the next check tells
 * again, because the memory of the bot goes with it.
 */
export function createChecks(
  db: WritableDb,
  tables: CheckTables,
): Store['checks'] & {
  /** Drops what waits of a bot that is being removed. */
  forget(botId: string): void;
  /** Spans up to this moment are about to be deleted: the last hour of a bot that is not checked any more is kept. */
  spansGo(botId: string, lastMs: number): void;
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
      if (isBuiltUpon(record) || batch.isFull()) {
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
    errors(botId, limit) {
      batch.commit();
      return tables.errors.list(botId, limit);
    },
    recentPending: (botId, sinceMs) => tables.spans.recentPending(botId, sinceMs),
    statistics(botId, sinceMs) {
      batch.commit();
      return statistics(botId, sinceMs);
    },
    spans(query) {
      batch.commit();
      return spansOf(tables.reader, query);
    },
    hours(range) {
      batch.commit();
      const lastMs = tables.spans.lastMs(range.botId);
      return tables.rollups.hours(range, lastMs === null ? null : hourOf(lastMs));
    },
    spansGo(botId, lastMs) {
      if (tables.spans.lastMs(botId) === lastMs) {
        tables.rollups.closeLast(botId, hourOf(lastMs));
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

function apply(tables: CheckTables, record: CheckRecord): void {
  const { botId, atMs } = record.sample;
  if (record.error !== null && tables.errors.record(botId, record.error)) {
    tables.rollups.countError(botId, atMs);
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
