import { firstOverviewView, type OverviewView } from '../../../src-shared/overview-view.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { faceOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { rowOrder } from './row-order.ts';
import { searchTest } from './search-match.ts';
import { parseSearch } from './search-terms.ts';

/** What the list shows and in which order. `face` null = all. */
export type ListQuery = Pick<OverviewView, 'search' | 'face' | 'sort' | 'isReversed'>;

export const firstQuery: ListQuery = {
  search: firstOverviewView.search,
  face: firstOverviewView.face,
  sort: firstOverviewView.sort,
  isReversed: firstOverviewView.isReversed,
};

/** A query made ready to be asked for each bot. */
export interface RowQuery {
  readonly isWanted: (bot: BotRow) => boolean;
  readonly compare: (a: BotRow, b: BotRow) => number;
}

/** Makes a query ready. `nowMs` (wall time) decides what is snoozed and how old errors are. */
export function rowQuery(query: ListQuery, nowMs: number): RowQuery {
  const { face, search, sort, isReversed } = query;
  const { terms } = parseSearch(search);
  const matches = searchTest(terms, { nowMs, reasonText: (code) => t(`reason.${code}`) });
  return {
    isWanted: (bot) => (face === null || faceOf(bot) === face) && matches(bot),
    compare: rowOrder(sort, isReversed),
  };
}

/** The bots a query asks for, in its order; equal ones by name. */
export function queryBots(
  bots: Iterable<BotRow>,
  query: ListQuery,
  nowMs: number = Date.now(),
): readonly BotRow[] {
  const { isWanted, compare } = rowQuery(query, nowMs);
  return Array.from(bots).filter(isWanted).toSorted(compare);
}
