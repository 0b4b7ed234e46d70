/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a grid of which only the rows in sight exist cannot be a table */
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { Fragment, useCallback, useMemo, type RefObject } from 'react';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import type { MenuPoint } from '../../ui/Menu.tsx';
import { BotLine, lineId } from './BotLine.tsx';
import { groupHeads, type GroupHead } from './group-heads.ts';
import { GroupHeading } from './GroupHeading.tsx';
import { headHeightPx, ListHead } from './ListHead.tsx';
import type { ListState } from './use-list.ts';
import { useListKeys } from './use-list-keys.ts';

const lineHeightPx = 44;
const groupHeightPx = 36;

export interface BotListProps {
  readonly list: ListState;
  readonly onMenu: (bot: BotRow, at: MenuPoint) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
}

const noHeads: ReadonlyMap<number, GroupHead> = new Map();

/** How much of a row's place its heading takes, px. */
const headOf = (heads: ReadonlyMap<number, GroupHead>, index: number): number =>
  heads.has(index) ? groupHeightPx : 0;

function useScroller(
  bots: readonly BotRow[],
  heads: ReadonlyMap<number, GroupHead>,
  gridRef: BotListProps['gridRef'],
): Virtualizer<HTMLDivElement, Element> {
  // The app is not compiled by the React compiler, which is what this rule is about.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer({
    count: bots.length,
    getScrollElement: () => gridRef.current,
    estimateSize: (index) => lineHeightPx + headOf(heads, index),
    getItemKey: (index) => bots[index]?.id ?? index,
    overscan: 8,
    scrollMargin: headHeightPx,
    scrollPaddingStart: headHeightPx,
  });
}

function usePress(list: ListState): (bot: BotRow, event: React.MouseEvent) => void {
  const { navigation } = useApp();
  const { setCursor, toggle, selectTo } = list;
  return useCallback(
    (bot, event) => {
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
}

/** The list of bots: only the lines in sight exist, so 10,000 scroll like ten. */
export function BotList({ list, onMenu, gridRef }: BotListProps): React.ReactElement {
  const { bots, cursorId, selected, query } = list;
  const heads = useMemo(
    () => (query.isGrouped ? groupHeads(bots) : noHeads),
    [bots, query.isGrouped],
  );
  const scroller = useScroller(bots, heads, gridRef);
  const onPress = usePress(list);
  const onKeyDown = useListKeys({
    list,
    onMenu,
    pageRows: () =>
      Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 440) / lineHeightPx) - 2),
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
      <ListHead list={list} />
      <div role="rowgroup" className="lines-body" style={{ height: scroller.getTotalSize() }}>
        {scroller.getVirtualItems().map((item) => {
          const bot = bots[item.index];
          const head = heads.get(item.index);
          const top = item.start - headHeightPx;
          return bot === undefined ? null : (
            <Fragment key={bot.id}>
              {head === undefined ? null : <GroupHeading head={head} top={top} />}
              <BotLine
                bot={bot}
                index={item.index}
                top={top + headOf(heads, item.index)}
                isCursor={bot.id === cursorId}
                isSelected={selected.has(bot.id)}
                onPress={onPress}
                onMenu={onMenu}
              />
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}
