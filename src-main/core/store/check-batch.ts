import type { IncidentEvent } from '../../../src-shared/incidents.ts';
import type { StoredState } from '../engine/ports/bots.ts';
import type { CheckRecord } from '../engine/ports/checks.ts';
import type { IncidentPlace } from '../engine/ports/incidents.ts';
import type { OutboxItem } from '../engine/ports/messages.ts';
import { emptyBatch, forgetBot, type Batch } from './batch.ts';
import { writePart, type Part } from './batch-parts.ts';
import type { CheckTables } from './checks.ts';
import type { WritableDb } from './db.ts';
import { StoreFailure, withoutFailing } from './errors.ts';
import { noteHoursOver } from './hours-over.ts';
import { mostWaiting } from './spans.ts';

/** At most this many samples are at risk; the engine flushes every 2 s besides (DUR-03). */
const batchSize = 1000;
/** After a commit that failed nobody tries again for so long: each try may wait for a lock, on the engine's thread. */
const heldMs = 1000;
/** Between two parts of what could not be written for long others get their turn, unless the engine flushes. */
const restMs = 50;

export type CheckBatch = ReturnType<typeof createCheckBatch>;

/**
 * Collects checks and commits them together. When a commit fails everything stays and goes with the next one: a full
 * disk must lose neither a sample nor a transition, and what waits can be told to people meanwhile. What has become long
 * by then is written in parts, one for each call, so that nobody waits for all of it; of that nothing is told before it
 * is on disk.
 */
export function createCheckBatch(db: WritableDb, tables: CheckTables) {
  let lastId = 0;
  /** Rows of transitions that were handed out while they waited, and are written since: few, in times of trouble only. */
  const rowOf = new Map<number, number>();
  const commits = createCommit(db, tables, rowOf);
  const { commit, current, isFailing, isHeld, mayWait } = commits;
  const commitUntil = createCommitUntil(commits);
  return {
    /** Answers whether others build on it: then it waits for `commitChanges`. */
    add(record: CheckRecord): boolean {
      const batch = current();
      const isChange = isBuiltUpon(record);
      const beforeMs = tables.spans.add(record.sample);
      noteHoursOver(batch.over, record.sample, beforeMs);
      batch.states.set(record.sample.botId, record.state);
      batch.count += 1;
      addError(batch, record);
      batch.hasChanges ||= isChange;
      if (isChange || record.transition !== null) {
        lastId -= 1;
        const rest = { record, place: batch.count, isTold: false, isHandedOut: false };
        batch.inOrder.push({ kind: 'check', id: lastId, ...rest });
      }
      if (batch.count >= batchSize && !mayWait()) {
        commit();
      }
      return isChange;
    },
    /** A state outside of a check. Of a removed bot it has nowhere to go, and would hold up all that waits. */
    addState(state: StoredState): void {
      if (tables.hasBot(state.botId)) {
        const batch = current();
        batch.inOrder.push({ kind: 'state', state, place: batch.count });
        batch.states.set(state.botId, state);
        batch.count += 1;
      }
    },
    /** Lines of a timeline outside of a check. */
    addNotes(place: IncidentPlace, events: readonly IncidentEvent[]): void {
      current().inOrder.push({ kind: 'notes', place, events });
      current().count += 1;
    },
    /** Commits what waits, or its next part; true = nothing waits any more. @throws StoreFailure; then it goes on waiting. */
    commit: (): boolean => commit().isAll,
    /** Commits what others build on; false where some of it goes on waiting. @throws StoreFailure */
    commitChanges: (): boolean => !current().hasChanges || (!isHeld() && commit().areChanges),
    /**
     * Commits all that states of these bots written now would come before; null = of any bot. @throws StoreFailure, also
     * where that takes more turns.
     */
    commitHead: (ofBots: readonly string[] | null = null) =>
      commitUntil(
        ({ isHead, areChanges }) =>
          isHead || (areChanges && ofBots?.every((botId) => isWritten(current(), botId)) === true),
        ofBots ?? [],
      ),
    /** Commits all that others build on, if there is any. @throws StoreFailure, also where that takes more turns. */
    changesFirst: () =>
      current().hasChanges ? commitUntil(({ areChanges }) => areChanges) : undefined,
    /** Commits a part for whoever can do without: what cannot be written now stays, and nothing is thrown for it. */
    settle: () => (mayWait() ? undefined : withoutFailing(commit)),
    ...createTold({ current, isFailing, rowOf }),
    forget(botId: string): void {
      tables.spans.forget(botId);
      forgetBot(current(), botId);
    },
  };
}

