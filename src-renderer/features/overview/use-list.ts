import { useCallback, useMemo, useRef, useState } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useFleet } from '../../app/app-context.ts';
import { firstQuery, keepOrder, queryBots, type ListQuery, type SortKey } from './rows.ts';

/** How long after the last movement of the pointer over the list the order stays as it is. */
const heldForMs = 3000;

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

function useHeldOrder(bots: readonly BotRow[], query: ListQuery): [readonly BotRow[], () => void] {
  const heldUntilMs = useRef(0);
  const last = useRef<{ readonly query: ListQuery; readonly ids: readonly string[] } | null>(null);
  const hold = useCallback(() => {
    heldUntilMs.current = performance.now() + heldForMs;
  }, []);
  const ordered = useMemo(() => {
    const isHeld = performance.now() < heldUntilMs.current && last.current?.query === query;
    const next = isHeld && last.current !== null ? keepOrder(bots, last.current.ids) : bots;
    last.current = { query, ids: next.map((bot) => bot.id) };
    return next;
  }, [bots, query]);
  return [ordered, hold];
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
  const [bots, hold] = useHeldOrder(sorted, query);
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
  return { query, setQuery, sortBy, bots, cursorId, setCursor, hold, ...useSelection(bots) };
}
