import type { BotRow } from '../../../src-shared/snapshot.ts';
import { keepOrder, type ListQuery } from './rows.ts';

/** How long after the last movement of the pointer over the list the order stays as it is. */
const heldForMs = 3000;

/** Keeps rows from slipping away under the pointer while the list is live. */
export interface OrderKeeper {
  /** The pointer moved over the list. */
  readonly hold: () => void;
  /** The rows in the order to show: the right one, or while held that of a moment ago. */
  readonly order: (bots: readonly BotRow[], query: ListQuery) => readonly BotRow[];
}

/** Makes a keeper. Another query is another list: it is shown in its own order at once. */
export function createOrderKeeper(nowMs: () => number): OrderKeeper {
  let heldUntilMs = Number.NEGATIVE_INFINITY;
  let lastQuery: ListQuery | null = null;
  let lastIds: readonly string[] = [];
  return {
    hold: () => {
      heldUntilMs = nowMs() + heldForMs;
    },
    order: (bots, query) => {
      const isHeld = query === lastQuery && nowMs() < heldUntilMs;
      const ordered = isHeld ? keepOrder(bots, lastIds) : bots;
      lastQuery = query;
      lastIds = ordered.map((bot) => bot.id);
      return ordered;
    },
  };
}
