import type { StoredState } from '../engine/ports/bots.ts';
import type { CheckRecord } from '../engine/ports/checks.ts';
import type { Batch, Waiting } from './batch.ts';
import type { CheckTables } from './checks.ts';
import type { HoursOver } from './hours-over.ts';
import { createPartErrors, type Budget, type PartErrors } from './part-errors.ts';
import type { WrittenSpans } from './spans.ts';

/** One commit holds the engine up no longer than this, nor brings more to the disk: a slow one writes what it is given. */
const mostMs = 40;
const mostRows = 5000;

function createBudget(monotonicMs: () => number): Budget {
  const untilMs = monotonicMs() + mostMs;
  let rows = mostRows;
  return {
    isLeft: () => rows > 0 && monotonicMs() <= untilMs,
    rows: () => rows,
    spend(spent) {
      rows -= spent;
    },
  };
}

/** What one transaction wrote of one kind. */
interface Stage {
  /** Nothing of it is left. */
  readonly isAll: boolean;
  /** Takes what was written out of memory, once it is committed. */
  readonly committed: () => void;
}

export interface Part extends Stage {
  /** All changes are on disk, each with the state of its bot: what others build on. */
  readonly areChanges: boolean;
  /** All changes, states and failed deliveries are on disk: only spans and roll-ups go on waiting. */
  readonly isHead: boolean;
}

interface PartParts {
  readonly tables: CheckTables;
  readonly batch: Batch;
  /** Rows of transitions that were handed out while they waited. */
  readonly rowOf: Map<number, number>;
  /** Bots whose states go before those of others. */
  readonly first: readonly string[];
}

/** What one transaction has to itself. */
interface Writing extends PartParts {
  readonly budget: Budget;
  readonly errors: PartErrors;
  /** States that it saved, as they are on disk after it. */
  readonly saved: Map<string, StoredState>;
}

type WriteStage = (writing: Writing) => Stage;

/**
 * Writes what waits, or its first part, inside of a transaction. Changes of health go first, in their order, each with
 * the state of its bot, and each state after the failed deliveries that it knows of; spans last. So what lies on disk
 * after any part is what a crash at some moment would have left.
 */
export function writePart(parts: PartParts): Part {
  const budget = createBudget(parts.tables.monotonicMs);
  const errors = createPartErrors(parts, budget);
  const writing = { ...parts, budget, errors, saved: new Map<string, StoredState>() };
  const done: (() => void)[] = [() => errors.committed()];
  const areAll = (stages: readonly WriteStage[]): boolean =>
    stages.every((write) => {
      const stage = write(writing);
      done.push(stage.committed);
      return stage.isAll;
    });
  const areChanges = areAll([writeChanges]);
  const isHead = areChanges && areAll([writeStates]);
  const isAll = isHead && areAll([writeSpans]);
  return { isAll, isHead, areChanges, committed: () => done.forEach((run) => run()) };
}

function writeChanges({ tables, batch, rowOf, budget, errors, saved }: Writing): Stage {
  const rows = new Map<number, number>();
  let count = 0;
  for (const one of batch.inOrder) {
    if (!budget.isLeft() || !errorsBefore(one, errors)) {
      break;
    }
    writeOne(tables, one, { rows, states: saved, rowOf });
    budget.spend(rowsOf(one));
    count += 1;
  }
  // As they were at the last change that is written here: later ones may belong to what is not written yet.
  saved.forEach((state) => tables.states.save(state));
  return {
    isAll: count === batch.inOrder.length,
    committed() {
      rows.forEach((row, id) => rowOf.set(id, row));
      for (const one of batch.inOrder.splice(0, count)) {
        if (one.kind === 'marked') {
          batch.sent.delete(one.row);
        }
      }
      for (const [botId, state] of saved) {
        if (batch.states.get(botId) === state && !batch.errors.has(botId)) {
          batch.states.delete(botId);
        }
      }
    },
  };
}

/** Writes the failed deliveries that the state of a change knows of; false where not all of them have room. */
function errorsBefore(one: Waiting, errors: PartErrors): boolean {
  switch (one.kind) {
    case 'check':
      return errors.write(one.record.sample.botId, one.place);
    case 'state':
      return errors.write(one.state.botId, one.place);
    case 'notes':
    case 'told':
    case 'marked':
      return true;
  }
}

