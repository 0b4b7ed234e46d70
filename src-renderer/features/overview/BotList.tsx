/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a grid of which only the rows in sight exist cannot be a table */
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, type RefObject } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { useBotCommands } from '../../app/use-bot-menu.tsx';
import type { MenuPoint } from '../../ui/Menu.tsx';
import { BotLine, lineId, type LineActions } from './BotLine.tsx';
import {
  groupHeightPx,
  headingAbove,
  lineHeightPx,
  placeOf,
  type GroupEntry,
  type ListEntry,
} from './entries.ts';
import { GroupHeading, StickyHeading } from './GroupHeading.tsx';
import { headHeightPx, ListHead } from './ListHead.tsx';
import { useColumns } from './use-columns.ts';
import type { ListState } from './use-list.ts';
import { useListKeys } from './use-list-keys.ts';
import { useLatest } from './use-latest.ts';

export interface BotListProps {
  readonly list: ListState;
  readonly onMenu: (bot: BotRow, lineKey: string, at: MenuPoint) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

type Scroller = Virtualizer<HTMLDivElement, Element>;

function useScroller(entries: readonly ListEntry[], gridRef: BotListProps['gridRef']): Scroller {
  // Both functions change with the lines only: the scroller measures all of them again when they do.
  const estimateSize = useCallback(
    (index: number) => (entries[index]?.kind === 'group' ? groupHeightPx : lineHeightPx),
    [entries],
  );
  const getItemKey = useCallback((index: number) => entries[index]?.key ?? index, [entries]);
  // The app is not compiled by the React compiler, which is what this rule is about.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer({
    count: entries.length,
    getScrollElement: () => gridRef.current,
    estimateSize,
    getItemKey,
    overscan: 6,
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
  });
}

/** What lines do, as one object for the life of the list: a new one would draw every line again. */
function useLineActions(list: ListState, onMenu: BotListProps['onMenu']): LineActions {
  const { navigation } = useApp();
  const { checkNow } = useBotCommands();
  const { setCursor, toggle, selectTo } = list;
  const mark: LineActions['mark'] = (bot, lineKey, event) => {
    setCursor(lineKey);
    if (event.shiftKey) {
      selectTo(lineKey);
    } else {
      toggle(bot.id, lineKey);
    }
  };
  const press: LineActions['press'] = (bot, lineKey, event) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      mark(bot, lineKey, event);
    } else {
      setCursor(lineKey);
      navigation.openBot(bot.id);
    }
  };
  const latest = useLatest<LineActions>({
    mark,
    press,
    check: (bot) => checkNow([bot.id]),
    menu: onMenu,
  });
  return useMemo(
    () => ({
      mark: (...of) => latest.current.mark(...of),
      press: (...of) => latest.current.press(...of),
      check: (...of) => latest.current.check(...of),
      menu: (...of) => latest.current.menu(...of),
    }),
    [latest],
  );
}

/** The heading whose own line has scrolled away above the rows in sight. */
function stickyHeading(entries: readonly ListEntry[], scroller: Scroller): GroupEntry | null {
  const topPx = (scroller.scrollOffset ?? 0) + headHeightPx;
  const first = scroller.getVirtualItemForOffset(topPx);
  if (first === undefined) {
    return null;
  }
  const entry = entries[headingAbove(entries, first.index)];
  const isInPlace = first.start >= topPx && entries[first.index]?.kind === 'group';
  return entry?.kind === 'group' && !isInPlace ? entry : null;
}

interface LinesProps {
  readonly list: ListState;
  readonly scroller: Scroller;
  readonly actions: LineActions;
  readonly columns: ReturnType<typeof useColumns>;
  readonly onFold: (entry: GroupEntry) => void;
}

function Lines({ list, scroller, actions, columns, onFold }: LinesProps): React.ReactElement {
  const { entries, cursorKey, selected, view } = list;
  return (
    <div role="rowgroup" className="lines-body" style={{ height: scroller.getTotalSize() }}>
      {scroller.getVirtualItems().map(({ index, start }) => {
        const entry = entries[index];
        const top = start - headHeightPx;
        if (entry === undefined) {
          return null;
        }
        const isCursor = entry.key === cursorKey;
        return entry.kind === 'group' ? (
          <GroupHeading
            key={entry.key}
            entry={entry}
            grouping={view.group}
            index={index}
            top={top}
            isCursor={isCursor}
            onFold={onFold}
          />
        ) : (
          <BotLine
            key={entry.key}
            bot={entry.bot}
            lineKey={entry.key}
            index={index}
            top={top}
            isCursor={isCursor}
            isSelected={selected.has(entry.bot.id)}
            isGrouped={view.group !== 'none'}
            columns={columns}
            actions={actions}
          />
        );
      })}
    </div>
  );
}

/** The list of bots: only the lines in sight exist, so 10,000 scroll like ten. */
export function BotList({ list, onMenu, gridRef }: BotListProps): React.ReactElement {
  const { entries, cursorKey, view, hold, fold } = list;
  const columns = useColumns(gridRef, view.hidden);
  const scroller = useScroller(entries, gridRef);
  const actions = useLineActions(list, onMenu);
  const onKeyDown = useListKeys({
    list,
    onMenu,
    pageRows: () =>
      Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 440) / lineHeightPx) - 2),
    scrollTo: (index) => scroller.scrollToIndex(index, { align: 'auto' }),
  });
  const onFold = useCallback((entry: GroupEntry) => fold(entry.key, !entry.isFolded), [fold]);
  const isGrouped = view.group !== 'none';
  const sticky = isGrouped ? stickyHeading(entries, scroller) : null;
  const isLive = cursorKey !== null && placeOf(entries, cursorKey) >= 0;
  const grid = {
    ref: gridRef,
    className: list.selected.size > 0 ? 'lines lines-selecting' : 'lines',
    'aria-label': t('window.list.label'),
    'aria-rowcount': entries.length + 1,
    'aria-multiselectable': true,
    ...(isLive ? { 'aria-activedescendant': lineId(cursorKey) } : {}),
    tabIndex: 0,
    onKeyDown,
    onBlur: (event: React.FocusEvent<HTMLElement>) => {
      // From one part of the list to another, or under a resting pointer, somebody still works in it.
      const { currentTarget, relatedTarget } = event;
      if (!currentTarget.contains(relatedTarget) && !currentTarget.matches(':hover')) {
        hold.leave();
      }
    },
    onPointerMove: hold.touch,
    onPointerLeave: hold.leave,
  };
  const inside = (
    <>
      <ListHead list={list} columns={columns} />
      {sticky === null ? null : (
        <StickyHeading entry={sticky} grouping={view.group} onFold={onFold} />
      )}
      <Lines list={list} scroller={scroller} actions={actions} columns={columns} onFold={onFold} />
    </>
  );
  return isGrouped ? (
    <div role="treegrid" {...grid}>
      {inside}
    </div>
  ) : (
    <div role="grid" {...grid}>
      {inside}
    </div>
  );
}