/** Neither a state nor a failed delivery of the bot waits. */
function isWritten({ errors, states }: Batch, botId: string): boolean {
  return !states.has(botId) && !errors.has(botId);
}

function addError(batch: Batch, { sample, error }: CheckRecord): void {
  if (error === null || batch.errorCount >= mostWaiting) {
    return;
  }
  const one = { atMs: sample.atMs, place: batch.count, error };
  const those = batch.errors.get(sample.botId);
  if (those === undefined) {
    batch.errors.set(sample.botId, [one]);
  } else {
    those.push(one);
  }
  batch.errorCount += 1;
}

/** How far a commit came. */
type Reached = Pick<Part, 'isAll' | 'isHead' | 'areChanges'>;

/** Commits what waits, part by part, and remembers whether that may be tried. */
function createCommit(db: WritableDb, tables: CheckTables, rowOf: Map<number, number>) {
  let batch = emptyBatch();
  let heldUntilMs = Number.NEGATIVE_INFINITY;
  let restUntilMs = Number.NEGATIVE_INFINITY;
  let isFailing = false;
  const isHeld = (): boolean => tables.monotonicMs() < heldUntilMs;
  return {
    current: () => batch,
    /** The states of `first` before those of others. Inside of a transaction nothing: that one may be taken back, and what waits would be lost with it. */
    commit: (first: readonly string[] = []): Reached => {
      if (batch.count === 0 || db.isInTransaction()) {
        return { isAll: true, isHead: true, areChanges: true };
      }
      try {
        const part = db.transaction(() => writePart({ tables, batch, rowOf, first }));
        part.committed();
        batch.hasChanges &&= !part.areChanges;
        isFailing = false;
        heldUntilMs = Number.NEGATIVE_INFINITY;
        if (part.isAll) {
          batch = emptyBatch();
        } else {
          restUntilMs = tables.monotonicMs() + restMs;
        }
        return part;
      } catch (error) {
        isFailing = true;
        heldUntilMs = tables.monotonicMs() + heldMs;
        throw error;
      }
    },
    /** The last commit failed. */
    isFailing: () => isFailing,
    isHeld,
    mayWait: () => isHeld() || tables.monotonicMs() < restUntilMs,
  };
}

/** Commits two parts at most until enough of it is on disk. @throws StoreFailure where that takes more turns. */
function createCommitUntil({ commit }: Pick<ReturnType<typeof createCommit>, 'commit'>) {
  return (isEnough: (part: Reached) => boolean, first: readonly string[] = []): void => {
    if (!isEnough(commit(first)) && !isEnough(commit(first))) {
      throw new StoreFailure({ kind: 'busy', isBehind: true });
    }
  };
}

/** What people are told of what waits, and what is remembered of their having been told. */
function createTold({
  current,
  isFailing,
  rowOf,
}: {
  readonly current: () => Batch;
  readonly isFailing: () => boolean;
  readonly rowOf: ReadonlyMap<number, number>;
}) {
  return {
    /** Transitions that cannot be written and were not told, oldest first, under numbers that no row has. */
    untold(): readonly OutboxItem[] {
      if (!isFailing()) {
        return [];
      }
      return current().inOrder.flatMap((one) => {
        if (one.kind !== 'check' || one.isTold || one.record.transition === null) {
          return [];
        }
        one.isHandedOut = true;
        return [{ transitionId: one.id, transition: one.record.transition }];
      });
    },
    /** The row of a transition that waited when it was read; null = it waits still, and is marked here. */
    told(id: number, atMs: number): number | null {
      const batch = current();
      const waiting = batch.inOrder.find((one) => one.kind === 'check' && one.id === id);
      if (waiting?.kind === 'check' && waiting.isHandedOut && !waiting.isTold) {
        waiting.isTold = true;
        batch.inOrder.push({ kind: 'told', id, atMs });
        batch.count += 1;
      }
      return rowOf.get(id) ?? null;
    },
    /** Remembers that a row was told until it can be marked. */
    addSent(row: number, atMs: number): void {
      const batch = current();
      batch.sent.add(row);
      batch.inOrder.push({ kind: 'marked', row, atMs });
      batch.count += 1;
    },
    isSent: (row: number): boolean => current().sent.has(row),
  };
}

/**
 * Whether others build on this check: then it is committed with the others of one short turn. That a bot is known now, or not any more, waits for
 * whoever tells of it (the outbox commits before it looks): thousands may be seen for the first time within a minute.
 */
function isBuiltUpon({ transition, incident, notes }: CheckRecord): boolean {
  const isChange =
    transition !== null && transition.from !== 'unknown' && transition.to !== 'unknown';
  return isChange || incident !== null || notes.length > 0;
}
