/* oxlint-disable jsx-a11y/prefer-tag-over-role -- part of a grid that cannot be a table (BotList.tsx) */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { SortKey } from '../../../src-shared/overview-view.ts';
import { t } from '../../app/texts.ts';
import type { Column, ShownColumn } from './columns.ts';
import type { ListState } from './use-list.ts';

/** The head stays in sight: rows begin below it. */
export const headHeightPx = 32;

/** What a press on a column's name sorts by; null = nothing. */
const sorts: Readonly<Record<Column, SortKey | null>> = {
  light: null,
  name: 'name',
  environment: 'environment',
  host: 'host',
  spark: 'peak',
  waiting: 'waiting',
  reason: 'worst',
  beats: 'beats',
  error: 'error',
  checked: 'checked',
  menu: null,
};

interface SortButtonProps {
  readonly text: string;
  readonly sort: SortKey;
  readonly list: ListState;
}

function SortButton({ text, sort, list }: SortButtonProps): React.ReactElement {
  const isSorted = list.view.sort === sort;
  const Arrow = list.view.isReversed ? ArrowUp : ArrowDown;
  return (
    <button type="button" className="head-button" title={text} onClick={() => list.sortBy(sort)}>
      <span>{text}</span>
      {isSorted ? <Arrow size={12} aria-hidden="true" /> : null}
    </button>
  );
}

/** Selects all bots that are asked for, or none. */
function AllBox({ list }: { readonly list: ListState }): React.ReactElement {
  const { rows, selected } = list;
  const count = rows.reduce((sum, bot) => (selected.has(bot.id) ? sum + 1 : sum), 0);
  const isAll = count > 0 && count === rows.length;
  return (
    <input
      type="checkbox"
      className="line-box"
      tabIndex={-1}
      aria-label={t('window.list.select-all')}
      title={t('window.list.select-all')}
      checked={isAll}
      ref={(box) => {
        if (box !== null) {
          box.indeterminate = count > 0 && !isAll;
        }
      }}
      onChange={() => list.select(new Set(isAll ? [] : rows.map(({ id }) => id)))}
    />
  );
}

/** Names of the columns; a press sorts by one, a second press turns it round. */
export function ListHead({
  list,
  columns,
}: {
  readonly list: ListState;
  readonly columns: readonly ShownColumn[];
}): React.ReactElement {
  const { sort: sortedBy, isReversed } = list.view;
  return (
    <div role="row" aria-rowindex={1} className="line-head">
      {columns.map(({ name }) => {
        const sort = sorts[name];
        const text = t(`window.column.${name}`);
        const isSorted = sort !== null && sort === sortedBy;
        return (
          <span
            key={name}
            role="columnheader"
            className={`cell-${name}`}
            {...(isSorted ? { 'aria-sort': isReversed ? 'descending' : 'ascending' } : {})}
          >
            {name === 'light' ? <AllBox list={list} /> : null}
            {sort === null ? (
              <span className="visually-hidden">{text}</span>
            ) : (
              <SortButton text={text} sort={sort} list={list} />
            )}
          </span>
        );
      })}
    </div>
  );
}