/** About what one costs, in rows. */
function rowsOf(one: Waiting): number {
  return one.kind === 'check' || one.kind === 'notes' ? 4 : 1;
}

interface Written {
  readonly rows: Map<number, number>;
  readonly states: Map<string, StoredState>;
  readonly rowOf: ReadonlyMap<number, number>;
}

function writeOne(tables: CheckTables, one: Waiting, { rows, states, rowOf }: Written): void {
  switch (one.kind) {
    case 'check': {
      const row = writeChange(tables, one.record);
      states.set(one.record.sample.botId, one.record.state);
      if (row !== null && one.isHandedOut) {
        rows.set(one.id, row);
      }
      return;
    }
    case 'notes':
      tables.incidents.append(one.place, one.events);
      return;
    case 'state':
      states.set(one.state.botId, one.state);
      return;
    case 'told': {
      const row = rows.get(one.id) ?? rowOf.get(one.id);
      if (row !== undefined) {
        tables.transitions.markSent([row], one.atMs);
      }
      return;
    }
    case 'marked':
      tables.transitions.markSent([one.row], one.atMs);
  }
}

/** Answers with the row of the transition, if there is one. */
function writeChange(tables: CheckTables, record: CheckRecord): number | null {
  const { botId, atMs } = record.sample;
  const { incident } = record;
  if (incident !== null && incident.kind !== 'close') {
    tables.incidents.apply(botId, incident, atMs);
  }
  tables.incidents.append({ openOf: botId }, record.notes);
  if (incident?.kind === 'close') {
    tables.incidents.apply(botId, incident, atMs);
  }
  return record.transition === null ? null : tables.transitions.insert(record.transition);
}

function writeStates({ tables, batch, first, budget, errors, saved }: Writing): Stage {
  const done: string[] = [];
  for (const [botId, state] of inTurn(batch.states, first)) {
    if (!budget.isLeft() || !errors.write(botId, Infinity)) {
      break;
    }
    if (saved.get(botId) !== state) {
      tables.states.save(state);
      budget.spend(1);
    }
    done.push(botId);
  }
  return {
    isAll: done.length === batch.states.size,
    committed: () => done.forEach((botId) => batch.states.delete(botId)),
  };
}

function* inTurn<T>(all: ReadonlyMap<string, T>, first: readonly string[]): Generator<[string, T]> {
  const early = new Set(first);
  for (const one of early) {
    const value = all.get(one);
    if (value !== undefined) {
      yield [one, value];
    }
  }
  for (const entry of all) {
    if (!early.has(entry[0])) {
      yield entry;
    }
  }
}

/** Spans bot by bot, after their errors are counted, each with the hours that they end. */
function writeSpans({ tables, batch, budget }: Writing): Stage {
  const written: WrittenSpans[] = [];
  const over: (readonly [botId: string, left: HoursOver | null])[] = [];
  let isAll = true;
  for (const botId of botsToWrite(tables, batch)) {
    if (!budget.isLeft()) {
      isAll = false;
      break;
    }
    const spans = tables.spans.write(botId, budget.rows());
    budget.spend(spans.rows);
    written.push(spans);
    const hours = batch.over.get(botId);
    if (hours !== undefined) {
      const toHour = Math.min(hours.toHour, spans.untilHour);
      if (toHour > hours.fromHour) {
        budget.spend(tables.rollups.close({ botId, fromHour: hours.fromHour, toHour }));
      }
      const fromHour = Math.max(hours.fromHour, toHour);
      over.push([botId, spans.isWhole ? null : { ...hours, fromHour }]);
    }
    isAll = spans.isWhole;
  }
  return {
    isAll,
    committed() {
      tables.spans.written(written);
      for (const [botId, left] of over) {
        if (left === null) {
          batch.over.delete(botId);
        } else {
          batch.over.set(botId, left);
        }
      }
    },
  };
}

function* botsToWrite({ spans }: CheckTables, { over }: Batch): Generator<string> {
  yield* spans.dirty;
  for (const botId of over.keys()) {
    if (!spans.dirty.has(botId)) {
      yield botId;
    }
  }
}
