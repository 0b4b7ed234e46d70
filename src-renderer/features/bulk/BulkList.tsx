/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a grid of which only the rows in sight exist cannot be a table */
import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { BulkItem } from '../../../src-shared/bulk.ts';
import { t } from '../../app/texts.ts';
import { Foreign } from '../../ui/Foreign.tsx';
import { itemSentences, itemTitle } from './bulk-words.ts';

interface BulkLineItemProps {
  readonly item: BulkItem;
  readonly openBot: (botId: string) => void;
}

function Words({ item }: { readonly item: BulkItem }): React.ReactElement {
  return (
    <>
      {item.losses.map((loss) => (
        <p key={loss} className="bulk-loss">
          <CircleAlert size={14} aria-hidden="true" />
          <Foreign text={loss} maxLength={400} isWrapped />
        </p>
      ))}
      {item.changes.map((change) => (
        <p key={change} className="second">
          <Foreign text={change} maxLength={400} isWrapped />
        </p>
      ))}
      {item.state === 'planned' && item.changes.length === 0 ? (
        <p className="muted">{t('window.plan.no-changes')}</p>
      ) : null}
      {itemSentences(item).map((sentence) => (
        <p key={sentence} className="second">
          <Foreign text={sentence} maxLength={600} isWrapped className="selectable" />
        </p>
      ))}
    </>
  );
}

function Line({ item, openBot }: BulkLineItemProps): React.ReactElement {
  const isBad = item.state === 'failed' || item.state === 'restored' || item.state === 'refused';
  return (
    <div role="gridcell">
      <div className="bulk-item-head">
        <button
          type="button"
          // Tab goes past the list in one step; Enter opens the active row.
          tabIndex={-1}
          className="link-button clip"
          onClick={() => openBot(item.botId)}
        >
          <Foreign text={itemTitle(item)} maxLength={200} />
        </button>
        <span className={isBad ? 'bulk-state bulk-state-bad' : 'bulk-state muted'}>
          {t(`window.bulk.item.${item.state}`)}
        </span>
      </div>
      <Words item={item} />
    </div>
  );
}

const lineHeightPx = 56;
const pageLines = 5;
const rowId = (botId: string): string => `bulk-${botId}`;

/** Where a key moves the active row to; null = the key is not for the list. */
export function moveTo(key: string, active: number, count: number): number | null {
  const to = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageLines,
    PageUp: active - pageLines,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}

/** The bots of a bulk action with what changes or what came of it: one stop for Tab, and only the lines in sight exist. */
export function BulkList(props: {
  readonly items: readonly BulkItem[];
  readonly openBot: (botId: string) => void;
}): React.ReactElement {
  const { items, openBot } = props;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  // The app is not compiled by the React compiler, which is what this rule is about.
  // oxlint-disable-next-line react/incompatible-library
  const scroller = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeightPx,
    getItemKey: (index) => items[index]?.botId ?? index,
    overscan: 6,
  });
  const activeItem = items[Math.min(active, items.length - 1)];
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const to = moveTo(event.key, active, items.length);
    if (to !== null) {
      event.preventDefault();
      setActive(to);
      scroller.scrollToIndex(to, { align: 'auto' });
    } else if (event.key === 'Enter' && activeItem !== undefined) {
      event.preventDefault();
      openBot(activeItem.botId);
    }
  };
  return (
    <div
      ref={box}
      className="bulk-list"
      role="grid"
      tabIndex={0}
      aria-label={t('window.bulk.list')}
      aria-rowcount={items.length}
      {...(activeItem === undefined ? {} : { 'aria-activedescendant': rowId(activeItem.botId) })}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="bulk-list-body" style={{ height: scroller.getTotalSize() }}>
        {scroller.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <div
              key={key}
              ref={scroller.measureElement}
              id={rowId(item.botId)}
              data-index={index}
              role="row"
              className={item === activeItem ? 'bulk-item bulk-item-active' : 'bulk-item'}
              aria-rowindex={index + 1}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <Line item={item} openBot={openBot} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
