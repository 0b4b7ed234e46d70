/**
 * One transaction deletes at most so many rows, and goes on no longer than this: each row changes a page of every index of
 * its table, and what a transaction changed goes to the disk in one piece, on the engine's thread.
 */
const mostRows = 500;
const mostMs = 15;
/** Between two looks at the clock. */
const rowsAtOnce = 50;

/** Deletes at most so many rows of one kind; answers how many went. */
export type DeleteSome = (limit: number) => number;

/** Deletes one kind of rows after the other, as far as one transaction goes; call it inside of one. */
export function deleteBounded(
  kinds: readonly DeleteSome[],
  monotonicMs: () => number,
): { readonly gone: number; readonly isAll: boolean } {
  const untilMs = monotonicMs() + mostMs;
  let gone = 0;
  for (const deleteSome of kinds) {
    for (let isMore = true; isMore;) {
      const wanted = Math.min(rowsAtOnce, mostRows - gone);
      const count = deleteSome(wanted);
      gone += count;
      isMore = count === wanted;
      // A slow look that found nothing does not end it: then none would ever come further.
      if (gone === mostRows || (gone > 0 && monotonicMs() >= untilMs)) {
        return { gone, isAll: false };
      }
    }
  }
  return { gone, isAll: true };
}
