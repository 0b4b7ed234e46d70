import type { CheckRecord, StoredState } from '../engine/ports.ts';
import type { Batch, Waiting } from './batch.ts';
import type { CheckTables } from './checks.ts';
import type { HoursOver } from './hours-over.ts';
import type { WrittenSpans } from './spans.ts';

/** One commit holds the engine up no longer than this, nor brings more to the disk: a slow one writes what it is given. */
const mostMs = 40;
const mostRows = 5000;

interface Budget {
  isLeft(): boolean;
  rows(): number;
  spend(rows: number): void;
}

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
  /** Changes and states are on disk: only errors, spans and roll-ups go on waiting. */
  readonly isHead: boolean;
}

interface PartParts {
  readonly tables: CheckTables;
  readonly batch: Batch;
  /** Rows of transitions that were handed out while they waited. */
  readonly rowOf: Map<number, number>;
}

type WriteStage = (parts: PartParts, budget: Budget) => Stage;

/**
 * Writes what waits, or its first part, inside of a transaction. Changes of health go first, in their order, each with
 * the state of its bot; spans last. So what lies on disk after any part is what a crash at some moment would have left.
 */
export function writePart(parts: PartParts): Part {
  const budget = createBudget(parts.tables.monotonicMs);
  const done: (() => void)[] = [];
  const areAll = (stages: readonly WriteStage[]): boolean =>
    stages.every((write) => {
      const stage = write(parts, budget);
      done.push(stage.committed);
      return stage.isAll;
    });
  const isHead = areAll([writeChanges, writeStates]);
  const isAll = isHead && areAll([writeErrors, writeSpans]);
  return { isAll, isHead, committed: () => done.forEach((run) => run()) };
}

function writeChanges({ tables, batch, rowOf }: PartParts, budget: Budget): Stage {
  const rows = new Map<number, number>();
  /** As they were at the last change that is written here: later ones belong to what is not written yet. */
  const states = new Map<string, StoredState>();
  let count = 0;
  for (const one of batch.inOrder) {
    if (!budget.isLeft()) {
      break;
    }
    writeOne(tables, one, { rows, states, rowOf });
    budget.spend(rowsOf(one));
    count += 1;
  }
  const isAll = count === batch.inOrder.length;
  if (!isAll) {
    states.forEach((state) => tables.states.save(state));
  }
  return {
    isAll,
    committed() {
      rows.forEach((row, id) => rowOf.set(id, row));
      for (const one of batch.inOrder.splice(0, count)) {
        if (one.kind === 'marked') {
          batch.sent.delete(one.row);
        }
      }
    },
  };
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

function writeStates({ tables, batch }: PartParts, budget: Budget): Stage {
  const saved: string[] = [];
  for (const [botId, state] of batch.states) {
    if (!budget.isLeft()) {
      break;
    }
    tables.states.save(state);
    budget.spend(1);
    saved.push(botId);
  }
  return {
    isAll: saved.length === batch.states.size,
    committed: () => saved.forEach((botId) => batch.states.delete(botId)),
  };
}

/** Before the hours are rolled up: their errors are counted by then. */
function writeErrors({ tables, batch }: PartParts, budget: Budget): Stage {
  let count = 0;
  for (const { botId, atMs, error } of batch.errors) {
    if (!budget.isLeft()) {
      break;
    }
    if (tables.errors.record(botId, error)) {
      tables.rollups.countError(botId, atMs);
    }
    budget.spend(3);
    count += 1;
  }
  return {
    isAll: count === batch.errors.length,
    committed: () => void batch.errors.splice(0, count),
  };
}

/** Spans bot by bot, each with the hours that they end. */
function writeSpans({ tables, batch }: PartParts, budget: Budget): Stage {
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
