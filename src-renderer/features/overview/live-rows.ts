import type { BotRow } from '../../../src-shared/snapshot.ts';
import { rowQuery, type ListQuery, type RowQuery } from './rows.ts';

type Fleet = ReadonlyMap<string, BotRow>;

/** The rows of a query, kept in order while bots change: a patch costs what changed in it, not a sort of the fleet. */
export interface LiveRows {
  /** `nowMs` is taken up with another query or another minute only. */
  readonly rows: (fleet: Fleet, query: ListQuery, nowMs: number) => readonly BotRow[];
}

interface Known {
  readonly fleet: Fleet;
  readonly query: ListQuery;
  readonly nowMs: number;
  readonly ready: RowQuery;
  readonly rows: readonly BotRow[];
}

/** More changes than this share of the fleet, and a sort of all is quicker. */
const resortShare = 1 / 4;

/** Rows that are new or another object now; null = so many that all are to be sorted anew. */
function changesOf(before: Fleet, after: Fleet): readonly BotRow[] | null {
  const most = Math.max(16, after.size * resortShare);
  const changed: BotRow[] = [];
  for (const bot of after.values()) {
    if (before.get(bot.id) !== bot) {
      changed.push(bot);
      if (changed.length > most) {
        return null;
      }
    }
  }
  return changed;
}

/** Two ordered lists as one. The longer one is walked by halves. */
export function merged(
  long: readonly BotRow[],
  short: readonly BotRow[],
  compare: RowQuery['compare'],
): readonly BotRow[] {
  const all: BotRow[] = [];
  let from = 0;
  for (const bot of short) {
    let low = from;
    let high = long.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = long[middle];
      if (other !== undefined && compare(other, bot) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (let index = from; index < low; index += 1) {
      const other = long[index];
      if (other !== undefined) {
        all.push(other);
      }
    }
    all.push(bot);
    from = low;
  }
  return all.concat(long.slice(from));
}

function anew(fleet: Fleet, ready: RowQuery): readonly BotRow[] {
  return Array.from(fleet.values()).filter(ready.isWanted).toSorted(ready.compare);
}

function followed(known: Known, fleet: Fleet): readonly BotRow[] {
  const { ready } = known;
  const changed = changesOf(known.fleet, fleet);
  if (changed === null) {
    return anew(fleet, ready);
  }
  // What is left of the old rows is still in order: rows that did not change did not change places.
  const kept = known.rows.filter((bot) => fleet.get(bot.id) === bot);
  const came = changed.filter(ready.isWanted).toSorted(ready.compare);
  return kept.length === known.rows.length && came.length === 0
    ? known.rows
    : merged(kept, came, ready.compare);
}

/** Makes the rows of one list. */
export function createLiveRows(): LiveRows {
  let known: Known | null = null;
  return {
    rows: (fleet, query, nowMs) => {
      if (known !== null && known.query === query && known.nowMs === nowMs) {
        if (known.fleet !== fleet) {
          known = { ...known, fleet, rows: followed(known, fleet) };
        }
        return known.rows;
      }
      const ready = rowQuery(query, nowMs);
      known = { fleet, query, nowMs, ready, rows: anew(fleet, ready) };
      return known.rows;
    },
  };
}
