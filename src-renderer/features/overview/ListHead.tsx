/* oxlint-disable jsx-a11y/prefer-tag-over-role -- part of a grid that cannot be a table (BotList.tsx) */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { t } from '../../app/texts.ts';
import type { SortKey } from './rows.ts';
import type { ListState } from './use-list.ts';

/** The head stays in sight: rows begin below it. */
export const headHeightPx = 32;

const columns = [
  { name: 'light', sort: null, isHidden: true },
  { name: 'name', sort: 'name', isHidden: false },
  { name: 'host', sort: 'host', isHidden: false },
  { name: 'spark', sort: null, isHidden: false },
  { name: 'waiting', sort: 'waiting', isHidden: false },
  { name: 'reason', sort: 'worst', isHidden: false },
  { name: 'error', sort: 'error', isHidden: false },
  { name: 'checked', sort: 'checked', isHidden: false },
  { name: 'menu', sort: null, isHidden: true },
] as const;

interface SortButtonProps {
  readonly text: string;
  readonly sort: SortKey;
  readonly list: ListState;
}

function SortButton({ text, sort, list }: SortButtonProps): React.ReactElement {
  const isSorted = list.query.sort === sort;
  const Arrow = list.query.isReversed ? ArrowUp : ArrowDown;
  return (
    <button type="button" className="head-button" onClick={() => list.sortBy(sort)}>
      <span>{text}</span>
      {isSorted ? <Arrow size={12} aria-hidden="true" /> : null}
    </button>
  );
}

/** Names of the columns; a press sorts by one, a second press turns it round. */
export function ListHead({ list }: { readonly list: ListState }): React.ReactElement {
  const { sort, isReversed } = list.query;
  return (
    <div role="row" aria-rowindex={1} className="line-head">
      {columns.map((column) => {
        const text = t(`window.column.${column.name}`);
        const isSorted = column.sort !== null && column.sort === sort;
        return (
          <span
            key={column.name}
            role="columnheader"
            className={`cell-${column.name}`}
            {...(isSorted ? { 'aria-sort': isReversed ? 'descending' : 'ascending' } : {})}
          >
            {column.sort === null ? (
              <span className={column.isHidden ? 'visually-hidden' : ''}>{text}</span>
            ) : (
              <SortButton text={text} sort={column.sort} list={list} />
            )}
          </span>
        );
      })}
    </div>
  );
}
