import type { IncidentEvent } from '../../../src-shared/incidents.ts';
import type { CheckRecord, IncidentPlace, OutboxItem, StoredState } from '../engine/ports.ts';
import { watchedGapMs } from '../domain/watched-gap.ts';
import { hourOf } from '../history/hours.ts';
import type { CheckTables } from './checks.ts';
import type { WritableDb } from './db.ts';
import { StoreFailure } from './errors.ts';

/** At most this many samples are at risk; the engine flushes every 2 s besides (DUR-03). */
const batchSize = 1000;
/** After a commit that failed nobody tries again for so long: each try may wait for a lock, on the engine's thread. */
const heldMs = 1000;

/** What is written in the order in which it happened. A transition of it may have been told already. */
type Waiting =
  | {
      readonly kind: 'check';
      readonly id: number;
      readonly record: CheckRecord;
      sentAtMs: number | null;
      /** It was handed out to be told: who got it comes back with its number. */
      isHandedOut: boolean;
    }
  | {
      readonly kind: 'notes';
      readonly place: IncidentPlace;
      readonly events: readonly IncidentEvent[];
    };

interface HoursOver {
  readonly fromHour: number;
  readonly toHour: number;
}

/** All that waits to be committed. */
interface Batch {
  states: Map<string, StoredState>;
  inOrder: Waiting[];
  over: Map<string, HoursOver>;
  /** Transitions of the database that were told and could not be marked. */
  sent: Map<number, number>;
  /** How many samples, states and lines wait. */
  count: number;
}

const nothing = (): Batch => ({
  states: new Map(),
  inOrder: [],
  over: new Map(),
  sent: new Map(),
  count: 0,
});

export type CheckBatch = ReturnType<typeof createCheckBatch>;

/**
 * Collects checks and commits them together. When a commit fails everything stays and goes with the next one: a full
 * disk must lose neither a sample nor a transition, and what waits can be told to people meanwhile.
 */
export function createCheckBatch(db: WritableDb, tables: CheckTables) {
  let batch = nothing();
  let heldUntilMs = Number.NEGATIVE_INFINITY;
  let lastId = 0;
  /** Rows of transitions that were handed out while they waited, and are written since: few, in times of trouble only. */
  const rowOf = new Map<number, number>();

  const commit = (): void => {
    if (batch.count === 0) {
      return;
    }
    try {
      const committed = db.transaction(() => write(tables, batch));
      committed.spans();
      committed.rows.forEach((row, id) => rowOf.set(id, row));
      batch = nothing();
      heldUntilMs = Number.NEGATIVE_INFINITY;
    } catch (error) {
      heldUntilMs = tables.monotonicMs() + heldMs;
      throw error;
    }
  };
  const isHeld = (): boolean => tables.monotonicMs() < heldUntilMs;
  return {
    add(record: CheckRecord): void {
      const beforeMs = tables.spans.add(record.sample);
      noteHoursOver(batch.over, record.sample, beforeMs);
      batch.states.set(record.sample.botId, record.state);
      batch.count += 1;
      if (hasEffect(record)) {
        lastId -= 1;
        batch.inOrder.push({
          kind: 'check',
          id: lastId,
          record,
          sentAtMs: null,
          isHandedOut: false,
        });
      }
      if ((isBuiltUpon(record) || batch.count >= batchSize) && !isHeld()) {
        commit();
      }
    },
    /** A state outside of a check. Of a removed bot it has nowhere to go, and would hold up all that waits. */
    addState(state: StoredState): void {
      if (tables.hasBot(state.botId)) {
        batch.states.set(state.botId, state);
        batch.count += 1;
      }
    },
    /** Lines of a timeline outside of a check. */
    addNotes(place: IncidentPlace, events: readonly IncidentEvent[]): void {
      batch.inOrder.push({ kind: 'notes', place, events });
      batch.count += 1;
    },
    /** Commits all that waits. @throws StoreFailure; then all of it goes on waiting. */
    commit,
    /** The same for whoever can do without: what cannot be written now stays, and nothing is thrown for it. */
    settle: () => (isHeld() ? undefined : withoutFailing(commit)),
    ...createTold(() => batch, rowOf),
    forget(botId: string): void {
      tables.spans.forget(botId);
      forgetBot(batch, botId);
    },
  };
}

function forgetBot(batch: Batch, botId: string): void {
  batch.states.delete(botId);
  batch.over.delete(botId);
  batch.inOrder = batch.inOrder.filter(
    (one) => one.kind !== 'check' || one.record.sample.botId !== botId,
  );
}

function withoutFailing(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof StoreFailure)) {
      throw error;
    }
  }
}

/** What people are told of what waits, and what is remembered of their having been told. */
function createTold(current: () => Batch, rowOf: ReadonlyMap<number, number>) {
  return {
    /** Transitions that wait and were not told, oldest first, under numbers that no row has. */
    untold: (): readonly OutboxItem[] =>
      current().inOrder.flatMap((one) => {
        if (one.kind !== 'check' || one.sentAtMs !== null || one.record.transition === null) {
          return [];
        }
        one.isHandedOut = true;
        return [{ transitionId: one.id, transition: one.record.transition }];
      }),
    /** The row of a transition that waited when it was read; null = it waits still, and is marked here. */
    told(id: number, atMs: number): number | null {
      const waiting = current().inOrder.find((one) => one.kind === 'check' && one.id === id);
      if (waiting?.kind === 'check') {
        waiting.sentAtMs = atMs;
      }
      return rowOf.get(id) ?? null;
    },
    /** Remembers that a row was told until it can be marked. */
    addSent(row: number, atMs: number): void {
      const batch = current();
      batch.sent.set(row, atMs);
      batch.count += 1;
    },
    isSent: (row: number): boolean => current().sent.has(row),
  };
}

/** Inside of a transaction. Answers with what is true once it is committed; rows only of what was handed out before. */
function write(tables: CheckTables, batch: Batch) {
  const spans = tables.spans.write();
  for (const state of batch.states.values()) {
    tables.states.save(state);
  }
  const rows = new Map<number, number>();
  for (const one of batch.inOrder) {
    if (one.kind === 'notes') {
      tables.incidents.append(one.place, one.events);
    } else {
      const row = apply(tables, one.record, one.sentAtMs);
      if (row !== null && one.isHandedOut) {
        rows.set(one.id, row);
      }
    }
  }
  for (const [botId, hours] of batch.over) {
    tables.rollups.close({ botId, ...hours });
  }
  for (const [row, atMs] of batch.sent) {
    tables.transitions.markSent([row], atMs);
  }
  return { spans, rows };
}

/** Answers with the row of the transition, if there is one. */
function apply(tables: CheckTables, record: CheckRecord, sentAtMs: number | null): number | null {
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
  return record.transition === null ? null : tables.transitions.insert(record.transition, sentAtMs);
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

/**
 * Whether others build on this check: then it is committed at once. That a bot is known now, or not any more, waits for
 * whoever tells of it (the outbox commits before it looks): thousands may be seen for the first time within a minute.
 */
function isBuiltUpon({ transition, incident, notes }: CheckRecord): boolean {
  const isChange =
    transition !== null && transition.from !== 'unknown' && transition.to !== 'unknown';
  return isChange || incident !== null || notes.length > 0;
}

/** Whether more is written of it than sample and state. */
function hasEffect(record: CheckRecord): boolean {
  return isBuiltUpon(record) || record.transition !== null || record.error !== null;
}
