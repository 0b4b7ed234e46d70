import { useCallback, useMemo, useState } from 'react';
import type { OverviewView, SortKey } from '../../../src-shared/overview-view.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useFleet, useNowText } from '../../app/app-context.ts';
import { entriesOf, type ListEntry } from './entries.ts';
import { createLiveRows } from './live-rows.ts';
import { createOrderKeeper } from './order-keeper.ts';
import type { ListQuery } from './rows.ts';
import { dependsOnTime } from './search-match.ts';
import { parseSearch, type SearchProblem } from './search-terms.ts';
import { sectionsOf } from './sections.ts';
import { useHold, type Hold } from './use-hold.ts';
import { useSelection, type Selection } from './use-selection.ts';
import { useView } from './use-view.ts';

/** The list of the overview: how it is looked at, what it shows, where the cursor stands, what is selected. */
export interface ListState extends Selection {
  readonly view: OverviewView;
  readonly setView: (change: Partial<OverviewView>) => void;
  readonly sortBy: (sort: SortKey) => void;
  readonly fold: (sectionKey: string, isFolded: boolean) => void;
  /** Every bot that is asked for, once, also under folded headings. */
  readonly rows: readonly BotRow[];
  readonly entries: readonly ListEntry[];
  readonly problems: readonly SearchProblem[];
  /** Rows were kept in their places: the right order is another one by now. */
  readonly isOutdated: boolean;
  readonly hold: Hold;
  /** Key of the line that the keyboard is on. */
  readonly cursorKey: string | null;
  readonly setCursor: (key: string | null) => void;
}

const minuteMs = 60_000;

/** The minute for searches that depend on it; 0 for the others, which nothing wakes. */
function useSearchMinute(search: string): number {
  const { ticker } = useApp();
  const isTimed = useMemo(() => dependsOnTime(parseSearch(search).terms), [search]);
  const minute = useNowText((nowMs) => (isTimed ? String(Math.floor(nowMs / minuteMs)) : ''));
  // Taken with the minute, so that all rows are judged by the same time.
  return useMemo(
    () => (minute === '' ? 0 : Math.max(ticker.nowMs(), Number(minute) * minuteMs)),
    [minute, ticker],
  );
}

function useEntries(view: OverviewView, hold: Hold) {
  const fleet = useFleet(({ bots }) => bots);
  const { search, face, sort, isReversed, group } = view;
  const nowMs = useSearchMinute(search);
  const [live] = useState(createLiveRows);
  const [keeper] = useState(createOrderKeeper);
  const query = useMemo<ListQuery>(
    () => ({ search, face, sort, isReversed }),
    [search, face, sort, isReversed],
  );
  // Another grouping is another list as well.
  const list = useMemo(() => ({ query, group }), [query, group]);
  const rows = useMemo(() => live.rows(fleet, query, nowMs), [live, fleet, query, nowMs]);
  const { sections, isOutdated } = useMemo(
    () => keeper.order(sectionsOf(rows, group), { fleet, query: list, isHeld: hold.isHeld }),
    [keeper, rows, group, fleet, list, hold.isHeld],
  );
  const entries = useMemo(
    () => entriesOf(sections, { isGrouped: group !== 'none', folded: new Set(view.folded) }),
    [sections, group, view.folded],
  );
  return { rows, entries, isOutdated };
}

/** State of the overview's list; it survives a visit to a bot because the overview stays mounted. */
export function useList(): ListState {
  const { view, setView } = useView();
  const hold = useHold();
  const [cursorKey, setCursor] = useState<string | null>(null);
  const shown = useEntries(view, hold);
  const problems = useMemo(() => parseSearch(view.search).problems, [view.search]);
  const { sort: lastSort, isReversed, folded } = view;
  const sortBy = useCallback<ListState['sortBy']>(
    (sort) => setView({ sort, isReversed: lastSort === sort ? !isReversed : false }),
    [setView, lastSort, isReversed],
  );
  const fold = useCallback<ListState['fold']>(
    (key, isFolded) => {
      const others = folded.filter((other) => other !== key);
      // The oldest are forgotten first.
      setView({ folded: (isFolded ? [...others, key] : others).slice(-500) });
    },
    [setView, folded],
  );
  const selection = useSelection(shown.entries);
  return {
    ...selection,
    ...shown,
    view,
    setView,
    sortBy,
    fold,
    problems,
    hold,
    cursorKey,
    setCursor,
  };
}
