import { useCallback, useMemo, useRef, useState } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useFleet } from '../../app/app-context.ts';
import { createOrderKeeper } from './order-keeper.ts';
import { firstQuery, queryBots, type ListQuery, type SortKey } from './rows.ts';

/** The list of the overview: what is shown, where the cursor stands, what is selected. */
export interface ListState {
  readonly query: ListQuery;
  readonly setQuery: (change: Partial<ListQuery>) => void;
  readonly sortBy: (sort: SortKey) => void;
  readonly bots: readonly BotRow[];
  /** The row the keyboard is on. */
  readonly cursorId: string | null;
  readonly setCursor: (id: string | null) => void;
  readonly selected: ReadonlySet<string>;
  readonly select: (ids: ReadonlySet<string>) => void;
  readonly toggle: (id: string) => void;
  /** Selects from the last toggled row to this one. */
  readonly selectTo: (id: string) => void;
  /** The pointer moved over the list: keep the order still for a moment. */
  readonly hold: () => void;
}

function useSelection(
  bots: readonly BotRow[],
): Pick<ListState, 'selected' | 'select' | 'toggle' | 'selectTo'> {
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const toggle = useCallback((id: string) => {
    anchor.current = id;
    select((before) => {
      const next = new Set(before);
      if (!next.delete(id)) {
        next.add(id);
      }
      return next;
    });
  }, []);
  const selectTo = useCallback(
    (id: string) => {
      const to = bots.findIndex((bot) => bot.id === id);
      const from = bots.findIndex((bot) => bot.id === (anchor.current ?? id));
      const range = bots.slice(Math.min(from, to), Math.max(from, to) + 1);
      select(new Set(range.map((bot) => bot.id)));
    },
    [bots],
  );
  return { selected, select, toggle, selectTo };
}

/** State of the overview's list; it survives a visit to a bot because the overview stays mounted. */
export function useList(): ListState {
  const all = useFleet((view) => view.bots);
  const [query, replaceQuery] = useState<ListQuery>(firstQuery);
  const [cursorId, setCursor] = useState<string | null>(null);
  const sorted = useMemo(() => queryBots(all.values(), query), [all, query]);
  const [keeper] = useState(() => createOrderKeeper(() => performance.now()));
  const bots = useMemo(() => keeper.order(sorted, query), [keeper, sorted, query]);
  const setQuery = useCallback(
    (change: Partial<ListQuery>) => replaceQuery((before) => ({ ...before, ...change })),
    [],
  );
  const sortBy = useCallback(
    (sort: SortKey) =>
      replaceQuery((before) => ({
        ...before,
        sort,
        isReversed: before.sort === sort ? !before.isReversed : false,
      })),
    [],
  );
  return {
    query,
    setQuery,
    sortBy,
    bots,
    cursorId,
    setCursor,
    hold: keeper.hold,
    ...useSelection(bots),
  };
}
