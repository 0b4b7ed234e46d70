import type { Batch } from './batch.ts';
import type { CheckTables } from './checks.ts';

/** What one commit may still take. */
export interface Budget {
  isLeft(): boolean;
  rows(): number;
  spend(rows: number): void;
}

/** About what one failed delivery costs, in rows. */
const rowsOfError = 3;

/** Writes failed deliveries: none may come to the disk after a state that knows of it, or a crash between would lose it. */
export interface PartErrors {
  /** Writes those that wait of a bot, up to this place in the batch; false where the budget ends before. */
  write(botId: string, untilPlace: number): boolean;
  /** Takes what was written out of memory, once it is committed. */
  committed(): void;
}

/** The failed deliveries of one transaction; one that comes without its state is known when it is seen again. */
export function createPartErrors(
  { tables, batch }: { readonly tables: CheckTables; readonly batch: Batch },
  budget: Budget,
): PartErrors {
  const written = new Map<string, number>();
  return {
    write(botId, untilPlace) {
      const waiting = batch.errors.get(botId);
      if (waiting === undefined) {
        return true;
      }
      const done = written.get(botId) ?? 0;
      const due = waiting.slice(done).filter(({ place }) => place <= untilPlace);
      let count = 0;
      for (const { atMs, error } of due) {
        if (!budget.isLeft()) {
          break;
        }
        if (tables.errors.record(botId, error)) {
          tables.rollups.countError(botId, atMs);
        }
        budget.spend(rowsOfError);
        count += 1;
      }
      written.set(botId, done + count);
      return count === due.length;
    },
    committed() {
      for (const [botId, count] of written) {
        const waiting = batch.errors.get(botId);
        batch.errorCount -= waiting?.splice(0, count).length ?? 0;
        if (waiting?.length === 0) {
          batch.errors.delete(botId);
        }
      }
    },
  };
}
