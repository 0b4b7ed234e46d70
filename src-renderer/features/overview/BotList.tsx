import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCallback, useRef } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import type { MenuPoint } from '../../ui/Menu.tsx';
import { BotLine, lineId } from './BotLine.tsx';
import type { SortKey } from './rows.ts';
import type { ListState } from './use-list.ts';
import { useListKeys } from './use-list-keys.ts';

export const lineHeightPx = 36;
const headHeightPx = 32;

const columns: readonly { readonly name: string; readonly sort: SortKey | null }[] = [
  { name: 'light', sort: 'worst' },
  { name: 'name', sort: 'name' },
  { name: 'username', sort: null },
  { name: 'host', sort: 'host' },
  { name: 'tags', sort: null },
  { name: 'spark', sort: null },
  { name: 'waiting', sort: 'waiting' },
  { name: 'reason', sort: 'worst' },
  { name: 'error', sort: 'error' },
  { name: 'checked', sort: 'checked' },
  { name: 'menu', sort: null },
];

const headTexts = {
  light: 'window.column.light',
  name: 'window.column.name',
  username: 'window.column.username',
  host: 'window.column.host',
  tags: 'window.column.tags',
  spark: 'window.column.spark',
  waiting: 'window.column.waiting',
  reason: 'window.column.reason',
  error: 'window.column.error',
  checked: 'window.column.checked',
  menu: 'window.column.menu',
} as const;

function isColumn(name: string): name is keyof typeof headTexts {
  return Object.hasOwn(headTexts, name);
}

function Head({ list }: { readonly list: ListState }): React.ReactElement {
  const { sort, isReversed } = list.query;
  return (
    <div role="row" aria-rowindex={1} className="line-head">
      {columns.map((column) => {
        const text = isColumn(column.name) ? t(headTexts[column.name]) : '';
        const isHidden = ['light', 'spark', 'menu'].includes(column.name);
        const isSorted = column.sort === sort && column.name !== 'light';
        return (
          <span
            key={column.name}
            role="columnheader"
            className={`cell-${column.name}`}
            {...(isSorted ? { 'aria-sort': isReversed ? 'descending' : 'ascending' } : {})}
          >
            {column.sort === null || isHidden ? (
              <span className={isHidden ? 'visually-hidden' : ''}>{text}</span>
            ) : (
              <SortButton
                text={text}
                isSorted={isSorted}
                isReversed={isReversed}
                onPress={() => list.sortBy(column.sort ?? 'worst')}
              />
            )}
          </span>
        );
      })}
    </div>
  );
}

function SortButton(props: {
  readonly text: string;
  readonly isSorted: boolean;
  readonly isReversed: boolean;
  readonly onPress: () => void;
}): React.ReactElement {
  const Arrow = props.isReversed ? ArrowUp : ArrowDown;
  return (
    <button type="button" className="head-button" onClick={props.onPress}>
      <span>{props.text}</span>
      {props.isSorted ? <Arrow size={12} aria-hidden="true" /> : null}
    </button>
  );
}

export interface BotListProps {
  readonly list: ListState;
  readonly onMenu: (bot: BotRow, at: MenuPoint) => void;
  readonly gridRef: React.RefObject<HTMLDivElement | null>;
}

/** The list of bots: only the lines in sight exist, so 10,000 scroll like ten. */
export function BotList({ list, onMenu, gridRef }: BotListProps): React.ReactElement {
  const { navigation } = useApp();
  const { bots, cursorId, selected, setCursor, toggle, selectTo } = list;
  const scroller = useVirtualizer({
    count: bots.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => lineHeightPx,
    getItemKey: (index) => bots[index]?.id ?? index,
    overscan: 10,
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
  });
  const onPress = useCallback(
    (bot: BotRow, event: React.MouseEvent) => {
      setCursor(bot.id);
      if (event.shiftKey) {
        selectTo(bot.id);
      } else if (event.ctrlKey || event.metaKey) {
        toggle(bot.id);
      } else {
        navigation.openBot(bot.id);
      }
    },
    [navigation, setCursor, selectTo, toggle],
  );
  const pageRows = useRef(10);
  pageRows.current = Math.max(
    1,
    Math.floor((scroller.scrollRect?.height ?? 400) / lineHeightPx) - 2,
  );
  const onKeyDown = useListKeys({
    list,
    onMenu,
    pageRows,
    scrollTo: (index) => scroller.scrollToIndex(index, { align: 'auto' }),
  });
  const isCursorThere = cursorId !== null && bots.some((bot) => bot.id === cursorId);
  return (
    <div
      ref={gridRef}
      className="lines"
      role="grid"
      aria-label={t('window.list.label')}
      aria-rowcount={bots.length + 1}
      aria-multiselectable="true"
      {...(isCursorThere ? { 'aria-activedescendant': lineId(cursorId) } : {})}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={list.hold}
    >
      <Head list={list} />
      <div role="rowgroup" className="lines-body" style={{ height: scroller.getTotalSize() }}>
        {scroller.getVirtualItems().map((item) => {
          const bot = bots[item.index];
          return bot === undefined ? null : (
            <BotLine
              key={bot.id}
              bot={bot}
              index={item.index}
              top={item.start - headHeightPx}
              isCursor={bot.id === cursorId}
              isSelected={selected.has(bot.id)}
              onPress={onPress}
              onMenu={onMenu}
            />
          );
        })}
      </div>
    </div>
  );
}
